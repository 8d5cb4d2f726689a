using System.Text.Json;
using System.Text.Json.Nodes;
using NodaTime;
using NodaTime.Text;
using Slotwright.Contract.SiteProperties;
using CalendarEvent = Slotwright.Contract.Calendar.Event;

namespace Slotwright.Server.Site;

/// <summary>A site's properties as they are read: what the owner said, over what the site and its default location are anyway.</summary>
internal static class PropertyView
{
    private static readonly LocalTimePattern Clock = LocalTimePattern.CreateWithInvariantCulture("HH:mm");
    private static readonly string[] PartsOfAddress = ["street", "city", "country", "state", "zip", "googleFormattedAddress", "streetNumber", "apartmentNumber"];
    private static readonly string[] Said = ["email", "phone", "fax", "address", "siteDisplayName", "businessName", "logo", "description", "companyId", "consentPolicy"];

    public static JsonObject Of(SiteCatalog catalog, JsonObject stored, IEnumerable<(CalendarEvent Event, LocalDateTime Start, LocalDateTime End)> hours)
    {
        var view = JsonSerializer.SerializeToNode(Usual(catalog), SitePropertiesJson.Wire.Properties)!.AsObject();
        foreach (var name in Said)
            if (stored[name] is { } said) view[name] = said.DeepClone();
        if (view["address"] is JsonObject address) Complete(address);
        var schedule = new BusinessSchedule { Periods = [.. hours.Select(h => Period(h.Start, h.End))] };
        view["businessSchedule"] = JsonSerializer.SerializeToNode(schedule, SitePropertiesJson.Wire.BusinessSchedule);
        view["businessSchedule"]!["specialHourPeriod"] = stored["businessSchedule"]?["specialHourPeriod"]?.DeepClone() ?? new JsonArray();
        return view;
    }

    /// <summary>An address says all its parts, be they empty, as the typings of the SDK promise.</summary>
    private static void Complete(JsonObject address)
    {
        foreach (var part in PartsOfAddress) address[part] ??= "";
        address["isPhysical"] ??= false;
        if (address["hint"] is JsonObject hint) { hint["text"] ??= ""; hint["placement"] ??= PlacementType.Replace; }
    }

    private static Properties Usual(SiteCatalog catalog)
    {
        var location = catalog.Locations[catalog.Site.Location].Document;
        return new()
        {
            Language = "en",
            Locale = new() { LanguageCode = "en", Country = "US" },
            PaymentCurrency = catalog.Site.Currency,
            TimeZone = catalog.Site.Zone.Id,
            SiteDisplayName = catalog.Site.Name,
            BusinessName = catalog.Site.Name,
            Email = location.Email,
            Phone = location.Phone,
            Fax = location.Fax,
            Address = Address(location.Address),
            TrackClicksAnalytics = false,
        };
    }

    private static Contract.SiteProperties.Address? Address(Contract.Locations.Address? a) => a is null ? null : new()
    {
        Street = a.StreetAddress?.Name,
        StreetNumber = a.StreetAddress?.Number,
        ApartmentNumber = a.StreetAddress?.Apt,
        City = a.City,
        State = a.Subdivision is [_, _, '-', .. var state] ? state : a.Subdivision,
        Country = a.Country,
        Zip = a.PostalCode,
        GoogleFormattedAddress = a.FormattedAddress,
        Coordinates = a.Geocode is { } place ? new() { Latitude = place.Latitude, Longitude = place.Longitude } : null,
    };

    private static TimePeriod Period(LocalDateTime start, LocalDateTime end)
    {
        var midnight = end.TimeOfDay == LocalTime.Midnight;
        return new()
        {
            OpenDay = Name(start.DayOfWeek),
            OpenTime = Clock.Format(start.TimeOfDay),
            CloseDay = Name(midnight ? end.Date.PlusDays(-1).DayOfWeek : end.DayOfWeek),
            CloseTime = midnight ? "24:00" : Clock.Format(end.TimeOfDay),
        };
    }

    private static string Name(IsoDayOfWeek day) => day.ToString().ToUpperInvariant();
}
