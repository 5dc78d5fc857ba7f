using System.Collections.Immutable;
using Ortala.Procedures.Fonts;
using Ortala.Procedures.Layout;
using Ortala.Procedures.Model;
using Ortala.Procedures.Profiles;

namespace Ortala.Procedures.Tests.Drawing;

/// <summary>A sheet of two pages placed by hand, so that drawing is tested without the layout: everything that a page can hold is on it.</summary>
static class HandMadeSheet
{
    const double Left = 34, Top = 34, Width = 867, HeadHeight = 34, RowHeight = 56;
    static readonly double[] columns = [22, 200, 80, 80, 80, 130, 55, 130, 90];
    static readonly string[] cells = ["no", "activity", "e1", "e2", "e3", "requirements", "duration", "output", "note"];
    static readonly string[] heads = ["No", "Kegiatan", "Staf Tata Usaha", "Kepala Subbagian", "Kepala Biro Organisasi", "Kelengkapan", "Waktu", "Output", "Ket."];

    public static Procedure Procedure { get; } = new()
    {
        Id = "contoh-surat-masuk",
        Identity = new()
        {
            Title = "Pengelolaan Surat Masuk & Disposisi", Number = "065/001/ORG", Unit = "Biro Organisasi",
            Made = new(new DateOnly(2026, 1, 5), ""), Effective = new(new DateOnly(2026, 2, 1), ""),
            Signatory = new("Kepala Biro Organisasi"), LegalBasis = ["Permenpan RB 35 Tahun 2012"], Qualifications = ["Memahami tata naskah dinas"],
        },
        Flowcharts =
        [
            new()
            {
                Executors = [new("e1", "Staf Tata Usaha"), new("e2", "Kepala Subbagian"), new("e3", "Kepala Biro Organisasi")],
                Steps =
                [
                    Step("s1", "Menerima dan mencatat surat masuk", "e1", SymbolKind.Start, new Exit(ExitKind.Next, "s2")),
                    Step("s2", "Memeriksa kelengkapan surat, lalu meneruskan surat yang lengkap kepada pimpinan", "e2", SymbolKind.Decision, new Exit(ExitKind.Yes, "s3"), new Exit(ExitKind.No, "s1")),
                    Step("s3", "Memberi disposisi", "e3", SymbolKind.Process, new Exit(ExitKind.Next, "s4")),
                    Step("s4", "Mengarsipkan surat beserta disposisinya", "e1", SymbolKind.End),
                ],
            },
        ],
    };

    public static Sheet Sheet { get; } = Make(Procedure);

    public static Sheet Make(Procedure procedure, string emblem = "") => new()
    {
        Procedure = procedure,
        Profile = new() { Id = "permenpan-35-2012" },
        Mode = LayoutMode.Paged,
        Pages = [First(procedure, emblem), Second(procedure)],
        Grids = [Grid()],
    };

    static Step Step(string id, string activity, string executor, SymbolKind kind, params Exit[] exits) => new()
    {
        Id = id, Activity = activity, Requirements = ["Surat masuk", "Buku agenda"], Duration = new("15 menit", 15, null, TimeUnit.Minute), Outputs = ["Surat tercatat"],
        Symbols = [new() { Id = id, ExecutorId = executor, Kind = kind, Text = kind == SymbolKind.Decision ? "Lengkap?" : "", Exits = [.. exits] }],
    };

    static double X(int column) => Left + columns.Take(column).Sum();

    static SheetGrid Grid() => new()
    {
        Columns = [.. Enumerable.Range(2, 3).Select(i => (cells[i], X(i), columns[i]))],
        TextColumns = [.. Enumerable.Range(0, 9).Where(i => i is < 2 or > 4).Select(i => (cells[i], X(i), columns[i]))],
        Rows = [("s1", 0, RowY(0), RowHeight), ("s2", 0, RowY(1), RowHeight), ("s3", 1, Top + HeadHeight, RowHeight), ("s4", 1, Top + HeadHeight + RowHeight, RowHeight)],
    };

    static double RowY(int row) => 300 + HeadHeight + row * RowHeight;

