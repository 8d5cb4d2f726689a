using System.Text.Json;
using NodaTime.Text;
using Slotwright.Contract.Locations;
using Slotwright.Domain;
using Slotwright.Domain.Time;
using Slotwright.Server.Http;

namespace Slotwright.Server.Locations;

/// <summary>What a location gets without being told, and what is wrong with one, all at once.</summary>
internal static class LocationRules
{
    public static Location Complete(Location l, Location? before)
    {
        IReadOnlyList<string> types = l.LocationTypes is { Count: > 0 } several ? [.. several.Distinct()] : [l.LocationType ?? before?.LocationType ?? LocationType.Branch];
        return l with
        {
            Default = before?.Default ?? false,
            Archived = before?.Archived ?? false,
            Status = l.Status ?? LocationStatus.Active,
            LocationTypes = types,
            LocationType = types[0],
            Address = l.Address is { } address ? Whole(address) : null,
        };
    }

    /// <summary>A street says all its parts, be they empty, as the typings of the SDK promise.</summary>
    private static Address Whole(Address a) => a with
    {
        FormattedAddress = string.IsNullOrEmpty(a.FormattedAddress) ? Formatted(a) : a.FormattedAddress,
        StreetAddress = a.StreetAddress is { } s ? s with { Number = s.Number ?? "", Name = s.Name ?? "", Apt = s.Apt ?? "" } : null,
    };

    public static List<FieldViolation> Violations(Location l)
    {
        var found = new List<FieldViolation>();
        void Check(bool holds, string field, string rule, string description) { if (!holds) found.Add(new($"location.{field}", description, rule)); }
        Check(!string.IsNullOrWhiteSpace(l.Name), "name", "REQUIRED_FIELD", "must be given");
        Check(l.Address is not null || l.Default == true, "address", "REQUIRED_FIELD", "must be given");
        Check(l.TimeZone is not null, "timeZone", "REQUIRED_FIELD", "must be given");
        Check(l.TimeZone is null || Zones.Find(l.TimeZone) is not null, "timeZone", "VALIDATION", "is no IANA time zone");
        Check(l.Status == LocationStatus.Active, "status", "VALIDATION", "can be ACTIVE only; archive a location that is out of use");
        Check(string.IsNullOrEmpty(l.Email) || Formats.Matches("EMAIL", l.Email), "email", "FORMAT", "must be an EMAIL");
        foreach (var (i, p) in (l.BusinessSchedule?.Periods ?? []).Index())
        {
            Check(p is { OpenDay: not null, CloseDay: not null }, $"businessSchedule.periods[{i}]", "REQUIRED_FIELD", "needs an openDay and a closeDay");
            Check(IsTime(p.OpenTime), $"businessSchedule.periods[{i}].openTime", "FORMAT", "must be a time like 09:00");
            Check(IsTime(p.CloseTime), $"businessSchedule.periods[{i}].closeTime", "FORMAT", "must be a time like 17:00");
        }
        foreach (var (i, s) in (l.BusinessSchedule?.SpecialHourPeriod ?? []).Index())
        {
            Check(IsDate(s.StartDate), $"businessSchedule.specialHourPeriod[{i}].startDate", "FORMAT", "must be an ISO 8601 date");
            Check(IsDate(s.EndDate), $"businessSchedule.specialHourPeriod[{i}].endDate", "FORMAT", "must be an ISO 8601 date");
        }
        return found;
    }

    /// <summary>The address in one line, as it is written in most places: street, town, region and post code, country.</summary>
    public static string? Formatted(Address a)
    {
        var region = a.Subdivision is { Length: > 3 } s && s[2] == '-' ? s[3..] : a.Subdivision;
        string?[] lines = [Joined(" ", a.StreetAddress?.Number, a.StreetAddress?.Name), a.StreetAddress?.Apt, a.City, Joined(" ", region, a.PostalCode), a.Country];
        return Joined(", ", lines) is { Length: > 0 } text ? text : null;
    }

    /// <summary>`{successfulLocations, failedLocations}` out of the usual results of a bulk request.</summary>
    public static Answer BulkAnswer(JsonElement bulk, JsonElement wanted)
    {
        var results = bulk.GetProperty("results").EnumerateArray().ToList();
        var given = wanted.EnumerateArray().ToList();
        return Answer.Write(w =>
        {
            w.WriteStartObject();
            w.WriteStartArray("successfulLocations");
            foreach (var result in results) if (result.TryGetProperty("item", out var item)) item.WriteTo(w);
            w.WriteEndArray();
            w.WriteStartArray("failedLocations");
            foreach (var (i, result) in results.Index())
            {
                if (!result.GetProperty("itemMetadata").TryGetProperty("error", out var error)) continue;
                w.WriteStartObject();
                w.WritePropertyName("location");
                JsonSerializer.Serialize(w, Complete(given[i].Deserialize(LocationsJson.Wire.Location)!, null), LocationsJson.Wire.Location);
                w.WriteString("errorMessage", error.GetProperty("description").GetString());
                w.WriteEndObject();
            }
            w.WriteEndArray();
            w.WriteEndObject();
        });
    }

    private static bool IsTime(string? text) => text is "24:00" || text is not null && LocalTimePattern.CreateWithInvariantCulture("HH:mm").Parse(text).Success;

    private static bool IsDate(string? text) => text is not null && (Formats.Matches("TIMESTAMP", text) || Formats.Matches("LOCAL_DATE_TIME", text) || Formats.Matches("LOCAL_DATE", text));

    private static string Joined(string between, params string?[] parts) => string.Join(between, parts.Where(p => !string.IsNullOrWhiteSpace(p)));
}
