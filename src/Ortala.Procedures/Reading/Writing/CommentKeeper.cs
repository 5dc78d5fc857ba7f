using Ortala.Procedures.Reading.Trees;

namespace Ortala.Procedures.Reading.Writing;

/// <summary>
/// Finds the comments of a source and hands each to the entry it stands above or beside. The parser says where every text begins
/// and ends; between texts a <c>#</c> can only begin a comment.
/// </summary>
sealed class CommentKeeper
{
    readonly string source;
    readonly Dictionary<Entry, Entry> parents = [];
    readonly List<(Scalar Text, Entry? Owner, Entry? Outermost)> tokens = [];
    readonly List<string> pending = [];

    CommentKeeper(string source) => this.source = source;

    /// <summary>Comments above the first key and below the last line; all others are with their entries.</summary>
    public static (IReadOnlyList<string> Head, IReadOnlyList<string> Foot) Attach(Mapping root, string source)
    {
        var keeper = new CommentKeeper(source);
        keeper.Collect(root, null, null);
        return keeper.Walk();
    }

    /// <summary>Lists all texts in order of the source, each with the innermost entry it belongs to and the outermost that begins with it.</summary>
    void Collect(Collection collection, Entry? parent, Entry? beginning)
    {
        var open = new Stack<(Node Node, Entry? Owner, Entry? Outermost)>();
        open.Push((collection, parent, beginning));
        while (open.TryPop(out var top))
        {
            if (top.Node is Scalar s)
            {
                if (s.End > s.Start) tokens.Add((s, top.Owner, top.Outermost));
                continue;
            }
            var parts = new List<(Node, Entry?, Entry?)>();
            foreach (var e in ((Collection)top.Node).Entries)
            {
                if (top.Owner is not null) parents[e] = top.Owner;
                var outermost = parts.Count == 0 ? top.Outermost ?? e : e;
                if (e.Key is not null) parts.Add((e.Key, e, outermost));
                parts.Add((e.Value, e, e.Key is null ? outermost : null));
            }
            for (var i = parts.Count - 1; i >= 0; i--) open.Push(parts[i]);
        }
    }

    (IReadOnlyList<string> Head, IReadOnlyList<string> Foot) Walk()
    {
        IReadOnlyList<string> head = [];
        Entry? owner = null;
        var at = 0;
        for (var i = 0; i < tokens.Count; i++)
        {
            var (text, inner, outermost) = tokens[i];
            Gap(at, text.Start, owner);
            if (i == 0) head = TakePending(keepFirstBlank: false);
            else if (outermost is not null && pending.Count > 0) outermost.Above = [.. outermost.Above, .. TakePending(keepFirstBlank: true)];
            at = EndOf(text, inner);
            owner = inner;
        }
        Gap(at, source.Length, owner);
        while (pending is [.., ""]) pending.RemoveAt(pending.Count - 1);
        return (head, TakePending(keepFirstBlank: true));
    }

    /// <summary>End of a text without trailing blank lines; the comment in the head line of a block belongs beside it.</summary>
    int EndOf(Scalar text, Entry? owner)
    {
        var span = source.AsSpan(text.Start, text.End - text.Start);
        if (span[0] is not ('|' or '>')) return text.End;
        var headEnd = span.IndexOf('\n');
        var mark = headEnd < 0 ? -1 : span[..headEnd].IndexOf('#');
        if (mark >= 0 && owner is not null) owner.Beside = span[mark..headEnd].TrimEnd().ToString();
        return text.Start + span.TrimEnd().Length;
    }

    List<string> TakePending(bool keepFirstBlank)
    {
        var lines = pending.SkipWhile(l => !keepFirstBlank && l.Length == 0).ToList();
        pending.Clear();
        return lines;
    }

    /// <summary>Reads what stands between two texts: indicators, blank lines, comments.</summary>
    void Gap(int from, int to, Entry? owner)
    {
        var (sameLine, isBlank, depth) = (owner is not null, false, 0);
        for (var i = from; i < to; i++)
        {
            switch (source[i])
            {
                case '\n':
                    if (isBlank && pending is not [.., ""]) pending.Add("");
                    (sameLine, isBlank) = (false, true);
                    break;
                case ' ' or '\t' or '\r': break;
                case '#':
                    var end = source.IndexOf('\n', i);
                    if (end < 0) end = source.Length;
                    Keep(CleanText.Of(source[i..end]), sameLine ? owner : null);
                    (i, isBlank) = (end - 1, false);
                    break;
                case '[' or '{': (depth, isBlank) = (depth + 1, false); break;
                case ']' or '}':
                    if (--depth < 0 && owner is not null) (owner, depth) = (parents.GetValueOrDefault(owner), 0);
                    (sameLine, isBlank) = (owner is not null, false);
                    break;
                default: isBlank = false; break;
            }
        }
    }

    void Keep(string comment, Entry? beside)
    {
        if (beside is null || beside.Beside.Length > 0) pending.Add(comment);
        else beside.Beside = comment;
    }
}
