using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Ortala.Web.Data;

namespace Ortala.Web.Organisation.SigningIn;

/// <summary>Identity's store of accounts, which here keeps of recovery codes the hashes only and the key of the second factor enciphered with the keys of the data folder.</summary>
public sealed class AccountStore(OrtalaDb db, IDataProtectionProvider protection) : UserOnlyStore<Account, OrtalaDb, Guid>(db)
{
    readonly IDataProtector protector = protection.CreateProtector("second-factor");

    /// <inheritdoc/>
    public override Task SetAuthenticatorKeyAsync(Account user, string key, CancellationToken cancellationToken) =>
        base.SetAuthenticatorKeyAsync(user, protector.Protect(key), cancellationToken);

    /// <inheritdoc/>
    public override async Task<string?> GetAuthenticatorKeyAsync(Account user, CancellationToken cancellationToken)
    {
        if (await base.GetAuthenticatorKeyAsync(user, cancellationToken) is not { Length: > 0 } kept) return null;
        try
        {
            return protector.Unprotect(kept);
        }
        catch (CryptographicException)
        {
            return null; // the keys of the data folder are new: the factor must be set up anew
        }
    }

    /// <inheritdoc/>
    public override Task ReplaceCodesAsync(Account user, IEnumerable<string> recoveryCodes, CancellationToken cancellationToken) =>
        base.ReplaceCodesAsync(user, recoveryCodes.Select(c => Hash(user, c)), cancellationToken);

    /// <summary>Takes a code out, once. The hashes are put back as they are, not hashed again.</summary>
    public override async Task<bool> RedeemCodeAsync(Account user, string code, CancellationToken cancellationToken)
    {
        var left = (await GetTokenAsync(user, Provider, CodesName, cancellationToken) ?? "").Split(';').ToList();
        if (!left.Remove(Hash(user, code))) return false;
        await base.ReplaceCodesAsync(user, left, cancellationToken);
        return true;
    }

    const string Provider = "[AspNetUserStore]", CodesName = "RecoveryCodes"; // the names that the base class uses

    static string Hash(Account user, string code)
    {
        var plain = string.Concat(code.Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant();
        return Convert.ToHexStringLower(SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(user.Id.ToString("N") + plain)));
    }
}
