using NodaTime;
using Slotwright.Contract.Slotwright;
using Slotwright.Domain.Availability;
using Slotwright.Domain.Policies;
using Slotwright.Domain.Time;
using Slotwright.Server.Http;
using Slotwright.Server.Site;

namespace Slotwright.Server.Availability;

/// <summary>The reasons that Explain Availability gives, each with a code for programs and a sentence for people.</summary>
internal static class Reasons
{
    public static ExplainedReason Not(string code, string description) => new() { Code = code, Effect = ExplainedEffect.NotOffered, Description = description };

    /// <summary>What holds of the question as such, wherever and by whomever it might be given.</summary>
    public static IEnumerable<ExplainedReason> OfQuestion(SlotQuestion question)
    {
        var service = question.Service;
        if (service.Document.Hidden == true) yield return new() { Code = ExplainedReasonCode.ServiceHidden, Effect = ExplainedEffect.None, Description = "Customers do not see the service on the site; its slots are listed all the same." };
        if (question is { IsOfClass: false, Places.Count: 0 }) yield return Not(ExplainedReasonCode.LocationNotOffered, "The service is not given at this location.");
        if (question.Skipped is { } wall) yield return Skipped(wall, question.Zone);
        if (question.Starts.Count > 1) yield return new() { Code = ExplainedReasonCode.LocalTimeRepeated, Effect = ExplainedEffect.None, Description = "The clocks go back, so this time comes twice; each is explained by itself." };
        if (!question.IsOfClass && !question.IsRightLength)
            yield return Not(ExplainedReasonCode.WrongDuration, $"The service does not last {question.Minutes} minutes.") with { DurationsInMinutes = [.. GetTimeSlot.Lengths(service).Order().Take(100)] };
    }

    public static IEnumerable<ExplainedReason> OfPolicy(ServiceFacts service, Instant start, PolicyViolations broken)
    {
        ExplainedReason NotBookable(string code, string description) => new() { Code = code, Effect = ExplainedEffect.NotBookable, Description = description };
        if (broken.EarliestBooking is { } earliest) yield return NotBookable(ExplainedReasonCode.TooEarlyToBook, "The booking policy does not let customers book so long ahead.") with { EarliestBookingDate = Wire.Timestamp(earliest) };
        if (broken.TooLate)
            yield return NotBookable(ExplainedReasonCode.TooLateToBook, "It is too late for customers to book.") with { LatestBookingDate = Wire.Timestamp(start - (service.Policy.Latest ?? Duration.Zero)) };
        if (broken.OnlineDisabled) yield return NotBookable(ExplainedReasonCode.OnlineBookingDisabled, "Customers cannot book the service online.");
    }

    public static ExplainedReason OffGrid(NearestStarts nearest, DateTimeZone zone) => new()
    {
        Code = ExplainedReasonCode.NotOnStartGrid,
        Effect = ExplainedEffect.NotListed,
        Description = "Slots are listed at the steps of the start interval from the beginning of the working hours, and this start lies between them.",
        NearestLocalStartDates = [.. new[] { nearest.Before, nearest.After }.OfType<long>().Select(s => Local(s, zone))],
    };

    /// <summary>The hours as they are told: in the asker's zone, no more of them than the days in question.</summary>
    public static IReadOnlyList<ExplainedHours> Hours(IEnumerable<Stretch> open, Stretch days, DateTimeZone zone) =>
        [.. open.Where(days.Overlaps).Select(o => new ExplainedHours { LocalStartDate = Local(Math.Max(o.Start, days.Start), zone), LocalEndDate = Local(Math.Min(o.End, days.End), zone) })];

    /// <summary>A reason with the time it is about.</summary>
    public static ExplainedReason During(this ExplainedReason reason, Stretch time, DateTimeZone zone) => reason with { LocalStartDate = Local(time.Start, zone), LocalEndDate = Local(time.End, zone) };

    public static string Local(long moment, DateTimeZone zone) => Wire.Local(Instant.FromUnixTimeMilliseconds(moment).InZone(zone).LocalDateTime);

    private static ExplainedReason Skipped(LocalDateTime wall, DateTimeZone zone)
    {
        var instead = Zones.Start(wall, zone);
        return Not(ExplainedReasonCode.LocalTimeSkipped, "The clocks go forward and skip this time; as a start it would mean the later time told here.") with { LocalStartDate = Local(instead.ToUnixTimeMilliseconds(), zone) };
    }
}
