using System.Text.Json;
using Slotwright.Contract.Bookings;
using Slotwright.Server.Bookings;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Reports;

/// <summary>What bookings are worth by the prices of now; those that must cost the same are priced once.</summary>
internal static class BookedRevenue
{
    private const int AtOnce = 200;

    private sealed record Priced(string Service, string Payment, long Bookings, decimal? Each)
    {
        public decimal Amount => Bookings * (Each ?? 0);
    }

    public static async Task<ReportPage> Run(Db db, ReportArguments asked, CancellationToken ct)
    {
        var priced = new List<Priced>();
        foreach (var groups in (await db.PricedGroups(asked.Call.Site, asked.Sql(), ct)).Chunk(AtOnce))
        {
            var examples = (await db.Bookings(asked.Call.Site, [.. groups.Select(g => g.Example)], ct)).ToDictionary(b => b.Id);
            foreach (var group in groups)
                priced.Add(new(group.Service, group.Payment, group.Bookings, examples.TryGetValue(group.Example, out var example) ? await asked.Pricing.TotalOf(asked.Call, example, ct) : null));
        }
        var services = await asked.Catalog.Services.FindAll(priced.Select(p => Guid.Parse(p.Service)).ToHashSet(), ct);
        var rows = priced.GroupBy(p => p.Service).OrderByDescending(g => g.Sum(p => p.Amount)).ThenBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => Row([.. g], ("serviceId", g.Key), ("serviceName", services.GetValueOrDefault(Guid.Parse(g.Key))?.Document.Name))).ToList();
        return ReportPage.Of(rows, Row(priced) with { OfAll = true }, asked);
    }

    private static ReportRow Row(List<Priced> of, params (string, string?)[] what)
    {
        decimal Sum(params string[] payments) => of.Where(p => payments.Contains(p.Payment)).Sum(p => p.Amount);
        var values = new Dictionary<string, object>
        {
            ["bookings"] = of.Sum(p => p.Bookings),
            ["expected"] = of.Sum(p => p.Amount),
            ["paid"] = Sum(PaymentStatus.Paid),
            ["partiallyPaid"] = Sum(PaymentStatus.PartiallyPaid),
            ["unpaid"] = Sum(PaymentStatus.NotPaid, PaymentStatus.Undefined),
            ["other"] = Sum(PaymentStatus.Refunded, PaymentStatus.Exempt, PaymentStatus.Failed),
            ["byPaymentStatus"] = JsonSerializer.Serialize(of.GroupBy(p => p.Payment).OrderBy(g => g.Key, StringComparer.Ordinal).ToDictionary(g => g.Key, g => new { bookings = g.Sum(p => p.Bookings), amount = g.Sum(p => p.Amount) })),
            ["unpriced"] = of.Where(p => p.Each is null).Sum(p => p.Bookings),
        };
        foreach (var (name, value) in what) if (value is not null) values[name] = value;
        return new(false, values);
    }
}
