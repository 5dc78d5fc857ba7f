using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Identity;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Ortala.Web;
using Ortala.Web.Data;
using Ortala.Web.Platform.Search;

namespace Ortala.Bench;

/// <summary>How large an installation is.</summary>
sealed record PlatformSize(int Units, int Accounts, int Events)
{
    public static readonly PlatformSize Full = new(2_000, 20_000, 1_000_000), Hundredth = new(20, 200, 10_000);
}

/// <summary>Fills an installation: the demonstration first, then units, accounts and events by number, straight into the database; the search entries and the seals are the program's own work.</summary>
static class PlatformSeed
{
    public const string Password = "sandi-bangku-uji";

    public static async Task Fill(string folder, PlatformSize size)
    {
        await using var app = WebServer.Create(["--urls", "http://127.0.0.1:0", "--Data:Folder", folder, "--Demo:Load", "true", "--Demo:Password", Password, "--Accounts:HashIterations", "1000"]);
        await app.StartAsync();
        var dbs = app.Services.GetRequiredService<IDbContextFactory<OrtalaDb>>();
        await using (var db = dbs.CreateDbContext())
        {
            await db.Database.OpenConnectionAsync();
            var connection = (SqliteConnection)db.Database.GetDbConnection();
            var province = await db.Nodes.AsNoTracking().SingleAsync(n => n.Kind == NodeKind.Province);
            var units = await Units(db, province, size.Units);
            var accounts = await Accounts(db, units, size.Accounts, (await db.Accounts.AsNoTracking().FirstAsync(a => a.UserName == "pembaca")).PasswordHash!);
            Events(connection, units, accounts, size.Events);
        }
        await Index(app, dbs);
        await Sealed(dbs);
        await app.StopAsync();
    }

    static async Task<List<Node>> Units(OrtalaDb db, Node province, int count)
    {
        var units = new List<Node>();
        var number = await db.Nodes.MaxAsync(n => n.Number);
        Node? office = null, bureau = null;
        for (var i = 0; i < count; i++)
        {
            // an office, with sections below it, and UPTs below those: twenty in all
            var (kind, parent) = (i % 20) switch { 0 => (NodeKind.Office, province), < 6 => (NodeKind.Section, office!), _ => (NodeKind.Upt, bureau!) };
            number++;
            var name = FormattableString.Invariant($"{kind} Uji {i:D5}");
            var node = new Node
            {
                Id = Guid.CreateVersion7(), Number = number, ParentId = parent.Id, Path = Node.PathOf(parent.Path, number), Kind = kind, Code = FormattableString.Invariant($"U.{i}"),
                Name = name, ShortName = FormattableString.Invariant($"U{i}"), SearchText = name.ToLowerInvariant(), Stamp = Guid.CreateVersion7(),
            };
            db.Add(node);
            db.Add(new NodeVersion { Id = Guid.CreateVersion7(), NodeId = node.Id, From = DateOnly.MinValue, ParentId = parent.Id, Kind = kind, Code = node.Code, Name = name, ShortName = node.ShortName });
            units.Add(node);
            if (kind == NodeKind.Office) office = node;
            if (kind == NodeKind.Section) bureau = node;
        }
        await db.SaveChangesAsync();
        return units;
    }

