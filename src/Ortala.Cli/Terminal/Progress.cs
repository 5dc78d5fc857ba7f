using System.Diagnostics;

namespace Ortala.Cli.Terminal;

/// <summary>How far a long run is, on standard error: in place on a terminal, else a line a second. Short runs and few files show nothing.</summary>
sealed class Progress(Language language) : IDisposable
{
    const int Many = 20;
    static readonly TimeSpan silence = TimeSpan.FromSeconds(1);
    readonly bool inPlace = !Console.IsErrorRedirected;
    readonly long start = Stopwatch.GetTimestamp();
    long last = Stopwatch.GetTimestamp();
    int done;
    bool shown;

    internal void Done()
    {
        done++;
        if (done < Many || Stopwatch.GetElapsedTime(last) < (inPlace && shown ? silence / 10 : silence)) return;
        last = Stopwatch.GetTimestamp();
        var seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        var text = language.Say($"{done} berkas, {done / seconds:0} tiap detik", $"{done} files, {done / seconds:0} a second");
        Console.Error.Write(inPlace ? $"\r{text}\e[K" : text + "\n");
        shown = true;
    }

    public void Dispose()
    {
        if (inPlace && shown) Console.Error.Write("\r\e[K");
    }
}
