using System.Collections.Immutable;

namespace Ortala.Procedures.Checking.Language;

/// <summary>
/// Finds a second activity in a text: a verb that a connector joins to the first one ("menerima … dan meneruskan …"). A connector
/// between objects ("data dan informasi"), and verbs within a subordinate clause ("untuk memeriksa dan menilai"), join nothing.
/// </summary>
sealed class SecondAct
{
    enum Joint { None, Weak, Strong }

    readonly ImmutableArray<Token> tokens;
    VerbForm main;
    VerbForm? clause; // form of the verb of the open subordinate clause, None until it has one; null: no clause is open
    bool leading, nominal, anyVerb;
    Joint joint;
    int patience;

    SecondAct(ImmutableArray<Token> tokens) => this.tokens = tokens;

    /// <summary>The place of the word with which the second activity begins, or -1.</summary>
    public static int Find(ImmutableArray<Token> tokens)
    {
        var inBrackets = InBrackets(tokens);
        var main = new SecondAct(tokens).Scan();
        return main >= 0 ? main : inBrackets;
    }

    // "(lakukan perbaikan jika …)", "(jika ada revisi, maka dikerjakan kembali …)"
    static int InBrackets(ImmutableArray<Token> tokens)
    {
        for (var i = 1; i < tokens.Length; i++)
        {
            if (tokens[i].Depth == 0) continue;
            var form = Verbs.FormOf(tokens[i].Lower);
            var opens = tokens[i].Depth > tokens[i - 1].Depth;
            if (opens && form == VerbForm.Base && tokens[i].Lower.EndsWith("kan", StringComparison.Ordinal)) return i;
            if (form != VerbForm.None && tokens[i - 1].Lower == "maka") return i;
        }
        return -1;
    }

    int Scan()
    {
        nominal = tokens.Length > 0 && Verbs.IsActNoun(tokens[0].Lower);
        for (var i = 0; i < tokens.Length; i++)
        {
            if (tokens[i].Depth > 0) continue;
            Gaps(i);
            if (Words(i)) continue;
            if (IsSecond(i)) return i;
        }
        return -1;
    }

    void Gaps(int i)
    {
        var before = tokens[i].Before;
        if (before is Gap.Stop or Gap.Comma && i > 0)
        {
            joint = joint == Joint.Strong ? joint : Joint.Weak;
            patience = 0;
            if (before == Gap.Stop || leading) clause = null;
            if (before == Gap.Stop) leading = false;
        }
    }

    // Handles connectors, subordinators and adverbs; true when the word was one.
    bool Words(int i)
    {
        var word = tokens[i].Lower;
        switch (word)
        {
            case "dan" or "serta" or "sekaligus":
                joint = Joint.Weak;
                patience = 0;
                return true;
            case "kemudian" or "selanjutnya" or "lalu":
                if (i == 0 || tokens[i - 1].Lower is not ("untuk" or "agar")) joint = Joint.Strong;
                patience = 0;
                return true;
            case "maka":
                joint = main == VerbForm.None ? Joint.None : Joint.Strong;
                return true;
            case "atau" when joint == Joint.Weak && tokens[i].Before == Gap.Slash: // dan/atau
                return true;
            case "atau":
                joint = Joint.None;
                return true;
        }
        if (WordList.Subordinators.Contains(word))
        {
            var opensSentence = i == 0 || tokens[i].Before == Gap.Stop;
            if (opensSentence && !CommaCloses(i)) // "Setelah rapat direkap": its verb is the main one
            {
                patience = 1;
                return true;
            }
            leading = opensSentence || main == VerbForm.None && !nominal && clause is null;
            clause = VerbForm.None;
            joint = Joint.None;
            return true;
        }
        return WordList.Adverbs.Contains(word) && Verbs.FormOf(word) != VerbForm.Active;
    }

    // The comma after a clause that opens a sentence; one before another clause does not close it.
    bool CommaCloses(int i)
    {
        for (var j = i + 1; j < tokens.Length && tokens[j].Before != Gap.Stop; j++)
            if (tokens[j].Before == Gap.Comma && !WordList.Subordinators.Contains(tokens[j].Lower)) return true;
        return false;
    }

    bool IsSecond(int i)
    {
        var form = FormHere(i);
        if (form == VerbForm.None)
        {
            if (joint == Joint.Weak && nominal && main == VerbForm.None && clause is null && i is 2 && Verbs.IsActNoun(tokens[i].Lower)) return true; // "Penerimaan dan pencatatan"
            if (joint != Joint.None && !KeepsJoint(i)) joint = Joint.None;
            return false;
        }
        var (joined, stative) = (joint == Joint.Weak && tokens[i].Lower is "dilanjutkan" or "diteruskan" ? Joint.Strong : joint, Verbs.IsStative(tokens[i].Lower));
        joint = Joint.None;
        var hadVerb = anyVerb || nominal;
        anyVerb = true;
        if (joined == Joint.Strong && hadVerb && !stative) return true;
        if (clause is { } inner) return SecondAfterClause(form, inner, joined, stative);
        if (main == VerbForm.None && !(nominal && joined != Joint.None))
        {
            main = form;
            return false;
        }
        return joined != Joint.None && !stative;
    }

    // "berkas yang masuk dan diperiksa" stays within the clause; "berkas yang diterima dan menyampaikan …" leaves it.
    bool SecondAfterClause(VerbForm form, VerbForm inner, Joint joined, bool stative)
    {
        if (inner == VerbForm.None)
        {
            if (joined == Joint.None || stative || form == VerbForm.Passive)
            {
                clause = form;
                return false;
            }
            return main != VerbForm.None || nominal;
        }
        if (joined == Joint.None || stative || inner == form) return false;
        return form == main || form == VerbForm.Active && nominal;
    }

    // A base form counts only beside another one: "surat keluar dan masuk" holds no verb. Loans are never adjectives.
    VerbForm FormHere(int i)
    {
        var form = Verbs.FormOf(tokens[i].Lower);
        if (form != VerbForm.Base || i == 0) return form;
        return joint != Joint.None && (main == VerbForm.Base || WordList.Loans.Contains(tokens[i].Lower)) ? VerbForm.Base : VerbForm.None;
    }

    // "…, petugas memeriksa": the subject of the second activity may stand between connector and verb.
    bool KeepsJoint(int i) => patience++ switch
    {
        0 => Doers.IsPerson(tokens[i].Lower),
        < 4 => true,
        _ => false,
    };
}
