using Slotwright.Contract.Policies;
using Slotwright.Contract.Services;
using Slotwright.Server.Policies;
using DomainPolicy = Slotwright.Domain.Policies.BookingPolicy;

namespace Slotwright.Server.Site;

/// <summary>What availability and bookings need to know of a service.</summary>
/// <param name="Minutes">How long its appointments last when nothing else is chosen: the first of its lengths, or the least of an hourly range.</param>
/// <param name="BufferMinutes">Time kept free after each appointment.</param>
/// <param name="Needs">The resources it needs: one free resource out of each group; the primary type, usually staff, comes first.</param>
/// <param name="Policy">The policy as a rule; <paramref name="PolicyDocument"/> is the snapshot a booking keeps.</param>
internal sealed record ServiceFacts(Guid Id, Service Document, int Minutes, int BufferMinutes, IReadOnlyList<ResourceNeed> Needs,
    DomainPolicy Policy, Contract.Policies.BookingPolicy PolicyDocument)
{
    /// <summary>The resource type that stands for staff on every site (contract.md e).</summary>
    public static readonly Guid StaffType = Guid.Parse("1cd44cf8-756f-41c3-bd90-3e2ffcaf1155");

    /// <summary>What customers choose from; null for a service without options.</summary>
    public OptionFacts? Options { get; private init; }

    /// <summary>How long its appointments may last: as its variants say, which go before the session durations; empty with a range.</summary>
    public IReadOnlyList<int> Lengths => Options is { Minutes.Count: > 0 } options ? options.Minutes
        : Document.Schedule?.AvailabilityConstraints is { DurationRange: null, SessionDurations: { } sessions } ? sessions : [];

    /// <summary>Whether customers choose how long it lasts out of variants.</summary>
    public bool HasDurationVariants => Options is { Minutes.Count: > 0 };

    public AddOnFacts AddOns { get; } = AddOnFacts.Of(Document);

    public bool IsAppointment => Document.Type == ServiceType.Appointment;

    public bool OnlineBooking => Document.OnlineBooking?.Enabled == true;

    public bool NeedsApproval => Document.OnlineBooking?.RequireManualApproval == true;

    /// <summary>A request waiting for approval keeps the slot, unless the service lets several customers ask for it.</summary>
    public bool PendingHolds => !(NeedsApproval && Document.OnlineBooking?.AllowMultipleRequests == true);

    public string ScheduleId => Document.Schedule!.Id!;

    /// <summary>Staff alone are asked for by their own hours; whatever else is needed, the business must be open as well.</summary>
    public bool NeedsOpenBusiness => Needs is not [var only] || only.Type != StaffType;

    /// <summary>Whether the business ranks its staff: the first on the list first, or the last; null leaves it to who is least busy.</summary>
    public string? StaffRanking => PolicyDocument.StaffSortingPolicy is { SortingMethodType: SortingMethodType.Ranking } sorting ? sorting.RankingOptions?.Order ?? RankingOrder.HighestToLowest : null;

    /// <summary>Whether somebody must be chosen by how busy they are.</summary>
    public bool LeavesChoice => Needs.Any(n => n.Among.Count != 1 && !(n.Type == StaffType && StaffRanking is not null));

    public static ServiceFacts Of(Service service, Contract.Policies.BookingPolicy policy, OptionFacts? options = null)
    {
        var constraints = service.Schedule?.AvailabilityConstraints;
        return new(Guid.Parse(service.Id!), service,
            options is { Minutes: [var first, ..] } ? first : constraints?.DurationRange?.HourOptions?.MinDurationInMinutes ?? constraints?.SessionDurations?.FirstOrDefault() ?? 0,
            constraints?.TimeBetweenSessions ?? 0, NeedsOf(service), Rules(service, policy), policy)
        { Options = options is null ? null : options with { Variants = options.Variants.Among((service.StaffMemberIds ?? []).Select(Guid.Parse)) } };
    }

    /// <summary>Only what goes on without the customer can be joined after its start: never an appointment.</summary>
    private static DomainPolicy Rules(Service service, Contract.Policies.BookingPolicy policy) =>
        PolicyWire.ToDomain(policy) is var rules && service.Type == ServiceType.Appointment ? rules with { BookAfterStart = false } : rules;

    private static List<ResourceNeed> NeedsOf(Service service)
    {
        var needs = new List<ResourceNeed>();
        if (service.StaffMemberIds is { Count: > 0 } staff) needs.Add(new(StaffType, [.. staff.Select(Guid.Parse)]));
        foreach (var other in service.ServiceResources ?? [])
            if (Guid.TryParse(other.ResourceType?.Id, out var type) && type != StaffType)
                needs.Add(new(type, other.ResourceIds?.Values?.Select(Guid.Parse).ToArray() is { Length: 0 } ? NobodyLeft : [.. (other.ResourceIds?.Values ?? []).Select(Guid.Parse)]));
        return [.. needs.OrderByDescending(n => Guid.TryParse(service.PrimaryResourceType, out var primary) && n.Type == primary)];
    }

    // Those a service named are deleted, and nobody said that others of their type would do.
    private static readonly Guid[] NobodyLeft = [Guid.Empty];
}

/// <summary>One resource of a type is needed, out of these; none named means any of the type.</summary>
internal sealed record ResourceNeed(Guid Type, IReadOnlyList<Guid> Among);
