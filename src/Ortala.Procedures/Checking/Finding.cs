namespace Ortala.Procedures.Checking;

/// <summary>How grave a finding is.</summary>
public enum Severity
{
    /// <summary>The structure is broken; the procedure cannot be drawn as written.</summary>
    Error,

    /// <summary>A rule or custom is not kept; the sheet can be drawn.</summary>
    Warning,

    /// <summary>Worth knowing.</summary>
    Info,
}

/// <summary>A sentence in both languages of the product.</summary>
/// <param name="Id">Indonesian.</param>
/// <param name="En">English.</param>
public sealed record Bilingual(string Id, string En)
{
    /// <summary>The sentence in the language of the two-letter code; Indonesian for every other than <c>en</c>.</summary>
    public string In(string language) => language == "en" ? En : Id;
}

/// <summary>What a finding is about: any part may be null. Row ids and symbol ids are those of the model.</summary>
/// <param name="Flowchart">Place of the flowchart in the procedure, from 0.</param>
/// <param name="StepId">Row.</param>
/// <param name="SymbolId">Symbol in the row.</param>
/// <param name="Field">Field by its name in the file format, e.g. <c>duration</c> or <c>signatory.nip</c>.</param>
public sealed record Place(int? Flowchart = null, string? StepId = null, string? SymbolId = null, string? Field = null)
{
    /// <summary>The whole procedure.</summary>
    public static Place Whole { get; } = new();
}

/// <summary>One thing that a reader or a check has to say about a procedure.</summary>
/// <param name="Code">Stable code, e.g. <c>SOP101</c>.</param>
/// <param name="Severity">How grave it is.</param>
/// <param name="Message">What is the matter and what was expected.</param>
/// <param name="Place">What it is about.</param>
/// <param name="Line">Line in the source, from 1; 0 when there is no source.</param>
/// <param name="Column">Column in the source, from 1; 0 when there is no source.</param>
public sealed record Finding(string Code, Severity Severity, Bilingual Message, Place Place, int Line = 0, int Column = 0);
