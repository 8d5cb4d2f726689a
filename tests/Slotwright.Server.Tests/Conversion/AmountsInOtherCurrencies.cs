using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging.Abstractions;
using Slotwright.Domain;
using Slotwright.Domain.Prices;
using Slotwright.Server.Conversion;
using Slotwright.Server.Tests.ExternalCalendars;

namespace Slotwright.Server.Tests.Conversion;

public sealed class AmountsInOtherCurrencies(Cluster cluster)
{
    private const string Base = "/currency_converter/v1/currencies";

    [Fact]
    public async Task Prices_are_shown_in_other_currencies_at_the_rate_of_the_day()
    {
        await using var bank = await ForeignServer.Start();
        Publish(bank, "2026-11-20", ("USD", "1.0825"), ("JPY", "163.05"));
        await using var server = await cluster.Another(change: o => o with { RatesUrl = new(bank.Url("/")) });
        var site = await server.NewSite();
        var told = (await Convert(site, "USD", "JPY", ("1995", 2), ("-7", 0), ("1", null))).Ok();
        Assert.Equal(["3005 0", "-1054 0", "151 0"], told["amounts"]!.AsArray().Select(a => $"{a!["value"]} {a["decimalPlaces"]}"));
        Assert.Equal("2026-11-20T15:00:00.000Z", (string?)told["rateTimestamp"]); // four in the afternoon in Frankfurt
        var rate = (await site.Get($"{Base}/rate/USD/convert/EUR?from=USD&to=EUR")).Ok();
        Assert.Equal(("92378753", 8, "2026-11-20T15:00:00.000Z"), ((string?)rate["rate"]!["value"], (int?)rate["rate"]!["decimalPlaces"], (string?)rate["rateTimestamp"]));
        Assert.Equal(["EUR €", "JPY ¥"], (await site.Get(Base)).Ok()["currencies"]!.AsArray().Select(c => $"{c!["code"]} {c["symbol"]}").Where(c => c is "EUR €" or "JPY ¥"));

        Assert.Equal(["amounts[1] FORMAT", "amounts[2] FORMAT", "amounts[3] FORMAT"], (await Convert(site, "USD", "JPY", ("1", 0), ("1.5", 0), ("1", 11), ("9223372036854775807", 0))).Violations());
        Assert.Equal(["from NOT_CONVERTIBLE", "to NOT_CONVERTIBLE"], (await Convert(site, "CHF", "AED", ("1", 0))).Violations());
        Assert.Single(bank.Asked);
    }

    [Fact]
    public async Task The_last_rates_stand_while_the_bank_is_away()
    {
        await using var bank = await ForeignServer.Start();
        Publish(bank, "2026-11-20", ("USD", "1.0825"), ("JPY", "163.05"));
        var clock = new TestClock(new(2026, 11, 21, 9, 0, 0, TimeSpan.Zero));
        using var rates = new ReferenceRates(Options(new(bank.Url("/"))), clock, NullLogger<ReferenceRates>.Instance);
        Assert.Equal(1.0825m, (await Latest(rates)).Value.Rate("EUR", "USD"));
        Publish(bank, "2026-11-21", ("USD", "1.1"));
        clock.Advance(TimeSpan.FromHours(5));
        Assert.Equal(1.0825m, (await Latest(rates)).Value.Rate("EUR", "USD"));
        clock.Advance(TimeSpan.FromHours(2));
        Assert.Equal(1.1m, (await Latest(rates)).Value.Rate("EUR", "USD"));

        foreach (var broken in new[] { null, "<html>", Rates("yesterday", ("USD", "1.2")), Rates("2026-11-22", ("USD", "-1")), Rates("2026-11-22", ("USD", "1.2"), ("USD", "1.3")), "<a/>" })
        {
            Answer(bank, broken);
            clock.Advance(TimeSpan.FromHours(7));
            Assert.Equal(1.1m, (await Latest(rates)).Value.Rate("EUR", "USD"));
        }
    }

    [Fact]
    public async Task Where_no_rates_were_ever_had_a_conversion_is_refused_and_the_bank_is_asked_again_in_a_minute()
    {
        await using var bank = await ForeignServer.Start();
        Publish(bank, "2026-11-20", ("USD", "1.0825"), ("JPY", "163.05"));
        var clock = new TestClock(new(2026, 11, 21, 9, 0, 0, TimeSpan.Zero));
        using var rates = new ReferenceRates(Options(new(bank.Url("/"))), clock, NullLogger<ReferenceRates>.Instance);
        Answer(bank, null);
        Assert.Equal("CONVERSION_RATES_UNAVAILABLE", (await Latest(rates)).Fault!.Code);
        Publish(bank, "2026-11-20", ("USD", "1.0825"));
        Assert.Equal("CONVERSION_RATES_UNAVAILABLE", (await Latest(rates)).Fault!.Code);
        clock.Advance(TimeSpan.FromSeconds(61));
        Assert.Null((await Latest(rates)).Fault);
        Assert.Equal(2, bank.Asked.Count);
        using var off = new ReferenceRates(Options(null), clock, NullLogger<ReferenceRates>.Instance);
        Assert.Equal("NO_CONVERSION_RATES", (await Latest(off)).Fault!.Code);
    }

    private static void Publish(ForeignServer bank, string day, params (string Currency, string Rate)[] rates) => Answer(bank, Rates(day, rates));

    /// <summary>Nothing but 503 when null.</summary>
    private static void Answer(ForeignServer bank, string? file) => bank.Answer = http =>
    {
        if (file is not null) return http.Response.WriteAsync(file);
        http.Response.StatusCode = 503;
        return Task.CompletedTask;
    };

    /// <summary>Rates in the form of the European Central Bank's daily file.</summary>
    private static string Rates(string day, params (string Currency, string Rate)[] rates) => $"""
        <?xml version="1.0" encoding="UTF-8"?>
        <gesmes:Envelope xmlns:gesmes="http://www.gesmes.org/xml/2002-08-01" xmlns="http://www.ecb.int/vocabulary/2002-08-01/eurofxref">
          <gesmes:subject>Reference rates</gesmes:subject>
          <Cube><Cube time='{day}'>{string.Concat(rates.Select(r => $"<Cube currency='{r.Currency}' rate='{r.Rate}'/>"))}</Cube></Cube>
        </gesmes:Envelope>
        """;

    private static Task<Result<RateTable>> Latest(ReferenceRates rates) => rates.Latest(TestContext.Current.CancellationToken);

    private static ServerOptions Options(Uri? rates) => new("http://127.0.0.1:0", ".", null, null, "UTC", false, null, null) { RatesUrl = rates };

    private static Task<Reply> Convert(TestSite site, string from, string to, params (string Value, int? Places)[] amounts) =>
        site.Post($"{Base}/amounts/{from}/convert/{to}", new { from, to, amounts = amounts.Select(a => a.Places is { } places ? new { value = a.Value, decimalPlaces = places } : (object)new { value = a.Value }) });
}
