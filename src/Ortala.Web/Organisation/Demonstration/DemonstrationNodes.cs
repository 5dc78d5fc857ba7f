using Ortala.Web.Data;
using Ortala.Web.Organisation.Structure;

namespace Ortala.Web.Organisation.Demonstration;

/// <summary>The tree of the demonstration: nodes.csv.</summary>
static class DemonstrationNodes
{
    sealed record Row(string key, string parent, string kind, string code, string name, string short_name, string time_zone, string remark);

    /// <summary>Adds it to what is saved next, by the keys of the table.</summary>
    public static async Task<Dictionary<string, Node>> Add(OrtalaDb db, DateTimeOffset now, CancellationToken cancel)
    {
        var nodes = new Dictionary<string, Node>(StringComparer.Ordinal);
        foreach (var row in DemonstrationTable.Rows<Row>("nodes"))
        {
            var parent = row.parent.Length == 0 ? null : nodes[row.parent];
            var node = new Node
            {
                Id = Guid.CreateVersion7(now), Number = nodes.Count + 1, ParentId = parent?.Id, Path = Node.PathOf(parent?.Path, nodes.Count + 1),
                Kind = Enum.Parse<NodeKind>(row.kind), Code = row.code, Name = row.name, ShortName = row.short_name, Remark = row.remark,
                Zone = row.time_zone.Length == 0 ? null : Enum.Parse<Zone>(row.time_zone, ignoreCase: true),
                SearchText = Node.SearchTextOf(row.name, row.short_name, row.code), Stamp = Guid.CreateVersion7(now),
            };
            nodes[row.key] = node;
            db.Add(node);
            db.Add(new NodeVersion { Id = Guid.CreateVersion7(now), NodeId = node.Id, From = DateOnly.MinValue, ParentId = node.ParentId, Kind = node.Kind, Code = node.Code, Name = node.Name, ShortName = node.ShortName });
            await NodeSearch.Index(db, node, now, cancel);
        }
        return nodes;
    }
}
