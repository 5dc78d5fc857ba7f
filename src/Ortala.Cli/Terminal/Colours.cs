using Ortala.Procedures.Checking;

namespace Ortala.Cli.Terminal;

/// <summary>Colours, only where a person looks: a terminal, and NO_COLOR is not set.</summary>
sealed class Colours(bool on)
{
    internal static Colours ForStandardOutput() =>
        new(!Console.IsOutputRedirected && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")) && Environment.GetEnvironmentVariable("TERM") != "dumb");

    internal string Of(Severity severity, string word) => on ? $"\e[{severity switch { Severity.Error => "1;31", Severity.Warning => "33", _ => "36" }}m{word}\e[0m" : word;
}
