using System.Text.Json.Serialization;

namespace Ortala.Cli.Contract;

/// <summary>Serialisers written at build time: no reflection at start-up.</summary>
[JsonSerializable(typeof(SortedDictionary<string, double[]>))]
sealed partial class ContractJson : JsonSerializerContext;
