using Ortala.Web.Data;
using Ortala.Web.Platform.Lifecycles;
using Ortala.Web.Platform.Permissions;

namespace Ortala.Web.Organisation.Requesting;

/// <summary>What an account request passes through.</summary>
public static class RequestLifecycles
{
    /// <summary>How long a request waits for an answer.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromDays(14);

    static readonly Guard<AccountRequest> inTime = new(
        new("belum lewat batas waktu", "before its time is over"), (request, now) => now < request.ExpiresAt,
        new("Batas waktu permintaan ini sudah lewat.", "The time of this request is over."));

    public static readonly Lifecycle<RequestState, AccountRequest> Request = new("account-request", new("Permintaan akun", "Account request"),
        [
            (RequestState.Asked, new("Menunggu", "Waiting")),
            (RequestState.Granted, new("Dikabulkan", "Granted")),
            (RequestState.Refused, new("Ditolak", "Refused")),
            (RequestState.Expired, new("Kedaluwarsa", "Expired")),
        ],
        [
            new("minta", new("Minta akun", "Ask"), null, RequestState.Asked, Mover.Visitor),
            new("kabulkan", new("Kabulkan", "Grant"), RequestState.Asked, RequestState.Granted, Mover.Officer)
            {
                Right = Right.DecideRequests, Guard = inTime,
                Confirmation = new("Akun dibuat dengan peran yang diminta, dan tautan masuk sekali pakai dikirim ke surel pemohon.", "An account with the role asked for is made, and a one-time link is mailed to the applicant."),
            },
            new("tolak", new("Tolak", "Refuse"), RequestState.Asked, RequestState.Refused, Mover.Officer)
            {
                Right = Right.DecideRequests, Guard = inTime, NeedsReason = true, Icon = "error",
                Confirmation = new("Alasan Anda dikirim ke surel pemohon.", "Your reason is mailed to the applicant."),
            },
            new("kedaluwarsa", new("Kedaluwarsa", "Expire"), RequestState.Asked, RequestState.Expired, Mover.Program)
            {
                Guard = new(new("setelah 14 hari tanpa keputusan", "after 14 days without a decision"), (request, now) => now >= request.ExpiresAt, new("Belum lewat batas waktunya.", "Its time is not over.")),
            },
        ]);
}
