namespace Ortala.Web.Platform.Safety;

/// <summary>Headers that tell the browser what it may do: nothing from other hosts, no inline script or style, no framing.</summary>
public static class SafetyHeaders
{
    /// <summary>Puts the headers on every response, errors included.</summary>
    public static void UseSafetyHeaders(this WebApplication app) => app.UseSecurityHeaders(new HeaderPolicyCollection()
        .AddContentSecurityPolicy(csp =>
        {
            csp.AddDefaultSrc().None();
            csp.AddScriptSrc().Self();
            csp.AddStyleSrc().Self();
            csp.AddFontSrc().Self();
            csp.AddImgSrc().Self().Data(); // emblems stand in the document as data: URIs
            csp.AddConnectSrc().Self();
            csp.AddFormAction().Self();
            csp.AddBaseUri().None();
            csp.AddFrameAncestors().None();
            csp.AddObjectSrc().None();
        })
        .AddContentTypeOptionsNoSniff()
        .AddFrameOptionsDeny()
        .AddReferrerPolicySameOrigin() // the address of an uploaded document is its key
        .AddCrossOriginOpenerPolicy(p => p.SameOrigin())
        .AddCrossOriginResourcePolicy(p => p.SameOrigin())
        .AddPermissionsPolicy(p =>
        {
            p.AddCamera().None();
            p.AddGeolocation().None();
            p.AddMicrophone().None();
        })
        .RemoveServerHeader());
}
