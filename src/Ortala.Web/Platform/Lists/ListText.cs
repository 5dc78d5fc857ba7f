using Ortala.Procedures.Checking;

namespace Ortala.Web.Platform.Lists;

/// <summary>Words of every list.</summary>
public static class ListText
{
    public static readonly Bilingual
        Search = new("Cari", "Search"),
        Everything = new("Semua", "All"),
        Apply = new("Terapkan", "Apply"),
        NothingFound = new("Tidak ada yang cocok", "Nothing matches"),
        NothingFoundNext = new("Kurangi kata pencarian atau saringannya.", "Use fewer words or filters.");
}
