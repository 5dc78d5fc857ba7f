using System.Collections.Immutable;
using System.Globalization;
using Ortala.Web.Data;
using Ortala.Web.Organisation.Structure;
using Ortala.Web.Platform.Spreadsheets;

namespace Ortala.Web.Organisation.Importing;

/// <summary>The columns of a file of units: what is exported can be imported again, and then nothing changes.</summary>
public static class UnitColumns
{
    /// <summary>State of a unit that is there.</summary>
    public const string Active = "aktif";

    /// <summary>State of a unit that closes.</summary>
    public const string Closed = "ditutup";

    /// <summary>All of them, in the order of the template.</summary>
    public static readonly ImmutableArray<SheetColumn> All =
    [
        new("key", ["kunci", "key"], false), new("parent", ["induk", "parent"], true), new("kind", ["jenis", "kind"], true), new("code", ["kode", "code"], false), new("name", ["nama", "name"], true),
        new("short", ["nama singkat", "short name", "singkat"], false), new("state", ["keadaan", "state"], false),
    ];

    /// <summary>Heads of the template.</summary>
    public static IEnumerable<string> Heads => All.Select(c => c.Heads[0]);

    /// <summary>Key of a unit in files.</summary>
    public static string KeyOf(int number) => "U-" + number.ToString(CultureInfo.InvariantCulture);

    /// <summary>A unit as a row.</summary>
    public static string[] Row(Node node, int? parent) => [KeyOf(node.Number), parent is { } p ? KeyOf(p) : "", node.Kind.Word(), node.Code, node.Name, node.ShortName, node.ClosedOn is null ? Active : Closed];
}
