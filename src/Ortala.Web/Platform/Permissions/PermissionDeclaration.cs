using Microsoft.AspNetCore.Authorization;

namespace Ortala.Web.Platform.Permissions;

/// <summary>What an endpoint says about who may use it. An endpoint that says nothing is refused, and a test fails.</summary>
public interface IPermissionDeclaration
{
    /// <summary>Name of the permission as it stands in docs/permissions.md.</summary>
    string Permission { get; }

    /// <summary>Why it is so.</summary>
    string Reason { get; }

    /// <summary>True when the viewer may use it at all; which things, its page or handler asks.</summary>
    bool Allows(Viewer viewer);
}

/// <summary>Declares that everyone may use this page or endpoint, signed in or not.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class OpenToAllAttribute(string reason) : Attribute, IPermissionDeclaration, IAllowAnonymous
{
    /// <inheritdoc/>
    public string Permission => "everyone";

    /// <inheritdoc/>
    public string Reason { get; } = reason;

    /// <inheritdoc/>
    public bool Allows(Viewer viewer) => true;
}

/// <summary>Declares that everyone who has signed in may use it, for the own matter.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class SignedInAttribute(string reason) : Attribute, IPermissionDeclaration
{
    /// <inheritdoc/>
    public string Permission => "signed in";

    /// <inheritdoc/>
    public string Reason { get; } = reason;

    /// <inheritdoc/>
    public bool Allows(Viewer viewer) => viewer.IsSignedIn;
}

/// <summary>Declares that who has the right somewhere may use it; the page or handler then asks whether here.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class NeedsAttribute(Right right, string reason) : Attribute, IPermissionDeclaration
{
    /// <summary>The right.</summary>
    public Right Right => right;

    /// <inheritdoc/>
    public string Permission => right.ToString();

    /// <inheritdoc/>
    public string Reason { get; } = reason;

    /// <inheritdoc/>
    public bool Allows(Viewer viewer) => viewer.May(right);
}
