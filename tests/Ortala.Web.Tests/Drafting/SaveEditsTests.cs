using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Ortala.Procedures.Editing;
using Ortala.Web.Data;
using Ortala.Web.Procedures.Drafting.Live;
using Xunit;

namespace Ortala.Web.Tests.Drafting;

public class SaveEditsTests(WorkbenchApp app)
{
    [Fact]
    public async Task Post_OfOneChange_IsStoredDrawnAndAnswered()
    {
        var tab = await Tab(await EditingClient.NewDocument(app.Services));
        var answer = await tab.Save(new SetCell("s1", "activity", "Mencatat berkas", "Menerima berkas"));
        Assert.Equal(1, answer.Revision);
        Assert.Equal(1, answer.Acknowledged);
        var entry = Assert.Single(answer.Entries!.Value);
        Assert.Equal(tab.Name, entry.Client);
        Assert.Equal([new SetCell("s1", "activity", "Mencatat berkas", "Menerima berkas")], entry.Edits);
        Assert.Contains("Mencatat", string.Concat(answer.Pages!.Value.Select(p => p.Svg)), StringComparison.Ordinal);
        Assert.Equal(["s1", "s2", "s3"], answer.Geometry!.Tables[0].Rows.Select(r => r.Row));
        Assert.Contains(answer.Geometry.Fields, f => f.Name == "title");
        Assert.NotEmpty(answer.Findings!.Value);
        Assert.Null(answer.Draft);
    }

    Task<EditingClient> Tab(Guid document, string name = "tab-a") => EditingClient.Open(app.Visitor(), document, name);
}
