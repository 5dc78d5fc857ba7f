using System.Net;
using AngleSharp.Html.Dom;
using Xunit;

namespace Ortala.Web.Tests.Drafting;

/// <summary>A visitor who works with documents through the pages, as a browser without scripts would.</summary>
static class Naskah
{
    /// <summary>Sends a form of a page by its button, with some fields filled in anew.</summary>
    public static async Task<HttpResponseMessage> Submit(this HttpClient client, IHtmlFormElement form, string? button = null, params (string Name, string Value)[] fields)
    {
        var values = new List<KeyValuePair<string, string>>();
        foreach (var element in form.Elements)
        {
            var (name, value) = element switch
            {
                IHtmlInputElement { Type: "checkbox" } box => (box.IsChecked ? box.Name : null, box.Value),
                IHtmlInputElement input => (input.Type is "submit" or "file" ? null : input.Name, input.Value),
                IHtmlTextAreaElement area => (area.Name, area.Value),
                IHtmlSelectElement select => (select.Name, select.Value ?? ""),
                _ => (null, ""),
            };
            if (name is { Length: > 0 } && fields.All(f => f.Name != name)) values.Add(new(name, value));
        }
        values.AddRange(fields.Where(f => f.Value != Removed).Select(f => new KeyValuePair<string, string>(f.Name, f.Value)));
        if (button is not null) values.Add(new("tindakan", button));
        return await client.PostAsync(form.GetAttribute("action") ?? form.Owner!.Location.PathName, new FormUrlEncodedContent(values), TestContext.Current.CancellationToken);
    }

    /// <summary>A field that is not sent.</summary>
    public const string Removed = "\u0001not sent";

    /// <summary>The form of a page that posts to an address that ends so.</summary>
    public static IHtmlFormElement Form(this IHtmlDocument page, string ending = "") =>
        Assert.IsAssignableFrom<IHtmlFormElement>(page.QuerySelectorAll("main form[method=post]").First(f => (f.GetAttribute("action") ?? "").EndsWith(ending, StringComparison.Ordinal)));

    /// <summary>Begins a blank document and gives its address.</summary>
    public static async Task<string> Begin(this HttpClient client, string title, string unit = "", string executors = "Pengadministrasi\nKepala Bagian")
    {
        var response = await client.Submit((await client.Page("/naskah/baru")).Form("Kosong"), null, ("judul", title), ("unit", unit), ("pelaksana", executors));
        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        return response.Headers.Location!.ToString();
    }

    /// <summary>Confirms an action on a document.</summary>
    public static async Task<HttpResponseMessage> Do(this HttpClient client, string address, string action)
    {
        var page = await client.Page($"{address}/{action}");
        var form = page.Form();
        form.SetAttribute("action", $"{address}/{action}");
        return await client.Submit(form);
    }

    public static string Text(this IHtmlDocument page, string selector) => Assert.Single(page.QuerySelectorAll(selector)).TextContent.Trim();
}
