using Microsoft.EntityFrameworkCore;
using Ortala.Web.Data;
using Ortala.Web.Platform.Permissions;

namespace Ortala.Web.Platform.Tasks;

/// <summary>Time zones of all units: that of the nearest node above which has one.</summary>
public sealed class Zones
{
    readonly Dictionary<string, Zone> set;

    Zones(Dictionary<string, Zone> set) => this.set = set;

    /// <summary>Reads them.</summary>
    public static async Task<Zones> Of(OrtalaDb db, CancellationToken cancel) =>
        new(await db.Nodes.Unfiltered("time zones are no secret").Where(n => n.Zone != null).ToDictionaryAsync(n => n.Path, n => n.Zone!.Value, cancel));

    /// <summary>The zone at a path; western Indonesia where none is set.</summary>
    public Zone At(string path)
    {
        for (var at = path; at.Length > 0; at = at[..(at.TrimEnd('/').LastIndexOf('/') + 1)])
            if (set.TryGetValue(at, out var zone)) return zone;
        return Zone.Wib;
    }
}
