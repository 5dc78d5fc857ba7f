using System.CommandLine;

namespace Ortala.Cli.Terminal;

/// <summary>A command whose help shows examples. A line of an example: the call, and what it does.</summary>
sealed class DocumentedCommand(string name, string description) : Command(name, description)
{
    internal IReadOnlyList<(string Call, string Meaning)> Examples { get; init; } = [];

    /// <summary>Options of this command only need a place; options of the root hold for every command.</summary>
    internal DocumentedCommand With(params IEnumerable<Symbol> symbols)
    {
        foreach (var symbol in symbols)
            if (symbol is Argument argument) Add(argument);
            else if (symbol is Option option) Add(option);
        return this;
    }
}
