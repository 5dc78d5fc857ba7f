using System.Diagnostics;
using System.Text;
using Ortala.Tests;

namespace Ortala.Cli.Tests;

/// <summary>What a call of the program gave.</summary>
sealed record Call(int ExitCode, string Out, string Error)
{
    internal string[] Lines => Out.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}

/// <summary>Starts the built program in a folder of its own.</summary>
sealed class OrtalaProgram : IDisposable
{
    internal string Folder { get; } = Directory.CreateTempSubdirectory("ortala-").FullName;

    /// <summary>The program as <c>./ortala</c> runs it, of the configuration that these tests were built in.</summary>
    internal static string Path { get; } = System.IO.Path.Combine(Material.Repository, "src/Ortala.Cli/bin",
        new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name, "net10.0/ortala");

    internal Call Run(params string[] args) => RunWith(null, [], args);

    internal Call RunWith(string? input, Dictionary<string, string> environment, params string[] args)
    {
        var start = new ProcessStartInfo(Path, args)
        {
            WorkingDirectory = Folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        foreach (var (name, value) in environment) start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        if (input is not null) process.StandardInput.Write(input);
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new Call(process.ExitCode, output, error.Result);
    }

    internal string Write(string name, string text)
    {
        var path = System.IO.Path.Combine(Folder, name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return name;
    }

    internal bool Has(string name) => File.Exists(System.IO.Path.Combine(Folder, name));

    internal string Read(string name) => File.ReadAllText(System.IO.Path.Combine(Folder, name));

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
