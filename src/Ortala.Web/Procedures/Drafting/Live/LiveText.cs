using Ortala.Procedures.Checking;

namespace Ortala.Web.Procedures.Drafting.Live;

/// <summary>Words of refusals while editing.</summary>
public static class LiveText
{
    /// <summary>Why a request was not served.</summary>
    public sealed record Refusal(Bilingual Title, Bilingual Detail);

    public static readonly Refusal
        Unreadable = new(new("Permintaan tidak dapat dibaca", "The request could not be read"),
            new("Perubahan yang dikirim tidak dapat dibaca (di {0}). Tulisan Anda tetap tersimpan di peramban; muat ulang halaman ini untuk mengirimnya lagi.",
                "The changes that were sent could not be read (at {0}). What you wrote is kept in the browser; load the page again to send it once more.")),
        OldPage = new(new("Halaman sudah terlalu lama terbuka", "The page has been open for too long"),
            new("Tanda pengenal halaman ini tidak berlaku lagi. Tulisan Anda tetap tersimpan di peramban; muat ulang halaman ini untuk mengirimnya.",
                "This page's token is no longer valid. What you wrote is kept in the browser; load the page again to send it.")),
        TooLarge = new(new("Perubahan terlalu besar", "The change is too large"),
            new("Perubahan yang dikirim sekaligus boleh paling besar 4 MB. Gambar lambang biasanya yang membuatnya besar.",
                "Changes sent at once may be 4 MB at most. An emblem is what usually makes them large.")),
        TooMany = new(new("Terlalu banyak permintaan", "Too many requests"),
            new("Dari alamat Anda datang lebih banyak permintaan daripada yang dilayani dalam satu menit. Tulisan Anda tetap tersimpan di peramban dan dikirim lagi sebentar kemudian.",
                "More requests came from your address than are served in a minute. What you wrote is kept in the browser and is sent again shortly.")),
        Trashed = new(new("Naskah ada di tempat sampah", "The document is in the trash"),
            new("Naskah ini sudah dipindahkan ke tempat sampah, jadi perubahan tidak diterima. Pulihkan naskahnya dahulu; tulisan Anda tetap tersimpan di peramban.",
                "This document was moved to the trash, so that changes are not taken. Restore it first; what you wrote is kept in the browser.")),
        Unknown = new(new("Naskah tidak ditemukan", "Document not found"),
            new("Naskah ini tidak ada, atau tidak lagi termasuk lingkup Anda. Perubahan yang belum terkirim masih ada di perangkat ini.",
                "There is no such document, or it no longer lies in your scope. Changes that were not sent are still on this device.")),
        ReadOnly = new(new("Naskah ini hanya dapat Anda baca", "You may only read this document"),
            new("Anda tidak atau tidak lagi berhak menulis di naskah ini, jadi perubahan tidak diterima. Perubahan yang belum terkirim masih ada di perangkat ini.",
                "You may not, or no longer, write in this document, so that changes are not taken. Changes that were not sent are still on this device."));
}
