using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Slotwright.Server.Mcp.Protocol;

/// <summary>An error of JSON-RPC, as this layer gives it before any server is asked.</summary>
internal sealed record RpcError(int Code, string Message)
{
    public const int Parse = -32700;
    public const int Request = -32600;
    public const int Method = -32601;
    public const int Params = -32602;
    public const int Internal = -32603;
    public const int HeaderMismatch = -32020;
    public const int Capability = -32021;
    public const int Version = -32022;

    /// <summary>For what the protocol has no code for.</summary>
    public const int Refused = -32000;
    public const int NoSession = -32001;

    public Action<Utf8JsonWriter>? Data { get; init; }

    /// <summary>The whole message, as the answer to a request's id.</summary>
    public ReadOnlyMemory<byte> Answer(ReadOnlySpan<byte> id)
    {
        var buffer = new ArrayBufferWriter<byte>(256);
        using (var json = new Utf8JsonWriter(buffer, new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteString("jsonrpc"u8, "2.0"u8);
            json.WritePropertyName("id"u8);
            json.WriteRawValue(id);
            json.WriteStartObject("error"u8);
            json.WriteNumber("code"u8, Code);
            json.WriteString("message"u8, Message);
            if (Data is { } data) { json.WritePropertyName("data"u8); data(json); }
            json.WriteEndObject();
            json.WriteEndObject();
        }
        return buffer.WrittenMemory;
    }

    /// <summary>The status the stateless protocol gives an error; sessions answer every one with 200.</summary>
    public static int StatusOf(int code) => code switch
    {
        Method => StatusCodes.Status404NotFound,
        HeaderMismatch or Capability or Version => StatusCodes.Status400BadRequest,
        _ => StatusCodes.Status200OK,
    };
}
