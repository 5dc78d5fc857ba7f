using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Ortala.Procedures.Checking;
using Ortala.Web.Data;
using Ortala.Web.Platform.Permissions;
using Ortala.Web.Platform.Spreadsheets;

namespace Ortala.Web.Organisation.Accounts.Importing;

/// <summary>What happens with a row.</summary>
public enum RowOutcome
{
    /// <summary>An account is made.</summary>
    New,

    /// <summary>An account is changed, or gets a role.</summary>
    Changed,

    /// <summary>It is there already as the row says.</summary>
    Same,

    /// <summary>It cannot be taken.</summary>
    Wrong,
}

/// <summary>A mistake in a cell.</summary>
/// <param name="Column">Key of the column.</param>
/// <param name="Reason">Why.</param>
/// <param name="Value">Put into the reason.</param>
public sealed record CellMistake(string Column, Bilingual Reason, object? Value = null);

/// <summary>A row with what will happen with it.</summary>
/// <param name="Row">The row as it was sent.</param>
/// <param name="Fields">Its fields, cleaned, the user name maybe proposed.</param>
public sealed record PlannedRow(SheetRow Row, AccountFields Fields)
{
    /// <summary>What happens.</summary>
    public RowOutcome Outcome { get; init; } = RowOutcome.New;

    /// <summary>What is wrong.</summary>
    public ImmutableArray<CellMistake> Mistakes { get; init; } = [];

    /// <summary>The unit.</summary>
    public Node? Unit { get; init; }

    /// <summary>Roles that are given in the unit.</summary>
    public ImmutableArray<Role> Roles { get; init; } = [];

    /// <summary>The account that is there already.</summary>
    public Account? Account { get; init; }

    /// <summary>What changes of it.</summary>
    public IReadOnlyDictionary<string, (string Before, string After)> Changes { get; init; } = ImmutableDictionary<string, (string, string)>.Empty;

    /// <summary>True when the user name is a proposal.</summary>
    public bool IsProposed { get; init; }

    /// <summary>The row with another mistake.</summary>
    public PlannedRow With(CellMistake mistake) => this with { Outcome = RowOutcome.Wrong, Mistakes = Mistakes.Add(mistake) };
}

/// <summary>What an import will do.</summary>
public sealed record ImportPlan(ImmutableArray<PlannedRow> Rows)
{
    /// <summary>Rows with that outcome.</summary>
    public int Count(RowOutcome outcome) => Rows.Count(r => r.Outcome == outcome);

    /// <summary>Rows that something is stored of.</summary>
    public int Taken => Count(RowOutcome.New) + Count(RowOutcome.Changed);

    /// <summary>Hash over all that would be done: what is confirmed is what was seen.</summary>
    public string Fingerprint
    {
        get
        {
            var text = new StringBuilder();
            foreach (var row in Rows)
                text.Append(row.Row.Number).Append('|').Append(row.Outcome).Append('|').Append(row.Fields).Append('|').Append(row.Unit?.Id).Append('|').AppendJoin(',', row.Roles).Append('|')
                    .Append(row.Account?.Id).Append('|').Append(row.Account?.ConcurrencyStamp).Append('|').AppendJoin(',', row.Mistakes.Select(m => m.Column + m.Reason.Id)).Append('\n');
            return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
        }
    }
}

/// <summary>A file as it was sent, kept until it is confirmed.</summary>
public sealed record SentAccounts(string FileName, SheetTable Table);

/// <summary>Columns of the import, as the template has them.</summary>
public static class ImportColumns
{
    /// <summary>All of them.</summary>
    public static ImmutableArray<SheetColumn> All { get; } =
    [
        new("nama", ["Nama lengkap", "Nama", "Full name", "Name"], true),
        new("unit", ["Unit kerja", "Unit", "Kode unit"], true),
        new("pengguna", ["Nama pengguna", "Pengguna", "User name", "Username"], false),
        new("jabatan", ["Jabatan", "Position"], false),
        new("nip", ["NIP"], false),
        new("surel", ["Surel", "Email", "E-mail"], false),
        new("peran", ["Peran", "Role", "Roles"], false),
    ];

    /// <summary>Head of a column in the template.</summary>
    public static string Head(string key) => All.FirstOrDefault(c => c.Key == key)?.Heads[0] ?? "";
}
