using Ortala.Procedures.Checking;

namespace Ortala.Web.Procedures.Reading;

/// <summary>Names of the fields of the file format as the sheet's reader knows them.</summary>
public static class FieldText
{
    static readonly Dictionary<string, Bilingual> names = new(StringComparer.Ordinal)
    {
        ["title"] = new("Nama SOP", "SOP name"),
        ["number"] = new("Nomor SOP", "SOP number"),
        ["unit"] = new("Unit kerja", "Unit"),
        ["agencyLines"] = new("Nama instansi", "Agency"),
        ["emblem"] = new("Lambang", "Emblem"),
        ["made"] = new("Tanggal pembuatan", "Date of making"),
        ["revised"] = new("Tanggal revisi", "Date of revision"),
        ["effective"] = new("Tanggal efektif", "Effective date"),
        ["signatory"] = new("Disahkan oleh", "Signatory"),
        ["legalBasis"] = new("Dasar hukum", "Legal basis"),
        ["qualifications"] = new("Kualifikasi pelaksana", "Qualifications"),
        ["relatedSops"] = new("Keterkaitan", "Related SOPs"),
        ["equipment"] = new("Peralatan", "Equipment"),
        ["warnings"] = new("Peringatan", "Warnings"),
        ["records"] = new("Pencatatan dan pendataan", "Records"),
        ["actors"] = new("Pelaksana", "Executors"),
        ["executors"] = new("Pelaksana", "Executors"),
        ["steps"] = new("Langkah", "Steps"),
        ["activity"] = ReadingText.Activity,
        ["requirements"] = ReadingText.Requirements,
        ["duration"] = ReadingText.Duration,
        ["output"] = ReadingText.Output,
        ["note"] = ReadingText.Note,
        ["actor"] = ReadingText.Executor,
        ["signatory.office"] = new("Jabatan penanda tangan", "Signatory's office"),
        ["signatory.name"] = new("Nama penanda tangan", "Signatory's name"),
        ["signatory.rank"] = new("Pangkat penanda tangan", "Signatory's rank"),
        ["signatory.nip"] = new("NIP penanda tangan", "Signatory's NIP"),
    };

    /// <summary>The name for people, or null when the field has none (then its name in the file is shown).</summary>
    public static Bilingual? Of(string field)
    {
        var plain = field.Split('[')[0];
        return names.GetValueOrDefault(plain) ?? names.GetValueOrDefault(plain.Split('.')[0]);
    }
}
