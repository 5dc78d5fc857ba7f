using Xunit;

namespace Ortala.Cli.Tests;

public sealed class NewTests : IDisposable
{
    readonly OrtalaProgram ortala = new();

    public void Dispose() => ortala.Dispose();

    [Theory]
    [InlineData("id")]
    [InlineData("en")]
    public void New_Starter_IsSoundAndCommented(string language)
    {
        Assert.Equal(0, ortala.Run("new", "surat", "--lang", language).ExitCode);
        Assert.True(ortala.Has("surat.sop.yaml"));
        Assert.True(ortala.Read("surat.sop.yaml").Split('\n').Count(l => l.Contains('#')) > 20);
        Assert.Equal(0, ortala.Run("check", "surat.sop.yaml").ExitCode);
    }

    [Fact]
    public void New_TitleAndExecutorsWithAwkwardCharacters_StandInTheFileAsGiven()
    {
        ortala.Run("new", "izin.yaml", "--title", "Izin: \"usaha\" #1", "--executors", "Petugas [Loket], Kepala: Seksi,Sekretaris");
        var text = ortala.Read("izin.yaml");
        Assert.Contains("title: \"Izin: \\\"usaha\\\" #1\"", text, StringComparison.Ordinal);
        Assert.Contains("  - {id: a3, name: \"Sekretaris\"}", text, StringComparison.Ordinal);
        Assert.Equal(0, ortala.Run("check", "izin.yaml").ExitCode);
    }

    [Fact]
    public void New_FileThatExists_IsLeftAloneWithoutForce()
    {
        ortala.Write("ada.sop.yaml", "isi lama");
        var call = ortala.Run("new", "ada");
        Assert.Equal(1, call.ExitCode);
        Assert.Contains("CLI004", call.Out, StringComparison.Ordinal);
        Assert.Equal("isi lama", ortala.Read("ada.sop.yaml"));
        Assert.Equal(0, ortala.Run("new", "ada", "--force").ExitCode);
        Assert.NotEqual("isi lama", ortala.Read("ada.sop.yaml"));
    }

    [Fact]
    public void New_FolderThatIsNotThere_IsSaidPlainly()
    {
        var call = ortala.Run("new", "tidak/ada.yaml");
        Assert.Equal(1, call.ExitCode);
        Assert.Equal(["tidak/ada.yaml:1:1: CLI002 kesalahan: tidak/ada.yaml: map tidak ditemukan"], call.Lines);
    }

    [Fact]
    public void New_Dash_WritesToStandardOutput() => Assert.Contains("\nsteps:\n", ortala.Run("new", "-").Out, StringComparison.Ordinal);
}
