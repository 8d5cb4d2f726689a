using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Slotwright.Contract.Calendar;
using Slotwright.Server.Http;
using Slotwright.Server.Site;

namespace Slotwright.Server.Availability;

/// <summary>What the slots of one class have in common, as it goes over the wire.</summary>
/// <param name="Head">From the start up to the local start.</param>
/// <param name="Title">What follows the session's id up to the next member of `eventInfo`.</param>
/// <param name="Tail">From after `eventInfo` up to the remaining capacity.</param>
internal sealed record ClassText(byte[] Head, byte[] Title, byte[] Tail)
{
    private static readonly JsonWriterOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static ClassText Of(Event e, ServiceFacts service, SiteCatalog catalog) => new(
        Encoding.UTF8.GetBytes($"{{\"serviceId\":\"{service.Id}\",\"scheduleId\":\"{e.ScheduleId}\",\"localStartDate\":\""),
        Encoding.UTF8.GetBytes($"\",\"eventTitle\":\"{JsonEncodedText.Encode(e.Title is { Length: > 0 } title ? title : service.Document.Name ?? "", JavaScriptEncoder.UnsafeRelaxedJsonEscaping)}\""),
        [.. "},"u8, .. Place(e, service, catalog), .. Resources(e, catalog), .. Encoding.UTF8.GetBytes($"\"nestedTimeSlots\":[],\"allDay\":{(e.AllDay == true ? "true" : "false")},\"totalCapacity\":{e.TotalCapacity ?? service.Document.DefaultCapacity ?? 0},\"remainingCapacity\":")]);

    /// <summary>Where it is given; a business location is called what it is called now. Of a session that does not say, only the kind of place is known.</summary>
    private static byte[] Place(Event e, ServiceFacts service, SiteCatalog catalog)
    {
        var place = e.Location ?? new() { Type = service.Document.Locations is [{ Type: { } usual }, ..] ? usual : LocationType.Business };
        var known = Guid.TryParse(place.Id, out var id) ? catalog.Locations.GetValueOrDefault(id) : null;
        using var json = new MemoryStream();
        using (var w = new Utf8JsonWriter(json, Relaxed))
        {
            w.WriteStartObject();
            if (place.Id is not null) w.WriteString("id", place.Id);
            if ((known?.Name ?? place.Name) is { } name) w.WriteString("name", name);
            if ((known is null ? place.Address?.FormattedAddress : known.Document.Address?.FormattedAddress) is { } address) w.WriteString("formattedAddress", address);
            w.WriteString("locationType", place.Type ?? (known is null ? LocationType.Custom : LocationType.Business));
            w.WriteEndObject();
        }
        return [.. "\"location\":"u8, .. json.ToArray(), (byte)','];
    }

    /// <summary>Who and what the sessions take, by type, as far as it is still there.</summary>
    private static byte[] Resources(Event e, SiteCatalog catalog)
    {
        var groups = (e.Resources ?? []).Select(r => Guid.TryParse(r.Id, out var id) ? catalog.Resources.GetValueOrDefault(id) : null).OfType<ResourceFacts>()
            .GroupBy(r => r.Type).Select(g => (g.Key, g.ToArray())).ToList();
        using var json = new PooledBuffer(256);
        AvailableResources.WriteItems(json, groups, i => groups[i].Item2, null);
        return [.. "\"availableResources\":["u8, .. json.Written.Span, .. "],"u8];
    }
}
