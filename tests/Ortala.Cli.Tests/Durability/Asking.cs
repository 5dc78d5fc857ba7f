using System.Net;
using System.Text.RegularExpressions;
using Xunit;

namespace Ortala.Cli.Tests.Durability;

/// <summary>Asks for accounts, one after the other, and remembers the numbers that the server has given.</summary>
sealed partial class Asking(string name, Guid unit)
{
    int asked;

    /// <summary>E-mails of the requests that the server has said it holds.</summary>
    public List<string> Acknowledged { get; } = [];

    /// <summary>Asks until the server is gone or so many more are acknowledged.</summary>
    public async Task Ask(string address, int requests)
    {
        using var http = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(address) };
        var enough = Acknowledged.Count + requests;
        try
        {
            var token = Token().Match(await http.GetStringAsync("/minta-akun", TestContext.Current.CancellationToken)).Groups[1].Value;
            while (Acknowledged.Count < enough) await AskOnce(http, token);
        }
        catch (Exception e) when (e is HttpRequestException or IOException)
        {
            // killed in the midst
        }
    }

    async Task AskOnce(HttpClient http, string token)
    {
        var email = $"{name}-{++asked}@contoh.go.id";
        using var content = new MultipartFormDataContent();
        foreach (var (field, value) in new Dictionary<string, string>
        {
            ["__RequestVerificationToken"] = token, ["nama"] = $"Pemohon {name} {asked}", ["surel"] = email, ["peran"] = "Reader", ["keperluan"] = "Membaca SOP unit", ["unit"] = unit.ToString(),
        }) content.Add(new StringContent(value), field);
        using var response = await http.PostAsync("/minta-akun", content, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        Acknowledged.Add(email);
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]*value=\"([^\"]+)")]
    private static partial Regex Token();
}
