using Xunit;

namespace Ortala.Cli.Tests;

public sealed class BundleAndFormatTests : IDisposable
{
    const string Untidy = """
        # catatan di awal
        title:   Surat masuk
        sop: 1
        actors:
          - {id: a1, name: 'Petugas Loket'}
        steps:
          - {activity: Menerima surat, id: s1, actor: a1, kind: start}   # langkah pertama
          - {id: s2, activity: Mengarsipkan surat, actor: a1, kind: end}

        """;

    readonly OrtalaProgram ortala = new();

    public void Dispose() => ortala.Dispose();

    [Fact]
    public void Bundle_ManyFiles_WritesOnePdf()
    {
        ortala.Write("sop/a.yaml", Texts.Sound);
        ortala.Write("sop/b.yaml", Texts.Sound);
        var call = ortala.Run("bundle", "sop", "--out", "himpunan.pdf", "--title", "SOP Pelayanan", "--year", "2026");
        Assert.Equal(0, call.ExitCode);
        Assert.Equal(["himpunan.pdf"], call.Lines);
        Assert.StartsWith("%PDF-", ortala.Read("himpunan.pdf"), StringComparison.Ordinal);
    }

    [Fact]
    public void Bundle_WithABrokenFile_SaysAllErrorsAndKeepsTheFormerBundle()
    {
        ortala.Write("sop/a.yaml", Texts.UnknownExecutor);
        ortala.Write("sop/b.yaml", Texts.Sound);
        ortala.Write("sop/c.yaml", "x");
        ortala.Write("himpunan.pdf", "yang lama");
        var call = ortala.Run("bundle", "sop", "--out", "himpunan.pdf");
        Assert.Equal(1, call.ExitCode);
        Assert.Equal(["sop/a.yaml", "sop/c.yaml", "himpunan.pdf"], call.Lines.Select(l => l.Split(':')[0]).Distinct());
        Assert.Equal("yang lama", ortala.Read("himpunan.pdf"));
        Assert.False(ortala.Has("himpunan.pdf.new"));
    }

    [Fact]
    public void Format_UntidyFile_IsWrittenAnewWithItsRemarksAndThenIsTidy()
    {
        ortala.Write("surat.yaml", Untidy);
        Assert.Equal(1, ortala.Run("format", "surat.yaml", "--check").ExitCode);
        Assert.Equal(Untidy, ortala.Read("surat.yaml"));
        var call = ortala.Run("format", "surat.yaml");
        Assert.Equal((0, "surat.yaml\n"), (call.ExitCode, call.Out));
        var tidy = ortala.Read("surat.yaml");
        Assert.Contains("# catatan di awal", tidy, StringComparison.Ordinal);
        Assert.Contains("# langkah pertama", tidy, StringComparison.Ordinal);
        Assert.Equal((0, ""), (ortala.Run("format", "surat.yaml", "--check").ExitCode, ortala.Run("format", "surat.yaml").Out));
        Assert.Equal(tidy, ortala.Read("surat.yaml"));
    }

    [Fact]
    public void Format_StandardInput_GoesToStandardOutput()
    {
        var call = ortala.RunWith(Untidy, [], "format", "-");
        Assert.Equal(0, call.ExitCode);
        Assert.StartsWith("# catatan di awal\n", call.Out, StringComparison.Ordinal);
        Assert.Equal(call.Out, ortala.RunWith(call.Out, [], "format", "-").Out);
    }

    [Fact]
    public void Format_BrokenFile_IsReportedAndLeftAsItIs()
    {
        ortala.Write("rusak.yaml", "title: [\n");
        var call = ortala.Run("format", "rusak.yaml");
        Assert.Equal(1, call.ExitCode);
        Assert.StartsWith("rusak.yaml:", call.Out, StringComparison.Ordinal);
        Assert.Equal("title: [\n", ortala.Read("rusak.yaml"));
    }

    [Fact]
    public void Format_Starter_KeepsEveryRemark()
    {
        ortala.Run("new", "awal");
        var before = ortala.Read("awal.sop.yaml");
        ortala.Run("format", "awal.sop.yaml");
        Assert.Equal(before.Split('\n').Count(l => l.Contains('#')), ortala.Read("awal.sop.yaml").Split('\n').Count(l => l.Contains('#')));
    }
}
