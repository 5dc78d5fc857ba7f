using System.Reflection;
using NetArchTest.Rules;
using Ortala.Procedures.Model;
using Xunit;

namespace Ortala.Procedures.Tests.Architecture;

/// <summary>The engine is pure: it knows no web, no files, no clock, no environment.</summary>
public class EngineTests
{
    static readonly Assembly engine = typeof(Procedure).Assembly;

    [Fact]
    public void Engine_ReferencedAssemblies_AreThePlatformAndTheYamlParser()
    {
        string[] allowed = ["YamlDotNet"];
        var others = engine.GetReferencedAssemblies().Select(a => a.Name!).Where(n => !n.StartsWith("System.", StringComparison.Ordinal) && !allowed.Contains(n));
        Assert.Equal([], others);
    }

    [Theory] // System.Environment is left to BannedSymbols.txt: the compiler itself calls it in every iterator
    [InlineData("System.IO.File")]
    [InlineData("System.IO.Directory")]
    [InlineData("System.IO.FileStream")]
    [InlineData("System.Console")]
    [InlineData("System.Random")]
    [InlineData("System.Diagnostics.Stopwatch")]
    [InlineData("System.Diagnostics.Process")]
    [InlineData("System.Net")]
    [InlineData("Microsoft.AspNetCore")]
    public void Engine_Types_DoNotDependOn(string outside)
    {
        var result = Types.InAssembly(engine).ShouldNot().HaveDependencyOnAny(outside).GetResult();
        Assert.True(result.IsSuccessful, string.Join(", ", result.FailingTypes?.Select(t => t.FullName) ?? []));
    }

    [Theory] // what a room may not know: a later phase, an exporter, a form
    [InlineData("Ortala.Procedures.Model", "Ortala.Procedures.Layout")]
    [InlineData("Ortala.Procedures.Model", "Ortala.Procedures.Reading")]
    [InlineData("Ortala.Procedures.Model", "Ortala.Procedures.Profiles")]
    [InlineData("Ortala.Procedures.Reading", "Ortala.Procedures.Layout")]
    [InlineData("Ortala.Procedures.Checking", "Ortala.Procedures.Layout")]
    [InlineData("Ortala.Procedures.Checking", "Ortala.Procedures.Exporting")]
    [InlineData("Ortala.Procedures.Layout", "Ortala.Procedures.Exporting")]
    [InlineData("Ortala.Procedures.Layout", "Ortala.Procedures.Drawing")]
    [InlineData("Ortala.Procedures.Drawing", "Ortala.Procedures.Exporting")]
    [InlineData("Ortala.Procedures.Fonts", "Ortala.Procedures.Model")]
    public void Room_DoesNotKnow(string room, string other)
    {
        var result = Types.InAssembly(engine).That().ResideInNamespace(room).ShouldNot().HaveDependencyOnAny(other).GetResult();
        Assert.True(result.IsSuccessful, $"{room} knows {other}: {string.Join(", ", result.FailingTypes?.Select(t => t.FullName) ?? [])}");
    }

    [Fact]
    public void Engine_PublicRecords_CannotBeChanged()
    {
        var changing = engine.GetExportedTypes().Where(t => t.GetMethod("<Clone>$") is not null)
            .SelectMany(t => t.GetProperties().Where(p => p.SetMethod is { } set && !set.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(System.Runtime.CompilerServices.IsExternalInit))).Select(p => $"{t.Name}.{p.Name}"));
        Assert.Equal([], changing);
    }
}
