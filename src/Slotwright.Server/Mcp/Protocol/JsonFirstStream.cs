using System.Text.Json;

namespace Slotwright.Server.Mcp.Protocol;

/// <summary>
/// Where the SDK writes its events. When the first one is the answer itself it goes out as plain JSON, with a status and headers still to be chosen; when a
/// notification or a question comes first, the answer becomes an event stream.
/// </summary>
internal sealed class JsonFirstStream(HttpContext http, McpScope scope, TimeProvider time) : SdkStream
{
    private EventStream? events;
    private bool isAnswered;

    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> written, CancellationToken ct = default)
    {
        if (isAnswered) return;
        if (events is null && Data(written) is var data && IsAnswer(data.Span, out var code))
        {
            isAnswered = true;
            await Answer(data, code, ct);
            return;
        }
        if (events is null) Open();
        await events!.Write(written, ct);
    }

    public override async ValueTask DisposeAsync()
    {
        if (events is not null) await events.DisposeAsync();
        await base.DisposeAsync();
    }

    private void Open()
    {
        scope.Begin(http.Response);
        events = EventStream.Begin(http, time);
    }

    private async Task Answer(ReadOnlyMemory<byte> json, int code, CancellationToken ct)
    {
        var response = http.Response;
        if (scope.Connection.Wire == McpWire.Stateless) response.StatusCode = RpcError.StatusOf(code);
        scope.Begin(response);
        response.ContentType = "application/json";
        response.ContentLength = json.Length;
        await response.Body.WriteAsync(json, ct);
    }

    /// <summary>An event's one line of data.</summary>
    private static ReadOnlyMemory<byte> Data(ReadOnlyMemory<byte> written)
    {
        var start = written.Span.IndexOf("data: "u8);
        if (start < 0) return default;
        var data = written[(start + 6)..];
        return data.Span.IndexOf((byte)'\n') is >= 0 and var end ? data[..end] : data;
    }

    /// <summary>Whether a message is the answer to a request, and with which error, 0 for none.</summary>
    private static bool IsAnswer(ReadOnlySpan<byte> json, out int code)
    {
        code = 0;
        if (json.IsEmpty) return false;
        var reader = new Utf8JsonReader(json);
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("method"u8)) return false;
            if (reader.ValueTextEquals("result"u8)) return true;
            if (reader.ValueTextEquals("error"u8)) { code = Code(ref reader); return true; }
            reader.Skip();
        }
        return false;
    }

    private static int Code(ref Utf8JsonReader error)
    {
        error.Read();
        while (error.Read() && error.TokenType == JsonTokenType.PropertyName)
        {
            var isCode = error.ValueTextEquals("code"u8);
            error.Read();
            if (isCode && error.TryGetInt32(out var code)) return code;
            error.Skip();
        }
        return 0;
    }
}
