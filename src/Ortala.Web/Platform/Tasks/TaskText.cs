using Ortala.Procedures.Checking;

namespace Ortala.Web.Platform.Tasks;

/// <summary>Words of the inbox.</summary>
public static class TaskText
{
    public static readonly Bilingual
        Heading = new("Tugas saya", "My tasks"),
        HeadingActing = new("Tugas {0}", "Tasks of {0}"),
        Lead = new("Semua yang menunggu Anda, yang paling mendesak lebih dulu.", "All that waits for you, the most pressing first."),
        LeadActing = new("Anda bertindak atas nama {0}; yang tampil di sini tugas pejabat itu.", "You act in the place of {0}; these are that officer's tasks."),
        Waiting = new("Menunggu", "Waiting"),
        Done = new("Selesai", "Done"),
        DoneHeading = new("Tugas yang sudah selesai", "Tasks that are done"),
        WhatToDo = new("Yang harus dikerjakan", "What is to be done"),
        Kind = new("Jenis", "Kind"),
        About = new("Perihal", "About"),
        Since = new("Sejak", "Since"),
        Until = new("Tenggat", "Due"),
        Time = new("Waktu", "Time left"),
        For = new("Untuk", "For"),
        Unit = new("Unit", "Unit"),
        Mine = new("Saya", "Me"),
        Outcome = new("Hasil", "Outcome"),
        FinishedAt = new("Selesai pada", "Finished on"),
        DoneByMe = new("dikerjakan sendiri", "done by oneself"),
        DoneByOther = new("dikerjakan rekan", "done by a colleague"),
        Dropped = new("tidak diperlukan lagi", "no longer needed"),
        InPlaceOf = new("atas nama {0}", "in the place of {0}"),
        SinceWhen = new("menunggu sejak {0}", "waiting since {0}"),
        UntilWhen = new("tenggat {0}", "due {0}"),
        RoleIn = new("{0} · {1}", "{0} · {1}"),
        NothingWaits = new("Tidak ada tugas yang menunggu", "No task is waiting"),
        NothingWaitsNext = new("Bila ada yang perlu Anda kerjakan, tugasnya muncul di sini dan Anda diberi tahu.", "When there is something for you to do, it appears here and you are told."),
        NothingDone = new("Belum ada tugas yang selesai", "No task is done yet"),
        NothingDoneNext = new("Tugas yang sudah dikerjakan tersimpan di sini.", "Tasks that were done are kept here."),
        Overdue = new("Terlambat", "Overdue"),
        Soon = new("Segera", "Due soon"),
        Later = new("Nanti", "Later"),
        NoDate = new("Tanpa tenggat", "No due date"),
        Count = new("{0} tugas menunggu", "{0} tasks waiting"),
        CountOverdue = new("{0} tugas menunggu, {1} terlambat", "{0} tasks waiting, {1} overdue"),
        AllTasks = new("Semua tugas", "All tasks"),
        HowTold = new("Atur pemberitahuan", "Notification settings");

    /// <summary>Name of a group.</summary>
    public static Bilingual Name(this Urgency urgency) => urgency switch { Urgency.Overdue => Overdue, Urgency.Soon => Soon, Urgency.Later => Later, _ => NoDate };

    /// <summary>What a task asks: the words of its kind with the name of its thing; of a kind that is no longer known, the name.</summary>
    public static Bilingual Words(string kind, string about) =>
        TaskKind.All.TryGetValue(kind, out var known) ? new(string.Format(null, known.Words.Id, about), string.Format(null, known.Words.En, about)) : new(about, about);

    /// <summary>Words of a kind without a name.</summary>
    public static Bilingual Title(this TaskKind kind) => new(Bare(kind.Words.Id), Bare(kind.Words.En));

    static string Bare(string words) => words.Replace("{0}", "", StringComparison.Ordinal).Trim(' ', ':', '·');
}
