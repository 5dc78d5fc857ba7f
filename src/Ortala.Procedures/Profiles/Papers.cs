namespace Ortala.Procedures.Profiles;

/// <summary>Paper sizes in points, by the names of the drawing contract.</summary>
public static class Papers
{
    static readonly (string Name, double Long, double Short)[] sizes =
        [("A4", 841.89, 595.28), ("F4", 935.43, 609.45), ("A3", 1190.55, 841.89), ("Legal", 1008, 612), ("Letter", 792, 612)];

    /// <summary>Names of all papers, e.g. <c>A4-landscape</c>.</summary>
    public static IEnumerable<string> Names => sizes.SelectMany(s => new[] { s.Name + "-landscape", s.Name + "-portrait" });

    /// <summary>Width and height of a paper, or null when the name is unknown.</summary>
    public static (double W, double H)? Find(string name)
    {
        foreach (var (n, l, s) in sizes)
        {
            if (name == n + "-landscape") return (l, s);
            if (name == n + "-portrait") return (s, l);
        }
        return null;
    }
}
