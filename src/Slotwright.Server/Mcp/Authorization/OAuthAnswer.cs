using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Slotwright.Domain;
using Slotwright.Server.Mcp.Protocol;

namespace Slotwright.Server.Mcp.Authorization;

/// <summary>An answer of the authorization server to a client: one JSON object.</summary>
internal sealed record OAuthAnswer(int Status, Action<Utf8JsonWriter> Members)
{
    public static OAuthAnswer Ok(Action<Utf8JsonWriter> members) => new(StatusCodes.Status200OK, members);

    public ReadOnlyMemory<byte> Json()
    {
        var buffer = new ArrayBufferWriter<byte>(512);
        using (var json = new Utf8JsonWriter(buffer, new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            Members(json);
            json.WriteEndObject();
        }
        return buffer.WrittenMemory;
    }

    /// <summary>How a fault is told in OAuth's own form.</summary>
    public static OAuthAnswer Of(Fault fault) => new(fault switch { OAuthRefusal refusal => refusal.Status, TooOften => StatusCodes.Status429TooManyRequests, _ => StatusCodes.Status400BadRequest }, json =>
    {
        json.WriteString("error", fault.Code);
        json.WriteString("error_description", fault.Message);
    });
}

/// <summary>More than one address may do.</summary>
internal sealed record TooOften(RateLimit State) : Fault(FaultKind.TooMany, "too_many_requests", $"Too often from this address; come back in {State.Reset} s.");

internal static class OAuthJson
{
    public static void WriteTexts(this Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts) json.WriteStringValue(text);
        json.WriteEndArray();
    }
}
