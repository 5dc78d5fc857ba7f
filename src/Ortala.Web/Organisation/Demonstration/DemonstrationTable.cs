using System.Globalization;
using CsvHelper;

namespace Ortala.Web.Organisation.Demonstration;

/// <summary>The tables of samples/demo, as they came with the program.</summary>
static class DemonstrationTable
{
    /// <summary>The rows of a table.</summary>
    public static List<T> Rows<T>(string name)
    {
        using var reader = new StreamReader(typeof(DemonstrationTable).Assembly.GetManifestResourceStream($"demo/{name}.csv")!);
        using var csv = new CsvReader(reader, CultureInfo.InvariantCulture);
        return [.. csv.GetRecords<T>()];
    }
}
