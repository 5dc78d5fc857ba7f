using System.Xml.Linq;
using Ortala.Procedures.Exporting.Svg;
using Ortala.Procedures.Model;
using Ortala.Procedures.Tests.Drawing;
using Xunit;

namespace Ortala.Procedures.Tests.Exporting;

public class SvgExporterTests
{
    static readonly XNamespace svg = "http://www.w3.org/2000/svg";

    [Fact]
    public void Write_Page_IsXmlOfThePagesSizeInPoints()
    {
        var root = XDocument.Parse(SvgExporter.Write(HandMadeSheet.Sheet).First()).Root!;
        Assert.Equal(("935.43pt", "609.45pt", "0 0 935.43 609.45", "img"), ((string?)root.Attribute("width"), (string?)root.Attribute("height"), (string?)root.Attribute("viewBox"), (string?)root.Attribute("role")));
    }

    [Fact]
    public void Write_Page_NamesRowsSymbolsAndFlows()
    {
        var groups = XDocument.Parse(SvgExporter.Write(HandMadeSheet.Sheet).First()).Root!.Elements(svg + "g").ToList();
        Assert.Contains(groups, g => (string?)g.Attribute("data-symbol") == "s2" && (string?)g.Attribute("data-step") == "s2" && (string?)g.Attribute("data-kind") == "decision");
        Assert.Contains(groups, g => (string?)g.Attribute("data-flow") == "s2>s1:no" && g.Elements(svg + "polyline").Any());
        Assert.Contains(groups, g => (string?)g.Attribute("data-step") == "s1" && (string?)g.Attribute("data-cell") == "activity");
        Assert.Contains(groups, g => (string?)g.Attribute("data-connector") == "A1");
    }

    [Fact]
    public void Write_Page_SaysTheFlowsInWords() =>
        Assert.Contains("Langkah 2 (Kepala Subbagian, keputusan) Ya ke langkah 3 (Kepala Biro Organisasi); Tidak kembali ke langkah 1 (Staf Tata Usaha).",
            XDocument.Parse(SvgExporter.Write(HandMadeSheet.Sheet).First()).Root!.Element(svg + "desc")!.Value);

    [Fact] // a strict content security policy allows no style attribute and no script; several pages in one HTML page allow no id
    public void Write_HostileText_StaysText()
    {
        const string Hostile = "</text><script>alert(1)</script>\" onload=\"x' & \u0001\u0000\uD800 \u202E";
        var identity = HandMadeSheet.Procedure.Identity with { Title = Hostile, Number = Hostile };
        var document = XDocument.Parse(SvgExporter.Write(HandMadeSheet.Make(HandMadeSheet.Procedure with { Identity = identity }, SamplePictures.Png(4, 4, 6))).First());
        string[] allowed = ["svg", "title", "desc", "g", "rect", "polyline", "polygon", "text", "image"];
        Assert.All(document.Descendants(), e => Assert.Contains(e.Name.LocalName, allowed));
        Assert.All(document.Descendants().Attributes(), a => Assert.False(a.Name.LocalName is "style" or "id" or "class" || a.Name.LocalName.StartsWith("on", StringComparison.Ordinal), a.ToString()));
        Assert.All(document.Descendants(svg + "image"), i => Assert.StartsWith("data:image/png;base64,", (string?)i.Attribute("href")));
        Assert.StartsWith("</text><script>alert(1)</script>", document.Root!.Element(svg + "title")!.Value);
    }
}
