namespace Ortala.Procedures.Reading;

/// <summary>Joint groups of a row: symbols joined directly or by way of others.</summary>
static class JointGroups
{
    /// <summary>For each symbol of a row: true when it belongs to a joint group and is not the first listed of it. Such a symbol has no default exit.</summary>
    public static bool[] IsPartner(IReadOnlyList<(string Id, IReadOnlyList<string> Joint)> symbols)
    {
        var first = new int[symbols.Count];
        for (var i = 0; i < first.Length; i++) first[i] = i;
        int First(int i) { while (first[i] != i) i = first[i]; return i; }
        for (var i = 0; i < symbols.Count; i++)
            foreach (var id in symbols[i].Joint)
                for (var j = 0; j < symbols.Count; j++)
                    if (symbols[j].Id == id)
                    {
                        var (a, b) = (First(i), First(j));
                        first[Math.Max(a, b)] = Math.Min(a, b);
                    }
        return [.. first.Select((_, i) => First(i) != i)];
    }
}
