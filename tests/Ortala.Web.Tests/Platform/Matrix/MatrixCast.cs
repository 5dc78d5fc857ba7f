using Xunit;
using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Ortala.Web.Data;
using Ortala.Web.Platform.Permissions;

namespace Ortala.Web.Tests.Platform.Matrix;

/// <summary>One who asks: a column of the table.</summary>
/// <param name="Name">Head of the column.</param>
/// <param name="Account">User name of the account; null: a visitor.</param>
/// <param name="Roles">The roles that hold; those of the other, when acting for one.</param>
sealed record Asker(string Name, string? Account, ImmutableArray<Role> Roles);

/// <summary>Everyone who is asked as: a visitor, one account a role, and a reader who acts for a drafter by letter.</summary>
sealed class MatrixCast(Microsoft.AspNetCore.Mvc.Testing.WebApplicationFactory<Ortala.Web.Procedures.Library.ShippedSamples> app)
{
    const string Deputy = "pelaksana-harian";
    readonly ConcurrentDictionary<string, Task<(HttpClient, string)>> clients = new();

    /// <summary>The columns, in their order.</summary>
    public static ImmutableArray<Asker> Askers { get; } =
    [
        new("visitor", null, []),
        new("SystemAdmin", "admin-sistem", [Role.SystemAdmin]), new("MinistryAdmin", "admin-kementerian", [Role.MinistryAdmin]), new("OrganisationBureau", "biro-organisasi", [Role.OrganisationBureau]),
        new("LocalAdmin", "admin-lokal", [Role.LocalAdmin]), new("SopCoordinator", "koordinator-sop", [Role.SopCoordinator]), new("SopDrafter", "penyusun-sop", [Role.SopDrafter]),
        new("SopReviewer", "pemeriksa-sop", [Role.SopReviewer]), new("SopApprover", "pengesah-sop", [Role.SopApprover]), new("SopEvaluator", "evaluator-sop", [Role.SopEvaluator]),
        new("LocalFacilitator", "fasilitator-lokal", [Role.LocalFacilitator]), new("CompetitionEvaluator", "evaluator-kompetisi", [Role.CompetitionEvaluator]), new("CompetitionPanelist", "panelis-kompetisi", [Role.CompetitionPanelist]),
        new("Reader", "pembaca", [Role.Reader]), new("acting for SopDrafter", Deputy, [Role.SopDrafter]),
    ];

    /// <summary>Those whose scope is one unit, and for whom another unit's things are not there.</summary>
    public static IEnumerable<Asker> OfOneUnit => Askers.Where(a => a.Name is not ("visitor" or "SystemAdmin" or "MinistryAdmin" or "OrganisationBureau" or "SopReviewer" or "CompetitionEvaluator" or "CompetitionPanelist"));

    /// <summary>A client of the asker, with the token that its forms carry.</summary>
    public Task<(HttpClient Client, string Token)> Client(Asker asker) => clients.GetOrAdd(asker.Name, _ => New(asker));

    /// <summary>A client of its own.</summary>
    public async Task<(HttpClient Client, string Token)> New(Asker asker)
    {
        var client = app.CreateClient(new() { AllowAutoRedirect = false });
        if (asker.Account == Deputy) await MakeDeputy();
        if (asker.Account is not null) await client.SignIn(asker.Account);
        if (asker.Account == Deputy) await Act();
        var token = (await client.Page("/unggah")).QuerySelector("main input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        return (client, token);
    }

    OrtalaDb Db() => app.Services.GetRequiredService<IDbContextFactory<OrtalaDb>>().CreateDbContext();

    readonly SemaphoreSlim making = new(1, 1);

    async Task MakeDeputy()
    {
        await making.WaitAsync(TestContext.Current.CancellationToken);
        try
        {
            await using var db = Db();
            if (await db.Accounts.AnyAsync(a => a.UserName == Deputy, TestContext.Current.CancellationToken)) return;
            var (reader, drafter, now) = (await db.Accounts.SingleAsync(a => a.UserName == "pembaca"), await db.Accounts.SingleAsync(a => a.UserName == "penyusun-sop"), DateTimeOffset.UtcNow);
            var deputy = new Account
            {
                Id = Guid.CreateVersion7(), UserName = Deputy, NormalizedUserName = Deputy.ToUpperInvariant(), FullName = "Pelaksana harian", NodeId = reader.NodeId, CreatedAt = now, FirstSignInAt = now,
                PasswordHash = reader.PasswordHash, SecurityStamp = Guid.NewGuid().ToString("N"), SearchText = Deputy,
            };
            db.Add(deputy);
            db.Add(new Grant { Id = Guid.CreateVersion7(), AccountId = deputy.Id, Role = Role.Reader, Scope = ScopeKind.Node, NodeId = reader.NodeId, From = now });
            db.Add(new Delegation { Id = Guid.CreateVersion7(), FromAccountId = drafter.Id, ToAccountId = deputy.Id, Kind = DelegationKind.Plh, LetterNumber = "1/PLH", From = now.AddDays(-1), Until = now.AddDays(9), CreatedAt = now, CreatedById = drafter.Id });
            await db.SaveChangesAsync();
        }
        finally
        {
            making.Release();
        }
    }

    async Task Act()
    {
        await using var db = Db();
        var delegation = await db.Delegations.SingleAsync(d => d.ToAccount!.UserName == Deputy);
        foreach (var session in await db.Sessions.Where(s => s.Account!.UserName == Deputy && s.DelegationId == null).ToListAsync()) session.DelegationId = delegation.Id;
        await db.SaveChangesAsync();
    }
}
