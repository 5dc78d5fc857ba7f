using System.Collections.Immutable;
using System.Reflection;
using Ortala.Procedures.Checking;

namespace Ortala.Web.Platform.Audit;

/// <summary>A kind of process that leaves an event. Each capability declares its own as static fields of a class <c>…Processes</c>; docs/processes.md is written from them.</summary>
/// <param name="Name">Thing and past participle, e.g. <c>account.created</c>. It is stored: it does not change.</param>
/// <param name="SubjectKind">Kind of the thing it is done to, e.g. <c>account</c>.</param>
/// <param name="Sentence">What was done, as it follows the name of who did it: "membuat akun {0}", with a place for the name of the thing.</param>
/// <param name="Keeps">What its facts and its detail hold, in English.</param>
public sealed record ProcessKind(string Name, string SubjectKind, Bilingual Sentence, string Keeps)
{
    /// <summary>All kinds of the program, by name.</summary>
    public static ImmutableSortedDictionary<string, ProcessKind> All { get; } = typeof(ProcessKind).Assembly.GetTypes()
        .Where(t => t.Name.EndsWith("Processes", StringComparison.Ordinal))
        .SelectMany(t => t.GetFields(BindingFlags.Static | BindingFlags.Public).Where(f => f.FieldType == typeof(ProcessKind)))
        .Select(f => (ProcessKind)f.GetValue(null)!).ToImmutableSortedDictionary(k => k.Name, k => k, StringComparer.Ordinal);
}
