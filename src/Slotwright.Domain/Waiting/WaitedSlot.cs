using NodaTime;
using NodaTime.Text;
using Slotwright.Domain.Time;

namespace Slotwright.Domain.Waiting;

/// <summary>
/// An appointment that is waited for, by the name it goes under on waitlists: `appointment:serviceId:start:end`, and `:resourceId`
/// when it is to be given by somebody in particular; the times in UTC as `20310602T090000Z`.
/// </summary>
public sealed record WaitedSlot(Guid Service, Stretch Time, Guid? Resource)
{
    private const string Prefix = "appointment:";
    private static readonly long Longest = (long)Duration.FromDays(41).TotalMilliseconds;
    private static readonly InstantPattern Moment = InstantPattern.CreateWithInvariantCulture("uuuuMMdd'T'HHmmss'Z'");

    public string Name => $"{Prefix}{Service}:{Moment.Format(Time.StartInstant)}:{Moment.Format(Time.EndInstant)}{(Resource is { } named ? $":{named}" : "")}";

    /// <summary>Whether somebody means an appointment, rightly spelled or not; sessions and courses are named by ids alone.</summary>
    public static bool IsMeant(string name) => name.StartsWith(Prefix, StringComparison.Ordinal);

    /// <summary>The appointment of this name; null when it is the name of none.</summary>
    public static WaitedSlot? Find(string name)
    {
        if (!IsMeant(name) || name[Prefix.Length..].Split(':') is not { Length: 3 or 4 } parts) return null;
        if (!Guid.TryParseExact(parts[0], "D", out var service) || Read(parts[1]) is not { } start || Read(parts[2]) is not { } end) return null;
        if (end <= start || (end - start).TotalMilliseconds > Longest) return null;
        if (parts.Length == 3) return new(service, Stretch.Of(start, end), null);
        return Guid.TryParseExact(parts[3], "D", out var resource) ? new(service, Stretch.Of(start, end), resource) : null;
    }

    private static Instant? Read(string text) => Moment.Parse(text) is { Success: true } read ? read.Value : null;
}
