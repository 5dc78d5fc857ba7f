using System.Globalization;
using Ortala.Web.Data;
using Ortala.Web.Platform.Languages;

namespace Ortala.Web.Organisation.Requesting;

/// <summary>What an applicant is mailed: in Indonesian, with English below.</summary>
static class RequestMails
{
    static readonly CultureInfo indonesian = CultureInfo.GetCultureInfo("id-ID"), english = CultureInfo.GetCultureInfo("en-GB");

    internal static string ReceiptSubject(AccountRequest request) => $"Permintaan akun {request.Number} diterima";

    internal static string Receipt(AccountRequest request, Node node) => $"""
        Permintaan akun Anda untuk {node.Name} telah kami terima dengan nomor {request.Number}.
        Admin unit memutuskannya paling lambat {Day(request.ExpiresAt, indonesian)}; hasilnya dikirim ke surel ini.
        Bila Anda tidak meminta akun, abaikan surel ini.

        --
        Your request for an account in {node.Name} has been received under the number {request.Number}.
        The unit's administrator decides on it by {Day(request.ExpiresAt, english)}; the answer is sent to this address.
        If you did not ask for an account, ignore this message.
        """;

    internal static string GrantedSubject(AccountRequest request) => $"Permintaan akun {request.Number} dikabulkan";

    internal static string Granted(AccountRequest request, Account account, string link, string remark) => $"""
        Permintaan akun Anda dikabulkan. Nama pengguna: {account.UserName}
        Buka tautan ini untuk membuat kata sandi. Tautan hanya dapat dipakai sekali, dalam 7 hari:
        {link}
        {(remark.Length > 0 ? $"\nCatatan: {remark}\n" : "")}
        --
        Your request for an account ({request.Number}) has been granted. User name: {account.UserName}
        Open the link above to set a password. It works once, within 7 days.
        """;

    internal static string RefusedSubject(AccountRequest request) => $"Permintaan akun {request.Number} ditolak";

    internal static string Refused(AccountRequest request, string reason) => $"""
        Permintaan akun Anda ({request.Number}) tidak dapat dikabulkan.
        Alasan: {reason}
        Anda boleh mengajukan permintaan baru.

        --
        Your request for an account ({request.Number}) could not be granted. The reason stands above.
        You may ask again.
        """;

    internal static string ExpiredSubject(AccountRequest request) => $"Permintaan akun {request.Number} kedaluwarsa";

    internal static string Expired(AccountRequest request) => $"""
        Permintaan akun Anda ({request.Number}) tidak diputuskan dalam 14 hari dan telah ditutup.
        Anda boleh mengajukan permintaan baru, atau menghubungi admin unit Anda.

        --
        Your request for an account ({request.Number}) was not decided within 14 days and has been closed.
        You may ask again, or turn to the administrator of your unit.
        """;

    static string Day(DateTimeOffset moment, CultureInfo culture) => Language.Local(moment).ToString("d MMMM yyyy", culture);
}
