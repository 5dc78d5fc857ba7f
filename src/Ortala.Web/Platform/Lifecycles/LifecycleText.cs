using Ortala.Procedures.Checking;

namespace Ortala.Web.Platform.Lifecycles;

/// <summary>Words of lifecycles.</summary>
public static class LifecycleText
{
    public static readonly Bilingual
        Unknown = new("Tindakan itu tidak dikenal.", "That action is not known."),
        NotYours = new("Tindakan ini bukan wewenang Anda pada unit tersebut.", "This action is not yours to take in that unit."),
        ReasonMissing = new("Tulis alasannya.", "Write the reason."),
        Reason = new("Alasan", "Reason"),
        ReasonOptional = new("Catatan (boleh kosong)", "Remark (may be empty)"),
        Do = new("Ya, {0}", "Yes, {0}"),
        Heading = new("Daur hidup", "Lifecycles"),
        Summary = new("Keadaan yang dilalui suatu hal, dan siapa yang memindahkannya.", "The states that things pass through, and who moves them on."),
        Lead = new("Gambar dan tabel di halaman ini dibuat dari tabel yang juga dipakai program untuk memutuskan.", "The drawings and tables on this page are made from the table by which the program decides."),
        Action = new("Tindakan", "Action"),
        From = new("Dari", "From"),
        To = new("Menjadi", "To"),
        Who = new("Oleh", "By"),
        Condition = new("Syarat", "Condition"),
        WithReason = new("dengan alasan", "with a reason"),
        Visitor = new("siapa saja", "anyone"),
        Program = new("sistem", "the program"),
        Begin = new("(baru)", "(new)");

    /// <summary>The thing stands otherwise than the wish supposes.</summary>
    public static Bilingual WrongState(Bilingual state) => new($"Tidak dapat dilakukan: keadaannya sekarang “{state.Id}”.", $"Cannot be done: it is now “{state.En}”.");
}
