using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using Ortala.Web.Data;

namespace Ortala.Web.Organisation.Reorganising;

/// <summary>What becomes of a place. What is null stays as it is on the day, so that plans that were entered one after the other do not undo each other.</summary>
/// <param name="Id">The place.</param>
public sealed record UnitPlan(Guid Id)
{
    /// <summary>New name.</summary>
    public string? Name { get; init; }

    /// <summary>New short name.</summary>
    public string? ShortName { get; init; }

    /// <summary>New code.</summary>
    public string? Code { get; init; }

    /// <summary>New kind.</summary>
    public NodeKind? Kind { get; init; }

    /// <summary>New place above.</summary>
    public Guid? ParentId { get; init; }

    /// <summary>True when it is no longer there.</summary>
    public bool Closes { get; init; }

    /// <summary>With closing: takes over the places right below.</summary>
    public Guid? UnitsTo { get; init; }

    /// <summary>With closing: takes over accounts, roles, documents and tasks; null: they are assigned one by one afterwards.</summary>
    public Guid? WorkTo { get; init; }
}

/// <summary>A place that comes into being.</summary>
public sealed record NewUnit(Guid Id, Guid? ParentId, NodeKind Kind, string Code, string Name, string ShortName);

/// <summary>That a place goes on in another.</summary>
public sealed record Succeeds(Guid FromId, Guid ToId);

/// <summary>What a reorganisation makes of the tree: stored with it and worked out on its day.</summary>
public sealed record TreePlan(ImmutableArray<UnitPlan> Changes, ImmutableArray<NewUnit> New, ImmutableArray<Succeeds> Successions)
{
    static readonly JsonSerializerOptions json = new() { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Changes of places alone.</summary>
    public static TreePlan Of(params ImmutableArray<UnitPlan> changes) => new(changes, [], []);

    /// <summary>As it is stored.</summary>
    public string Write() => JsonSerializer.Serialize(this, json);

    /// <summary>From what is stored.</summary>
    public static TreePlan Read(string stored)
    {
        var plan = JsonSerializer.Deserialize<TreePlan>(stored, json)!;
        return new(plan.Changes.IsDefault ? [] : plan.Changes, plan.New.IsDefault ? [] : plan.New, plan.Successions.IsDefault ? [] : plan.Successions);
    }
}
