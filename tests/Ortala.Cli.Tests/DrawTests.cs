using System.Text.Json;
using Xunit;

namespace Ortala.Cli.Tests;

public sealed class DrawTests : IDisposable
{
    readonly OrtalaProgram ortala = new();

    public void Dispose() => ortala.Dispose();

    [Fact]
    public void Draw_SoundProcedure_WritesAPdfNamedAsTheFileAndSaysSo()
    {
        var call = ortala.Run("draw", ortala.Write("surat.sop.yaml", Texts.Sound), "--out", "hasil");
        Assert.Equal(0, call.ExitCode);
        Assert.Equal(["hasil/surat.pdf"], call.Lines);
        Assert.StartsWith("%PDF-", ortala.Read("hasil/surat.pdf"), StringComparison.Ordinal);
    }

    [Fact]
    public void Draw_ToSvg_WritesOneFileAPage()
    {
        var call = ortala.Run("draw", ortala.Write("surat.sop.yaml", Texts.Sound), "--to", "svg");
        Assert.Equal(0, call.ExitCode);
        Assert.NotEmpty(call.Lines);
        Assert.Equal(call.Lines.Select((_, i) => $"surat-p{i + 1}.svg"), call.Lines);
        Assert.All(call.Lines, f => Assert.StartsWith("<svg", ortala.Read(f)[ortala.Read(f).IndexOf("<svg", StringComparison.Ordinal)..], StringComparison.Ordinal));
    }

    [Fact]
    public void Draw_BrokenFile_IsReportedAndTheOthersAreDrawn()
    {
        ortala.Write("a.yaml", Texts.Sound);
        ortala.Write("b.yaml", Texts.UnknownExecutor);
        ortala.Write("c.yaml", Texts.Sound);
        var call = ortala.Run("draw", "a.yaml", "b.yaml", "c.yaml", "--out", "h");
        Assert.Equal(1, call.ExitCode);
        Assert.True(ortala.Has("h/a.pdf") && !ortala.Has("h/b.pdf") && ortala.Has("h/c.pdf"));
        Assert.Contains(call.Lines, l => l.StartsWith("b.yaml:6:", StringComparison.Ordinal));
    }

    [Fact]
    public void Draw_TwoFilesOfOneName_TheSecondIsRefused()
    {
        ortala.Write("x/surat.yaml", Texts.Sound);
        ortala.Write("y/surat.yaml", Texts.Sound);
        var call = ortala.Run("draw", "x", "y", "--out", "h", "--lang", "en");
        Assert.Equal(1, call.ExitCode);
        Assert.Equal("h/surat.pdf", call.Lines[0]);
        Assert.StartsWith("y/surat.yaml:1:1: CLI003 error: its output would be named surat.pdf, as that of x/surat.yaml", call.Lines[1], StringComparison.Ordinal);
    }

    [Fact]
    public void Draw_IntoAFileInPlaceOfAFolder_IsSaidPlainly()
    {
        ortala.Write("surat.yaml", Texts.Sound);
        ortala.Write("h", "bukan map");
        var call = ortala.Run("draw", "surat.yaml", "--out", "h");
        Assert.Equal(1, call.ExitCode);
        Assert.Contains("CLI002", call.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", call.Out + call.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("surat-masuk", "surat-masuk")]
    [InlineData("../../lari", "-..-lari")]
    [InlineData("a/b:c", "a-b-c")]
    [InlineData("..", "sop")]
    public void FileName_OfAnId_StaysInTheFolder(string id, string name) => Assert.Equal(name, Inputs.Output.FileName(id));

    [Fact]
    public void Draw_EmblemThatIsNoPicture_IsAWarningAndTheSheetIsDrawn()
    {
        ortala.Write("surat.yaml", "emblem: lambang.png\n" + Texts.Sound);
        ortala.Write("lambang.png", "bukan gambar");
        var call = ortala.Run("draw", "surat.yaml");
        Assert.Equal(0, call.ExitCode);
        Assert.Contains("CLI005 peringatan", call.Out, StringComparison.Ordinal);
        Assert.True(ortala.Has("surat.pdf"));
    }

    [Fact]
    public void Draw_Json_ListsTheOutputs()
    {
        using var json = JsonDocument.Parse(ortala.Run("draw", ortala.Write("surat.yaml", Texts.Sound), "--json").Out);
        Assert.Equal("surat.pdf", json.RootElement.GetProperty("files")[0].GetProperty("outputs")[0].GetString());
    }

    [Fact]
    public void Draw_Twice_GivesTheSameBytesInAnyCultureZoneAndNumberOfCores()
    {
        ortala.Write("surat.yaml", Texts.Sound);
        ortala.Run("draw", "surat.yaml", "--out", "a");
        ortala.RunWith(null, new() { ["LANG"] = "tr_TR.UTF-8", ["TZ"] = "Pacific/Apia", ["DOTNET_PROCESSOR_COUNT"] = "1" }, "draw", "surat.yaml", "--out", "b");
        Assert.Equal(File.ReadAllBytes(Path.Combine(ortala.Folder, "a/surat.pdf")), File.ReadAllBytes(Path.Combine(ortala.Folder, "b/surat.pdf")));
    }
}
