using NewsQA.Client;

namespace NewsQA.Tests.Client;

public class PartialDateTests
{
    [Theory]
    [InlineData("2025", DatePrecision.Year, "2025-12-31T23:59:59Z")]
    [InlineData("2024-02", DatePrecision.Month, "2024-02-29T23:59:59Z")]
    [InlineData("2025-08-30", DatePrecision.Day, "2025-08-30T23:59:59Z")]
    [InlineData("2025-08-30T06:15:00Z", DatePrecision.Time, "2025-08-30T06:15:00Z")]
    [InlineData("9999", DatePrecision.Year, "9999-12-31T23:59:59Z")]
    [InlineData("9999-12", DatePrecision.Month, "9999-12-31T23:59:59Z")]
    [InlineData("9999-12-31", DatePrecision.Day, "9999-12-31T23:59:59Z")]
    public void The_last_second_of_a_date_is_its_own(string date, DatePrecision precision, string last) =>
        Assert.Equal(DateTimeOffset.Parse(last, System.Globalization.CultureInfo.InvariantCulture), new PartialDate(date, precision).Latest);
}
