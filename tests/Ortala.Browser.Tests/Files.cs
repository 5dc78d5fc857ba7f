using System.Text;
using Microsoft.Playwright;

namespace Ortala.Browser.Tests;

/// <summary>Files as a visitor would choose them.</summary>
static class Files
{
    public static FilePayload Named(string name, string text) => new() { Name = name, MimeType = "application/octet-stream", Buffer = Encoding.UTF8.GetBytes(text) };
}