    static SheetPage First(Procedure procedure, string emblem)
    {
        var (rules, texts) = (new List<Rule>(), new List<TextBlock>());
        Identity(procedure, rules, texts);
        Table(procedure, 0, 300, rules, texts);
        return new()
        {
            Index = 0, Width = 935.43, Height = 609.45,
            Fills = [new(new(Left, 300, Width, HeadHeight), 0xE8E8E8)],
            Rules = [.. rules], Texts = [.. texts],
            Symbols = [Symbol("s1", SymbolKind.Start, 2, RowY(0)), Symbol("s2", SymbolKind.Decision, 3, RowY(1))],
            Routes =
            [
                new("s1>s2:next", 0, "s1", "s2", [new(X(2) + 62, RowY(0) + 28), new(X(3) + 40, RowY(0) + 28), new(X(3) + 40, RowY(1) + 12)], true, false),
                new("s2>s1:no", 0, "s2", "s1", [new(X(3) + 18, RowY(1) + 28), new(X(2) + 40, RowY(1) + 28), new(X(2) + 40, RowY(0) + 40)], true, false),
                new("s2>s3:yes", 0, "s2", "A1", [new(X(3) + 62, RowY(1) + 28), new(X(4) + 40, RowY(1) + 28), new(X(4) + 40, RowY(2) + 10)], true, false),
                new("s1~s2:joint", 0, "s1", "s2", [new(X(3) + 10, RowY(0) + 8), new(X(3) + 30, RowY(0) + 8)], false, true),
            ],
            Connectors = [new("A1", "s2>s3:yes", true, "A", new(X(4) + 32, RowY(2) + 10, 16, 16), 1)],
            Labels = [new("s2>s3:yes", ["Ya"], new(X(3) + 64, RowY(1) + 18, 12, 8), 6.5, 8), new("s2>s1:no", ["Tidak"], new(X(3) - 2, RowY(1) + 18, 18, 8), 6.5, 8)],
            Pictures = emblem.Length > 0 ? [new(new(Left + 220, Top + 6, 60, 60), emblem, "Lambang daerah")] : [],
        };
    }

    static SheetPage Second(Procedure procedure)
    {
        var (rules, texts) = (new List<Rule>(), new List<TextBlock>());
        Table(procedure, 2, Top, rules, texts);
        texts.Add(Text("Halaman 2", Left, 560, Width, TextRole.Furniture, "page", align: TextAlign.Right));
        return new()
        {
            Index = 1, Width = 935.43, Height = 609.45,
            Fills = [new(new(Left, Top, Width, HeadHeight), 0xE8E8E8)],
            Rules = [.. rules], Texts = [.. texts],
            Symbols = [Symbol("s3", SymbolKind.Process, 4, Top + HeadHeight), Symbol("s4", SymbolKind.End, 2, Top + HeadHeight + RowHeight)],
            Routes =
            [
                new("s2>s3:yes", 1, "A2", "s3", [new(X(4) + 40, Top - 4), new(X(4) + 40, Top + HeadHeight + 16)], true, false),
                new("s3>s4:next", 0, "s3", "s4", [new(X(4) + 40, Top + HeadHeight + 40), new(X(4) + 40, Top + HeadHeight + RowHeight + 28), new(X(2) + 62, Top + HeadHeight + RowHeight + 28)], true, false),
            ],
            Connectors = [new("A2", "s2>s3:yes", false, "A", new(X(4) + 32, Top - 20, 16, 16), 0)],
        };
    }

    static PlacedSymbol Symbol(string id, SymbolKind kind, int column, double rowY)
    {
        var height = kind == SymbolKind.Decision ? 32 : 24;
        return new(id, id, kind, new(X(column) + 18, rowY + (RowHeight - height) / 2, 44, height));
    }

