namespace Ortala.Web.Platform.Permissions;

/// <summary>A read that is not narrowed to what the viewer sees, with the reason beside it. The architecture test asks for this or for <c>VisibleTo</c>.</summary>
public static class UnfilteredReads
{
    /// <summary>The query as it is.</summary>
    /// <param name="things">The query.</param>
    /// <param name="because">Why nothing can be seen through it that should not be.</param>
    public static IQueryable<T> Unfiltered<T>(this IQueryable<T> things, string because) => because.Length > 0 ? things : throw new ArgumentException("a reason is needed", nameof(because));
}
