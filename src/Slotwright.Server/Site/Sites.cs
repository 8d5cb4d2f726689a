using System.Security.Cryptography;
using System.Text.Json;
using NodaTime;
using Slotwright.Contract;
using Slotwright.Contract.Slotwright;
using Slotwright.Domain;
using Slotwright.Domain.Time;
using Slotwright.Server.Calendar;
using Slotwright.Server.Http;
using Slotwright.Server.Identity;
using Slotwright.Server.Policies;
using Slotwright.Server.Staff;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Site;

/// <summary>Sites are the tenants. A new one opens Monday to Friday, 09:00 to 17:00 in its zone, with a policy, a staff type and a public client.</summary>
internal sealed class Sites(Db db, BookingPolicies policies)
{
    private static readonly LocalTime Opens = new(9, 0), Closes = new(17, 0);

    public void Map(Api api) => api.On(Ops.Slotwright.CreateSite, Create);

    private async Task<Result<Answer>> Create(Call call, CancellationToken ct)
    {
        if (call.Site != await db.BootstrapSite(ct)) return new PermissionDenied("SLOTWRIGHT.SITE_CREATE");
        var wanted = call.Read(SlotwrightJson.Wire.CreateSiteRequest);
        if (Zones.Find(wanted.TimeZone!) is not { } zone) return new InvalidFields("timeZone", "VALIDATION", "is no IANA time zone");
        var apiKey = Secrets.NewKey();
        var plan = new SitePlan(Guid.NewGuid(), wanted.Name!, zone, wanted.Currency ?? "USD", IsBootstrap: false);
        await using var tx = Begin(plan, call);
        var site = Found(tx, plan, apiKey, call.Now);
        var answer = Answer.Of(new CreateSiteResponse { Site = site, ApiKey = apiKey }, SlotwrightJson.Wire.CreateSiteResponse);
        if (call.Key is { } key) tx.KeepAnswer(call.Site, key, answer, call.Now.ToDateTimeUtc());
        await tx.Commit(ct);
        return answer;
    }

    /// <summary>The transaction that makes a site acts as the site's own owner.</summary>
    public Tx Begin(SitePlan plan, Call call) => db.Begin(call with { Caller = new(plan.Id, CallerKind.User, plan.Id, Grant.Owner), Key = null, Body = JsonDocument.Parse("{}").RootElement });

    /// <summary>Everything a site is born with, in one transaction.</summary>
    public Contract.Slotwright.Site Found(Tx tx, SitePlan plan, string key, Instant now)
    {
        Guid client = Guid.NewGuid(), location = Guid.NewGuid(), business = Guid.NewGuid();
        tx.Write("""
            INSERT INTO sites (site_id, name, time_zone, currency, client_id, location_id, business_schedule, bootstrap, secret, created_date)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
            """, plan.Name, plan.Zone.Id, plan.Currency, client, location, business, plan.IsBootstrap, RandomNumberGenerator.GetBytes(32), now.ToDateTimeUtc());
        tx.AddKey(Secrets.Hash(key), now.ToDateTimeUtc());
        tx.AddApp(new(plan.Id, client, Guid.NewGuid(), [], null), "Website", now.ToDateTimeUtc());
        Locations.Locations.AddFirst(tx, location, plan.Name, plan.Zone.Id);
        ResourceTypes.AddStaffType(tx);
        Availability.TimeSlotsConfigurations.AddFirst(tx);
        OpenBusiness(tx, plan, business, now);
        policies.AddFirst(tx);
        Forms.Forms.AddFirst(tx);
        Settings.BookingsSettings.AddFirst(tx);
        Settings.StaffMemberSettings.AddFirst(tx);
        Notifications.NotificationSettings.AddFirst(tx);
        return new() { Id = plan.Id.ToString(), Name = plan.Name, TimeZone = plan.Zone.Id, Currency = plan.Currency, ClientId = client.ToString(), CreatedDate = Wire.Timestamp(now) };
    }

    private static void OpenBusiness(Tx tx, SitePlan plan, Guid schedule, Instant now)
    {
        var opened = Schedules.Open(tx, schedule, Schedules.BusinessExternalId, new("business"), plan.Zone.Id);
        var monday = now.InZone(plan.Zone).Date.PlusDays(-7).With(DateAdjusters.Next(IsoDayOfWeek.Monday));
        for (var day = 0; day < 5; day++) tx.AddEvent(BusinessHours.Series(opened, monday.PlusDays(day) + Opens, monday.PlusDays(day) + Closes, plan.Zone, now));
    }
}

/// <summary>What a new site is to be.</summary>
internal sealed record SitePlan(Guid Id, string Name, DateTimeZone Zone, string Currency, bool IsBootstrap);
