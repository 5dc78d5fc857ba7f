using System.Text.Json;
using System.Text.Json.Nodes;
using Json.Schema;
using Ortala.Procedures.Profiles;
using Ortala.Procedures.Reading;
using Ortala.Tests;
using Xunit;
using YamlDotNet.RepresentationModel;

namespace Ortala.Procedures.Tests.Reading;

/// <summary>The schema for editors agrees with the reader.</summary>
public class SchemaTests
{
    static readonly JsonNode source = JsonNode.Parse(File.ReadAllText(Path.Combine(Material.Repository, "docs/sop.schema.json")))!;
    static readonly JsonSchema schema = JsonSchema.FromText(source.ToJsonString());

    [Fact]
    public void RealFiles_AreValid() => Assert.All(Sources.RealFiles(), f => Assert.True(IsValid(File.ReadAllText(f)), f));

    [Fact]
    public void Samples_AreValid() => Assert.All(SamplesTests.Files(), f => Assert.True(IsValid(File.ReadAllText(f)), f));

    [Theory]
    [InlineData("{id: s1, actor: a, kind: start, next: [], yes: s1, note: ~, duration: 5}", true)]
    [InlineData("{id: s1, symbols: [{id: x, actor: a, kind: start, joint: y}, {id: y, actor: b, kind: start}]}", true)]
    [InlineData("{id: s1, actor: a, kind: decision, branches: [{label: A, to: s1}]}", true)]
    [InlineData("{id: s1, actor: a, kind: strat}", false)]
    [InlineData("{id: s1, actor: a}", false)]
    [InlineData("{actor: a, kind: start}", false)]
    [InlineData("{id: s 1, actor: a, kind: start}", false)]
    [InlineData("{id: s1, actor: a, kind: start, nxet: s1}", false)]
    [InlineData("{id: s1, actor: a, kind: start, note: {a: b}}", false)]
    [InlineData("{id: s1, actor: a, kind: start, branches: [{label: A}]}", false)]
    [InlineData("{id: s1, kind: start, symbols: [{id: x, actor: a, kind: start}]}", false)]
    [InlineData("{id: s1, symbols: []}", false)]
    public void AStep_IsValidExactlyWhenTheReaderTakesIt(string step, bool valid)
    {
        var text = Sources.Steps(step);
        Assert.Equal(valid, IsValid(text));
        Assert.Equal(valid, ProcedureFile.Read(text, "x").Procedure is not null);
    }

    [Theory]
    [InlineData("title: T\nactors: []\nsteps: []\n", true)]
    [InlineData("title: T\nflowcharts: [{title: A, actors: [], steps: []}]\n", true)]
    [InlineData("title: T\nsignatory: {office: Kepala}\npage: A3-portrait\nemblem: l.png\nactors: []\nsteps: []\n", true)]
    [InlineData("title: T\nactors: []\n", false)]
    [InlineData("actors: []\nsteps: []\n", false)]
    [InlineData("title: T\nactors: []\nsteps: []\nflowcharts: []\n", false)]
    [InlineData("title: T\npage: A5\nactors: []\nsteps: []\n", false)]
    [InlineData("title: T\nemblem: ../l.png\nactors: []\nsteps: []\n", false)]
    [InlineData("sop: 2\ntitle: T\nactors: []\nsteps: []\n", false)]
    [InlineData("title: T\nid: a/b\nactors: []\nsteps: []\n", false)]
    public void ADocument_IsValidExactlyWhenTheReaderTakesIt(string text, bool valid)
    {
        Assert.Equal(valid, IsValid(text));
        Assert.Equal(valid, ProcedureFile.Read(text, "x").Procedure is not null);
    }

    [Fact]
    public void Keys_AreThoseOfTheReader()
    {
        string[] Names(string path) => [.. path.Split('/').Aggregate(source, (n, p) => n[p]!).AsObject().Select(p => p.Key).Order(StringComparer.Ordinal)];
        Assert.Equal(KeySet.Document.Keys.Order(StringComparer.Ordinal), Names("properties"));
        Assert.Equal(KeySet.Signatory.Keys.Order(StringComparer.Ordinal), Names("properties/signatory/properties"));
        Assert.Equal(KeySet.Flowchart.Keys.Order(StringComparer.Ordinal), Names("properties/flowcharts/items/properties"));
        Assert.Equal(KeySet.Actor.Keys.Order(StringComparer.Ordinal), Names("$defs/actors/items/properties"));
        Assert.Equal(KeySet.Step.Keys.Order(StringComparer.Ordinal), Names("$defs/steps/items/properties"));
        Assert.Equal(KeySet.Symbol.Keys.Order(StringComparer.Ordinal), Names("$defs/symbol/properties"));
        Assert.Equal(KeySet.Branch.Keys.Order(StringComparer.Ordinal), Names("$defs/branches/items/properties"));
        Assert.Equal(Papers.Names.Order(StringComparer.Ordinal), source["properties"]!["page"]!["enum"]!.AsArray().Select(n => n!.GetValue<string>()).Order(StringComparer.Ordinal));
    }

    static bool IsValid(string yaml)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(yaml));
        using var json = JsonDocument.Parse((Json(stream.Documents[0].RootNode) ?? JsonValue.Create((string?)null))?.ToJsonString() ?? "null");
        return schema.Evaluate(json.RootElement).IsValid;
    }

    /// <summary>As an editor with the core schema of YAML 1.2 sees it: bare numbers are numbers, <c>yes</c> is a text.</summary>
    static JsonNode? Json(YamlNode node) => node switch
    {
        YamlMappingNode m => new JsonObject(m.Children.Select(c => KeyValuePair.Create(((YamlScalarNode)c.Key).Value!, Json(c.Value)))),
        YamlSequenceNode s => new JsonArray([.. s.Children.Select(Json)]),
        YamlScalarNode { Style: not YamlDotNet.Core.ScalarStyle.Plain } q => JsonValue.Create(q.Value),
        YamlScalarNode { Value: "" or "~" or "null" } => null,
        YamlScalarNode { Value: "true" or "false" } b => JsonValue.Create(b.Value == "true"),
        YamlScalarNode p when decimal.TryParse(p.Value, System.Globalization.NumberStyles.Float, System.Globalization.CultureInfo.InvariantCulture, out var n) => JsonValue.Create(n),
        YamlScalarNode p => JsonValue.Create(p.Value),
        _ => throw new NotSupportedException(),
    };
}
