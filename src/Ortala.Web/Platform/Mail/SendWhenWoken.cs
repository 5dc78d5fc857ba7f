using Ortala.Web.Platform.Jobs;

namespace Ortala.Web.Platform.Mail;

/// <summary>Sends as soon as there is something to send. The schedule sends what this misses.</summary>
public sealed class SendWhenWoken(MailWake wake, WorkRunner runner, IConfiguration configuration, IHostApplicationLifetime life) : BackgroundService
{
    static readonly TimeSpan gather = TimeSpan.FromMilliseconds(250); // what is stored in one go is sent in one go

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!configuration.GetValue("Jobs:Run", true)) return;
        using var stopping = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken, life.ApplicationStopping);
        try
        {
            while (true)
            {
                await wake.Wait(stopping.Token);
                await Task.Delay(gather, stopping.Token);
                await runner.Run(SendMail.WorkName, stopping.Token);
            }
        }
        catch (OperationCanceledException)
        {
        }
    }
}
