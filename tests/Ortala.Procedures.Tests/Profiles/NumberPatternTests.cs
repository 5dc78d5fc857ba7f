using Ortala.Procedures.Profiles;
using Xunit;

namespace Ortala.Procedures.Tests.Profiles;

public class NumberPatternTests
{
    [Theory] // customs seen in signed sheets
    [InlineData("SOP-{number:3}/{unit}/{year}", "SOP-025/17000/2025")]
    [InlineData("{class}/{number}/{unit}/{month}/{year}", "530/25/17000/IV/2025")]
    [InlineData("SOP AP/{unit}/{number:2}/{year}- V{version}", "SOP AP/17000/25/2025- V3")]
    [InlineData("{{{number}}}", "{25}")]
    [InlineData("", "")]
    public void Format_KnownParts_FillsThePattern(string pattern, string expected) =>
        Assert.Equal(expected, NumberPattern.Parse(pattern)!.Format(new("530", 25, "17000", 4, 2025, 3)));

    [Fact]
    public void Format_PartNotKnownYet_StaysBlank() =>
        Assert.Equal("530/   /01-IND/IV/2019", NumberPattern.Parse("{class}/{number}/{unit}/{month}/{year}")!.Format(new(Class: "530", Unit: "01-IND", Month: 4, Year: 2019)));

    [Theory]
    [InlineData(1, "I")]
    [InlineData(9, "IX")]
    [InlineData(12, "XII")]
    public void Format_Month_IsRoman(int month, string roman) => Assert.Equal(roman, NumberPattern.Parse("{month}")!.Format(new(Month: month)));

    [Theory]
    [InlineData("SOP-{number")]
    [InlineData("SOP-number}")]
    [InlineData("{nomor}")]
    [InlineData("{number:}")]
    [InlineData("{number:12}")]
    [InlineData("{year:2}")]
    [InlineData("{}")]
    public void Parse_Broken_IsRefused(string pattern) => Assert.Null(NumberPattern.Parse(pattern));
}
