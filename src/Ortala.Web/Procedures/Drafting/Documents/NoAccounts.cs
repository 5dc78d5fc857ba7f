namespace Ortala.Web.Procedures.Drafting.Documents;

/// <summary>Why the documents are open: the one place to change when there are accounts.</summary>
static class NoAccounts
{
    public const string Yet = "no accounts yet: all documents of the installation are open to whoever reaches it";
}
