using Ortala.Procedures.Checking;

namespace Ortala.Web.Help;

/// <summary>Words of the page of official forms.</summary>
public static class FormText
{
    public static readonly Bilingual
        Heading = new("Bentuk resmi", "Official forms"),
        Summary = new("Bentuk lembar yang dapat dipilih, beserta dasarnya.", "The forms a sheet can take, and what they rest on."),
        Lead = new(
            "Bentuk dipilih saat melihat atau mengunduh lembar; isi naskah tidak berubah. Tiap ketentuan bentuk menyebut dasarnya dan seberapa baik dasar itu diketahui.",
            "The form is chosen when a sheet is shown or downloaded; the text does not change. Every setting of a form names its basis and how well that is known."),
        Paper = new("Kertas {0}", "Paper {0}"),
        Settings = new("Ketentuan dan dasarnya ({0})", "Settings and their basis ({0})"),
        Setting = new("Ketentuan", "Setting"),
        Facts = new("Yang diketahui tentang peraturannya", "What is known of the regulation");
}
