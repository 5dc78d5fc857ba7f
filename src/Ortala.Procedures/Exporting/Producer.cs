namespace Ortala.Procedures.Exporting;

/// <summary>The program that exported files name as their maker. It is part of what their bytes follow from.</summary>
static class Producer
{
    /// <summary>Name and version, e.g. <c>Ortala 0.1.0</c>.</summary>
    public static string Name { get; } = "Ortala " + typeof(Producer).Assembly.GetName().Version?.ToString(3);
}
