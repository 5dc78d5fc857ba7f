using System.Collections.Immutable;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Ortala.Procedures.Checking;
using Ortala.Web.Data;
using Ortala.Web.Platform.Audit;
using Ortala.Web.Platform.Files;
using Ortala.Web.Platform.Notifications;
using Ortala.Web.Platform.Permissions;
using Ortala.Web.Platform.Tasks;

namespace Ortala.Web.Organisation.Requesting;

/// <summary>Takes a request for an account.</summary>
public sealed class AskForAccount(OrtalaDb db, AttachFile attach, TimeProvider clock)
{
    const int mostReceipts = 3; // nobody's mailbox is filled through this form

    /// <summary>What is asked.</summary>
    public sealed record Command(RequestFields Fields, Guid? Unit, IFormFile? Letter);

    /// <summary>How it ended.</summary>
    public abstract record Outcome
    {
        /// <summary>Taken, under that number.</summary>
        public sealed record Taken(string Number) : Outcome;

        /// <summary>Not taken: field and reason, in the order of the form; nothing is stored.</summary>
        public sealed record Refused(ImmutableArray<(string Field, Bilingual Reason)> Mistakes) : Outcome;
    }

    /// <summary>Number of a new request.</summary>
    public static string NewNumber() => "PA-" + RandomNumberGenerator.GetString("ABCDEFGHJKMNPQRSTUVWXYZ23456789", 7);

    /// <summary>Stores the request with its event, its task and the receipt, or says what is wrong.</summary>
    public async Task<Outcome> Run(Command command, CancellationToken cancel)
    {
        var (fields, now) = (command.Fields, clock.GetUtcNow());
        var mistakes = fields.Mistakes().ToList();
        var node = command.Unit is { } id ? await db.Nodes.AsNoTracking().Unfiltered("names of units are public").SingleOrDefaultAsync(n => n.Id == id && n.ClosedOn == null, cancel) : null;
        if (node is null) mistakes.Add(("unit", RequestText.UnitMissing));
        if (mistakes.Count > 0) return new Outcome.Refused([.. mistakes]);
        var request = New(fields, node!, now);
        var hash = default(string);
        if (command.Letter is { Length: > 0 } letter)
        {
            var attached = await attach.Attach(db, now, Viewer.Anyone, letter, RequestLetters.OwnerKind, request.Id, node!.Id, FileRules.Letters, cancel);
            if (attached is AttachFile.Outcome.Refused refused) return new Outcome.Refused([("surat", refused.Reason)]);
            hash = ((AttachFile.Outcome.Attached)attached).Use.Hash;
        }
        db.Add(request);
        Record(request, node!, hash, now);
        db.AskRole(now, RequestTasks.Decide, await DeciderOf(node!, now, cancel), node!.Id, request.Id, $"{request.FullName} ({request.Number})", RequestText.Address(request.Id), request.ExpiresAt);
        await Acknowledge(request, node!, now, cancel);
        await db.SaveChangesAsync(cancel);
        return new Outcome.Taken(request.Number);
    }

    static AccountRequest New(RequestFields fields, Node node, DateTimeOffset now) => new()
    {
        Id = Guid.CreateVersion7(now), Number = NewNumber(), NodeId = node.Id, Role = fields.Role!.Value, FullName = fields.Account.FullName, Nip = fields.Account.Nip, Position = fields.Account.Position,
        Email = fields.Account.Email, Purpose = fields.Purpose, State = RequestState.Asked, AskedAt = now, ExpiresAt = now + RequestLifecycles.Life, Stamp = Guid.NewGuid(),
    };

    void Record(AccountRequest request, Node node, string? letter, DateTimeOffset now) => db.Record(now, new Happening(RequestProcesses.Asked, Actor.Program, request.Id, node.Path)
    {
        About = request.FullName, EvidenceHash = letter,
        Facts = new Dictionary<string, string> { ["node"] = node.Id.ToString(), ["role"] = request.Role.ToString(), ["number"] = request.Number },
        Changes = new Dictionary<string, (string, string)> { ["surel"] = ("", request.Email), ["jabatan"] = ("", request.Position), ["peran"] = ("", request.Role.Name().Id), ["keperluan"] = ("", request.Purpose) },
    });

    /// <summary>Local administrators at or above the unit; where there is none, the bureau; else the system administrators.</summary>
    async Task<Role> DeciderOf(Node node, DateTimeOffset now, CancellationToken cancel)
    {
        var roles = await db.Grants.Unfiltered("only which roles there are, to know for whom it waits")
            .Where(g => g.RevokedAt == null && g.From <= now && (g.Until == null || g.Until > now) && g.Node != null && node.Path.StartsWith(g.Node.Path)).Select(g => g.Role).Distinct().ToListAsync(cancel);
        return roles.Contains(Role.LocalAdmin) ? Role.LocalAdmin : roles.Contains(Role.OrganisationBureau) ? Role.OrganisationBureau : Role.SystemAdmin;
    }

    async Task Acknowledge(AccountRequest request, Node node, DateTimeOffset now, CancellationToken cancel)
    {
        var open = await db.AccountRequests.Unfiltered("counted only").CountAsync(r => r.Email == request.Email && r.State == RequestState.Asked && r.AskedAt > now.AddDays(-1), cancel);
        if (open < mostReceipts) db.Mail(now, request.Email, RequestMails.ReceiptSubject(request), RequestMails.Receipt(request, node));
    }
}
