using System.Diagnostics;
using Ortala.Procedures.Checking;
using Ortala.Procedures.Reading;
using Xunit;

namespace Ortala.Procedures.Tests.Reading;

/// <summary>
/// Random edits of real files: each gives a procedure or an error with its line, soon. What can be read keeps its meaning when it
/// is written or formatted. Seeds are fixed; ORTALA_ALL=1 runs many more.
/// </summary>
public class FuzzTests
{
    static readonly int cases = Environment.GetEnvironmentVariable("ORTALA_ALL") == "1" ? 40_000 : 600;

    static readonly string[] pieces =
    [
        ":", ": ", "- ", "[", "]", "{", "}", "\"", "'", "#", " # c", "&a ", "*a", "!t ", "|", "|\n", ">", "\t", "\n", "\n\n", "  ", "\r\n", "%", "@", "---\n", "...\n", "? ", ",",
        "\0", "\u0007", "\u202E", "\uD800", "\uFEFF", "\u2028", "é", "📄", "next: s1", "next: [s1, s2]\n", "yes: ", "no: []", "symbols: []", "joint: [x]", "with: [a, b]", "id: s1", "null", "~",
        "sop: 2\n", "flowcharts:\n", "<<: *a\n", new string('x', 3_000), new string('[', 50), new string(' ', 300), "\\", "\\u", "branches: [{label: A, to: s1}]\n",
    ];

    const string Json = """
        {"id": "rich-003", "set": "rich", "title": "SOP Usulan kenaikan pangkat \u00e9\ud83d\udcc4", "page": "F4-landscape",
         "actors": [{"id": "a1", "name": "Arsiparis"}, {"id": "a2", "name": "Kepala Bidang"}],
         "steps": [
          {"id": "s1", "activity": "Menerima", "actor": "a1", "kind": "start", "with": ["a2"], "next": ["s2", "s3a"], "requirements": [], "duration": "", "output": ["Arsip"]},
          {"id": "s2", "activity": "Memeriksa", "actor": "a2", "kind": "decision", "branches": [{"label": "Ya", "to": "s3"}, {"label": "Tidak", "to": "s1"}], "note": null},
          {"id": "s3", "activity": "Menyimpan", "symbols": [{"id": "s3a", "actor": "a1", "kind": "process", "next": "s3b"}, {"id": "s3b", "actor": "a2", "kind": "end", "joint": ["s3a"]}]}]}
        """;

    [Fact]
    public void RandomEdits_OfJson_GiveAProcedureOrAnErrorWithALine()
    {
        Assert.NotNull(Sources.GoodJson(Json));
        for (var seed = 0; seed < cases * 5; seed++)
        {
            var random = new Random(seed);
            var source = Json;
            for (var edits = random.Next(1, 4); edits > 0; edits--) source = Edit(source, random);
            CheckJson(seed, source);
        }
    }

    [Fact]
    public void RandomEdits_OfRealFiles_GiveAProcedureOrAnErrorWithALine()
    {
        var files = Sources.RealFiles().Select(File.ReadAllText).ToArray();
        for (var seed = 0; seed < cases; seed++)
        {
            var random = new Random(seed);
            var source = files[random.Next(files.Length)];
            for (var edits = random.Next(1, 6); edits > 0; edits--) source = Edit(source, random);
            var watch = Stopwatch.StartNew();
            CheckYaml(seed, source);
            Assert.True(watch.Elapsed < TimeSpan.FromSeconds(10), $"seed {seed}: {watch.Elapsed}");
        }
    }

    static void CheckYaml(int seed, string source)
    {
        var read = ProcedureFile.Read(source, "fuzz");
        var errors = read.Findings.Where(f => f.Severity == Severity.Error).ToArray();
        Assert.True(read.Procedure is null == errors.Length > 0, $"seed {seed}: procedure and errors");
        Assert.All(read.Findings, f => Assert.True(f.Line >= 1 && f.Column >= 1 && f.Line <= source.Count(c => c is '\n' or '\r' or '\u2028' or '\u0085') + 2, $"seed {seed}: {f}"));
        var formatted = ProcedureFile.Format(source);
        if (formatted.Findings.Length == 0)
        {
            var again = ProcedureFile.Read(formatted.Text, "fuzz");
            Assert.True(read.Procedure is null ? again.Procedure is null : read.Procedure.Equals(again.Procedure), $"seed {seed}: format changed the meaning\n{string.Join('\n', again.Findings)}");
            Assert.True(ProcedureFile.Format(formatted.Text).Text == formatted.Text, $"seed {seed}: format is not settled");
        }
        if (read.Procedure is { } p) Assert.True(p.Equals(ProcedureFile.Read(ProcedureFile.Write(p), "fuzz").Procedure), $"seed {seed}: write changed the meaning");
    }

    static void CheckJson(int seed, string source)
    {
        var read = ProcedureFile.ReadJson(source, "fuzz");
        Assert.True(read.Procedure is null == read.Findings.Any(f => f.Severity == Severity.Error), $"seed {seed}: JSON");
        Assert.All(read.Findings, f => Assert.True(f.Line >= 1 && f.Column >= 1 && f.Line <= source.Count(c => c == '\n') + 1, $"seed {seed}: {f}"));
        if (read.Procedure is { } p) Assert.True(p.Equals(ProcedureFile.Read(ProcedureFile.Write(p), "fuzz").Procedure), $"seed {seed}: write changed the meaning");
    }

    internal static string Edit(string s, Random random)
    {
        int At() => random.Next(s.Length + 1);
        var at = At();
        var lines = s.Split('\n');
        switch (random.Next(8))
        {
            case 0: return s.Remove(at, Math.Min(random.Next(1, 4), s.Length - at));
            case 1 or 2: return s.Insert(at, pieces[random.Next(pieces.Length)]);
            case 3: return s[..at];
            case 4: return s.Insert(at, s.Substring(at = At(), Math.Min(random.Next(200), s.Length - at)));
            case 5:
                var (i, j) = (random.Next(lines.Length), random.Next(lines.Length));
                (lines[i], lines[j]) = (lines[j], lines[i]);
                return string.Join('\n', lines);
            case 6:
                var k = random.Next(lines.Length);
                lines[k] = random.Next(2) == 0 ? " " + lines[k] : lines[k].TrimStart();
                return string.Join('\n', lines);
            default:
                var chars = s.ToCharArray();
                if (chars.Length > 0) chars[random.Next(chars.Length)] = (char)random.Next(random.Next(2) == 0 ? 128 : 65_536);
                return new string(chars);
        }
    }
}
