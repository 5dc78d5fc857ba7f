using Ortala.Procedures.Checking;
using Ortala.Procedures.Profiles;

namespace Ortala.Web.Help;

/// <summary>Words of the page of rules.</summary>
public static class RuleText
{
    public static readonly Bilingual
        Heading = new("Aturan pemeriksaan", "Rules"),
        Summary = new("Semua yang diperiksa Ortala, beserta dasarnya.", "All that Ortala checks, and what it rests on."),
        Lead = new(
            "Setiap catatan pemeriksaan memuat kode di bawah ini. Dasar tiap aturan disebut bersama tandanya: seberapa baik dasar itu diketahui.",
            "Every finding carries one of the codes below. The basis of each rule is named with its mark: how well that basis is known."),
        Code = new("Kode", "Code"),
        Kind = new("Jenis", "Kind"),
        What = new("Yang ditunjuk", "What it points out"),
        Basis = new("Dasar", "Basis"),
        Confirmed = new("dibaca pada sumbernya", "read in its source"),
        Seen = new("terlihat pada lembar resmi", "seen in signed sheets"),
        General = new("pengetahuan umum, belum dicocokkan dengan naskah peraturan", "general knowledge, not compared with the text of a regulation"),
        Own = new("pilihan Ortala", "Ortala's own choice");

    /// <summary>How well something is known, in words.</summary>
    public static Bilingual Of(Mark mark) => mark switch { Mark.Confirmed => Confirmed, Mark.Seen => Seen, Mark.General => General, _ => Own };
}
