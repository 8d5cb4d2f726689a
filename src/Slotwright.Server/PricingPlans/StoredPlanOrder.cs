using System.Globalization;
using System.Text.Json;
using NodaTime;
using Npgsql;
using Slotwright.Contract.PlanOrders;
using Slotwright.Domain.Plans;

namespace Slotwright.Server.PricingPlans;

/// <summary>What a plan was when it was sold, beside what the order shows of it.</summary>
/// <param name="Sessions">In each allowance; null for as many as the customer likes.</param>
/// <param name="Every">The allowances' own calendar; null for the payment cycles.</param>
/// <param name="Covers">The services of a plan that is no more.</param>
internal sealed record SoldPlan(Guid Plan, Guid Contact, Guid? Member, bool BuyerCanCancel, int? Sessions, Cycle? Every, IReadOnlyList<Guid> Covers);

/// <summary>A sold plan as stored.</summary>
/// <param name="Due">When it next changes by itself.</param>
internal sealed record StoredPlanOrder(Guid Id, long Revision, Order Wire, byte[] Bytes, SoldPlan Sold, Instant? Due)
{
    public const string Columns = "id, revision, doc, plan_id, contact_id, member_id, buyer_can_cancel, sessions, sessions_every, covers, due_at";

    public static StoredPlanOrder Read(NpgsqlDataReader r)
    {
        var bytes = r.GetFieldValue<byte[]>(2);
        var sold = new SoldPlan(r.GetGuid(3), r.GetGuid(4), r.IsDBNull(5) ? null : r.GetGuid(5), r.GetBoolean(6), r.IsDBNull(7) ? null : r.GetInt32(7), r.IsDBNull(8) ? null : Every(r.GetString(8)), r.GetFieldValue<Guid[]>(9));
        return new(r.GetGuid(0), r.GetInt64(1), JsonSerializer.Deserialize(bytes, PlanOrdersJson.Wire.Order)!, bytes, sold, r.IsDBNull(10) ? null : Instant.FromDateTimeUtc(r.GetDateTime(10)));
    }

    public static string? Text(Cycle? every) => every is { } cycle ? string.Create(CultureInfo.InvariantCulture, $"{cycle.Count} {cycle.Unit}") : null;

    private static Cycle Every(string text) => new(Enum.Parse<CycleUnit>(text.Split(' ')[1]), int.Parse(text.Split(' ')[0], CultureInfo.InvariantCulture));

    /// <summary>The order's life, by the calendar of the business.</summary>
    public PlanLife Life(DateTimeZone zone) => new(PlanOrderWire.Terms(Wire), zone, Http.Wire.Instant(Wire.StartDate!))
    {
        End = Moment(Wire.EndDate),
        EarliestEnd = Moment(Wire.EarliestEndDate),
        Pauses = [.. (Wire.PausePeriods ?? []).Select(p => new PlanPause(Http.Wire.Instant(p.PauseDate!), Moment(p.ResumeDate)))],
        IsDraft = Wire.Status == OrderStatus.Draft,
        IsCanceled = Wire.Status == OrderStatus.Canceled,
        RenewalCanceled = Wire.AutoRenewCanceled == true,
    };

    private static Instant? Moment(string? text) => text is null ? null : Http.Wire.Instant(text);
}
