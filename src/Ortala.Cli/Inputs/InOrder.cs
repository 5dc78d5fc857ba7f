using System.Threading.Channels;

namespace Ortala.Cli.Inputs;

/// <summary>Work on many things on all cores, with results in the order of the things and only a few of them in memory.</summary>
static class InOrder
{
    /// <param name="things">Taken one by one, as there is room.</param>
    /// <param name="work">Runs on any thread.</param>
    internal static async IAsyncEnumerable<TResult> Results<TThing, TResult>(IEnumerable<TThing> things, Func<TThing, TResult> work)
    {
        var underWay = Channel.CreateBounded<Task<TResult>>(2 * Environment.ProcessorCount);
        _ = Task.Run(async () =>
        {
            try
            {
                foreach (var thing in things) await underWay.Writer.WriteAsync(Task.Run(() => work(thing)));
                underWay.Writer.Complete();
            }
            catch (Exception e)
            {
                underWay.Writer.Complete(e);
            }
        });
        await foreach (var result in underWay.Reader.ReadAllAsync()) yield return await result;
    }
}
