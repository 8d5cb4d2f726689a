using System.Globalization;
using System.Text.Json;
using NodaTime;
using NodaTime.Text;
using Slotwright.Domain;
using Slotwright.Domain.Policies;
using Slotwright.Domain.Time;

namespace Slotwright.Server.Availability;

/// <summary>The filter of Query Availability: plain values, which mean equality, or operators around them (behaviour/availability.md 8).</summary>
internal sealed class CalendarFilter
{
    private const string Path = "query.filter";
    private readonly DateTimeZone zone;
    private readonly bool ignoresOffsets;
    private readonly List<FieldViolation> wrong = [];

    /// <param name="zone">In which wall times are read.</param>
    /// <param name="ignoresOffsets">The caller named the zone: a date is the wall time it shows, whatever offset stands behind it.</param>
    private CalendarFilter(DateTimeZone zone, bool ignoresOffsets) => (this.zone, this.ignoresOffsets) = (zone, ignoresOffsets);

    public IReadOnlyList<Guid> Services { get; private set; } = [];
    public Instant? From { get; private set; }
    public Instant? To { get; private set; }
    public IReadOnlySet<Guid>? Resources { get; private set; }
    public IReadOnlySet<string>? Locations { get; private set; }
    public bool? Bookable { get; private set; }
    public decimal? OpenSpots { get; private set; }
    private bool? TooEarly { get; set; }
    private bool? TooLate { get; set; }
    private bool? OnlineDisabled { get; set; }

    public static Result<CalendarFilter> Read(JsonElement json, DateTimeZone zone, bool ignoresOffsets)
    {
        var filter = new CalendarFilter(zone, ignoresOffsets);
        filter.ReadAll(json, "");
        if (filter.Services.Count == 0 && !filter.wrong.Exists(v => v.Field == $"{Path}.serviceId")) filter.wrong.Add(new($"{Path}.serviceId", "must be given", "REQUIRED_FIELD"));
        return filter.wrong.Count > 0 ? new InvalidFields(filter.wrong) : filter;
    }

    /// <summary>Whether a slot that breaks these rules and has so many open spots is asked for.</summary>
    public bool Wants(bool bookable, int openSpots, PolicyViolations broken) =>
        (Bookable ?? bookable) == bookable && !(openSpots < OpenSpots)
        && (TooEarly ?? broken.TooEarly) == broken.TooEarly && (TooLate ?? broken.TooLate) == broken.TooLate && (OnlineDisabled ?? broken.OnlineDisabled) == broken.OnlineDisabled;

    private void ReadAll(JsonElement json, string prefix)
    {
        foreach (var member in json.EnumerateObject())
            if (member.Value.ValueKind == JsonValueKind.Object && !IsOperator(member.Value)) ReadAll(member.Value, $"{prefix}{member.Name}.");
            else ReadOne(prefix + member.Name, member.Value);
    }

    private void ReadOne(string name, JsonElement value)
    {
        switch (name)
        {
            case "serviceId" or "slot.serviceId": Services = Ids(name, value); break;
            case "startDate" or "slot.startDate": From = Moment(name, value, "$eq", "$gte", "$gt"); break;
            case "endDate" or "slot.endDate": To = Moment(name, value, "$eq", "$lte", "$lt"); break;
            case "resourceId" or "slot.resourceId" or "slot.resource.id": Resources = Ids(name, value).ToHashSet(); break;
            case "locationId" or "location.id" or "location.businessLocation.id" or "slot.location.id" or "slot.location.businessLocation.id": Locations = Ids(name, value).Select(id => id.ToString()).ToHashSet(); break;
            case "bookable": Bookable = Flag(name, value); break;
            case "openSpots": OpenSpots = Number(name, value); break;
            case "bookingPolicyViolations.tooEarlyToBook": TooEarly = Flag(name, value); break;
            case "bookingPolicyViolations.tooLateToBook": TooLate = Flag(name, value); break;
            case "bookingPolicyViolations.bookOnlineDisabled": OnlineDisabled = Flag(name, value); break;
            default: Wrong(name, "cannot be filtered by"); break;
        }
    }

    private static bool IsOperator(JsonElement json) => json.EnumerateObject().Any(m => m.Name.StartsWith('$'));

    /// <summary>What stands behind one of these operators, or the plain value.</summary>
    private static JsonElement? Operand(JsonElement value, params ReadOnlySpan<string> operators)
    {
        if (value.ValueKind != JsonValueKind.Object) return value;
        if (value.EnumerateObject().Count() != 1) return null;
        foreach (var name in operators)
            if (value.TryGetProperty(name, out var operand)) return operand;
        return null;
    }

    private List<Guid> Ids(string name, JsonElement value)
    {
        var operand = Operand(value, "$eq", "$in", "$hasSome");
        var given = operand is { ValueKind: JsonValueKind.Array } many ? [.. many.EnumerateArray()] : operand is { } one ? new[] { one } : [];
        var ids = given.Select(g => g.ValueKind == JsonValueKind.String && Guid.TryParse(g.GetString(), out var id) ? id : (Guid?)null).ToList();
        if (ids.Count is 0 or > 100 || ids.Contains(null)) Wrong(name, "must be a GUID or a list of 1 to 100");
        return [.. ids.OfType<Guid>().Distinct()];
    }

    private bool? Flag(string name, JsonElement value)
    {
        if (Operand(value, "$eq") is { ValueKind: JsonValueKind.True or JsonValueKind.False } flag) return flag.GetBoolean();
        Wrong(name, "must be true or false");
        return null;
    }

    private decimal? Number(string name, JsonElement value)
    {
        if (Operand(value, "$eq", "$gte") is { ValueKind: JsonValueKind.Number } json && json.TryGetDecimal(out var number)) return number;
        if (Operand(value, "$eq", "$gte") is { ValueKind: JsonValueKind.String } text && decimal.TryParse(text.GetString(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number)) return number;
        Wrong(name, "must be a number");
        return null;
    }

    private Instant? Moment(string name, JsonElement value, params ReadOnlySpan<string> operators)
    {
        if (Operand(value, operators) is { ValueKind: JsonValueKind.String } text && Moment(text.GetString()!, zone, ignoresOffsets) is { } moment) return moment;
        Wrong(name, "must be an ISO 8601 date and time");
        return null;
    }

    /// <summary>A date of this API in any spelling, null when it is none; a wall time that the clocks skip moves forward by the gap.</summary>
    public static Instant? Moment(string text, DateTimeZone zone, bool ignoresOffsets)
    {
        var stamp = OffsetDateTimePattern.ExtendedIso.Parse(text);
        if (!stamp.Success) return LocalDateTimePattern.ExtendedIso.Parse(text) is { Success: true, Value.Year: > 0 } local ? Zones.Start(local.Value, zone) : null;
        return stamp.Value.Year <= 0 ? null : Zones.Start(stamp.Value.LocalDateTime, ignoresOffsets ? zone : DateTimeZone.ForOffset(stamp.Value.Offset));
    }

    private void Wrong(string name, string what) => wrong.Add(new($"{Path}.{name}", what, "VALIDATION"));
}
