namespace Ortala.Cli.Tests;

/// <summary>Small procedures for the tests.</summary>
static class Texts
{
    /// <summary>Sound, three rows, one decision.</summary>
    internal const string Sound = """
        sop: 1
        title: Pelayanan surat masuk
        actors:
          - {id: a1, name: Petugas Loket}
          - {id: a2, name: Kepala Seksi}
        steps:
          - {id: s1, activity: Menerima surat, actor: a1, kind: start, duration: 5 menit, output: [Surat]}
          - {id: s2, activity: Memeriksa surat, actor: a2, kind: decision, duration: 1 jam, output: [Disposisi], yes: s3, no: s1}
          - {id: s3, activity: Mengarsipkan surat, actor: a1, kind: end, duration: 5 menit, output: [Arsip]}

        """;

    /// <summary>An executor that is not declared, in line 6.</summary>
    internal const string UnknownExecutor = """
        sop: 1
        title: Pelayanan surat masuk
        actors:
          - {id: a1, name: Petugas Loket}
        steps:
          - {id: s1, activity: Menerima surat, actor: a9, kind: start}
          - {id: s2, activity: Mengarsipkan surat, actor: a1, kind: end}

        """;
}
