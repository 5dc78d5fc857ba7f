#pragma warning disable
using Ortala.Procedures.Layout;
namespace Ortala.Procedures.Exporting.Svg { public static class SvgExporter { public static string Write(Sheet s, SheetPage p) => $"<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" viewBox=\"0 0 {p.Width} {p.Height}\"><title>x</title></svg>"; } }
namespace Ortala.Procedures.Exporting.Pdf { public static class PdfExporter { public static byte[] Write(Sheet s, string source) => "%PDF-1.7"u8.ToArray(); } }
