namespace Ortala.Cli.Inputs;

/// <summary>Turns what the user named (files, folders, patterns, <c>-</c>) into documents, in order, one at a time.</summary>
static class InputList
{
    static readonly string[] endings = [".yaml", ".yml"];
    static readonly EnumerationOptions everywhere = new() { RecurseSubdirectories = true, IgnoreInaccessible = true, AttributesToSkip = FileAttributes.System };

    internal static IEnumerable<Input> Expand(IEnumerable<string> named) => named.SelectMany(One);

    static IEnumerable<Input> One(string name)
    {
        if (name == Input.StandardInput || File.Exists(name)) return [new Input(name)];
        if (Directory.Exists(name)) return InFolder(name, "*", everywhere);
        if (name.AsSpan().ContainsAny('*', '?')) return Matching(name);
        return [new Input(name)]; // opening it says that it is not there
    }

    static IEnumerable<Input> Matching(string pattern)
    {
        var parts = pattern.Split('/');
        var fixedParts = parts.TakeWhile(p => !p.AsSpan().ContainsAny('*', '?')).ToArray();
        var rest = parts[fixedParts.Length..];
        var folder = fixedParts is [""] ? "/" : fixedParts.Length == 0 ? "." : string.Join('/', fixedParts);
        var options = rest is ["**", ..] ? everywhere : new EnumerationOptions { AttributesToSkip = FileAttributes.System };
        var understood = rest.Length == 1 || rest is ["**", _];
        var found = understood && Directory.Exists(folder) ? Sorted(folder, rest[^1], options).ToArray() : [];
        foreach (var file in found) yield return new Input(fixedParts.Length == 0 ? file["./".Length..] : file);
        if (found.Length == 0) yield return new Input(pattern); // nothing matches: opening it says so
    }

    // a folder without documents is a wrong call more often than a wish: opening it says so
    static IEnumerable<Input> InFolder(string folder, string pattern, EnumerationOptions options) =>
        Sorted(folder, pattern, options).Where(f => endings.Contains(Path.GetExtension(f), StringComparer.OrdinalIgnoreCase)).DefaultIfEmpty(folder).Select(f => new Input(f));

    static IEnumerable<string> Sorted(string folder, string pattern, EnumerationOptions options) =>
        Directory.EnumerateFiles(folder, pattern, options).Order(StringComparer.Ordinal);
}
