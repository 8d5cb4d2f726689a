using NodaTime.Text;
using Slotwright.Domain.Time;
using Slotwright.Server.Http;

namespace Slotwright.Server.Mcp.Tools;

/// <summary>The formats our schemas name; those of JSON Schema are held as it says, `local-date-time` and `time-zone` are ours.</summary>
internal static class SchemaFormats
{
    public static bool Matches(string format, string text) => format switch
    {
        "uuid" => Guid.TryParseExact(text, "D", out _),
        "email" => Formats.Matches("EMAIL", text),
        "date" => LocalDatePattern.Iso.Parse(text).Success,
        "date-time" => Formats.Matches("TIMESTAMP", text),
        "local-date-time" => LocalTimes.Read(text) is not null,
        "time-zone" => Zones.Find(text) is not null,
        _ => throw new NotSupportedException($"There is no format {format}."),
    };
}
