namespace Ortala.Procedures.Editing;

/// <summary>Edits that set a text: all of them alike.</summary>
static class TextEdits
{
    public static Draft Apply(Draft draft, SetIdentity e)
    {
        if (!DraftFields.Texts.Contains(e.Field) && !DraftFields.Lists.Contains(e.Field) || draft[e.Field] == e.Value) return draft;
        return draft with { Identity = e.Value.Length == 0 ? draft.Identity.Remove(e.Field) : draft.Identity.SetItem(e.Field, e.Value) };
    }

    public static Draft Apply(Draft draft, SetCell e)
    {
        if (draft.FindRow(e.Row) is not { } at || draft.Row(at) is var row && (row[e.Field] is not { } text || text == e.Value)) return draft;
        return draft.With(at, e.Field switch
        {
            "activity" => row with { Activity = e.Value },
            "requirements" => row with { Requirements = e.Value },
            "duration" => row with { Duration = e.Value },
            "output" => row with { Output = e.Value },
            _ => row with { Note = e.Value },
        });
    }

    public static Draft Apply(Draft draft, RenameExecutor e) => draft.FindExecutor(e.Executor) is { } at && draft.Executor(at) is var executor && executor.Name != e.Value
        ? draft.With(at, executor with { Name = e.Value }) : draft;

    public static Draft Apply(Draft draft, GroupExecutor e) => draft.FindExecutor(e.Executor) is { } at && draft.Executor(at) is var executor && executor.Group != e.Value
        ? draft.With(at, executor with { Group = e.Value }) : draft;

    public static Draft Apply(Draft draft, WordSymbol e) => draft.FindSymbol(e.Symbol) is { } at && draft.Symbol(at) is var symbol && symbol.Text != e.Value
        ? draft.With(at, symbol with { Text = e.Value }) : draft;

    public static Draft Apply(Draft draft, TitleChart e) => draft.Charts.IndexOf(e.Chart) is >= 0 and var at && draft.Charts[at] is var chart && chart.Title != e.Value
        ? draft.With(at, chart with { Title = e.Value }) : draft;

    public static Edit Inverse(Draft before, SetIdentity e) => e with { Value = before[e.Field], Was = e.Value };

    public static Edit Inverse(Draft before, SetCell e) => e with { Value = before.Row(before.FindRow(e.Row)!.Value)[e.Field]!, Was = e.Value };

    public static Edit Inverse(Draft before, RenameExecutor e) => e with { Value = before.Executor(before.FindExecutor(e.Executor)!.Value).Name, Was = e.Value };

    public static Edit Inverse(Draft before, GroupExecutor e) => e with { Value = before.Executor(before.FindExecutor(e.Executor)!.Value).Group, Was = e.Value };

    public static Edit Inverse(Draft before, WordSymbol e) => e with { Value = before.Symbol(before.FindSymbol(e.Symbol)!.Value).Text, Was = e.Value };

    public static Edit Inverse(Draft before, TitleChart e) => e with { Value = before.Charts[before.Charts.IndexOf(e.Chart)].Title, Was = e.Value };
}
