using Ortala.Procedures.Checking;

namespace Ortala.Cli.Terminal;

/// <summary>Lines for people and editors: <c>file:line:column: CODE severity: message</c> on standard output, the sum on standard error.</summary>
sealed class LineReporter(Language language) : Reporter
{
    readonly Colours colours = Colours.ForStandardOutput();
    readonly StreamWriter to = new(Console.OpenStandardOutput(), new System.Text.UTF8Encoding(false), 1 << 14);

    /// <summary>The last line when nothing failed; by default the counts.</summary>
    internal string? Closing { get; init; }

    protected override void Say(FileReport report)
    {
        if (report.Text is not null) to.Write(report.Text);
        foreach (var finding in report.Findings)
        {
            // a finding about the whole document stands at its first line, so that editors can jump to it
            var (line, column) = finding.Line > 0 ? (finding.Line, Math.Max(1, finding.Column)) : (1, 1);
            to.WriteLine($"{report.File}:{line}:{column}: {finding.Code} {colours.Of(finding.Severity, Word(finding.Severity))}: {finding.Message.In(language.Code)}");
        }
        foreach (var output in report.Outputs) to.WriteLine(output);
        to.Flush();
    }

    protected override void Close(Summary sum)
    {
        to.Dispose();
        Console.Error.WriteLine(sum.Failed == 0 && Closing is not null ? Closing : language.Say(
            $"{sum.Files} berkas: {sum.Errors} kesalahan, {sum.Warnings} peringatan, {sum.Infos} info",
            $"{sum.Files} {(sum.Files == 1 ? "file" : "files")}: {sum.Errors} errors, {sum.Warnings} warnings, {sum.Infos} notes"));
    }

    string Word(Severity severity) => severity switch
    {
        Severity.Error => language.Say("kesalahan", "error"),
        Severity.Warning => language.Say("peringatan", "warning"),
        _ => language.Say("info", "note"),
    };
}
