using Slotwright.Contract.Services;
using Slotwright.Server.Calendar;
using Slotwright.Server.Site;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Services;

/// <summary>What a service gets without being told: defaults, the site's currency, its location.</summary>
internal static class ServiceDefaults
{
    public static Service Fill(Change<Service> change, SiteCatalog catalog)
    {
        var (before, s) = (change.Before, change.After);
        var isAppointment = s.Type == ServiceType.Appointment;
        var constraints = s.Schedule?.AvailabilityConstraints;
        return s with
        {
            AppId = s.AppId ?? Schedules.BookingsApp,
            CreatedByAppId = before?.CreatedByAppId ?? Schedules.BookingsApp,
            SortOrder = s.SortOrder ?? 0,
            Hidden = s.Hidden ?? false,
            DefaultCapacity = s.DefaultCapacity ?? (isAppointment ? 1 : null),
            Form = s.Form is { } form ? form with { Id = form.Id?.ToLowerInvariant() ?? ServiceRules.DefaultForm } : new() { Id = ServiceRules.DefaultForm },
            OnlineBooking = s.OnlineBooking is { } online ? new() { Enabled = online.Enabled ?? false, RequireManualApproval = online.RequireManualApproval ?? false, AllowMultipleRequests = online.AllowMultipleRequests ?? false } : null,
            Conferencing = s.Conferencing ?? new() { Enabled = false },
            StaffMemberIds = isAppointment ? Each(s.StaffMemberIds) : [],
            Payment = s.Payment is { } payment ? Pay(payment, catalog.Site.Currency, change) : null,
            Locations = before?.Locations ?? ServicePlaces.Of(s.Locations, [], catalog),
            ServiceResources = s.ServiceResources is { } needs ? [.. needs.Select(n => Need(n, change.Given.ContainsKey("serviceResources")))] : [],
            PrimaryResourceType = s.PrimaryResourceType?.ToLowerInvariant() ?? ServiceFacts.StaffType.ToString(),
            AddOnGroups = before is null ? s.AddOnGroups ?? [] : before.AddOnGroups ?? [],
            AddOnDetails = before?.AddOnDetails ?? [],
            StaffMemberDetails = null,
            Schedule = new()
            {
                Id = before?.Schedule?.Id,
                FirstSessionStart = before?.Type == s.Type ? before?.Schedule?.FirstSessionStart : null, // its events keep both, a new type begins without any
                LastSessionEnd = before?.Type == s.Type ? before?.Schedule?.LastSessionEnd : null,
                AvailabilityConstraints = (constraints ?? new()) with
                {
                    Durations = isAppointment ? [.. (constraints?.SessionDurations ?? []).Select(m => new V2Duration { Minutes = m })] : [],
                    SessionDurations = constraints?.SessionDurations ?? (isAppointment ? null : []),
                    TimeBetweenSessions = constraints?.TimeBetweenSessions ?? 0,
                },
            },
        };
    }

    /// <summary>Naming none of a type is asking for any of it; only deleting those who were named leaves an empty list.</summary>
    private static ServiceResource Need(ServiceResource need, bool asked) => need with
    {
        ResourceType = need.ResourceType is { } type ? new() { Id = type.Id?.ToLowerInvariant() } : null,
        ResourceIds = asked && need.ResourceIds?.Values is not { Count: > 0 } ? null : need.ResourceIds is { } named ? named with { Values = Each(named.Values) } : null,
    };

    /// <summary>Each id once, spelled as we spell it, so that it is found again when what it names goes.</summary>
    private static IReadOnlyList<string> Each(IReadOnlyList<string>? ids) => [.. (ids ?? []).Select(id => id.ToLowerInvariant()).Distinct()];

    /// <summary>Prices are in the site's currency whatever is sent; a changed rate type drops the rate that belonged to the old one.</summary>
    private static Payment Pay(Payment p, string currency, Change<Service> change)
    {
        Money? In(Money? money) => money is null ? null : money with { Currency = currency };
        var given = change.Given["payment"] as System.Text.Json.Nodes.JsonObject;
        var changed = change.Before?.Payment is { } old && old.RateType != p.RateType;
        bool Keeps(string rate) => !changed || given?.ContainsKey(rate) == true;
        return p with
        {
            Fixed = p.Fixed is { } f && Keeps("fixed") ? f with { Price = In(f.Price), Deposit = In(f.Deposit), FullUpfrontPaymentAllowed = f.FullUpfrontPaymentAllowed ?? false } : null,
            Varied = p.Varied is { } v && Keeps("varied") ? v with { DefaultPrice = In(v.DefaultPrice), Deposit = In(v.Deposit), FullUpfrontPaymentAllowed = v.FullUpfrontPaymentAllowed ?? false } : null,
            Custom = Keeps("custom") ? p.Custom : null,
            Subscription = p.Subscription is { } s && Keeps("subscription") ? s with { AmountPerBillingCycle = In(s.AmountPerBillingCycle) } : null,
            Options = new() { Online = p.Options?.Online ?? false, InPerson = p.Options?.InPerson ?? false, Deposit = p.Options?.Deposit ?? false, PricingPlan = p.Options?.PricingPlan ?? false },
            AddOnOption = p.AddOnOption ?? (p.Options?.Online == true ? AddOnPaymentOptions.Online : AddOnPaymentOptions.InPerson),
            PricingPlanIds = change.Before?.Payment?.PricingPlanIds ?? [],
        };
    }
}
