using System.Collections.Frozen;
using Ortala.Procedures.Checking;

namespace Ortala.Web.Platform.Audit;

/// <summary>Names of the fields whose change an event tells, in words; events hold keys.</summary>
public static class FieldNames
{
    static readonly FrozenDictionary<string, Bilingual> names = new Dictionary<string, Bilingual>
    {
        ["name"] = new("Nama", "Name"), ["nama"] = new("Nama", "Name"), ["shortName"] = new("Singkatan", "Abbreviation"), ["code"] = new("Kode", "Code"), ["kind"] = new("Jenis", "Kind"),
        ["address"] = new("Alamat", "Address"), ["zone"] = new("Zona waktu", "Time zone"), ["since"] = new("Sejak", "Since"), ["remark"] = new("Catatan", "Remark"),
        ["nama pengguna"] = new("Nama pengguna", "User name"), ["nip"] = new("NIP", "NIP"), ["jabatan"] = new("Jabatan", "Position"), ["pangkat"] = new("Pangkat/golongan", "Rank"),
        ["surel"] = new("Surel", "E-mail"), ["unit"] = new("Unit kerja", "Unit"), ["peran"] = new("Peran", "Role"), ["keperluan"] = new("Keperluan", "Purpose"), ["bahasa"] = new("Bahasa", "Language"),
        ["pelaksana"] = new("Pelaksana", "Acting officer"), ["surat"] = new("Nomor surat", "Letter number"), ["pemegang"] = new("Pemegang", "Holder"),
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>The name of a field; the key itself where it has no other.</summary>
    public static Bilingual Of(string key) => names.GetValueOrDefault(key) ?? new(key, key);
}
