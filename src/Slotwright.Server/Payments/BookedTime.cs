using System.Text.Encodings.Web;
using NodaTime;
using Slotwright.Server.Http;
using Slotwright.Server.Notifications.Templates;

namespace Slotwright.Server.Payments;

/// <summary>When it is what is being bought, on a page: by the business's own clock, and saying so.</summary>
internal static class BookedTime
{
    /// <param name="start">An instant of the wire; nothing where what is bought has no time.</param>
    public static string Html(string? start, DateTimeZone zone) => start is null ? ""
        : $"{string.Join("<br>", new WrittenTimes(Words.Of("en").Dates, zone).Lines(Wire.Instant(start), null).Select(HtmlEncoder.Default.Encode))}<br>";
}
