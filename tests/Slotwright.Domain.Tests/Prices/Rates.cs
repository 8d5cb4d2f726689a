using NodaTime;
using Slotwright.Domain.Prices;

namespace Slotwright.Domain.Tests.Prices;

public sealed class Rates
{
    private static readonly RateTable Table = new(Instant.FromUtc(2026, 11, 20, 15, 0), new Dictionary<string, decimal> { ["USD"] = 1.0825m, ["JPY"] = 163.05m, ["GBP"] = 0.8365m });

    [Theory]
    [InlineData("EUR", "USD", "1.0825")]
    [InlineData("USD", "EUR", "0.92378753")]
    [InlineData("USD", "JPY", "150.62356")]
    [InlineData("JPY", "GBP", "0.0051303281")]
    [InlineData("JPY", "JPY", "1")]
    [InlineData("XAU", "XAU", "1")]
    public void A_rate_goes_by_way_of_the_euro_and_has_eight_digits(string from, string to, string rate) => Assert.Equal(decimal.Parse(rate, System.Globalization.CultureInfo.InvariantCulture), Table.Rate(from, to));

    [Fact]
    public void A_currency_nobody_quotes_has_no_rate() => Assert.Equal((null, null), (Table.Rate("EUR", "XAU"), Table.Rate("XAU", "USD")));
}
