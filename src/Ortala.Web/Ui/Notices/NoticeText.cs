using Ortala.Procedures.Checking;

namespace Ortala.Web.Ui;

/// <summary>Words of notices.</summary>
public static class NoticeText
{
    public static readonly Bilingual Untitled = new("Tanpa judul", "Untitled"), Undo = new("Urungkan", "Undo");
}
