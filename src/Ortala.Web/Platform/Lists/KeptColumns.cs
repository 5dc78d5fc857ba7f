using System.Collections.Immutable;
using Ortala.Web.Platform.Permissions;

namespace Ortala.Web.Platform.Lists;

/// <summary>The columns that an officer has chosen for a list, remembered in a cookie of the browser: one for each account and list.</summary>
/// <param name="context">The request.</param>
/// <param name="list">Name of the list, that of its file.</param>
sealed class KeptColumns(HttpContext context, string list)
{
    readonly string name = $"kolom.{list}.{Viewers.Of(context).AccountId:N}";

    /// <summary>Keeps or forgets a choice when the address asks for it (<c>ingat=1</c>, <c>ingat=0</c>); the browser is then to be sent to the address without.</summary>
    internal bool Ask(ImmutableArray<string> columns)
    {
        switch (context.Request.Query["ingat"].ToString())
        {
            case "1" when !columns.IsEmpty:
                context.Response.Cookies.Append(name, string.Join('.', columns.Take(40)), new CookieOptions { HttpOnly = true, IsEssential = true, MaxAge = TimeSpan.FromDays(365), SameSite = SameSiteMode.Lax, Secure = context.Request.IsHttps, Path = "/" });
                return true;
            case "0" or "1":
                context.Response.Cookies.Delete(name);
                return true;
            default:
                return false;
        }
    }

    /// <summary>The query with the kept columns; columns that the address names go first.</summary>
    internal ListQuery In(ListQuery query) => !query.Columns.IsEmpty || context.Request.Cookies[name] is not { Length: > 0 } kept ? query : query with { Columns = [.. kept.Split('.')], ColumnsAreKept = true };
}
