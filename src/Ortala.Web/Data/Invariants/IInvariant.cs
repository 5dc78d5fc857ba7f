using Ortala.Procedures.Checking;

namespace Ortala.Web.Data;

/// <summary>Something that must hold of what is stored. Found by its type (a class with a constructor without parameters); asked by tests and by <c>ortala doctor</c>.</summary>
public interface IInvariant
{
    /// <summary>What must hold, in a few English words.</summary>
    string Name { get; }

    /// <summary>The same for an operator, in both languages.</summary>
    Bilingual Title => new(Name, Name);

    /// <summary>What breaks it, a sentence each; nothing is the good answer.</summary>
    Task<IReadOnlyList<string>> Broken(OrtalaDb db, CancellationToken cancel);
}
