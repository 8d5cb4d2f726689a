using NodaTime;
using Slotwright.Contract.Bookings;
using Slotwright.Domain;
using Slotwright.Domain.Bookings;
using Slotwright.Domain.Time;
using Slotwright.Server.Http;
using Duration = NodaTime.Duration;
using WireStatus = Slotwright.Contract.Bookings.BookingStatus;

namespace Slotwright.Server.Bookings;

/// <summary>An appointment repeated every so many weeks: one draft, and when each occurrence of it begins.</summary>
/// <param name="Wanted">Which occurrences are to be booked, by their place; the others are left out.</param>
internal sealed record RecurringSet(BookingDraft Draft, DateTimeZone Zone, Duration Length, IReadOnlyList<Instant> Starts, IReadOnlyList<int> Wanted)
{
    private const int Fewest = 2, Most = 52;

    /// <param name="business">The zone whose wall clock the occurrences keep to.</param>
    public static Result<RecurringSet> Of(BookingDraft draft, Recurrence asked, DateTimeZone business)
    {
        if (draft.Seats is not null) return new ValidationFailure("Only appointments repeat; sessions of classes are booked one by one, courses as a whole.");
        if (asked is { Count: null, Until: null }) return new InvalidFields("recurrence.count", "REQUIRED_ONE_OF_FIELD", "or until must be given");
        var read = draft.Time(business);
        if (read.Failed(out var badTime)) return badTime;
        var first = read.Value.Start.InZone(business).LocalDateTime;
        var starts = new WeeklyRepeat(first, business, asked.IntervalWeeks ?? 1, asked.Count, asked.Until is { } until ? Wire.Local(until) : null).Starts(Most + 1);
        if (starts.Count is < Fewest or > Most) return new InvalidFields(asked.Until is null ? "recurrence.count" : "recurrence.until", "VALIDATION", $"must make {Fewest} to {Most} occurrences");
        var wanted = asked.Only is { Count: > 0 } only ? only : [.. Enumerable.Range(0, starts.Count)];
        if (wanted.Distinct().Count() < wanted.Count || wanted.Any(i => i < 0 || i >= starts.Count)) return new InvalidFields("recurrence.only", "VALIDATION", $"must name each occurrence once, from 0 to {starts.Count - 1}");
        return new RecurringSet(draft, business, read.Value.End - read.Value.Start, starts, [.. wanted.Order()]);
    }

    /// <summary>The draft of one occurrence, as one of a group.</summary>
    /// <param name="contact">The customer, once the group's first booking has found or made them.</param>
    public BookingDraft At(int index, Guid group, string? contact)
    {
        var slot = Draft.Slot with { StartDate = Wire.Timestamp(Starts[index]), EndDate = Wire.Timestamp(Starts[index] + Length), Timezone = Draft.Slot.Timezone ?? Zone.Id };
        return Draft with
        {
            Wanted = Draft.Wanted with
            {
                BookedEntity = Draft.Wanted.BookedEntity! with { Slot = slot },
                RecurringInfo = new() { RecurringGroupId = group.ToString(), Index = index },
                ContactDetails = contact is null ? Draft.Wanted.ContactDetails : (Draft.Wanted.ContactDetails ?? new()) with { ContactId = contact },
            },
        };
    }

    /// <summary>The same only to be looked at: such a booking takes nothing.</summary>
    public BookingDraft Tentative(int index) => At(index, Guid.Empty, null) is var draft ? draft with { Wanted = draft.Wanted with { Status = WireStatus.Created } } : Draft;

    /// <summary>An occurrence as it is told: available, or why not.</summary>
    public RecurringOccurrence Told(int index, Fault? fault) => new()
    {
        Index = index,
        StartDate = Wire.Timestamp(Starts[index]),
        EndDate = Wire.Timestamp(Starts[index] + Length),
        LocalStartDate = Wire.Local(Starts[index].InZone(Zone).LocalDateTime),
        Available = fault is null,
        Code = fault?.Code,
        Description = fault?.Message,
    };
}

/// <summary>Some of the occurrences that were wanted cannot be booked, so none was (428).</summary>
internal sealed record OccurrencesNotAvailable(IReadOnlyList<RecurringOccurrence> Occurrences)
    : Fault(FaultKind.Precondition, "OCCURRENCES_NOT_AVAILABLE", $"{Occurrences.Count} of the occurrences cannot be booked; none was.")
{
    public override IReadOnlyDictionary<string, object?> Data => new Dictionary<string, object?>
    {
        ["occurrences"] = Occurrences.Select(o => new Dictionary<string, object?> { ["index"] = o.Index, ["startDate"] = o.StartDate, ["localStartDate"] = o.LocalStartDate, ["code"] = o.Code, ["description"] = o.Description }).ToList(),
    };
}
