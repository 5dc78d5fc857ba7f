using System.Collections.Immutable;
using Ortala.Procedures.Checking;
using Ortala.Web.Data;
using Ortala.Web.Organisation.Reorganising;
using Ortala.Web.Organisation.Structure;
using Ortala.Web.Platform.Spreadsheets;

namespace Ortala.Web.Organisation.Importing;

/// <summary>What becomes of a row.</summary>
public enum RowOutcome
{
    /// <summary>Nothing changes.</summary>
    Unchanged,

    /// <summary>A unit comes into being.</summary>
    New,

    /// <summary>Its name, short name, code or kind changes.</summary>
    Renamed,

    /// <summary>It goes to another place.</summary>
    Moved,

    /// <summary>It closes.</summary>
    Closed,
}

/// <summary>A row with what becomes of it.</summary>
public sealed record PlannedRow(int Row, RowOutcome Outcome, string Name, string Before);

/// <summary>A file of units worked out on the tree.</summary>
public sealed record ImportPlan(TreePlan Plan, ImmutableArray<PlannedRow> Rows, ImmutableArray<SheetMistake> Mistakes);

/// <summary>A unit that a file can name.</summary>
public sealed record KnownUnit(Unit Unit, int Number);

/// <summary>Works a file of units out on the tree. Pure. A unit that the file does not name stays as it is.</summary>
public static class UnitImport
{
    /// <summary>The plan, or what is wrong, row by row.</summary>
    /// <param name="rows">Rows of the file.</param>
    /// <param name="known">The units that the viewer sees.</param>
    /// <param name="newId">Makes the key of a new unit.</param>
    public static ImportPlan Plan(ImmutableArray<SheetRow> rows, IReadOnlyCollection<KnownUnit> known, Func<Guid> newId)
    {
        var reading = new Reading([.. known], newId);
        foreach (var row in rows) reading.Name(row);
        foreach (var row in rows) reading.Take(row);
        return reading.Result();
    }

    sealed class Reading(KnownUnit[] known, Func<Guid> newId)
    {
        readonly Dictionary<string, KnownUnit> byKey = known.ToDictionary(k => UnitColumns.KeyOf(k.Number), StringComparer.OrdinalIgnoreCase);
        readonly Dictionary<Guid, Unit> byId = known.ToDictionary(k => k.Unit.Id, k => k.Unit);
        readonly ILookup<string, Unit> byName = known.Where(k => !k.Unit.Closed).SelectMany(k => new[] { k.Unit.Code, k.Unit.ShortName, k.Unit.Name }.Where(n => n.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase).Select(n => (Name: n, k.Unit))).ToLookup(p => p.Name, p => p.Unit, StringComparer.OrdinalIgnoreCase);
        readonly Dictionary<string, Guid> ofFile = new(StringComparer.OrdinalIgnoreCase);
        readonly Dictionary<int, Guid> ids = [];
        readonly HashSet<Guid> taken = [];
        readonly List<UnitPlan> changes = [];
        readonly List<NewUnit> made = [];
        readonly List<PlannedRow> planned = [];
        readonly List<SheetMistake> mistakes = [];

        /// <summary>Gives every row its unit, so that rows may name one another in any order.</summary>
        public void Name(SheetRow row)
        {
            var key = row["key"];
            if (key.Length > 0 && byKey.TryGetValue(key, out var unit)) ids[row.Number] = unit.Unit.Id;
            else if (key.StartsWith("U-", StringComparison.OrdinalIgnoreCase) && key.AsSpan(2).IndexOfAnyExceptInRange('0', '9') < 0) Wrong(row, "kunci", ImportText.KeyUnknown(key));
            else ids[row.Number] = newId();
            if (key.Length > 0 && ids.TryGetValue(row.Number, out var id) && !ofFile.TryAdd(key, id)) Wrong(row, "kunci", ImportText.KeyTwice(key));
        }

