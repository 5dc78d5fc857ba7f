using Ortala.Web.Platform.Audit;
using Ortala.Web.Procedures.Drafting.Storing;

namespace Ortala.Web.Procedures.Drafting;

/// <summary>What of documents leaves an event. What is written in them goes to their journal.</summary>
public static class DocumentProcesses
{
    public static readonly ProcessKind
        Begun = new("document.begun", DocumentVisibility.Kind, new("memulai naskah {0}", "began the document {0}"), "facts: what it was made from; detail: its title"),
        Discarded = new("document.discarded", DocumentVisibility.Kind, new("membuang naskah {0}", "threw the document {0} away"), "facts: revision; detail: its title"),
        Restored = new("document.restored", DocumentVisibility.Kind, new("memulihkan naskah {0}", "restored the document {0}"), "facts: revision; detail: its title"),
        Erased = new("document.erased", DocumentVisibility.Kind, new("menghapus naskah {0} selamanya", "deleted the document {0} for good"), "facts: revision; detail: its title"),
        Moved = new("document.moved", DocumentVisibility.Kind, new("memindahkan naskah {0} ke unit lain", "moved the document {0} to another unit"), "facts: keys of both units; detail: its title and the names of both units"),
        VersionNamed = new("document.version-named", DocumentVisibility.Kind, new("menamai versi naskah {0}", "named a version of the document {0}"), "facts: revision; detail: its title and the name"),
        NameRemoved = new("document.version-unnamed", DocumentVisibility.Kind, new("melepas nama versi naskah {0}", "took the name of a version of the document {0} off"), "facts: revision; detail: its title and the name");
}
