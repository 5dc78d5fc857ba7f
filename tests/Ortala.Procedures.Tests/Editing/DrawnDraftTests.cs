using System.Xml.Linq;
using CsCheck;
using Ortala.Procedures.Checking;
using Ortala.Procedures.Editing;
using Ortala.Procedures.Exporting.Svg;
using Ortala.Procedures.Layout;
using Ortala.Procedures.Profiles;
using Ortala.Procedures.Tests.Layout.Judging;
using Xunit;

namespace Ortala.Procedures.Tests.Editing;

/// <summary>Whatever officers do to a draft, as far as it may come in, it is checked and drawn.</summary>
public class DrawnDraftTests
{
    static readonly FaultKind[] grave = [FaultKind.Symbols, FaultKind.Flows, FaultKind.Connectors, FaultKind.Rows];

    [Fact]
    public void AnyDraft_AfterAnyEditsThatMayComeIn_IsCheckedAndDrawn() => Gen.Select(Drafts.Any, Gen.Int).Sample((draft, seed) =>
    {
        var random = new Random(seed);
        var chance = new RandomEdits(random, "a");
        for (var i = 0; i < 60; i++)
        {
            var edit = random.Next(6) == 0 ? Long(draft, random) : chance.One(draft);
            if (DraftModel.Refusal(draft, edit) is null) draft = draft.Apply(edit);
            if (i % 20 == 19) Draw(draft, ShippedProfiles.All[random.Next(ShippedProfiles.All.Length)]);
        }
    }, iter: Drafts.Many(15));

    static void Draw(Draft draft, Profile profile)
    {
        var procedure = DraftModel.ProcedureOf(draft, "uji");
        Checker.Check(procedure);
        var sheet = SheetLayout.LayOut(procedure, profile);
        foreach (var svg in SvgExporter.Write(sheet)) XDocument.Parse(svg);
        var faults = SheetJudge.Faults(sheet).Where(f => grave.Contains(f.Kind)).ToArray();
        Assert.True(faults.Length == 0, $"{string.Join('\n', faults.Take(5))}\n{EditJson.Write(draft)}");
    }

    /// <summary>Texts as long as may be, in one word, many words or many lines, and pictures that are none.</summary>
    static Edit Long(Draft draft, Random random)
    {
        var rows = draft.Charts.SelectMany(c => c.Rows).ToList();
        var text = string.Concat(Enumerable.Repeat(new[] { "panjang", "panjang ", "a\n", "😀", "و", "W" }[random.Next(6)], random.Next(1, 300)));
        var symbols = rows.SelectMany(r => r.Symbols).ToList();
        return random.Next(6) switch
        {
            0 => new SetIdentity(DraftFields.Lists[random.Next(DraftFields.Lists.Length)], text, ""),
            1 => new SetIdentity("emblem", "data:image/png;base64," + text.Replace('\n', 'A'), ""),
            2 when symbols.Count > 0 => new WordSymbol(symbols[random.Next(symbols.Count)].Id, text[..Math.Min(300, text.Length / 2)], ""),
            3 when draft.Charts[0].Executors.Length > 0 => new RenameExecutor(draft.Charts[0].Executors[0].Id, text[..Math.Min(300, text.Length / 2)], ""),
            4 => new SetIdentity(DraftFields.Texts[random.Next(DraftFields.Texts.Length)], text[..Math.Min(300, text.Length / 2)], ""),
            _ when rows.Count > 0 => new SetCell(rows[random.Next(rows.Count)].Id, DraftFields.Cells[random.Next(DraftFields.Cells.Length)], text, ""),
            _ => new TitleChart("c1", text[..Math.Min(300, text.Length / 2)], ""),
        };
    }
}
