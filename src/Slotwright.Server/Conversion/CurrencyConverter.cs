using System.Globalization;
using Slotwright.Contract;
using Slotwright.Contract.Currencies;
using Slotwright.Domain;
using Slotwright.Domain.Prices;
using Slotwright.Server.Http;

namespace Slotwright.Server.Conversion;

/// <summary>The currencies there are, and what amounts of one are in another: for showing prices, never for paying them.</summary>
internal sealed class CurrencyConverter(ReferenceRates rates)
{
    private const int MostPlaces = 10;
    private const decimal Most = 100_000_000_000_000;

    public void Map(Api api) => api.On(Ops.Currencies.ListCurrencies, List).On(Ops.Currencies.ConvertCurrency, Convert).On(Ops.Currencies.GetConversionRate, Rate);

    private static Task<Result<Answer>> List(Call call, CancellationToken ct) => Task.FromResult<Result<Answer>>(Answer.Of(new ListCurrenciesResponse
    {
        Currencies = [.. Currencies.All.Select(code => new Currency { Code = code, Symbol = MoneyText.Sign(code) })],
    }, CurrenciesJson.Wire.ListCurrenciesResponse));

    private async Task<Result<Answer>> Rate(Call call, CancellationToken ct) => (await Found(call, ct)).Map(found => Answer.Of(new ConversionRateResponse
    {
        Rate = Tell(found.Rate, null),
        RateTimestamp = Wire.Timestamp(found.Table.Set),
    }, CurrenciesJson.Wire.ConversionRateResponse));

    /// <summary>Convert Currency: each amount to the smallest unit of what it is converted to, halves up.</summary>
    private async Task<Result<Answer>> Convert(Call call, CancellationToken ct)
    {
        var asked = call.Read(CurrenciesJson.Wire.ConvertCurrencyRequest).Amounts ?? [];
        var amounts = asked.Select(Amount).ToList();
        if (amounts.Index().Where(a => a.Item is null).Select(a => new FieldViolation($"amounts[{a.Index}]", "must be a whole number (value) and how many of its digits are decimal places (decimalPlaces), 10 at most; together 100000000000000 at most", "FORMAT")).ToList() is { Count: > 0 } wrong) return new InvalidFields(wrong);
        var (to, found) = (call.Path["to"], await Found(call, ct));
        return found.Map(f => Answer.Of(new ConvertCurrencyResponse
        {
            Amounts = [.. amounts.Select(a => Tell(Currencies.Round(a!.Value * f.Rate, to), Currencies.Decimals(to)))],
            RateTimestamp = Wire.Timestamp(f.Table.Set),
        }, CurrenciesJson.Wire.ConvertCurrencyResponse));
    }

    private async Task<Result<(RateTable Table, decimal Rate)>> Found(Call call, CancellationToken ct)
    {
        var (from, to) = (call.Path["from"], call.Path["to"]);
        var latest = await rates.Latest(ct);
        if (latest.Failed(out var fault)) return fault;
        var unknown = new[] { ("from", from), ("to", to) }.Where(c => latest.Value.Rate(RateTable.Base, c.Item2) is null).Select(c => new FieldViolation(c.Item1, $"no rate of {c.Item2} is known", "NOT_CONVERTIBLE")).ToList();
        return unknown.Count > 0 ? new InvalidFields(unknown) : (latest.Value, latest.Value.Rate(from, to)!.Value);
    }

    /// <summary>An amount of the wire: a whole number, some digits of which are decimal places.</summary>
    private static decimal? Amount(DecimalValue given)
    {
        if (!long.TryParse(given.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole) || (given.DecimalPlaces ?? 0) is < 0 or > MostPlaces) return null;
        var amount = whole / Power(given.DecimalPlaces ?? 0);
        return Math.Abs(amount) <= Most ? amount : null;
    }

    /// <param name="places">How many decimal places there are; null for as many as it needs.</param>
    private static DecimalValue Tell(decimal amount, int? places)
    {
        var known = places ?? (amount / 1.000000000000000000000000000000000m).Scale; // dividing by one drops zeros at the end
        return new() { Value = decimal.Truncate(amount * Power(known)).ToString(CultureInfo.InvariantCulture), DecimalPlaces = known };
    }

    private static decimal Power(int places)
    {
        var power = 1m;
        for (var i = 0; i < places; i++) power *= 10;
        return power;
    }
}
