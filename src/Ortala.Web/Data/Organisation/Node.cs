using System.ComponentModel.DataAnnotations;

namespace Ortala.Web.Data;

/// <summary>What a place in the organisation tree is. Up to <see cref="City"/> it is an agency (<i>instansi</i>), below that a unit (<i>unit kerja</i>).</summary>
public enum NodeKind
{
    /// <summary>Kementerian atau lembaga.</summary>
    Ministry = 1,

    /// <summary>Provinsi.</summary>
    Province = 2,

    /// <summary>Kabupaten.</summary>
    Regency = 3,

    /// <summary>Kota.</summary>
    City = 4,

    /// <summary>Perangkat daerah (SKPD/OPD): secretariat, agency, office, inspectorate, hospital.</summary>
    Office = 10,

    /// <summary>Biro.</summary>
    Bureau = 11,

    /// <summary>Bagian, bidang.</summary>
    Section = 12,

    /// <summary>Subbagian, seksi.</summary>
    Subsection = 13,

    /// <summary>Unit pelaksana teknis.</summary>
    Upt = 14,
}

/// <summary>Time zone of an agency, as its offset from UTC in hours.</summary>
public enum Zone
{
    /// <summary>Waktu Indonesia Barat.</summary>
    Wib = 7,

    /// <summary>Waktu Indonesia Tengah.</summary>
    Wita = 8,

    /// <summary>Waktu Indonesia Timur.</summary>
    Wit = 9,
}

/// <summary>
/// A place in the organisation tree as it is today: an agency or a unit. What it was called, and where it stood, on other days stands in its
/// <see cref="NodeVersion"/>s. It is never deleted: what is no longer there is closed.
/// </summary>
public sealed class Node
{
    /// <summary>Longest name.</summary>
    public const int MaxName = 200;

    /// <summary>Length of the part of a path that is one node's own.</summary>
    public const int PathPart = 7;

    /// <summary>Key, made by the application.</summary>
    public required Guid Id { get; init; }

    /// <summary>Number, from 1; the part of the path that is this node's own.</summary>
    public required int Number { get; init; }

    /// <summary>The node above; null at the top.</summary>
    public Guid? ParentId { get; set; }

    /// <summary>The node above.</summary>
    public Node? Parent { get; set; }

    /// <summary>Numbers from the top down to this node, each in six base-36 digits with a slash behind it, so that all below begins with it: <c>000001/00000a/</c>.</summary>
    [MaxLength(200)]
    public required string Path { get; set; }

    /// <summary>What it is.</summary>
    public required NodeKind Kind { get; set; }

    /// <summary>Code in its agency's or the home ministry's list, e.g. <c>64.72</c>; may be empty.</summary>
    [MaxLength(40)]
    public required string Code { get; set; }

    /// <summary>Full name.</summary>
    [MaxLength(MaxName)]
    public required string Name { get; set; }

    /// <summary>Short name, e.g. <c>DINKES</c>; may be empty.</summary>
    [MaxLength(40)]
    public required string ShortName { get; set; }

    /// <summary>Postal address; may be empty.</summary>
    [MaxLength(400)]
    public string Address { get; set; } = "";

    /// <summary>Time zone; null: that of the node above.</summary>
    public Zone? Zone { get; set; }

    /// <summary>Key of the emblem among the stored files; null: that of the node above.</summary>
    [MaxLength(64)]
    public string? EmblemHash { get; set; }

    /// <summary>The first day it was there; null: not known.</summary>
    public DateOnly? Since { get; set; }

    /// <summary>The first day it is no longer there; null: active.</summary>
    public DateOnly? ClosedOn { get; set; }

    /// <summary>Remark, e.g. that a name is of another year; may be empty.</summary>
    [MaxLength(400)]
    public string Remark { get; set; } = "";

    /// <summary>Name, short name and code in small letters, for the search of lists.</summary>
    [MaxLength(300)]
    public required string SearchText { get; set; }

    /// <summary>Changed with every change.</summary>
    [ConcurrencyCheck]
    public required Guid Stamp { get; set; }

    /// <summary>True for an agency.</summary>
    public bool IsAgency => Kind <= NodeKind.City;

    /// <summary>What a list searches in.</summary>
    public static string SearchTextOf(string name, string shortName, string code)
    {
        var text = $"{name} {shortName} {code}".ToLowerInvariant();
        return text.Length > 300 ? text[..300] : text;
    }

    /// <summary>The path of a node below <paramref name="parent"/> (null: at the top).</summary>
    public static string PathOf(string? parent, int number)
    {
        Span<char> digits = stackalloc char[6];
        for (var i = 5; i >= 0; i--, number /= 36) digits[i] = "0123456789abcdefghijklmnopqrstuvwxyz"[number % 36];
        return $"{parent}{digits}/";
    }
}
