using System.CommandLine;
using System.Reflection;
using Ortala.Cli.Inputs;
using Ortala.Cli.Terminal;

namespace Ortala.Cli.Commands;

/// <summary><c>ortala new</c>: a procedure to start from, with a remark at every field.</summary>
static class NewCommand
{
    internal static Command Build(Language language)
    {
        var file = new Argument<string>("FILE") { HelpName = "FILE", Description = language.Say("Berkas yang dibuat; .sop.yaml ditambahkan bila perlu; - untuk keluaran baku", "File to make; .sop.yaml is added where it lacks; - for standard output") };
        file.Validators.Add(result => WrongCalls.RefuseOptions(result, language));
        var executors = new Option<string>("--executors") { HelpName = "A,B,…", Description = language.Say("Jabatan para pelaksana, dipisah koma", "Offices of the executors, separated by commas") };
        var title = new Option<string>("--title") { HelpName = "TEXT", Description = language.Say("Nama SOP", "Name of the SOP") };
        var force = new Option<bool>("--force") { Description = language.Say("Timpa berkas yang sudah ada", "Overwrite a file that exists") };
        var command = new DocumentedCommand("new", language.Say("Buat prosedur awal dengan penjelasan di setiap isian", "Make a procedure to start from, with a remark at every field"))
        {
            Examples =
            [
                ("ortala new surat-masuk", language.Say("membuat surat-masuk.sop.yaml", "makes surat-masuk.sop.yaml")),
                ("ortala new izin --title \"Pelayanan Izin\" --executors \"Pemohon,Petugas Loket,Kepala Seksi\"", language.Say("dengan nama dan tiga pelaksana", "with a name and three executors")),
            ],
        };
        command.With(file, executors, title, force).SetAction(call =>
        {
            var path = WithEnding(call.GetRequiredValue(file));
            var text = Starter(language, path, call.GetValue(title), Names(call.GetValue(executors)));
            return Write(path, text, call.GetValue(force), language);
        });
        return command;
    }

    static int Write(string path, string text, bool force, Language language)
    {
        if (path == Input.StandardInput)
        {
            Console.Out.Write(text);
            return CommandLine.Ok;
        }
        var reporter = new LineReporter(language) { Closing = language.Say($"Isi berkas itu, lalu: ortala check {path}", $"Fill it in, then: ortala check {path}") };
        reporter.Add(TryWrite(path, text, force));
        return reporter.End();
    }

    static FileReport TryWrite(string path, string text, bool force)
    {
        try
        {
            using var stream = new FileStream(path, force ? FileMode.Create : FileMode.CreateNew);
            using var writer = new StreamWriter(stream);
            writer.Write(text);
            return new(path, [], [path]);
        }
        catch (IOException) when (!force && File.Exists(path)) { return new(path, Trouble.AlreadyThere(path)); }
        catch (Exception e) when (Trouble.IsOfFiles(e)) { return new(path, Trouble.CannotWrite(path, e)); }
    }

    static string WithEnding(string file) =>
        file == Input.StandardInput || file.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase) || file.EndsWith(".yml", StringComparison.OrdinalIgnoreCase) ? file : file + ".sop.yaml";

    static string[] Names(string? executors)
    {
        var given = (executors ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return given.Length > 0 ? given : ["Petugas Loket", "Kepala Seksi"];
    }

    static string Starter(Language language, string path, string? title, string[] executors)
    {
        var actors = executors.Select((name, i) => $"  - {{id: a{i + 1}, name: {Quoted(name)}}}");
        return Template(language)
            .Replace("{{file}}", path == Input.StandardInput ? "FILE" : path, StringComparison.Ordinal)
            .Replace("{{title}}", Quoted(title ?? language.Say("Nama SOP", "Name of the SOP")), StringComparison.Ordinal)
            .Replace("{{actors}}", string.Join('\n', actors), StringComparison.Ordinal)
            .Replace("{{first}}", "a1", StringComparison.Ordinal)
            .Replace("{{second}}", executors.Length > 1 ? "a2" : "a1", StringComparison.Ordinal);
    }

    static string Template(Language language)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"starter.{language.Code}.sop.yaml")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    /// <summary>A double-quoted YAML scalar on one line.</summary>
    static string Quoted(string text) =>
        "\"" + string.Concat(text.Select(c => c is '"' or '\\' ? "\\" + c : char.IsControl(c) ? " " : c.ToString())) + "\"";
}
