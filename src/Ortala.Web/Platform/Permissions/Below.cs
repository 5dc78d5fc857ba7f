using System.Linq.Expressions;

namespace Ortala.Web.Platform.Permissions;

/// <summary>Conditions on where a thing stands in the organisation tree, for queries.</summary>
public static class Below
{
    /// <summary>Only what stands at or below one of the roots; nothing when there is no root.</summary>
    /// <param name="things">The query.</param>
    /// <param name="path">The thing's path in the tree.</param>
    /// <param name="roots">Paths, e.g. of <see cref="Viewer.Roots"/>.</param>
    public static IQueryable<T> WhereBelow<T>(this IQueryable<T> things, Expression<Func<T, string>> path, IReadOnlyCollection<string> roots) =>
        things.Where(Any(path, roots));

    /// <summary>True of what stands at or below one of the roots. A range, so that an index on the path serves.</summary>
    public static Expression<Func<T, bool>> Any<T>(Expression<Func<T, string>> path, IReadOnlyCollection<string> roots)
    {
        if (roots.Contains("")) return _ => true;
        Expression? any = null;
        foreach (var root in roots)
        {
            Expression<Func<string, bool>> within = p => p.CompareTo(root) >= 0 && p.CompareTo(root + "~") < 0; // all digits of a path come before the tilde
            var here = within.Of(path).Body;
            any = any is null ? here : Expression.OrElse(any, here);
        }
        return Expression.Lambda<Func<T, bool>>(any ?? Expression.Constant(false), path.Parameters);
    }

    /// <summary>True where either is.</summary>
    public static Expression<Func<T, bool>> Or<T>(this Expression<Func<T, bool>> one, Expression<Func<T, bool>> other) =>
        Expression.Lambda<Func<T, bool>>(Expression.OrElse(one.Body, new Put(other.Parameters[0], one.Parameters[0]).Visit(other.Body)), one.Parameters);

    /// <summary>True where both are.</summary>
    public static Expression<Func<T, bool>> And<T>(this Expression<Func<T, bool>> one, Expression<Func<T, bool>> other) =>
        Expression.Lambda<Func<T, bool>>(Expression.AndAlso(one.Body, new Put(other.Parameters[0], one.Parameters[0]).Visit(other.Body)), one.Parameters);

    /// <summary>A condition on a value, as a condition on the things that have it.</summary>
    public static Expression<Func<T, bool>> Of<T, TValue>(this Expression<Func<TValue, bool>> condition, Expression<Func<T, TValue>> value) =>
        Expression.Lambda<Func<T, bool>>(new Put(condition.Parameters[0], value.Body).Visit(condition.Body), value.Parameters);

    sealed class Put(ParameterExpression parameter, Expression by) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == parameter ? by : node;
    }
}
