using NodaTime;
using NodaTime.Extensions;

namespace Slotwright.Server.Http;

/// <summary>Time enters the server here, once per request, in whole milliseconds: what the wire can carry back unchanged.</summary>
internal static class Clock
{
    public static Instant Now(this TimeProvider time) =>
        Instant.FromUnixTimeMilliseconds(time.GetCurrentInstant().ToUnixTimeMilliseconds());
}
