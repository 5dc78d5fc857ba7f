using System.Linq.Expressions;
using Ortala.Web.Data;
using Ortala.Web.Platform.Permissions;

namespace Ortala.Web.Platform.Audit;

/// <summary>Who reads which events.</summary>
public static class AuditVisibility
{
    /// <summary>Events of units at or below which the viewer reads the trail; those of the installation itself (empty path) are for the system administrator.</summary>
    public static IQueryable<AuditEvent> VisibleTo(this IQueryable<AuditEvent> things, Viewer viewer) => things.WhereBelow(e => e.Path, viewer.Roots(Right.ReadAudit));

    /// <summary>Details of the events that the viewer reads.</summary>
    public static IQueryable<AuditDetail> VisibleTo(this IQueryable<AuditDetail> things, Viewer viewer)
    {
        var events = Below.Any<AuditEvent>(e => e.Path, viewer.Roots(Right.ReadAudit));
        var detail = Expression.Parameter(typeof(AuditDetail), "d");
        var body = new Through(events.Parameters[0], Expression.Property(detail, nameof(AuditDetail.Event))).Visit(events.Body);
        return things.Where(Expression.Lambda<Func<AuditDetail, bool>>(body, detail));
    }

    sealed class Through(ParameterExpression parameter, Expression by) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == parameter ? by : node;
    }
}
