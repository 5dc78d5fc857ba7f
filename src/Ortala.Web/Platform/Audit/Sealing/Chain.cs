using System.Data.Common;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Ortala.Web.Platform.Audit.Sealing;

/// <summary>The chain over the events; its form is written down in docs/audit.md. Changing it breaks every chain there is.</summary>
public static class Chain
{
    /// <summary>Columns of an event in the order in which they are sealed.</summary>
    public const string Columns = "e.Number, e.At, e.Process, e.ActorId, e.OnBehalfOfId, e.SubjectKind, e.SubjectId, e.Path, e.Facts, e.EvidenceHash, e.DetailHash";

    const int ColumnCount = 11;

    /// <summary>What stands before the first seal: 32 zero bytes, hexadecimal.</summary>
    public static readonly string Beginning = new('0', 64);

    /// <summary>The seal of an event: SHA-256 over the 32 bytes of the seal before it and the bytes of the event, in small hexadecimal digits.</summary>
    /// <param name="before">Seal before it.</param>
    /// <param name="eventBytes">See <see cref="BytesOf"/>.</param>
    public static string Seal(string before, ReadOnlySpan<byte> eventBytes)
    {
        var all = new byte[32 + eventBytes.Length];
        Convert.FromHexString(before, all, out _, out _);
        eventBytes.CopyTo(all.AsSpan(32));
        return Convert.ToHexStringLower(SHA256.HashData(all));
    }

    /// <summary>
    /// The bytes of the event in the row: for each of <see cref="Columns"/> its stored text as UTF-8, with the count of its bytes and a colon before it and a comma
    /// behind it (a netstring), so that nothing can slip from one column into the next; a hyphen and a comma where there is none.
    /// </summary>
    public static byte[] BytesOf(DbDataReader row)
    {
        var bytes = new List<byte>(512);
        for (var i = 0; i < ColumnCount; i++)
        {
            if (row.IsDBNull(i)) bytes.AddRange("-,"u8);
            else
            {
                var text = Encoding.UTF8.GetBytes(row.GetString(i));
                bytes.AddRange(Encoding.ASCII.GetBytes(text.Length.ToString(CultureInfo.InvariantCulture)));
                bytes.Add((byte)':');
                bytes.AddRange(text);
                bytes.Add((byte)',');
            }
        }
        return [.. bytes];
    }
}