        /// <summary>Works a row out.</summary>
        public void Take(SheetRow row)
        {
            if (!ids.TryGetValue(row.Number, out var id)) return;
            if (row["name"].Length is 0 or > Node.MaxName) Wrong(row, "nama", row["name"].Length == 0 ? StructureText.NameMissing : StructureText.TooLong(Node.MaxName));
            foreach (var (field, head) in new[] { ("code", "kode"), ("short", "nama singkat") })
                if (row[field].Length > 40) Wrong(row, head, StructureText.TooLong(40));
            var kind = Enum.GetValues<NodeKind>().FirstOrDefault(k => string.Equals(k.Word(), row["kind"], StringComparison.OrdinalIgnoreCase));
            if (kind == default) Wrong(row, "jenis", ImportText.KindUnknown(row["kind"]));
            if (row["state"].Length > 0 && row["state"].ToLowerInvariant() is not (UnitColumns.Active or UnitColumns.Closed)) Wrong(row, "keadaan", ImportText.StateUnknown);
            var parent = Parent(row);
            if (mistakes.Any(m => m.Row == row.Number)) return;
            var before = byId.GetValueOrDefault(id) ?? Same(row, parent);
            if (before is not null && !taken.Add(before.Id)) Wrong(row, "nama", ImportText.UnitTwice(before.Name));
            else if (before is null) Make(row, id, parent, kind);
            else Change(row, before, parent, kind);
        }

        /// <summary>A row without a key is the unit of that name in that place, when there is one: sending a file twice makes nothing twice.</summary>
        Unit? Same(SheetRow row, Guid? parent) => byName[row["name"]].FirstOrDefault(u => u.ParentId == parent && string.Equals(u.Name, row["name"], StringComparison.OrdinalIgnoreCase));

        void Make(SheetRow row, Guid id, Guid? parent, NodeKind kind)
        {
            if (string.Equals(row["state"], UnitColumns.Closed, StringComparison.OrdinalIgnoreCase)) { Wrong(row, "keadaan", ImportText.NewAndClosed); return; }
            made.Add(new NewUnit(id, parent, kind, row["code"], row["name"], row["short"]));
            planned.Add(new(row.Number, RowOutcome.New, row["name"], ""));
        }

        void Change(SheetRow row, Unit before, Guid? parent, NodeKind kind)
        {
            var closes = string.Equals(row["state"], UnitColumns.Closed, StringComparison.OrdinalIgnoreCase);
            var after = before with { Name = row["name"], ShortName = row.Has("short") ? row["short"] : before.ShortName, Code = row.Has("code") ? row["code"] : before.Code, Kind = kind, ParentId = parent, Closed = closes };
            if (before.Closed && (after != before)) Wrong(row, "keadaan", ImportText.ClosedAlready(before.Name));
            else if (after == before) planned.Add(new(row.Number, RowOutcome.Unchanged, after.Name, ""));
            else
            {
                if (parent is null && before.ParentId is not null) { Wrong(row, "induk", ImportText.ToTheTop); return; }
                changes.Add(new UnitPlan(before.Id) { Name = after.Name == before.Name ? null : after.Name, ShortName = after.ShortName == before.ShortName ? null : after.ShortName, Code = after.Code == before.Code ? null : after.Code, Kind = kind == before.Kind ? null : kind, ParentId = parent == before.ParentId ? null : parent, Closes = closes });
                planned.Add(new(row.Number, closes ? RowOutcome.Closed : parent != before.ParentId ? RowOutcome.Moved : RowOutcome.Renamed, after.Name, before.Name));
            }
        }

        Guid? Parent(SheetRow row)
        {
            var text = row["parent"];
            if (text.Length == 0) return null;
            if (ofFile.TryGetValue(text, out var id)) return id;
            if (byKey.TryGetValue(text, out var unit)) return unit.Unit.Id;
            var named = byName[text].Distinct().ToArray();
            if (named.Length == 1) return named[0].Id;
            Wrong(row, "induk", named.Length == 0 ? ImportText.ParentUnknown(text) : ImportText.ParentUnclear(text));
            return null;
        }

        void Wrong(SheetRow row, string column, Bilingual reason) => mistakes.Add(new(row.Number, column, reason));

        public ImportPlan Result() => mistakes.Count > 0 ? new(TreePlan.Of(), [], [.. mistakes.OrderBy(m => m.Row)]) : new(new TreePlan([.. changes], [.. made], []), [.. planned], []);
    }
}
