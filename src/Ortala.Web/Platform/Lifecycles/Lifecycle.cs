using System.Collections.Immutable;
using System.Reflection;
using Ortala.Procedures.Checking;
using Ortala.Web.Platform.Permissions;

namespace Ortala.Web.Platform.Lifecycles;

/// <summary>Who moves a thing on.</summary>
public enum Mover
{
    /// <summary>An officer who has the right there.</summary>
    Officer,

    /// <summary>Anyone, without an account.</summary>
    Visitor,

    /// <summary>The program, when its time has come.</summary>
    Program,
}

/// <summary>A state, for drawings and documentation.</summary>
/// <param name="Key">Its name in code.</param>
/// <param name="Name">Its name for people.</param>
/// <param name="Ends">True when nothing leads on from it.</param>
public sealed record StateRow(string Key, Bilingual Name, bool Ends);

/// <summary>A transition, for drawings and documentation.</summary>
/// <param name="Action">Name of the action, as it is posted.</param>
/// <param name="Label">What its button says.</param>
/// <param name="From">State it leads from; null: it brings the thing into being.</param>
/// <param name="To">State it leads to.</param>
/// <param name="By">Who moves it.</param>
/// <param name="Right">Right that an officer needs.</param>
/// <param name="Condition">What else must hold; null: nothing.</param>
/// <param name="NeedsReason">True when a reason must be given.</param>
public sealed record TransitionRow(string Action, Bilingual Label, string? From, string To, Mover By, Right? Right, Bilingual? Condition, bool NeedsReason);

/// <summary>A lifecycle as a table; found in static fields of classes <c>…Lifecycles</c>. docs/lifecycles.md and the help page are written from it.</summary>
public abstract class Lifecycle(string name, Bilingual title)
{
    /// <summary>All lifecycles of the program, by name.</summary>
    public static ImmutableArray<Lifecycle> All { get; } = [.. typeof(Lifecycle).Assembly.GetTypes()
        .Where(t => t.Name.EndsWith("Lifecycles", StringComparison.Ordinal))
        .SelectMany(t => t.GetFields(BindingFlags.Static | BindingFlags.Public).Where(f => f.FieldType.IsSubclassOf(typeof(Lifecycle))))
        .Select(f => (Lifecycle)f.GetValue(null)!).OrderBy(l => l.Name, StringComparer.Ordinal)];

    /// <summary>Name in addresses and files, e.g. <c>account-request</c>.</summary>
    public string Name { get; } = name;

    /// <summary>Name of the thing for people.</summary>
    public Bilingual Title { get; } = title;

    /// <summary>States, in order.</summary>
    public abstract ImmutableArray<StateRow> StateRows { get; }

    /// <summary>Transitions, in order.</summary>
    public abstract ImmutableArray<TransitionRow> TransitionRows { get; }
}
