using Xunit;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Ortala.Procedures.Editing;
using Ortala.Procedures.Profiles;
using Ortala.Web.Data;
using Ortala.Web.Platform.Tasks;
using Ortala.Web.Platform.Audit;
using Ortala.Web.Organisation.Requesting;
using Ortala.Web.Platform.Permissions;
using Ortala.Web.Procedures.Drafting.Documents;

namespace Ortala.Web.Tests.Platform.Matrix;

/// <summary>Makes things of a unit, a new one whenever it is asked to, so that no answer depends on an earlier one.</summary>
sealed class MatrixThings(IDbContextFactory<OrtalaDb> dbs)
{
    static readonly DateTimeOffset now = DateTimeOffset.UtcNow;
    static int counter;

    /// <summary>Makes one and gives the value that stands for it in an address.</summary>
    /// <param name="thing">What.</param>
    /// <param name="unit">Short name of the unit, e.g. <c>DINKES</c>.</param>
    public async Task<string> Make(Thing thing, string unit)
    {
        await using var db = await dbs.CreateDbContextAsync(TestContext.Current.CancellationToken);
        var node = await db.Nodes.SingleAsync(n => n.ShortName == unit, TestContext.Current.CancellationToken);
        var n = Interlocked.Increment(ref counter);
        var key = Add(db, thing, node, n);
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        return key ?? (await db.AuditEvents.MaxAsync(e => e.Number, TestContext.Current.CancellationToken)).ToString(CultureInfo.InvariantCulture);
    }

    static string? Add(OrtalaDb db, Thing thing, Node node, int n) => thing switch
    {
        Thing.Document => Document(db, node, n),
        Thing.Account => NewAccount(db, node, n).ToString(),
        Thing.Node => Child(db, node, n),
        Thing.Request => Request(db, node, n),
        Thing.File => File(db, node, n),
        Thing.Form => Form(db, node, n),
        Thing.Event => Event(db, node),
        Thing.Delegation => NewDelegation(db, node, n),
        Thing.Task => NewTask(db, node),
        Thing.Notification => NewNotification(db, node, n),
        Thing.Reorganisation => NewReorganisation(db, node),
        _ => throw new ArgumentOutOfRangeException(nameof(thing), thing, "unknown"),
    };

    static string Document(OrtalaDb db, Node node, int n)
    {
        var draft = BlankDraft.With([("title", $"Matriks {n}"), ("unit", node.Name), ("profile", "permenpan-35-2012")], ["Pelaksana"], BlankDraft.NewId);
        var id = Guid.CreateVersion7();
        db.Add(new Document
        {
            Id = id, Title = $"Matriks {n}", Profile = "permenpan-35-2012", Unit = node.Name, Revision = 0, Rows = 3, Executors = 1, Errors = 0, Warnings = 0, CreatedAt = now, CreatedById = Guid.NewGuid(),
            CreatedByName = "Matriks", ChangedAt = now, ChangedById = Guid.NewGuid(), ChangedByName = "Matriks", Origin = "blank", Stamp = Guid.NewGuid(), NodeId = node.Id,
        });
        db.Add(new Snapshot { DocumentId = id, Revision = 0, Draft = EditJson.Write(draft) });
        return id.ToString();
    }

    static Guid NewAccount(OrtalaDb db, Node node, int n)
    {
        var account = new Account
        {
            Id = Guid.CreateVersion7(), UserName = $"matriks-{n}", NormalizedUserName = $"MATRIKS-{n}", FullName = $"Matriks {n}", NodeId = node.Id, CreatedAt = now, SecurityStamp = Guid.NewGuid().ToString("N"), SearchText = $"matriks {n}",
        };
        db.Add(account);
        db.Add(new Grant { Id = Guid.CreateVersion7(), AccountId = account.Id, Role = Role.Reader, Scope = ScopeKind.Node, NodeId = node.Id, From = now });
        return account.Id;
    }

    static string Child(OrtalaDb db, Node node, int n)
    {
        var number = 500_000 + n;
        var id = Guid.CreateVersion7();
        db.Add(new Node { Id = id, Number = number, ParentId = node.Id, Path = Node.PathOf(node.Path, number), Kind = NodeKind.Section, Code = "", Name = $"Seksi Matriks {n}", ShortName = "", SearchText = $"seksi matriks {n}", Stamp = Guid.NewGuid() });
        db.Add(new NodeVersion { Id = Guid.CreateVersion7(), NodeId = id, From = DateOnly.MinValue, ParentId = node.Id, Kind = NodeKind.Section, Code = "", Name = $"Seksi Matriks {n}", ShortName = "" });
        return id.ToString();
    }

