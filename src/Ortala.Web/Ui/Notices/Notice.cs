using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Ortala.Procedures.Checking;

namespace Ortala.Web.Ui;

/// <summary>What was just done, told on the next page that is shown.</summary>
/// <param name="Text">The sentence, with a place for the title.</param>
/// <param name="Title">Name of the thing.</param>
/// <param name="Undo">Address to post to in order to take it back; empty: it cannot be.</param>
public sealed record Notice(Bilingual Text, string Title, string Undo = "")
{
    const string Key = "notice";

    /// <summary>Leaves it for the next page.</summary>
    public void Leave(ITempDataDictionary data) => data[Key] = new[] { Text.Id, Text.En, Title, Undo };

    /// <summary>What was left, once; null: nothing.</summary>
    public static Notice? Take(ITempDataDictionary data) => data[Key] is string[] { Length: 4 } n ? new(new(n[0], n[1]), n[2], n[3]) : null;
}
