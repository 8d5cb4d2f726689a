using NodaTime;
using Slotwright.Contract.Waitlist;
using Slotwright.Domain;
using Slotwright.Server.Http;

namespace Slotwright.Server.Waitlist;

/// <summary>What the customer was shown must be when it takes place, in its own zone.</summary>
internal static class Presentation
{
    public static InvalidFields? Wrong(RegisterRequest asked, Instant start, Instant? end, DateTimeZone zone)
    {
        var found = new List<FieldViolation>();
        Check(asked.PresentedStartTime, start, "presentedStartTime");
        Check(asked.PresentedEndTime, end, "presentedEndTime");
        return found.Count > 0 ? new InvalidFields(found) : null;

        void Check(Contract.Waitlist.LocalDateTime? shown, Instant? actual, string field)
        {
            if (shown is null) return;
            var at = actual?.InZone(zone);
            if ((shown.Year, shown.MonthOfYear, shown.DayOfMonth, shown.HourOfDay ?? 0, shown.MinutesOfHour ?? 0) != (at?.Year, at?.Month, at?.Day, at?.Hour ?? 0, at?.Minute ?? 0))
                found.Add(new(field, at is { } when ? $"is not when it takes place: {Wire.Local(when.LocalDateTime)}" : "is not known", "VALIDATION"));
        }
    }
}
