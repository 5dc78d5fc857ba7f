using Xunit;

namespace Ortala.Cli.Tests;

/// <summary>The form of an agency, read from its own file.</summary>
public sealed class OwnProfileTests : IDisposable
{
    const string Dinas = """
        {
          "id": "dinas", "name": { "id": "Dinas", "en": "Office" }, "extends": "permenpan-35-2012",
          "settings": { "table.head.activity": { "value": "Uraian Kerja", "mark": "own", "source": "dinas" } }
        }
        """;

    readonly OrtalaProgram ortala = new();

    public void Dispose() => ortala.Dispose();

    [Fact]
    public void Draw_WithTheFileOfAProfile_DrawsInItsForm()
    {
        ortala.Write("dinas.json", Dinas);
        ortala.Write("surat.yaml", Texts.Sound);
        var call = ortala.Run("draw", "surat.yaml", "--to", "svg", "--profile", "dinas.json");
        Assert.Equal(0, call.ExitCode);
        Assert.Contains("Uraian Kerja", ortala.Read("surat-p1.svg"), StringComparison.Ordinal);
    }

    [Fact]
    public void Draw_ProfileWithMistakes_SaysWhereAndDrawsNothing()
    {
        ortala.Write("bentuk/dinas", Dinas.Replace("table.head.activity", "table.head.activty", StringComparison.Ordinal));
        ortala.Write("surat.yaml", Texts.Sound);
        var call = ortala.Run("draw", "surat.yaml", "--profile", "bentuk/dinas");
        Assert.Equal(1, call.ExitCode);
        Assert.StartsWith("bentuk/dinas:3:", Assert.Single(call.Lines), StringComparison.Ordinal);
        Assert.Contains("PRF011 kesalahan", call.Out, StringComparison.Ordinal);
        Assert.False(ortala.Has("surat.pdf"));
    }

    [Fact]
    public void Bundle_ProfileThatIsNotThere_IsSaidAndNothingIsWritten()
    {
        var call = ortala.Run("bundle", ortala.Write("surat.yaml", Texts.Sound), "--out", "h.pdf", "--profile", "dinas.json");
        Assert.Equal(1, call.ExitCode);
        Assert.StartsWith("dinas.json:1:1: CLI001 kesalahan", call.Out, StringComparison.Ordinal);
        Assert.False(ortala.Has("h.pdf"));
    }
}
