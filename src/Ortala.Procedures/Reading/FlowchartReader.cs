using System.Collections.Immutable;
using Ortala.Procedures.Checking;
using Ortala.Procedures.Model;

namespace Ortala.Procedures.Reading;

/// <summary>One flowchart: its executors, then its steps, then the flows between their symbols.</summary>
static class FlowchartReader
{
    public static Flowchart Read(Fields fields, int index, IdRegister ids, Reading reading)
    {
        var executors = ReadExecutors(fields, index, reading);
        // where "actors" itself is missing, every executor of every step would be unknown: one finding says it
        var known = fields.Has("actors") ? executors.Select(e => e.Id).ToHashSet(StringComparer.Ordinal) : null;
        foreach (var key in new[] { "actors", "steps" })
            if (!fields.Has(key)) fields.Required(key, expectedId: "daftar butir “- ”", expectedEn: "a list of items “- ”");
        var steps = fields.Mappings("steps", Limits.Steps, "langkah", "steps").Select(m => StepReader.Read(m, index, known, ids, reading)).ToList();
        if (index > 0 && ids.StepCount > Limits.Steps) fields.Complain(fields.Find("steps")!, Wording.TooMany(Limits.Steps, "jumlah langkah", "steps"));
        return new Flowchart { Executors = executors, Steps = new FlowLinker(steps, reading).Link() };
    }

    static ImmutableArray<Executor> ReadExecutors(Fields fields, int index, Reading reading)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        var executors = ImmutableArray.CreateBuilder<Executor>();
        foreach (var map in fields.Mappings("actors", Limits.Executors, "pelaksana", "executors"))
        {
            var f = new Fields(map, KeySet.Actor, reading, new Place(Flowchart: index, Field: "actors"));
            var id = f.Id();
            if (id.Length > 0 && !seen.TryAdd(id, map.At.Line)) f.Complain(map, Wording.DuplicateId(id, seen[id]));
            reading.Sources.Add(new Place(Flowchart: index, Field: "actors." + id), map.At.Line, map.At.Column);
            executors.Add(new Executor(id, f.Required("name", expectedId: "nama jabatan pelaksana", expectedEn: "name of the position"), f.Text("group", Limits.NameLength)));
        }
        return executors.ToImmutable();
    }
}
