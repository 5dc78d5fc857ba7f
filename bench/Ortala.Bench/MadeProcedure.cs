using System.Globalization;
using System.Text;

namespace Ortala.Bench;

/// <summary>A made procedure that looks like a real one: a walk over the executors, every seventh row a decision that may go back.</summary>
static class MadeProcedure
{
    static readonly string[] verbs = ["Menerima", "Memeriksa", "Mencatat", "Menyusun konsep", "Memverifikasi", "Menyampaikan", "Mengarsipkan"];
    static readonly string[] things = ["surat permohonan", "berkas persyaratan", "nota dinas beserta lampirannya", "rancangan keputusan kepala dinas", "laporan hasil kegiatan"];
    static readonly string[] spans = ["10 menit", "1 jam", "2 hari", "1-3 hari kerja"];

    internal static string Yaml(int rows, int executors)
    {
        var text = new StringBuilder("sop: 1\ntitle: Pengelolaan surat masuk\nunit: Bagian Organisasi\nlegalBasis: [Undang-Undang Nomor 43 Tahun 2009 tentang Kearsipan]\nactors:\n");
        for (var a = 1; a <= executors; a++) text.Append(CultureInfo.InvariantCulture, $"  - {{id: a{a}, name: Pelaksana bagian {a}}}\n");
        text.Append("steps:\n");
        for (var row = 1; row <= rows; row++) Append(text, row, rows, executors);
        return text.ToString();
    }

    static void Append(StringBuilder text, int row, int rows, int executors)
    {
        var kind = row == 1 ? "start" : row == rows ? "end" : row % 7 == 0 ? "decision" : "process";
        text.Append(CultureInfo.InvariantCulture, $"  - id: s{row}\n    activity: {verbs[row % verbs.Length]} {things[row % things.Length]}\n    actor: a{row * 5 / 3 % executors + 1}\n    kind: {kind}\n");
        text.Append(CultureInfo.InvariantCulture, $"    requirements: [Lembar disposisi, {things[(row + 2) % things.Length]}]\n    duration: {spans[row % spans.Length]}\n    output: [{things[(row + 1) % things.Length]}]\n");
        if (kind == "decision") text.Append(CultureInfo.InvariantCulture, $"    yes: s{row + 1}\n    no: s{row - row % 5 - 1}\n");
    }
}
