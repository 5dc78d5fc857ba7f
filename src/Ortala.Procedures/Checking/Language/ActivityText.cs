using System.Collections.Immutable;

namespace Ortala.Procedures.Checking.Language;

/// <summary>What the text of one activity says, read once for all rules.</summary>
sealed class ActivityText
{
    /// <summary>Reads the text of an activity.</summary>
    /// <param name="text">The text.</param>
    /// <param name="names">Executors of the flowchart.</param>
    public ActivityText(string text, ExecutorNames names)
    {
        Text = text;
        var all = Tokens.Of(text);
        TypedNumber = IsListNumber(text, all) ? all[0].Text : "";
        Words = TypedNumber.Length > 0 ? all.RemoveAt(0) : all;
        FirstWord = Words.Where(t => t.Depth == 0).Concat(Words).FirstOrDefault();
        Doer = Words.IsEmpty ? null : Doers.Find(text, Words, names);
        var second = SecondAct.Find(Words);
        SecondActivity = second < 0 ? null : text[Words[second].Start..Words[Math.Min(second + 2, Words.Length - 1)].End];
    }

    /// <summary>The text as written.</summary>
    public string Text { get; }

    /// <summary>The words without a typed number.</summary>
    public ImmutableArray<Token> Words { get; }

    /// <summary>A number typed before the text ("3." or "b)"); empty: none.</summary>
    public string TypedNumber { get; }

    /// <summary>The first word outside brackets.</summary>
    public Token FirstWord { get; }

    /// <summary>How the first word is a verb.</summary>
    public VerbForm FirstForm => FirstWord.Lower is null ? VerbForm.None : Verbs.FormOf(FirstWord.Lower);

    /// <summary>The doer named in the text, or null.</summary>
    public string? Doer { get; }

    /// <summary>The first words of a second activity, or null.</summary>
    public string? SecondActivity { get; }

    static bool IsListNumber(string text, ImmutableArray<Token> tokens) => tokens.Length > 1 && tokens[0].Text.Length <= 2
        && (tokens[0].Text.Length == 1 || char.IsDigit(tokens[0].Text[0])) && tokens[0].End < text.Length && text[tokens[0].End] is '.' or ')';
}
