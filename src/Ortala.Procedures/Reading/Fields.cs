using System.Collections.Immutable;
using System.Globalization;
using Ortala.Procedures.Checking;
using Ortala.Procedures.Reading.Trees;

namespace Ortala.Procedures.Reading;

/// <summary>What reading one source needs in every part: where it complains, where it notes positions, and which form it reads.</summary>
sealed record Reading(Complaints Complaints, SourceMap Sources, bool IsJson);

/// <summary>One mapping of the source with the keys it may hold; every access checks the type of the value.</summary>
sealed class Fields
{
    readonly Mapping map;
    readonly KeySet keys;
    readonly Reading reading;
    readonly Place place;

    /// <summary>Checks the keys; <paramref name="prefix"/> stands before a key in the field of a place, e.g. <c>signatory.</c></summary>
    public Fields(Mapping map, KeySet keys, Reading reading, Place place, string prefix = "")
    {
        (this.map, this.keys, this.reading, this.place) = (map, keys, reading, place);
        foreach (var e in map.Entries)
        {
            var key = e.Key!.Text;
            if (keys.Keys.Contains(key)) reading.Sources.Add(place with { Field = prefix + key }, e.Key.At.Line, e.Key.At.Column);
            else if (reading.IsJson) { if (key != "set") reading.Complaints.Add(e.Key, () => Wording.IgnoredKey(keys, key), place, Severity.Warning); }
            else reading.Complaints.Add(e.Key, () => Wording.UnknownKey(keys, key, KeySet.Nearest(key, keys.Keys)), place);
        }
    }

    public Mapping Map => map;

    /// <summary>A mapping within this one that is about the same place.</summary>
    public Fields Inner(Mapping inner, KeySet innerKeys) => new(inner, innerKeys, reading, place with { Field = null });

    public void Complain(Node at, Complaint complaint) => reading.Complaints.Add(at, complaint, place);

    public void Complain(Node at, Func<Complaint> complaint) => reading.Complaints.Add(at, complaint, place);

    /// <summary>The value of a key; null when absent or empty.</summary>
    public Node? Find(string key) => map.Find(key);

    public bool Has(string key) => map.Find(key) is not null;

    /// <summary>The text of a key, cleaned; empty when absent.</summary>
    public string Text(string key, int limit = Limits.TextLength) => map.Find(key) is { } node ? TextOf(node, key, limit) : "";

    /// <summary>The text of a key that must be there.</summary>
    public string Required(string key, int limit = Limits.NameLength, string? expectedId = null, string? expectedEn = null)
    {
        if (map.Find(key) is { } node) return TextOf(node, key, limit);
        Complain(map, Wording.MissingKey(keys, key, expectedId, expectedEn));
        return "";
    }

    /// <summary>An id: opaque, without spaces and without the marks that ids of flows are made of.</summary>
    public string Id(string key = "id")
    {
        if (map.Find(key) is not { } node)
        {
            Complain(map, Wording.MissingKey(keys, key));
            return "";
        }
        var id = TextOf(node, key, int.MaxValue);
        if (node is Scalar && !IsId(id)) Complain(node, Wording.BadId(id));
        return id;
    }

    /// <summary>True for a text that may be the id of a step, a symbol or an executor.</summary>
    public static bool IsId(string id) => id.Length is > 0 and <= Limits.IdLength && !id.Any(c => char.IsWhiteSpace(c) || c is '>' or '~');

    /// <summary>A list of texts; a single text is a list of one.</summary>
    public ImmutableArray<string> Texts(string key, int limit = Limits.TextLength)
    {
        var texts = ImmutableArray.CreateBuilder<string>();
        foreach (var scalar in Scalars(key))
        {
            var text = TextOf(scalar, key, limit);
            if (text.Length == 0) continue;
            if (place.StepId is null) reading.Sources.Add(place with { Field = string.Create(CultureInfo.InvariantCulture, $"{key}.{texts.Count}") }, scalar.At.Line, scalar.At.Column);
            texts.Add(text);
        }
        return texts.ToImmutable();
    }

    /// <summary>The texts of a list with their places; a single text is a list of one.</summary>
    public IReadOnlyList<Scalar> Scalars(string key)
    {
        if (map.Find(key) is not { } node) return [];
        if (node is Scalar single) return [single];
        if (node is Mapping)
        {
            Complain(node, Wording.WrongType(key, "teks atau daftar teks", "a text or a list of texts"));
            return [];
        }
        var scalars = new List<Scalar>();
        foreach (var item in Bounded((Sequence)node, Limits.Items, "butir", "items"))
            if (item is Scalar s) { if (!s.IsNull) scalars.Add(s); }
            else Complain(item, Wording.WrongType(key, "daftar teks; apit butir yang berisi titik dua dengan tanda kutip", "a list of texts; put an item that holds a colon in quotes"));
        return scalars;
    }

    /// <summary>The mappings of a list.</summary>
    public IEnumerable<Mapping> Mappings(string key, int limit, string unitId, string unitEn)
    {
        if (map.Find(key) is not { } node) yield break;
        if (node is not Sequence list)
        {
            Complain(node, Wording.WrongType(key, "daftar (setiap butir diawali “- ”)", "a list (each item begins with “- ”)"));
            yield break;
        }
        foreach (var item in Bounded(list, limit, unitId, unitEn))
            if (item is Mapping m) yield return m;
            else Complain(item, Wording.WrongType(key, "daftar kelompok “kunci: nilai”", "a list of “key: value” mappings"));
    }

    IEnumerable<Node> Bounded(Sequence list, int limit, string unitId, string unitEn)
    {
        if (list.Entries.Count > limit) Complain(list.Entries[limit].Value, Wording.TooMany(limit, "jumlah " + unitId, unitEn));
        return list.Entries.Take(limit).Select(e => e.Value);
    }

    /// <summary>The cleaned text of a value; empty with a complaint when it is no text, holds forbidden characters or is too long.</summary>
    public string TextOf(Node node, string key, int limit)
    {
        if (node is not Scalar scalar)
        {
            Complain(node, Wording.WrongType(key, "teks; apit teks yang berisi titik dua dengan tanda kutip", "a text; put a text that holds a colon in quotes"));
            return "";
        }
        var bad = CleanText.ForbiddenIn(scalar.Text);
        if (bad >= 0) Complain(node, Wording.ForbiddenCharacter(scalar.Text[bad]));
        var text = CleanText.Of(scalar.Text);
        if (text.Length > limit) Complain(node, Wording.TooLong(key, text.Length, limit));
        return text;
    }
}
