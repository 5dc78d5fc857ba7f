using System.Threading.Channels;

namespace Ortala.Cli.Inputs;

/// <summary>Work on many things on all cores, with results in the order of the things and only a few of them in memory.</summary>
static class InOrder
{
    /// <param name="things">Taken one by one, as there is room.</param>
    /// <param name="work">Runs on any thread.</param>
    /// <param name="use">Gets the results in order, on one thread at a time.</param>
    internal static async Task Run<TThing, TResult>(IEnumerable<TThing> things, Func<TThing, TResult> work, Action<TResult> use)
    {
        var underWay = Channel.CreateBounded<Task<TResult>>(2 * Environment.ProcessorCount);
        var feeding = Task.Run(async () =>
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
        await foreach (var result in underWay.Reader.ReadAllAsync()) use(await result);
        await feeding;
    }
}
