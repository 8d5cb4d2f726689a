using NodaTime;
using Slotwright.Contract.Services;
using Slotwright.Server.Http;
using Slotwright.Server.Site;

namespace Slotwright.Server.Services;

/// <summary>A service's slugs and the addresses of its pages, which follow from the main one.</summary>
internal static class ServiceAddress
{
    private const int Kept = 100;

    public static Slug Made(string name, bool custom, Instant now) => new() { Name = name, Custom = custom, CreatedDate = Wire.Timestamp(now) };

    /// <summary>A name's new slug becomes the main one, unless somebody chose the main one: then it only leads there too.</summary>
    public static Service Rename(Service service, Service? before, Slug slug, ServerAddress address)
    {
        if (before?.MainSlug is { } main && (main.Custom == true || main.Name == slug.Name)) return At(service, main, main.Name == slug.Name ? null : slug, before, address);
        return At(service, slug, slug, before, address);
    }

    /// <summary>A slug somebody chose is the main one from now on.</summary>
    public static Service Customize(Service service, Slug slug, ServerAddress address) => At(service, slug, slug, service, address);

    /// <summary>The same slugs, with the addresses they have on this server.</summary>
    public static Service Keep(Service service, Service before, ServerAddress address) => At(service, before.MainSlug!, null, before, address);

    private static Service At(Service service, Slug main, Slug? added, Service? before, ServerAddress address) => service with
    {
        MainSlug = main,
        SupportedSlugs = Supported(main, added, before?.SupportedSlugs ?? []),
        Urls = new() { ServicePage = Page("service-page", main, address), BookingPage = Page("booking-form", main, address), CalendarPage = Page("booking-calendar", main, address) },
    };

    /// <summary>Newest first; of too many the oldest are no longer shown, but never the main one.</summary>
    private static List<Slug> Supported(Slug main, Slug? added, IReadOnlyList<Slug> earlier)
    {
        List<Slug> all = added is null ? [.. earlier] : [added, .. earlier.Where(s => s.Name != added.Name)];
        while (all.Count > Kept) all.RemoveAt(all.FindLastIndex(s => s.Name != main.Name));
        return all;
    }

    private static PageUrlV2 Page(string kind, Slug slug, ServerAddress address) => new() { RelativePath = $"/{kind}/{slug.Name}", Url = $"{address.Public}/{kind}/{slug.Name}" };
}
