using System.Collections.Immutable;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Ortala.Procedures.Editing;
using Ortala.Procedures.Reading;
using Ortala.Web.Data;
using Ortala.Web.Platform.Permissions;
using Ortala.Web.Procedures.Drafting.Live;
using Ortala.Web.Procedures.Drafting.Storing;
using Xunit;

namespace Ortala.Web.Tests.Drafting;

/// <summary>A tab that saves as the editor does.</summary>
sealed class EditingClient(HttpClient http, Guid document, string token, string name)
{
    long sequence;

    public string Name => name;

    public HttpClient Http => http;

    public Guid Document => document;

    public int Known { get; set; }

    /// <summary>A new document of the short procedure, straight into the store.</summary>
    public static async Task<Guid> NewDocument(IServiceProvider services, string yaml = WorkbenchApp.GoodYaml)
    {
        var draft = DraftModel.DraftOf(ProcedureFile.Read(yaml, "uji.sop.yaml").Procedure!);
        var (by, unit) = await Maker(services);
        var document = await services.GetRequiredService<DocumentStore>().Create(draft, by, unit, "blank", TestContext.Current.CancellationToken);
        return document.Id;
    }

    /// <summary>Whoever makes documents straight in the store, and the unit they belong to: that of <c>penyusun-sop</c>.</summary>
    public static async Task<(Viewer By, DocumentUnit Unit)> Maker(IServiceProvider services)
    {
        await using var db = services.GetRequiredService<IDbContextFactory<OrtalaDb>>().CreateDbContext();
        var account = await db.Accounts.AsNoTracking().Include(a => a.Node).SingleAsync(a => a.UserName == "penyusun-sop", TestContext.Current.CancellationToken);
        return (new Viewer { AccountId = account.Id, Name = "Penguji", Grants = [new(Role.SopDrafter, ScopeKind.Node, account.Node!.Path, null)] }, new DocumentUnit(account.NodeId, account.Node!.Path, account.Node.Name, 0));
    }

    /// <summary>The row of a document, whoever may see it.</summary>
    public static async Task<Document?> Row(IServiceProvider services, Guid id)
    {
        await using var db = services.GetRequiredService<IDbContextFactory<OrtalaDb>>().CreateDbContext();
        return await db.Documents.AsNoTracking().SingleOrDefaultAsync(d => d.Id == id, TestContext.Current.CancellationToken);
    }

    /// <summary>A tab of an officer.</summary>
    public static async Task<EditingClient> Open(HttpClient http, Guid document, string name)
    {
        var form = await http.Page("/unggah"); // any page with a form gives the token
        var token = Assert.IsAssignableFrom<IHtmlInputElement>(form.QuerySelector("input[name=__RequestVerificationToken]")).Value;
        return new EditingClient(http, document, token, name);
    }

    /// <summary>A change with the next number.</summary>
    public PostedChange Change(params Edit[] edits) => new(++sequence, [.. edits]);

    public Post Post(params PostedChange[] changes) => new(name, Known, [.. changes], []);

    public Task<HttpResponseMessage> Send(Post post) => Send(JsonContent.Create(post, options: EditJson.Options));

    public Task<HttpResponseMessage> Send(HttpContent content)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, $"/naskah/{document}/edits") { Content = content };
        request.Headers.Add("RequestVerificationToken", token);
        return http.SendAsync(request, TestContext.Current.CancellationToken);
    }

    /// <summary>Sends and expects it to be taken.</summary>
    public async Task<Answer> Save(Post post)
    {
        var response = await Send(post);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(response.StatusCode == HttpStatusCode.OK, $"{response.StatusCode}: {text}");
        return JsonSerializer.Deserialize<Answer>(text, EditJson.Options)!;
    }

    public Task<Answer> Save(params Edit[] edits) => Save(Post(Change(edits)));
}
