using System.Net.Http.Json;
using Microsoft.Extensions.DependencyInjection;
using Ortala.Procedures.Editing;
using Ortala.Web.Procedures.Drafting.Suggesting;
using Xunit;

namespace Ortala.Web.Tests.Drafting;

/// <summary>What is offered while one types.</summary>
public sealed class SuggestionTests(WorkbenchApp app)
{
    static async Task<string[]> Ask(HttpClient http, string field, string typed) =>
        [.. (await http.GetFromJsonAsync<Suggestion[]>($"/naskah/saran?bidang={field}&q={Uri.EscapeDataString(typed)}", EditJson.Options, TestContext.Current.CancellationToken))!.Select(s => s.Text)];

    [Theory]
    [InlineData("uu 25 2009", "Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik")]
    [InlineData("standar operasional prosedur administrasi", "Peraturan Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi Nomor 35 Tahun 2012 tentang Pedoman Penyusunan Standar Operasional Prosedur Administrasi Pemerintahan")]
    [InlineData("PERATURAN MENTERI DALAM NEGERI Nomor 52", "Peraturan Menteri Dalam Negeri Nomor 52 Tahun 2011 tentang Standar Operasional Prosedur di Lingkungan Pemerintah Provinsi dan Kabupaten/Kota")]
    public async Task Ask_LegalBasis_FindsTheRegulationInTheRegister(string typed, string regulation) =>
        Assert.Contains(regulation, await Ask(await app.As("penyusun-sop"), "legalBasis", typed));

    [Fact]
    public async Task Ask_WhatIsTypedInFull_IsNotOfferedAgain()
    {
        await using var own = app.With(_ => { }); // without the documents of other tests, which name regulations about this one
        Assert.Empty(await Ask(await own.CreateClient(new() { AllowAutoRedirect = false }).SignIn("penyusun-sop"), "legalBasis", "Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik"));
    }

    [Theory]
    [InlineData("signatory.name")]
    [InlineData("title")]
    [InlineData("activity")]
    [InlineData("x")]
    [InlineData("")]
    public async Task Ask_AFieldThatIsNotShared_OffersNothing(string field)
    {
        await EditingClient.NewDocument(app.Services);
        Assert.Empty(await Ask(await app.As("penyusun-sop"), field, ""));
    }

    [Fact]
    public async Task Ask_WhatOtherDocumentsUse_IsOfferedTheMostUsedFirst()
    {
        var clock = new Clock();
        await using var own = app.With(host => host.ConfigureServices(s => s.AddSingleton<TimeProvider>(clock)));
        var http = await own.CreateClient(new() { AllowAutoRedirect = false }).SignIn("penyusun-sop");
        Assert.Empty(await Ask(http, "executor", "ke"));
        await EditingClient.NewDocument(own.Services);
        await EditingClient.NewDocument(own.Services);
        await EditingClient.NewDocument(own.Services, WorkbenchApp.GoodYaml.Replace("Kepala Bagian", "Kepala Bagian Umum", StringComparison.Ordinal).Replace("5 menit", "2 hari kerja", StringComparison.Ordinal));
        Assert.Empty(await Ask(http, "executor", "ke")); // still fresh
        clock.Ahead = UsedTexts.Fresh * 2;
        Assert.Equal(["Kepala Bagian", "Kepala Bagian Umum"], await Ask(http, "executor", "ke"));
        Assert.Equal(["2 hari kerja"], await Ask(http, "duration", "2 h"));
        Assert.Equal(["Tanda terima"], await Ask(http, "output", "tanda"));
    }

    [Fact]
    public void Register_EveryLineHasARegulationAndASource() => Assert.All(LegalRegister.All, r =>
    {
        Assert.Matches("^(Undang-Undang|Peraturan) .*Nomor [^ ]+ .*tentang ", r.Text);
        Assert.NotEmpty(r.Source);
        Assert.DoesNotContain('"', r.Text + r.Source);
        Assert.DoesNotContain(',', r.Source);
    });

    sealed class Clock : TimeProvider
    {
        public TimeSpan Ahead { get; set; }

        public override DateTimeOffset GetUtcNow() => DateTimeOffset.UtcNow + Ahead;
    }
}
