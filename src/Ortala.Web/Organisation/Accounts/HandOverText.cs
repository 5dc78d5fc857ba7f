using Ortala.Procedures.Checking;

namespace Ortala.Web.Organisation.Accounts;

/// <summary>Words of the hand-over.</summary>
public static class HandOverText
{
    public static readonly Bilingual
        Heading = new("Serah terima", "Hand over"),
        Title = new("Serah terima akun {0}", "Hand over the account {0}");
}
