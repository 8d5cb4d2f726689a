using Slotwright.Domain.Time;

namespace Slotwright.Domain.Bookings;

/// <summary>What the bookings of a multi-service booking must be together: two to eight, one right after the other, at one place (behaviour/bookings.md 8).</summary>
public static class ServiceSequence
{
    public const int Fewest = 2, Most = 8;

    /// <summary>Why bookings, in the order of their starts, are no sequence; null when they are one.</summary>
    public static Fault? Broken(IReadOnlyList<(Stretch Time, string Place)> bookings)
    {
        if (bookings.Count is < Fewest or > Most) return new ValidationFailure($"A multi-service booking has {Fewest} to {Most} bookings.");
        for (var i = 1; i < bookings.Count; i++)
        {
            if (bookings[i].Time.Start != bookings[i - 1].Time.End) return new ValidationFailure($"The bookings must follow each other without gaps or overlaps: number {i + 1} must start when number {i} ends.");
            if (bookings[i].Place != bookings[0].Place) return new ValidationFailure("The bookings must all be at one location.");
        }
        return null;
    }

    /// <summary>Whether what a caller sent about the members concerns each of them once, in the version it is in.</summary>
    /// <param name="all">Every member must be spoken of.</param>
    public static Fault? Unsent(IReadOnlyDictionary<Guid, long> members, IReadOnlyList<(Guid? Booking, string? Revision)> sent, bool all)
    {
        if (sent.DistinctBy(s => s.Booking).Count() < sent.Count) return new DuplicateBookingInfo();
        foreach (var (booking, _) in sent)
            if (booking is not { } id || !members.ContainsKey(id)) return new BookingNotFound(booking ?? Guid.Empty);
        if (all && sent.Count < members.Count) return new NotAllBookingsWereSent(members.Count);
        if (sent.Any(s => s.Revision is null)) return new RevisionMissing();
        var stale = sent.Where(s => s.Revision != members[s.Booking!.Value].ToString(System.Globalization.CultureInfo.InvariantCulture)).Select(s => s.Booking!.Value).ToList();
        return stale.Count > 0 ? new BookingRevisionMismatch(stale) : null;
    }
}
