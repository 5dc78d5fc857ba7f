using Ortala.Web.Platform.Audit;

namespace Ortala.Web.Organisation.Delegating;

/// <summary>What is recorded of delegations. What is done while acting stands with each event: in whose place.</summary>
public static class DelegationProcesses
{
    public static readonly ProcessKind
        Entered = new("delegation.entered", "delegation", new("mencatat pendelegasian {0}", "entered the delegation {0}"), "facts: giver, receiver, kind, first and last moment; detail: names, letter; evidence: the letter's file"),
        Ended = new("delegation.ended", "delegation", new("mengakhiri pendelegasian {0}", "ended the delegation {0}"), "facts: giver, receiver; detail: names, reason"),
        TakenUp = new("delegation.taken-up", "delegation", new("mulai bertindak sebagai {0}", "began to act as {0}"), "facts: giver; detail: names"),
        LaidDown = new("delegation.laid-down", "delegation", new("berhenti bertindak sebagai {0}", "ceased to act as {0}"), "facts: giver; detail: names");
}
