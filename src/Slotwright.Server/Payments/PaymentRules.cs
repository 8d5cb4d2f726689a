using System.Globalization;
using Slotwright.Domain.Orders;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Payments;

/// <summary>How a site takes money: with whom online, and with which tax.</summary>
/// <param name="Provider">Null when it takes none online.</param>
internal sealed record PaymentRules(long Revision, string? Provider, TaxRule Tax, byte[]? Secret, byte[]? WebhookSecret, string? PublishableKey)
{
    public static PaymentRules None { get; } = new(1, null, TaxRule.None, null, null, null);

    public SiteTaxes Taxes { get; init; } = SiteTaxes.None;

    public string RateText => Tax.Rate.ToString(CultureInfo.InvariantCulture);

    /// <summary>How something of a tax group is taxed at a place: by the rates that are about it, else as everything is.</summary>
    public TaxRule TaxAt(Guid? location, Guid? group) => Taxes.At(location, group) is [_, ..] own ? TaxRule.Of(own, Tax.IsIncluded) : Tax;

    private const string Sql = "SELECT revision, provider, tax_rate, tax_included, secret, webhook_secret, publishable_key, taxes FROM payment_settings WHERE site_id = $1";

    public static async Task<PaymentRules> Read(Db db, Guid site, CancellationToken ct) => await db.Single(site, Sql, Read, ct) ?? None;

    /// <summary>Under a lock, for who changes them.</summary>
    public static async Task<PaymentRules> Lock(Tx tx, CancellationToken ct)
    {
        tx.Write("INSERT INTO payment_settings (site_id, revision, updated_date) VALUES ($1, 1, $2) ON CONFLICT DO NOTHING", tx.Now.ToDateTimeUtc());
        return (await tx.List($"{Sql} FOR UPDATE", Read, ct))[0];
    }

    public void Save(Tx tx) => tx.Write("""
        UPDATE payment_settings SET revision = $2, provider = $3, tax_rate = $4, tax_included = $5, secret = $6, webhook_secret = $7, publishable_key = $8, updated_date = $9, taxes = $10 WHERE site_id = $1
        """, Revision, (object?)Provider ?? TypedNull.Text, Tax.Rate, Tax.IsIncluded, (object?)Secret ?? TypedNull.Bytes, (object?)WebhookSecret ?? TypedNull.Bytes, (object?)PublishableKey ?? TypedNull.Text, tx.Now.ToDateTimeUtc(), Taxes.Bytes);

    private static PaymentRules Read(Npgsql.NpgsqlDataReader r) => new(r.GetInt64(0), r.IsDBNull(1) ? null : r.GetString(1), new(r.GetDecimal(2), r.GetBoolean(3)),
        r.IsDBNull(4) ? null : r.GetFieldValue<byte[]>(4), r.IsDBNull(5) ? null : r.GetFieldValue<byte[]>(5), r.IsDBNull(6) ? null : r.GetString(6))
    { Taxes = SiteTaxes.Read(r.IsDBNull(7) ? null : r.GetFieldValue<byte[]>(7)) };
}
