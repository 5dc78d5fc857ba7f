using System.Collections.Immutable;

namespace Ortala.Procedures.Profiles;

/// <summary>The profiles that ship with the program.</summary>
public static class ShippedProfiles
{
    /// <summary>All shipped profiles; the first is the default.</summary>
    public static ImmutableArray<Profile> All { get; } = [new Profile { Id = "permenpan-35-2012" }];

    /// <summary>The default profile.</summary>
    public static Profile Default => All[0];

    /// <summary>The profile of that id, or null.</summary>
    public static Profile? Find(string id) => All.FirstOrDefault(p => p.Id == id);
}
