using Ortala.Procedures.Model;

namespace Ortala.Procedures.Checking.Rules;

/// <summary>A NIP has eighteen digits: day of birth, month of appointment, sex, running number.</summary>
sealed class BadNip() : IdentityRule("SOP410", Severity.Warning, new("NIP tidak sah", "NIP not valid"), Grounds.Nip)
{
    internal override IEnumerable<Remark> Check(Identity identity)
    {
        var nip = identity.Signatory.Nip;
        if (Words.IsBlank(nip)) yield break;
        var digits = string.Concat(nip.Where(char.IsAsciiDigit));
        if (digits.Length != 18 || nip.Any(c => char.IsLetter(c) && !"NIPnip".Contains(c, StringComparison.Ordinal)))
            yield return new(new(Field: "signatory.nip"), $"NIP {Words.Quote(nip)} tidak terdiri atas 18 angka", $"the NIP {Words.Quote(nip)} does not have 18 digits");
        else if (Part(digits, 0, 4) is not (>= 1930 and <= 2020) || !IsDay(digits) || !IsAppointment(digits) || digits[14] is not ('1' or '2'))
            yield return new(new(Field: "signatory.nip"),
                $"NIP {Words.Quote(nip)} tidak tersusun sebagaimana NIP: 8 angka tanggal lahir, 6 angka tahun dan bulan pengangkatan, 1 angka jenis kelamin (1 atau 2), 3 angka nomor urut",
                $"the NIP {Words.Quote(nip)} is not built as one: 8 digits day of birth, 6 digits year and month of appointment, 1 digit sex (1 or 2), 3 digits running number");
    }

    static int Part(string digits, int from, int length) => int.Parse(digits.AsSpan(from, length), System.Globalization.CultureInfo.InvariantCulture);

    static bool IsDay(string d) => Part(d, 4, 2) is >= 1 and <= 12 && Part(d, 6, 2) is >= 1 && Part(d, 6, 2) <= DateTime.DaysInMonth(Part(d, 0, 4), Part(d, 4, 2));

    // Contract staff (PPPK) carry 21 or above in the place of the month.
    static bool IsAppointment(string d) => Part(d, 8, 4) - Part(d, 0, 4) is >= 15 and <= 65 && Part(d, 12, 2) is >= 1 and <= 12 or >= 21 and <= 32;
}
