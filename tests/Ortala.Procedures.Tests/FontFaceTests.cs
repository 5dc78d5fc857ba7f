using Ortala.Procedures.Fonts;
using Xunit;

namespace Ortala.Procedures.Tests;

public class FontFaceTests
{
    [Theory] // advance widths of Arial in 1/1000 em, summed by hand
    [InlineData("Tidak", 611 + 222 + 556 + 556 + 500)]
    [InlineData("SOP 1", 667 + 778 + 667 + 278 + 556)]
    public void WidthOf_KnownWord_IsThatOfArial(string word, double thousandths) =>
        Assert.Equal(thousandths / 1000 * 6.5, FontFace.Of(FontStyle.Regular).WidthOf(word, 6.5), 0.01);
}