    static async Task<List<Guid>> Accounts(OrtalaDb db, List<Node> units, int count, string hash)
    {
        string[] positions = ["Analis Kebijakan", "Pengadministrasi Umum", "Kepala Subbagian", "Pranata Komputer", "Perencana", "Arsiparis", "Kepala Seksi", "Bendahara"];
        var ids = new List<Guid>();
        var now = DateTimeOffset.UnixEpoch.AddYears(56);
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        for (var i = 0; i < count; i++)
        {
            var (unit, position) = (units[i % units.Count], positions[i % positions.Length]);
            var (user, name) = (FormattableString.Invariant($"petugas.{i:D5}"), FormattableString.Invariant($"Petugas {i:D5}"));
            var account = new Account
            {
                Id = Guid.CreateVersion7(), UserName = user, NormalizedUserName = user.ToUpperInvariant(), FullName = name, Position = position, NodeId = unit.Id, CreatedAt = now,
                FirstSignInAt = i % 3 == 0 ? null : now, LastSignInAt = i % 3 == 0 ? null : now.AddMinutes(i), SecurityStamp = "x", LockoutEnabled = true, PasswordHash = hash,
                SearchText = $"{user} {name} {position} {unit.Name}".ToLowerInvariant(),
            };
            ids.Add(account.Id);
            db.Add(account);
            var role = i % 20 == 0 ? Ortala.Web.Platform.Permissions.Role.LocalAdmin : i % 3 == 0 ? Ortala.Web.Platform.Permissions.Role.Reader : Ortala.Web.Platform.Permissions.Role.SopDrafter;
            db.Add(new Grant { Id = Guid.CreateVersion7(), AccountId = account.Id, Role = role, Scope = ScopeKind.Node, NodeId = unit.Id, From = now });
            if (i % 2_000 == 1_999 || i == count - 1)
            {
                await db.SaveChangesAsync();
                db.ChangeTracker.Clear();
            }
        }
        db.ChangeTracker.AutoDetectChangesEnabled = true;
        return ids;
    }

    static void Events(SqliteConnection connection, List<Node> units, List<Guid> accounts, int count)
    {
        string[] processes = ["account.created", "account.changed", "role.granted", "document.begun", "document.renamed", "session.ended"];
        using (var room = connection.CreateCommand()) // five indexes are written at random places: they shall lie in memory meanwhile
        {
            room.CommandText = "PRAGMA cache_size = -1000000; PRAGMA synchronous = OFF";
            room.ExecuteNonQuery();
        }
        using var transaction = connection.BeginTransaction();
        using var insert = connection.CreateCommand();
        insert.Transaction = transaction;
        insert.CommandText = "INSERT INTO AuditEvents (At, Process, ActorId, SubjectKind, SubjectId, Path, Facts) VALUES ($at, $process, $actor, 'account', $subject, $path, '{}')";
        var parameters = new[] { "$at", "$process", "$actor", "$subject", "$path" }.Select(n => insert.Parameters.Add(n, SqliteType.Text)).ToArray();
        var at = new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        for (var i = 0; i < count; i++)
        {
            parameters[0].Value = at.AddSeconds(i * 20L).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
            parameters[1].Value = processes[i % processes.Length];
            parameters[2].Value = accounts[(int)(i * 31L % accounts.Count)].ToString().ToUpperInvariant();
            parameters[3].Value = accounts[(int)(i * 17L % accounts.Count)].ToString().ToUpperInvariant();
            parameters[4].Value = units[(int)(i * 13L % units.Count)].Path;
            insert.ExecuteNonQuery();
        }
        transaction.Commit();
    }

    static async Task Index(WebApplication app, IDbContextFactory<OrtalaDb> dbs)
    {
        await using var scope = app.Services.CreateAsyncScope();
        foreach (var kind in scope.ServiceProvider.GetServices<ISearchable>())
        {
            await using var db = dbs.CreateDbContext();
            await kind.IndexAll(db, DateTimeOffset.UnixEpoch.AddYears(56), default);
            await db.SaveChangesAsync();
        }
    }

    /// <summary>Waits until the sealer has sealed all.</summary>
    static async Task Sealed(IDbContextFactory<OrtalaDb> dbs)
    {
        await using var db = dbs.CreateDbContext();
        var last = await db.AuditEvents.MaxAsync(e => (long?)e.Number) ?? 0;
        for (var tries = 0; tries < 600 && (await db.AuditSeals.MaxAsync(s => (long?)s.EventNumber) ?? 0) < last; tries++) await Task.Delay(1000);
    }
}
