using System.Globalization;
using Slotwright.Contract;
using Slotwright.Contract.Slotwright;
using Slotwright.Domain;
using Slotwright.Server.Http;
using Slotwright.Server.Identity;
using Slotwright.Server.Site;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Payments;

/// <summary>With whom a site takes money online, and which tax it charges. Secrets go in and are never told again.</summary>
internal sealed class PaymentSettingsPage(Db db, SiteDirectory sites)
{
    public void Map(Api api) => api.On(Ops.Slotwright.GetPaymentSettings, Get).On(Ops.Slotwright.UpdatePaymentSettings, Update);

    private async Task<Result<Answer>> Get(Call call, CancellationToken ct) => Tell(call.Site, await PaymentRules.Read(db, call.Site, ct));

    private async Task<Result<Answer>> Update(Call call, CancellationToken ct)
    {
        var (given, body) = (call.Read(SlotwrightJson.Wire.UpdatePaymentSettingsRequest).PaymentSettings!, call.Body.GetProperty("paymentSettings"));
        bool Says(string member) => body.TryGetProperty(member, out _);
        var rate = given.TaxRate is null ? 0 : decimal.Parse(given.TaxRate, NumberStyles.Number, CultureInfo.InvariantCulture);
        if (rate is < 0 or >= 1) return new InvalidFields("paymentSettings.taxRate", "VALIDATION", "must be a fraction of one: 0.19 is nineteen percent");
        var catalog = await sites.Catalog(call.Site, ct);
        var secret = catalog.Site.Secret;
        await using var tx = db.Begin(call);
        var before = await PaymentRules.Lock(tx, ct);
        if (given.Revision != Wire.Revision(before.Revision)) return new RevisionMismatch(before.Revision);
        var after = before with
        {
            Revision = before.Revision + 1,
            Provider = Says("provider") ? given.Provider?.ToLowerInvariant() : before.Provider,
            Tax = new(Says("taxRate") ? rate : before.Tax.Rate, Says("taxIncludedInPrices") ? given.TaxIncludedInPrices == true : before.Tax.IsIncluded),
            Secret = Says("secretKey") ? Sealed(given.SecretKey, call.Site) : before.Secret,
            WebhookSecret = Says("webhookSecret") ? Sealed(given.WebhookSecret, call.Site) : before.WebhookSecret,
            PublishableKey = Says("publishableKey") ? given.PublishableKey : before.PublishableKey,
            Taxes = new(Says("taxRates") ? given.TaxRates ?? [] : before.Taxes.Rates, Says("taxGroups") ? given.TaxGroups ?? [] : before.Taxes.Groups),
        };
        if (after.Taxes.Violations(catalog.Locations.ContainsKey) is { Count: > 0 } wrong) return new InvalidFields(wrong);
        if (after.Provider == PaymentProviderName.Stripe.ToLowerInvariant() && (after.Secret is null || after.WebhookSecret is null || after.PublishableKey is null))
            return new InvalidFields("paymentSettings.secretKey", "VALIDATION", "with webhookSecret and publishableKey must be given before Stripe can take payments");
        after.Save(tx);
        return await tx.Commit(Tell(call.Site, after), ct);

        byte[]? Sealed(string? text, Guid site) => string.IsNullOrEmpty(text) ? null : SecretSeal.Close(secret, SecretSeal.PaymentKeys, site, text);
    }

    private static Answer Tell(Guid site, PaymentRules rules) => Answer.Of(new GetPaymentSettingsResponse
    {
        PaymentSettings = new()
        {
            Id = site.ToString(),
            Revision = Wire.Revision(rules.Revision),
            Provider = rules.Provider?.ToUpperInvariant(),
            TaxRate = rules.RateText,
            TaxIncludedInPrices = rules.Tax.IsIncluded,
            TaxRates = rules.Taxes.Rates,
            TaxGroups = rules.Taxes.Groups,
            PublishableKey = rules.PublishableKey,
        },
    }, SlotwrightJson.Wire.GetPaymentSettingsResponse);
}
