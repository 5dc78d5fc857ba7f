using Ortala.Web.Procedures.Library;

namespace Ortala.Web.Procedures.Uploading;

/// <summary>Keeps a file that a visitor sends, for a while.</summary>
public sealed class UploadDocument(UploadedDocuments uploads)
{
    /// <summary>How it ended.</summary>
    public abstract record Outcome
    {
        /// <summary>The text was taken in, sound or not.</summary>
        public sealed record Kept(ProcedureDocument Document) : Outcome;

        /// <summary>It was not; nothing was stored.</summary>
        public sealed record Refused(SentText.Refused Why) : Outcome;
    }

    /// <summary>Reads and keeps the file.</summary>
    public async Task<Outcome> Run(IFormFile? file, CancellationToken cancel) => await SentText.Read(file, cancel) switch
    {
        SentText.Accepted text => new Outcome.Kept(uploads.Keep(text.FileName, text.Text)),
        var refused => new Outcome.Refused((SentText.Refused)refused),
    };
}
