using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Xunit;

namespace Ortala.Procedures.Tests.Architecture;

/// <summary>Nothing that belongs to a unit is read without either the viewer's filter or a reason beside it.</summary>
public class ReadTests
{
    static readonly HashSet<string> scoped =
    [
        "Documents", "Nodes", "Accounts", "Grants", "Sessions", "Invitations", "Delegations", "AccountRequests", "AuditEvents", "AuditDetails", "Tasks", "Notifications", "FileUses", "SearchEntries", "Snapshots", "Journal",
        "NamedVersions", "AgencyProfiles", "NodeVersions", "Reorganisations",
    ];

    static readonly HashSet<string> narrowed = ["VisibleTo", "Unfiltered"], written = ["Add", "AddRange", "AddAsync", "AddRangeAsync", "Attach", "Remove", "RemoveRange", "Update", "Local"];

    [Fact]
    public void Reads_OfWhatBelongsToUnits_AreNarrowedOrSayWhyNot()
    {
        var files = SourceTree.CSharp().Where(f => f.StartsWith("src/Ortala.Web/", StringComparison.Ordinal) && !f.StartsWith("src/Ortala.Web/Data/", StringComparison.Ordinal)).ToArray();
        Assert.True(files.Length > 100);
        var bare = files.SelectMany(f => Bare(SourceTree.Parse(f), f)).ToArray();
        Assert.True(bare.Length == 0, "Reads that go neither through VisibleTo nor say .Unfiltered(\"why\"):\n" + string.Join('\n', bare));
    }

    [Theory]
    [InlineData("await db.Documents.AsNoTracking().SingleAsync(d => d.Id == id);", false)]
    [InlineData("await db.Documents.AsNoTracking().VisibleTo(viewer).SingleAsync(d => d.Id == id);", true)]
    [InlineData("await db.Accounts.Unfiltered(\"by the name that was typed\").SingleAsync(a => a.UserName == name);", true)]
    [InlineData("var all = db.Set<Document>().ToList();", false)]
    [InlineData("var all = db.Set<Document>().VisibleTo(viewer).ToList();", true)]
    [InlineData("db.Grants.Add(grant);", true)]
    [InlineData("var n = await db.Nodes.VisibleTo(viewer).Where(n => db.Accounts.Any(a => a.NodeId == n.Id)).CountAsync();", true)]
    [InlineData("var n = await db.Tags.Where(n => db.Accounts.Any(a => a.NodeId == n.Id)).CountAsync();", false)]
    [InlineData("var tree = db.Nodes; return tree.ToList();", false)]
    [InlineData("await dbs.CreateDbContext().Sessions.CountAsync();", false)]
    [InlineData("foreach (var t in viewerThings.Tasks) Do(t);", true)] // a property of something else
    public void Read_OfAKnownSource_IsJudged(string statement, bool passes)
    {
        var root = CSharpSyntaxTree.ParseText($"class A {{ async Task B() {{ {statement} }} }}", cancellationToken: TestContext.Current.CancellationToken).GetRoot(TestContext.Current.CancellationToken);
        Assert.Equal(passes, !Bare(root, "a").Any());
    }

    static IEnumerable<string> Bare(SyntaxNode root, string file) => root.DescendantNodes().OfType<ExpressionSyntax>().Where(IsSet).Where(e => !IsCovered(e))
        .Select(e => $"{file}:{e.GetLocation().GetLineSpan().StartLinePosition.Line + 1}: {e}");

    /// <summary>A set of the database context: <c>db.Documents</c>, <c>own.Db.Nodes</c>, <c>dbs.CreateDbContext().Accounts</c>, <c>db.Set&lt;Node&gt;()</c>.</summary>
    static bool IsSet(ExpressionSyntax expression) => expression switch
    {
        MemberAccessExpressionSyntax { Name: IdentifierNameSyntax name } access => scoped.Contains(name.Identifier.Text) && IsDatabase(access.Expression),
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name: GenericNameSyntax { Identifier.Text: "Set" } generic } access } =>
            IsDatabase(access.Expression) && !generic.ToString().Contains("<Identity", StringComparison.Ordinal),
        _ => false,
    };

    static bool IsDatabase(ExpressionSyntax receiver) => receiver.ToString() is var text
        && (text.EndsWith("db", StringComparison.OrdinalIgnoreCase) || text.EndsWith("database", StringComparison.OrdinalIgnoreCase) || text.Contains("CreateDbContext", StringComparison.Ordinal));

    /// <summary>True when the chain of calls on the set, or the one in whose condition it stands, is narrowed or only writes.</summary>
    static bool IsCovered(ExpressionSyntax set)
    {
        if (Calls(set).Any(c => narrowed.Contains(c)) || Calls(set).FirstOrDefault() is { } first && written.Contains(first)) return true;
        var around = set.FirstAncestorOrSelf<LambdaExpressionSyntax>()?.FirstAncestorOrSelf<InvocationExpressionSyntax>();
        for (SyntaxNode? node = around; node is not null; node = node.Parent)
            if (node is InvocationExpressionSyntax call && (Within(call) || Calls(call).Any(c => narrowed.Contains(c)))) return true;
            else if (node is StatementSyntax) return false;
        return false;
    }

    /// <summary>Names of what is called on an expression, one after the other.</summary>
    static IEnumerable<string> Calls(ExpressionSyntax expression)
    {
        SyntaxNode node = expression;
        while (node.Parent is { } parent)
        {
            if (parent is MemberAccessExpressionSyntax member && member.Expression == node) yield return member.Name.Identifier.Text;
            else if (parent is not (InvocationExpressionSyntax or ParenthesizedExpressionSyntax) || parent is InvocationExpressionSyntax call && call.Expression != node) yield break;
            node = parent;
        }
    }

    /// <summary>True when what a call is made on was narrowed.</summary>
    static bool Within(InvocationExpressionSyntax call)
    {
        for (ExpressionSyntax? node = call; node is not null;)
        {
            if (node is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access })
            {
                if (narrowed.Contains(access.Name.Identifier.Text)) return true;
                node = access.Expression;
            }
            else if (node is MemberAccessExpressionSyntax member) node = member.Expression;
            else return false;
        }
        return false;
    }
}
