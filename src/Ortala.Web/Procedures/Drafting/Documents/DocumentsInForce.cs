using Ortala.Web.Procedures.Drafting.PlainForm;
using Ortala.Web.Procedures.Drafting.Versions;

namespace Ortala.Web.Procedures.Drafting.Documents;

/// <summary>Puts list, versions and plain form in force.</summary>
public static class DocumentsInForce
{
    /// <summary>The handlers.</summary>
    public static void AddDocuments(this IServiceCollection services)
    {
        services.AddSingleton<DocumentSheets>();
        services.AddSingleton<BeginDocument>();
        services.AddSingleton<DuplicateDocument>();
        services.AddSingleton<RenameDocument>();
        services.AddSingleton<DiscardDocument>();
        services.AddSingleton<RestoreDocument>();
        services.AddSingleton<EraseDocument>();
        services.AddSingleton<DiscardDocuments>();
        services.AddSingleton<RestoreDocuments>();
        services.AddSingleton<EraseDocuments>();
        services.AddScoped<Platform.Lists.IUndoable, RestoreDiscarded>();
        services.AddSingleton<MoveDocument>();
        services.AddSingleton<HistoryReader>();
        services.AddSingleton<NameVersion>();
        services.AddSingleton<RestoreVersion>();
        services.AddSingleton<TakeBackChange>();
        services.AddSingleton<SaveForm>();
    }

    /// <summary>The endpoints that are not pages.</summary>
    public static void MapDocuments(this WebApplication app)
    {
        app.MapDocumentFiles();
    }
}
