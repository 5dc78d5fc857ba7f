namespace Ortala.Web.Organisation.SigningIn;

/// <summary>What a browser says of itself, in words that its holder knows.</summary>
public static class Devices
{
    static readonly (string Mark, string Name)[] browsers =
        [("Edg", "Edge"), ("OPR/", "Opera"), ("SamsungBrowser", "Samsung Internet"), ("UCBrowser", "UC Browser"), ("Firefox/", "Firefox"), ("FxiOS", "Firefox"), ("CriOS", "Chrome"), ("Chrome/", "Chrome"), ("Safari/", "Safari")];

    static readonly (string Mark, string Name)[] systems =
        [("Windows", "Windows"), ("Android", "Android"), ("iPhone", "iPhone"), ("iPad", "iPad"), ("Mac OS X", "macOS"), ("CrOS", "ChromeOS"), ("Linux", "Linux")];

    /// <summary>Browser and system, e.g. <c>Chrome · Windows</c>; empty when neither is known.</summary>
    public static string InWords(string userAgent) =>
        string.Join(" · ", new[] { First(browsers, userAgent), First(systems, userAgent) }.Where(n => n.Length > 0));

    static string First((string Mark, string Name)[] known, string userAgent) =>
        known.FirstOrDefault(k => userAgent.Contains(k.Mark, StringComparison.Ordinal)).Name ?? "";
}
