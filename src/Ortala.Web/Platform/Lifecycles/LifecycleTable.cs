using System.Collections.Immutable;
using Ortala.Procedures.Checking;
using Ortala.Web.Platform.Permissions;

namespace Ortala.Web.Platform.Lifecycles;

/// <summary>Something that must hold of the thing at the moment.</summary>
/// <param name="Condition">What must hold, for the documentation.</param>
/// <param name="Holds">Asks it.</param>
/// <param name="Refusal">What is said when it does not.</param>
public sealed record Guard<TThing>(Bilingual Condition, Func<TThing, DateTimeOffset, bool> Holds, Bilingual Refusal);

/// <summary>One line of the table.</summary>
/// <param name="Action">Name of the action, as it is posted.</param>
/// <param name="Label">What its button says.</param>
/// <param name="From">State it leads from; null: it brings the thing into being.</param>
/// <param name="To">State it leads to.</param>
/// <param name="By">Who moves it.</param>
public sealed record Transition<TState, TThing>(string Action, Bilingual Label, TState? From, TState To, Mover By) where TState : struct, Enum
{
    /// <summary>Right that an officer needs at the unit of the thing.</summary>
    public Right? Right { get; init; }

    /// <summary>What else must hold.</summary>
    public Guard<TThing>? Guard { get; init; }

    /// <summary>True when a reason must be given.</summary>
    public bool NeedsReason { get; init; }

    /// <summary>What is asked before it is done: what it brings about.</summary>
    public Bilingual? Confirmation { get; init; }

    /// <summary>Drawing on the button.</summary>
    public string Icon { get; init; } = "check";
}

/// <summary>What the table says to a wish.</summary>
public abstract record Decision<TState> where TState : struct, Enum
{
    /// <summary>It may be done, and leads there.</summary>
    public sealed record Allowed(TState Next) : Decision<TState>;

    /// <summary>It may not.</summary>
    /// <param name="Reason">Why.</param>
    /// <param name="Permission">True when the viewer lacks the right; false when the thing stands otherwise or something is missing.</param>
    public sealed record Refused(Bilingual Reason, bool Permission) : Decision<TState>;
}

/// <summary>The table of a thing's states and what leads from one to the other. Handlers, buttons, documentation and tests all ask it.</summary>
public sealed class Lifecycle<TState, TThing>(string name, Bilingual title, ImmutableArray<(TState State, Bilingual Name)> states, ImmutableArray<Transition<TState, TThing>> transitions)
    : Lifecycle(name, title) where TState : struct, Enum
{
    /// <summary>Its lines.</summary>
    public ImmutableArray<Transition<TState, TThing>> Transitions { get; } = transitions;

    /// <inheritdoc/>
    public override ImmutableArray<StateRow> StateRows { get; } =
        [.. states.Select(s => new StateRow(s.State.ToString(), s.Name, !transitions.Any(t => t.From is { } from && from.Equals(s.State))))];

    /// <inheritdoc/>
    public override ImmutableArray<TransitionRow> TransitionRows { get; } =
        [.. transitions.Select(t => new TransitionRow(t.Action, t.Label, t.From?.ToString(), t.To.ToString(), t.By, t.Right, t.Guard?.Condition, t.NeedsReason))];

    /// <summary>Name of a state.</summary>
    public Bilingual NameOf(TState state) => states.First(s => s.State.Equals(state)).Name;

    /// <summary>Decides on an officer's wish.</summary>
    /// <param name="state">State as it is.</param>
    /// <param name="action">The action.</param>
    /// <param name="viewer">Who wishes it.</param>
    /// <param name="path">Path of the unit that the thing belongs to.</param>
    /// <param name="thing">The thing.</param>
    /// <param name="reason">The reason as given.</param>
    /// <param name="now">The moment.</param>
    public Decision<TState> Decide(TState state, string action, Viewer viewer, string path, TThing thing, string reason, DateTimeOffset now)
    {
        var lines = Transitions.Where(t => t.Action == action && t.By == Mover.Officer).ToArray();
        if (lines.Length == 0) return new Decision<TState>.Refused(LifecycleText.Unknown, false);
        if (!lines.Any(t => t.Right is { } right && viewer.May(right, path))) return new Decision<TState>.Refused(LifecycleText.NotYours, true);
        if (lines.FirstOrDefault(t => t.From is { } from && from.Equals(state)) is not { } line) return new Decision<TState>.Refused(LifecycleText.WrongState(NameOf(state)), false);
        if (line.Guard is { } guard && !guard.Holds(thing, now)) return new Decision<TState>.Refused(guard.Refusal, false);
        return line.NeedsReason && reason.Length == 0 ? new Decision<TState>.Refused(LifecycleText.ReasonMissing, false) : new Decision<TState>.Allowed(line.To);
    }

    /// <summary>Where the program moves the thing by itself at the moment; null: nowhere.</summary>
    public TState? Due(TState state, TThing thing, DateTimeOffset now) =>
        Transitions.FirstOrDefault(t => t.By == Mover.Program && t.From is { } from && from.Equals(state) && (t.Guard?.Holds(thing, now) ?? true))?.To;

    /// <summary>What the viewer may do with the thing at the moment: the buttons of its page.</summary>
    public IReadOnlyList<ActionButton> Buttons(TState state, Viewer viewer, string path, TThing thing, DateTimeOffset now) =>
        [.. Transitions.Where(t => t.By == Mover.Officer && Decide(state, t.Action, viewer, path, thing, "…", now) is Decision<TState>.Allowed)
            .Select(t => new ActionButton(t.Action, t.Label, t.Icon, t.NeedsReason, t.Confirmation))];
}
