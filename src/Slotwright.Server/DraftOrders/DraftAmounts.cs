using Slotwright.Contract.DraftOrders;
using Slotwright.Domain;
using Slotwright.Domain.Prices;
using Slotwright.Server.Orders;
using FieldViolation = Slotwright.Domain.FieldViolation;

namespace Slotwright.Server.DraftOrders;

/// <summary>Amounts of a request, held against the currency; what is wrong is noted with its field.</summary>
internal sealed class DraftAmounts(string currency)
{
    public List<FieldViolation> Violations { get; } = [];

    /// <summary>Null when none was given, or none that can be.</summary>
    public decimal? Read(Price? price, string path) => price is null ? null : Read(price.Amount, $"{path}.amount");

    public decimal? Read(string? text, string path)
    {
        if (text is null) { Required(path); return null; }
        var amount = OrderWire.Amount(text);
        if (amount > Bill.Greatest) Violations.Add(new(path, $"must be at most {Bill.Greatest}", "DECIMAL_LTE"));
        if (amount != Currencies.Round(amount, currency)) Violations.Add(new(path, $"must be an amount that can be paid in {currency}", "DECIMAL_MAX_SCALE"));
        return amount;
    }

    public decimal Needed(Price? price, string path)
    {
        if (price is null) Required(path);
        return Read(price, path) ?? 0;
    }

    public void Required(string path) => Violations.Add(new(path, "must be given", "REQUIRED_FIELD"));

    public InvalidFields? Fault => Violations.Count > 0 ? new InvalidFields(Violations) : null;
}
