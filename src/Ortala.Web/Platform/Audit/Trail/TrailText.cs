using Ortala.Procedures.Checking;

namespace Ortala.Web.Platform.Audit.Trail;

/// <summary>Words of the trail.</summary>
public static class TrailText
{
    public static readonly Bilingual
        Heading = new("Jejak audit", "Audit trail"),
        Lead = new("Setiap keputusan dan perubahan: siapa, kapan, mengapa. Yang tercatat tidak dapat diubah.", "Every decision and change: who, when, why. What is recorded cannot be changed."),
        Search = new("Cari nama atau alasan", "Search names or reasons"),
        Process = new("Proses", "Process"),
        All = new("Semua", "All"),
        Actor = new("Pelaku", "Who"),
        ActorHint = new("nama atau nama pengguna", "name or user name"),
        Unit = new("Unit", "Unit"),
        From = new("Dari tanggal", "From day"),
        Until = new("Sampai tanggal", "To day"),
        Apply = new("Terapkan", "Apply"),
        Clear = new("Hapus saringan", "Clear the filters"),
        OneSubject = new("Hanya kejadian tentang satu hal.", "Only events about one thing."),
        UnknownUnit = new("Unit itu tidak ditemukan, atau namanya kurang lengkap.", "That unit was not found, or its name is not complete enough."),
        UnknownActor = new("Tidak ada akun dengan nama itu.", "There is no account of that name."),
        Nothing = new("Belum ada kejadian", "No events yet"),
        NothingNext = new("Kejadian muncul di sini begitu seseorang memutuskan atau mengubah sesuatu di unit Anda atau di bawahnya.", "Events appear here as soon as somebody decides or changes something in your unit or below it."),
        NothingFound = new("Tidak ada kejadian yang cocok", "No event matches"),
        NothingFoundNext = new("Kurangi saringannya atau perlebar rentang tanggalnya.", "Use fewer filters or more days."),
        NothingFurther = new("Di antara kecocokan terbaru tidak ada yang boleh Anda lihat atau sesuai saringan. Lanjutkan ke yang lebih lama.", "Among the newest hits none is yours to read or fits the filters. Go on to older ones."),
        Newer = new("Lebih baru", "Newer"),
        Older = new("Lebih lama", "Older"),
        SearchFurther = new("Cari lebih jauh", "Search further"),
        Pages = new("Halaman jejak", "Pages of the trail"),
        ExportLimit = new("Unduhan memuat paling banyak {0:N0} kejadian terbaru yang cocok.", "A download holds at most the {0:N0} newest events that match."),
        Download = new("Unduh {0}", "Download {0}"),
        Number = new("Nomor", "Number"),
        At = new("Waktu", "Time"),
        OnBehalf = new("Atas nama", "On behalf of"),
        What = new("Kejadian", "What happened"),
        About = new("Tentang", "About"),
        Reason = new("Alasan", "Reason"),
        Changes = new("Perubahan", "Changes"),
        Facts = new("Fakta", "Facts"),
        Seal = new("Segel", "Seal");
}
