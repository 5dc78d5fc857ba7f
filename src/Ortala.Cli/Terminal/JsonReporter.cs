using System.Text.Encodings.Web;
using System.Text.Json;
using Ortala.Procedures.Checking;

namespace Ortala.Cli.Terminal;

/// <summary>One JSON document on standard output, written as the work goes on. The shape is described in docs/cli.md and only grows.</summary>
sealed class JsonReporter : Reporter
{
    internal static JsonWriterOptions Options { get; } = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    readonly Stream stream = Console.OpenStandardOutput();
    readonly Utf8JsonWriter json;

    internal JsonReporter()
    {
        json = new Utf8JsonWriter(stream, Options);
        json.WriteStartObject();
        json.WriteNumber("version", 1);
        json.WriteStartArray("files");
    }

    protected override void Say(FileReport report)
    {
        json.WriteStartObject();
        json.WriteString("file", report.File);
        json.WriteBoolean("ok", !report.Failed);
        json.WriteStartArray("findings");
        foreach (var finding in report.Findings) Write(finding);
        json.WriteEndArray();
        json.WriteStartArray("outputs");
        foreach (var output in report.Outputs) json.WriteStringValue(output);
        json.WriteEndArray();
        if (report.Text is not null) json.WriteString("text", report.Text);
        json.WriteEndObject();
        json.Flush();
    }

    protected override void Close(Summary sum)
    {
        json.WriteEndArray();
        json.WriteStartObject("summary");
        json.WriteNumber("files", sum.Files);
        json.WriteNumber("failed", sum.Failed);
        json.WriteNumber("errors", sum.Errors);
        json.WriteNumber("warnings", sum.Warnings);
        json.WriteNumber("infos", sum.Infos);
        json.WriteEndObject();
        json.WriteEndObject();
        json.Dispose();
        stream.Write("\n"u8);
        stream.Dispose();
    }

    void Write(Finding finding)
    {
        json.WriteStartObject();
        json.WriteString("code", finding.Code);
        json.WriteString("severity", finding.Severity switch { Severity.Error => "error", Severity.Warning => "warning", _ => "info" });
        json.WriteNumber("line", finding.Line);
        json.WriteNumber("column", finding.Column);
        Write(json, "message", finding.Message);
        json.WriteStartObject("place");
        if (finding.Place.Flowchart is { } chart) json.WriteNumber("flowchart", chart);
        if (finding.Place.StepId is { } step) json.WriteString("step", step);
        if (finding.Place.SymbolId is { } symbol) json.WriteString("symbol", symbol);
        if (finding.Place.Field is { } field) json.WriteString("field", field);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    internal static void Write(Utf8JsonWriter json, string name, Bilingual text)
    {
        json.WriteStartObject(name);
        json.WriteString("id", text.Id);
        json.WriteString("en", text.En);
        json.WriteEndObject();
    }
}
