namespace Ortala.Web.Procedures.Library;

/// <summary>Finds a document by the key in an address.</summary>
public sealed class DocumentLibrary(ShippedSamples samples, UploadedDocuments uploads)
{
    /// <summary>The sample or uploaded document of that key, or null.</summary>
    public ProcedureDocument? Find(string id) => samples.Find(id) ?? uploads.Find(id);
}
