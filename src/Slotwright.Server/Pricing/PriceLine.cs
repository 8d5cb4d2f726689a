using NodaTime;
using Slotwright.Contract.Pricing;
using Slotwright.Contract.Services;
using Slotwright.Domain;
using Slotwright.Domain.Prices;
using Slotwright.Domain.Time;
using Slotwright.Server.Availability;
using Slotwright.Server.Http;
using Slotwright.Server.Site;
using BookingLineItem = Slotwright.Contract.Pricing.BookingLineItem;
using Duration = NodaTime.Duration;
using ServiceChoice = Slotwright.Contract.Pricing.ServiceChoice;

namespace Slotwright.Server.Pricing;

/// <summary>One line of what is to be priced: who takes part, what they chose, and for how long (behaviour/services.md 8).</summary>
/// <param name="ExtraMinutes">What add-ons make it longer than the service alone.</param>
internal sealed record PriceLine(BookingLineItem Item, string Field, ServiceFacts Service, DateTimeZone Business, int ExtraMinutes = 0)
{
    /// <summary>The groups of participants; older callers name one group on the line itself.</summary>
    public IReadOnlyList<PricingServiceChoices> Groups => Item.ServiceChoices is { Count: > 0 } groups ? groups : [new() { NumberOfParticipants = Item.NumberOfParticipants, Choices = Item.Choices }];

    public Result<IReadOnlyList<Party>> Parties()
    {
        if (Groups.Any(g => g.NumberOfParticipants is null)) return new Refusal(FaultKind.Invalid, "NUMBER_OF_PARTICIPANTS_NOT_FOUND", $"{Field} does not say how many take part.");
        var length = Length();
        if (length.Failed(out var fault)) return fault;
        var (units, minutes) = length.Value;
        if (Groups.SelectMany(g => g.Choices ?? []).Any(c => !IsOffered(c, minutes))) return BadDuration;
        var staff = Guid.TryParse(Item.ResourceId, out var id) ? id : (Guid?)null;
        return Groups.Select(g => new Party(g.NumberOfParticipants!.Value, [.. (g.Choices ?? []).Select(Chosen).OfType<Choice>()], staff, minutes, units)).ToArray();
    }

    private Refusal BadDuration => new(FaultKind.Invalid, "INVALID_DURATION_CHOICE", $"{Field} has a duration that the service does not offer.");

    /// <summary>How often the price is charged, and how long it lasts where that was said.</summary>
    private Result<(Units Units, int? Minutes)> Length()
    {
        var range = Service.Document.Schedule?.AvailabilityConstraints?.DurationRange;
        var absent = new[] { (Item.LocalStartDate, "localStartDate"), (Item.LocalEndDate, "localEndDate"), (Item.TimeZone, "timeZone") }.Where(f => f.Item1 is null).ToList();
        if (range is not null && absent.Count > 0) return new InvalidFields([.. absent.Select(f => new FieldViolation($"{Field}.{f.Item2}", "must be given for a service with a range of durations", "REQUIRED_FIELD"))]);
        if (Item.LocalStartDate is null || Item.LocalEndDate is null) return (Units.Once, null);
        var zone = Item.TimeZone is null ? Business : Zones.Find(Item.TimeZone);
        if (zone is null) return new InvalidTimeZone(Item.TimeZone!);
        var (start, end) = (Wire.Local(Item.LocalStartDate), Wire.Local(Item.LocalEndDate));
        var elapsed = Zones.End(end, zone) - Zones.Start(start, zone);
        if (elapsed <= Duration.Zero || elapsed.TotalDays > 366) return new InvalidFields($"{Field}.localEndDate", "VALIDATION", "must be after localStartDate, within a year");
        var minutes = (int)Math.Ceiling(elapsed.TotalMinutes) - ExtraMinutes;
        return range is null ? (Units.Once, minutes) : Charged(range, minutes, start, end);
    }

    private Result<(Units, int?)> Charged(DurationRange range, int minutes, LocalDateTime start, LocalDateTime end)
    {
        var days = (int)Math.Ceiling(Period.Between(start, end, PeriodUnits.Minutes).Minutes / (24 * 60.0));
        var (units, count, least, most) = range.UnitType == UnitType.Day
            ? (Units.Days(days), days, range.DayOptions?.MinDurationInDays, range.DayOptions?.MaxDurationInDays)
            : (Units.Minutes(minutes), minutes, range.HourOptions?.MinDurationInMinutes, range.HourOptions?.MaxDurationInMinutes);
        return count >= least && count <= most ? (units, minutes) : BadDuration;
    }

    private bool IsOffered(ServiceChoice choice, int? minutes) => choice.Duration?.Minutes is not { } said
        || Service.Lengths.Contains(said) && (minutes is null || minutes == said);

    /// <summary>A choice of another option than the service's is none.</summary>
    private Choice? Chosen(ServiceChoice choice) => choice.OptionId is { } option && Service.Options is { } options && Guid.Parse(option) != options.Variants.Option ? null : choice switch
    {
        { Custom: { } text } => Choice.Of(text),
        { Duration.Minutes: { } minutes } => Choice.Lasting(minutes),
        _ => null,
    };
}
