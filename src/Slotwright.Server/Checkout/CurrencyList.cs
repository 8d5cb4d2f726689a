using Slotwright.Contract;
using Slotwright.Contract.Currencies;
using Slotwright.Domain;
using Slotwright.Server.Http;

namespace Slotwright.Server.Checkout;

/// <summary>The currencies there are. A site has one; nothing here knows how much of another it is worth.</summary>
internal static class CurrencyList
{
    public static void Map(Api api) => api.On(Ops.Currencies.ListCurrencies, List);

    private static Task<Result<Answer>> List(Call call, CancellationToken ct) => Task.FromResult<Result<Answer>>(Answer.Of(new ListCurrenciesResponse
    {
        Currencies = [.. Domain.Prices.Currencies.All.Select(code => new Currency { Code = code, Symbol = MoneyText.Sign(code) })],
    }, CurrenciesJson.Wire.ListCurrenciesResponse));
}
