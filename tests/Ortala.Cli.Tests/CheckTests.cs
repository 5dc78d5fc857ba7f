using System.Text.Json;
using System.Text.RegularExpressions;
using Ortala.Tests;
using Xunit;

namespace Ortala.Cli.Tests;

public sealed class CheckTests : IDisposable
{
    readonly OrtalaProgram ortala = new();

    public void Dispose() => ortala.Dispose();

    [Fact]
    public void Check_SoundProcedure_SaysNothingOfErrorsAndGives0()
    {
        var call = ortala.Run("check", ortala.Write("baik.sop.yaml", Texts.Sound));
        Assert.Equal(0, call.ExitCode);
        Assert.DoesNotContain("kesalahan", call.Out, StringComparison.Ordinal);
        Assert.StartsWith("1 berkas: 0 kesalahan", call.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Check_UnknownExecutor_NamesFileLineColumnAndCode()
    {
        var call = ortala.Run("check", ortala.Write("salah.sop.yaml", Texts.UnknownExecutor), "--lang", "en");
        Assert.Equal(1, call.ExitCode);
        Assert.Matches(@"^salah\.sop\.yaml:6:\d+: SOP\d+ error: .*a9", call.Lines[0]);
    }

    [Fact]
    public void Check_OneBrokenFileAmongMany_DoesNotStopTheOthersAndKeepsTheOrder()
    {
        ortala.Write("map/a.yaml", Texts.UnknownExecutor);
        ortala.Write("map/b.yaml", "judul: [");
        ortala.Write("map/c.yaml", Texts.UnknownExecutor);
        var call = ortala.Run("check", "tidak-ada.yaml", "map");
        Assert.Equal(1, call.ExitCode);
        Assert.Equal(["tidak-ada.yaml", "map/a.yaml", "map/b.yaml", "map/c.yaml"], call.Lines.Select(l => l.Split(':')[0]).Distinct());
        Assert.Contains("tidak-ada.yaml:1:1: CLI001 kesalahan: berkas tidak ditemukan", call.Lines);
    }

    [Fact]
    public void Check_Pattern_MeansTheFilesThatMatch()
    {
        ortala.Write("a1.yaml", Texts.UnknownExecutor);
        ortala.Write("a2.yaml", Texts.Sound);
        ortala.Write("b1.yaml", Texts.UnknownExecutor);
        Assert.StartsWith("2 berkas:", ortala.Run("check", "a*.yaml").Error, StringComparison.Ordinal);
        Assert.StartsWith("3 berkas:", ortala.Run("check", "**/*.yaml").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Check_StandardInput_IsReadFromADash()
    {
        var call = ortala.RunWith(Texts.UnknownExecutor, [], "check", "-");
        Assert.Equal(1, call.ExitCode);
        Assert.StartsWith("<stdin>:6:", call.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Check_FileThatIsNotText_IsRefusedWithAReason()
    {
        File.WriteAllBytes(Path.Combine(ortala.Folder, "biner.yaml"), [0x73, 0x6F, 0x70, 0x3A, 0x20, 0xC3, 0x28]);
        var call = ortala.Run("check", "biner.yaml");
        Assert.Equal(1, call.ExitCode);
        Assert.Equal(["biner.yaml:1:1: CLI001 kesalahan: berkas bukan teks UTF-8; simpan ulang sebagai UTF-8"], call.Lines);
    }

    [Fact]
    public void Check_Json_HasTheDocumentedShape()
    {
        ortala.Write("salah.yaml", Texts.UnknownExecutor);
        var call = ortala.Run("check", "salah.yaml", "nihil.yaml", "--json");
        Assert.Equal(1, call.ExitCode);
        using var json = JsonDocument.Parse(call.Out);
        Assert.Equal(1, json.RootElement.GetProperty("version").GetInt32());
        var first = json.RootElement.GetProperty("files")[0];
        Assert.Equal("salah.yaml", first.GetProperty("file").GetString());
        Assert.False(first.GetProperty("ok").GetBoolean());
        var finding = first.GetProperty("findings")[0];
        Assert.Equal(("error", 6), (finding.GetProperty("severity").GetString(), finding.GetProperty("line").GetInt32()));
        Assert.Equal("s1", finding.GetProperty("place").GetProperty("step").GetString());
        Assert.NotEqual(finding.GetProperty("message").GetProperty("id").GetString(), finding.GetProperty("message").GetProperty("en").GetString());
        Assert.Equal(2, json.RootElement.GetProperty("summary").GetProperty("failed").GetInt32());
    }

    [Fact]
    public void Check_Output_IsTheSameInEveryCultureAndOnAnyNumberOfCores()
    {
        for (var i = 0; i < 20; i++) ortala.Write($"map/{i:00}.yaml", i % 3 == 0 ? Texts.Sound : Texts.UnknownExecutor);
        var plain = ortala.Run("check", "map").Out;
        var other = ortala.RunWith(null, new() { ["LANG"] = "tr_TR.UTF-8", ["TZ"] = "Asia/Jayapura", ["DOTNET_PROCESSOR_COUNT"] = "1" }, "check", "map").Out;
        Assert.Equal(plain, other);
    }

    [Fact]
    public void Check_SharedSops_HaveNoError()
    {
        var call = ortala.Run("check", Material.InShared("sops"));
        Assert.DoesNotMatch(new Regex("kesalahan:"), call.Out);
        Assert.Equal(0, call.ExitCode);
    }

    [Fact]
    public void Check_ReaderThatGoesAway_IsNoCrash()
    {
        for (var i = 0; i < 400; i++) ortala.Write($"map/{i:000}.yaml", Texts.UnknownExecutor);
        using var shell = System.Diagnostics.Process.Start(new System.Diagnostics.ProcessStartInfo("bash", ["-c", $"{OrtalaProgram.Path} check map | head -1"])
            { WorkingDirectory = ortala.Folder, RedirectStandardError = true, RedirectStandardOutput = true })!;
        var error = shell.StandardError.ReadToEnd();
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", error, StringComparison.Ordinal);
    }

    [Fact]
    public void Check_FolderWithoutDocuments_SaysSoAndFails()
    {
        ortala.Write("kosong/catatan.txt", "x");
        var call = ortala.Run("check", "kosong");
        Assert.Equal(1, call.ExitCode);
        Assert.Equal(["kosong:1:1: CLI001 kesalahan: tidak ada berkas .yaml atau .yml di dalam map ini"], call.Lines);
    }

    [Fact]
    public void Check_EmblemThatIsNotThere_Warns()
    {
        var call = ortala.Run("check", ortala.Write("surat.yaml", "emblem: lambang.png\n" + Texts.Sound));
        Assert.Equal(0, call.ExitCode);
        Assert.StartsWith("surat.yaml:1:1: CLI005 peringatan", call.Lines[0], StringComparison.Ordinal);
    }
}