    static void Identity(Procedure procedure, List<Rule> rules, List<TextBlock> texts)
    {
        var middle = Left + 500;
        texts.Add(Text("PEMERINTAH PROVINSI CONTOH\nBIRO ORGANISASI", Left, Top + 72, 500, TextRole.IdentityValue, "identityAgency", FontStyle.Bold, TextAlign.Center, 10));
        (string, string)[] pairs = [("Nomor SOP", procedure.Identity.Number), ("Tanggal Pembuatan", "5 Januari 2026"), ("Tanggal Efektif", "1 Februari 2026"), ("Disahkan oleh", procedure.Identity.Signatory.Office), ("Nama SOP", procedure.Identity.Title)];
        for (var i = 0; i < pairs.Length; i++)
        {
            texts.Add(Text(pairs[i].Item1, middle + 4, Top + 4 + i * 24, 100, TextRole.IdentityLabel, "identityLabel", size: 8));
            texts.Add(Text(pairs[i].Item2, middle + 110, Top + 4 + i * 24, 250, i == 4 ? TextRole.Title : TextRole.IdentityValue, "identity", i == 4 ? FontStyle.Bold : FontStyle.Regular, size: 8));
            rules.Add(new(new(middle, Top + i * 24), new(Left + Width, Top + i * 24)));
        }
        texts.Add(Text("Dasar Hukum", Left + 4, Top + 130, 480, TextRole.IdentityLabel, "identityLabel", FontStyle.Bold, size: 8));
        texts.Add(Text("1. " + procedure.Identity.LegalBasis[0], Left + 4, Top + 142, 480, TextRole.IdentityValue, "identityValue", size: 8));
        foreach (var x in new[] { Left, middle, Left + Width }) rules.Add(new(new(x, Top), new(x, 300)));
        foreach (var y in new[] { Top, Top + 124, 300 }) rules.Add(new(new(Left, y), new(Left + Width, y), 0.8));
    }

    static void Table(Procedure procedure, int firstRow, double y, List<Rule> rules, List<TextBlock> texts)
    {
        texts.Add(Text("Pelaksana", X(2), y + 3, 240, TextRole.ColumnHead, "headExecutors", FontStyle.Bold, TextAlign.Center));
        for (var i = 0; i < 9; i++)
            texts.Add(Text(heads[i], X(i) + 2, y + 18, columns[i] - 4, i is > 1 and < 5 ? TextRole.ExecutorHead : TextRole.ColumnHead, i is > 1 and < 5 ? "actorHead" : "head-" + cells[i], FontStyle.Bold, TextAlign.Center, 7, i is > 1 and < 5 ? cells[i] : ""));
        for (var r = 0; r < 2; r++)
        {
            var step = procedure.Flowcharts[0].Steps[firstRow + r];
            var top = y + HeadHeight + r * RowHeight;
            string[] values = [(firstRow + r + 1).ToString(System.Globalization.CultureInfo.InvariantCulture), step.Activity, "", "", "", string.Join('\n', step.Requirements), step.Duration.Text, step.Outputs[0], step.Note];
            for (var i = 0; i < 9; i++)
                if (values[i].Length > 0) texts.Add(Text(values[i], X(i) + 3, top + 4, columns[i] - 6, TextRole.Cell, cells[i], owner: step.Id));
            if (step.Symbols[0].Text.Length > 0) texts.Add(Text(step.Symbols[0].Text, X(3) + 24, top + 24, 32, TextRole.SymbolText, "symbol", align: TextAlign.Center, size: 6, owner: step.Id));
        }
        for (var i = 0; i <= 9; i++) rules.Add(new(new(X(i), y), new(X(i), y + HeadHeight + 2 * RowHeight)));
        foreach (var line in new[] { y, y + HeadHeight, y + HeadHeight + RowHeight, y + HeadHeight + 2 * RowHeight }) rules.Add(new(new(Left, line), new(Left + Width, line)));
    }

    static TextBlock Text(string text, double x, double y, double width, TextRole role, string cell, FontStyle style = FontStyle.Regular, TextAlign align = TextAlign.Left, double size = 7.5, string owner = "")
    {
        var lines = TextWrap.Lines(text, width, size, style);
        return new() { Box = new(x, y, width, lines.Length * size * 1.2), Lines = lines, Size = size, Leading = size * 1.2, Style = style, Align = align, Role = role, Cell = cell, Owner = owner };
    }
}
