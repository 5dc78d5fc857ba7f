using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Ortala.Web.Data;
using Ortala.Web.Platform.Permissions;
using Ortala.Web.Procedures.Library;

namespace Ortala.Web.Tests.Platform.Matrix;

/// <summary>What every endpoint answered to everyone.</summary>
sealed class PermissionMatrix(IReadOnlyList<MatrixRow> rows)
{
    /// <summary>The unit that most of the demonstration accounts belong to, and another.</summary>
    const string Own = "DINKES", Other = "DISHUB";

    /// <summary>Things that are seen beyond one's unit on purpose, with the reason.</summary>
    static readonly (string Route, string Why)[] seenByAll =
    [
        ("/bentuk", "an agency's forms are for everyone to draw with; changing them is asked by their own tests"),
        ("/organisasi/{id:guid}", "the structure of an agency is open to its members"),
        ("/organisasi/penataan/{id:guid}", "reorganisations are announced by their regulation: members of the agency see them"),
    ];

    readonly ConcurrentDictionary<(MatrixRow, Asker, string), (Answer Answer, string Said)> answers = new();

    /// <summary>Asks everything. Rows side by side, askers of a row one after the other.</summary>
    public static async Task<PermissionMatrix> Ask(WebApplicationFactory<ShippedSamples> app)
    {
        app.CreateClient().Dispose();
        var rows = await MatrixRow.All(app.Services);
        var asking = new MatrixAsking(new MatrixCast(app), new MatrixThings(app.Services.GetRequiredService<IDbContextFactory<OrtalaDb>>()));
        var matrix = new PermissionMatrix(rows);
        var last = rows.ToLookup(r => EndpointSamples.NeedsOwnSession(r.Route, !r.Verb.StartsWith("GET", StringComparison.Ordinal))); // they may end all sessions of an account
        foreach (var endsSessions in new[] { false, true }) await Parallel.ForEachAsync(last[endsSessions], new ParallelOptions { MaxDegreeOfParallelism = endsSessions ? 1 : 6 }, async (row, _) => // one by one: none ends the session of another
        {
            foreach (var asker in MatrixCast.Askers)
                foreach (var unit in row.Thing is null ? [Own] : new[] { Own, Other })
                    matrix.answers[(row, asker, unit)] = await asking.Ask(row, asker, unit);
        });
        return matrix;
    }

    /// <summary>What broke, and addresses of which no sample is known.</summary>
    public IEnumerable<string> Complaints => answers.Values.Where(a => a.Answer == Answer.Broken).Select(a => a.Said).Distinct().Order(StringComparer.Ordinal);

    /// <summary>Where an answer is not what the declaration and the table of rights say.</summary>
    public IEnumerable<string> DisagreementsWithTheTable() => answers.Where(a => a.Key.Item1.Declared is NeedsAttribute || a.Key.Item1.Declared is SignedInAttribute)
        .Where(a => !MayBegin(a.Key.Item1.Declared, a.Key.Item2) ? a.Value.Answer != Answer.Refused : a.Key.Item1.Thing is null && a.Key.Item1.Verb == "GET" && a.Value.Answer == Answer.Refused)
        .Select(a => $"{a.Value.Said}, though it declares {a.Key.Item1.Declared.Permission}").Order(StringComparer.Ordinal);

    /// <summary>Where someone of one unit is let in to a thing of another.</summary>
    public IEnumerable<string> LeaksOfOtherUnits() => answers
        .Where(a => a.Key.Item3 == Other && a.Value.Answer == Answer.LetIn && MatrixCast.OfOneUnit.Contains(a.Key.Item2) && !seenByAll.Any(s => a.Key.Item1.Route.StartsWith(s.Route, StringComparison.Ordinal)))
        .Select(a => $"another unit's thing: {a.Value.Said}").Order(StringComparer.Ordinal);

    static bool MayBegin(IPermissionDeclaration declared, Asker asker) => declared switch
    {
        NeedsAttribute needs => asker.Roles.Any(r => PermissionTable.Gives(r, needs.Right)),
        _ => asker.Account is not null,
    };

    /// <summary>docs/permissions.md.</summary>
    public string Document()
    {
        var text = new StringBuilder("""
            # Permissions

            Written by the tests (`Ortala.Web.Tests`, `PermissionTests`), which ask every endpoint through HTTP as everyone below. Nothing is open by default.

            ✓ let in (a form that was read and refused counts) · – refused, or sent to sign in · ○ for this one there is nothing at the address

            ## What each endpoint declares

            | address | who | why |
            | --- | --- | --- |

            """);
        foreach (var row in rows.DistinctBy(r => r.Route)) text.Append(CultureInfo.InvariantCulture, $"| `{row.Route}` | {row.Declared.Permission} | {row.Declared.Reason} |\n");
        text.Append("\n## What each right means\n\n| right | roles |\n| --- | --- |\n");
        foreach (var right in Enum.GetValues<Right>()) text.Append(CultureInfo.InvariantCulture, $"| {right} | {string.Join(", ", PermissionTable.RolesWith(right))} |\n");
        Table(text, "Everyone, and things of one's own unit", rows, Own);
        Table(text, "Things of another unit", [.. rows.Where(r => r.Thing is not null)], Other);
        return text.ToString();
    }

    void Table(StringBuilder text, string heading, IReadOnlyList<MatrixRow> of, string unit)
    {
        text.Append(CultureInfo.InvariantCulture, $"\n## {heading}\n\n| address | |");
        foreach (var asker in MatrixCast.Askers) text.Append(CultureInfo.InvariantCulture, $" {asker.Name} |");
        text.Append("\n| --- | --- |").Append(string.Concat(Enumerable.Repeat(" :-: |", MatrixCast.Askers.Length))).Append('\n');
        foreach (var row in of)
        {
            text.Append(CultureInfo.InvariantCulture, $"| `{row.Route}` | {row.Verb} |");
            foreach (var asker in MatrixCast.Askers) text.Append(CultureInfo.InvariantCulture, $" {Sign(answers[(row, asker, unit)].Answer)} |");
            text.Append('\n');
        }
    }

    static string Sign(Answer answer) => answer switch { Answer.LetIn => "✓", Answer.Refused => "–", Answer.NotThere => "○", _ => "!" };
}