    static string Request(OrtalaDb db, Node node, int n)
    {
        var id = Guid.CreateVersion7();
        db.Add(new AccountRequest
        {
            Id = id, Number = AskForAccount.NewNumber(), NodeId = node.Id, Role = Role.Reader, FullName = $"Pemohon {n}", Nip = "", Position = "Analis", Email = $"pemohon-{n}@contoh.invalid", Purpose = "Uji", State = RequestState.Asked, AskedAt = now, ExpiresAt = now.AddDays(14), Stamp = Guid.NewGuid(),
        });
        db.Record(now, new Happening(RequestProcesses.Asked, Actor.Program, id, node.Path) { About = $"Pemohon {n}" });
        db.AskRole(now, RequestTasks.Decide, Role.LocalAdmin, node.Id, id, $"Pemohon {n}", RequestText.Address(id));
        return id.ToString();
    }

    static string File(OrtalaDb db, Node node, int n)
    {
        var (id, hash) = (Guid.CreateVersion7(), n.ToString("x64", CultureInfo.InvariantCulture));
        db.Add(new StoredFile { Hash = hash, Size = 1, Type = "text/plain", StoredAt = now });
        db.Add(new FileUse { Id = id, Hash = hash, OwnerKind = "document", OwnerId = Guid.NewGuid(), Name = "matriks.txt", NodeId = node.Id, AddedAt = now });
        return id.ToString();
    }

    static string Form(OrtalaDb db, Node node, int n)
    {
        var key = $"matriks-{n}";
        db.Add(new AgencyProfile { Id = Guid.CreateVersion7(), Key = key, Json = OwnProfile.On("permenpan-35-2012", key, new(key, key))!.Write(), CreatedAt = now, ChangedAt = now, ChangedById = Guid.NewGuid(), ChangedByName = "Matriks", Stamp = Guid.NewGuid(), NodeId = node.Id });
        return key;
    }

    static string? Event(OrtalaDb db, Node node)
    {
        db.Add(new AuditEvent { At = now, Process = "node.renamed", SubjectKind = "node", SubjectId = node.Id, Path = node.Path, Facts = "{}" });
        return null; // its number is known once it is stored
    }

    static string NewDelegation(OrtalaDb db, Node node, int n)
    {
        var (from, to, id) = (NewAccount(db, node, n), NewAccount(db, node, Interlocked.Increment(ref counter)), Guid.CreateVersion7());
        db.Add(new Delegation { Id = id, FromAccountId = from, ToAccountId = to, Kind = DelegationKind.Plh, LetterNumber = $"{n}/MATRIKS", From = now.AddDays(-1), Until = now.AddDays(5), CreatedAt = now, CreatedById = from });
        return id.ToString();
    }

    static string NewTask(OrtalaDb db, Node node)
    {
        var id = Guid.CreateVersion7();
        db.Add(new InboxTask { Id = id, Kind = "account-request.decide", Role = Role.LocalAdmin, NodeId = node.Id, SubjectKind = "account-request", SubjectId = Guid.NewGuid(), About = "Matriks", Address = "/tugas", Since = now });
        return id.ToString();
    }

    static string NewNotification(OrtalaDb db, Node node, int n)
    {
        var id = Guid.CreateVersion7();
        db.Add(new Notification { Id = id, AccountId = NewAccount(db, node, n), Kind = "account-request.granted", About = "Matriks", Address = "/", At = now });
        return id.ToString();
    }

    static string NewReorganisation(OrtalaDb db, Node node)
    {
        var id = Guid.CreateVersion7();
        db.Add(new Reorganisation { Id = id, AgencyId = node.Id, Kind = ReorganisationKind.Rename, EffectiveOn = DateOnly.FromDateTime(now.UtcDateTime).AddDays(30), LegalBasis = "Uji", About = "Uji", Plan = Ortala.Web.Organisation.Reorganising.TreePlan.Of(new Ortala.Web.Organisation.Reorganising.UnitPlan(node.Id) { Name = "Nama Uji Matriks" }).Write(), EnteredAt = now, EnteredById = Guid.NewGuid(), Stamp = Guid.NewGuid() });
        return id.ToString();
    }
}
