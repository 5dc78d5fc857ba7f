using Ortala.Web.Platform.Audit;

namespace Ortala.Web.Procedures.Forms;

/// <summary>What of agencies' forms leaves an event.</summary>
public static class FormProcesses
{
    const string Kind = "form";

    public static readonly ProcessKind
        Made = new("form.made", Kind, new("membuat bentuk instansi {0}", "made the agency's form {0}"), "facts: key of the form; detail: its name"),
        Changed = new("form.changed", Kind, new("mengubah bentuk instansi {0}", "changed the agency's form {0}"), "facts: key of the form; detail: its name"),
        Deleted = new("form.deleted", Kind, new("menghapus bentuk instansi {0}", "deleted the agency's form {0}"), "facts: key of the form; detail: its name");
}
