using Xunit;

namespace Ortala.Cli.Tests;

/// <summary>How the program answers a call, right or wrong.</summary>
public sealed class CallTests : IDisposable
{
    readonly OrtalaProgram ortala = new();

    public void Dispose() => ortala.Dispose();

    [Theory]
    [InlineData("check")]
    [InlineData("draw")]
    [InlineData("bundle")]
    [InlineData("new")]
    [InlineData("format")]
    [InlineData("layout")]
    [InlineData("serve")]
    [InlineData("profiles")]
    [InlineData("audit")]
    [InlineData("audit verify")]
    [InlineData("doctor")]
    [InlineData("admin link")]
    public void Help_OfACommand_ShowsExamplesAndExitCodesInBothLanguages(string command)
    {
        var (indonesian, english) = (ortala.Run([.. command.Split(' '), "--help"]), ortala.Run([.. command.Split(' '), "--help", "--lang", "en"]));
        Assert.Equal(0, indonesian.ExitCode);
        Assert.Contains("\nContoh:\n", indonesian.Out, StringComparison.Ordinal);
        Assert.Contains($"\n  ortala {command} ", indonesian.Out + " ", StringComparison.Ordinal);
        Assert.Contains("\nKode keluar:\n  0 ", indonesian.Out, StringComparison.Ordinal);
        Assert.Contains("\nExamples:\n", english.Out, StringComparison.Ordinal);
        Assert.Contains("\nExit codes:\n  0 ", english.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Help_WithoutCommand_NamesEveryCommand()
    {
        var help = ortala.Run("--help");
        Assert.Equal(0, help.ExitCode);
        Assert.All(["check", "draw", "bundle", "new", "format", "layout", "serve", "profiles", "audit", "doctor", "admin"], c => Assert.Contains($"\n  {c} ", help.Out, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("tidak dikenal: chek; maksudnya check?", "chek", "a.yaml")]
    [InlineData("tidak dikenal: --jsn; maksudnya --json?", "check", "--jsn", "a.yaml")]
    [InlineData("argumen belum diberikan: FILE", "check")]
    [InlineData("argument missing: FILE", "check", "--lang", "en")]
    [InlineData("--to tidak mengenal \"png\"; pilihannya: pdf|svg", "draw", "a.yaml", "--to", "png")]
    [InlineData("--lang tidak mengenal \"fr\"; pilihannya: id|en", "check", "a.yaml", "--lang", "fr")]
    [InlineData("--in membutuhkan nilai: DIR", "layout", "--in")]
    [InlineData("pilihan belum diberikan: --in DIR", "layout", "--out", "x")]
    [InlineData("--repeat: tulis bilangan bulat 0 atau lebih", "layout", "--in", "a", "--out", "b", "--repeat", "x")]
    [InlineData("profil \"x\" tidak ada; yang ada: permenpan-35-2012, bps, permendagri-52-2011, kaltim", "draw", "a.yaml", "--profile", "x")]
    public void WrongCall_IsExplainedAndGives2(string explained, params string[] args)
    {
        var call = ortala.Run(args);
        Assert.Equal(2, call.ExitCode);
        Assert.Contains(explained, call.Error.Split('\n'));
        Assert.Equal("", call.Out);
    }

    [Fact]
    public void Version_IsThatOfTheProgram() => Assert.Matches(@"^\d+\.\d+\.\d+", ortala.Run("--version").Out);

    [Fact]
    public void Profiles_AreListedWithWhatIsNotYetCompared()
    {
        var list = ortala.Run("profiles");
        Assert.Equal(0, list.ExitCode);
        Assert.StartsWith("permenpan-35-2012 ", list.Out, StringComparison.Ordinal);
        Assert.Contains("Belum dicocokkan dengan naskah peraturan", list.Out, StringComparison.Ordinal);
    }
}
