using System.Text;

namespace Ortala.Cli.Inputs;

/// <summary>One document to work on: a file, or standard input.</summary>
/// <param name="Path">Path as the user gave it, or <c>-</c>.</param>
sealed record Input(string Path)
{
    internal const string StandardInput = "-";

    // replaces nothing silently: a file that is not UTF-8 is refused
    static readonly UTF8Encoding strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    internal bool IsStandardInput => Path == StandardInput;

    /// <summary>Name for messages.</summary>
    internal string Display => IsStandardInput ? "<stdin>" : Path;

    /// <summary>Name of the file without folder: what the procedure's id is made from.</summary>
    internal string Name => IsStandardInput ? "stdin.sop.yaml" : System.IO.Path.GetFileName(Path);

    /// <summary>The text, without a byte order mark.</summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    /// <exception cref="DecoderFallbackException">It is not UTF-8.</exception>
    internal string ReadText()
    {
        if (Directory.Exists(Path)) throw new EmptyFolderException();
        using var stream = IsStandardInput ? Console.OpenStandardInput() : File.OpenRead(Path);
        using var reader = new StreamReader(stream, strict);
        return reader.ReadToEnd();
    }
}

/// <summary>A folder was named in which there is nothing to read.</summary>
sealed class EmptyFolderException : IOException;
