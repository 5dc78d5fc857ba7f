using Ortala.Procedures.Editing;
using Xunit;

namespace Ortala.Web.Tests.Drafting;

public class MendTests(WorkbenchApp app)
{
    [Fact]
    public async Task Finding_ThatCanBeMended_CarriesTheEditsThatMendIt()
    {
        var tab = await EditingClient.Open(await app.As("penyusun-sop"), await EditingClient.NewDocument(app.Services), "mend");
        var said = await tab.Save(new SetCell("s1", "activity", "3. Menerima berkas", "Menerima berkas"));
        tab.Known = said.Revision;
        var finding = Assert.Single(said.Findings!.Value, f => f.Code == "SOP313");
        Assert.Equal("Ubah menjadi “Menerima berkas”", finding.Mend!.Label);
        var mended = await tab.Save([.. finding.Mend.Edits]);
        Assert.DoesNotContain(mended.Findings!.Value, f => f.Code == "SOP313");
    }
}
