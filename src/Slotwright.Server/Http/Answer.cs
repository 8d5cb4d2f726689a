using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Slotwright.Server.Http;

/// <summary>What goes back over the wire: a status and a document, ready as bytes; JSON unless it says otherwise.</summary>
internal sealed record Answer(ReadOnlyMemory<byte> Body, int Status = 200)
{
    public string ContentType { get; init; } = "application/json";

    /// <summary>Names this version of the document to clients that ask again whether it has changed, and may keep it for minutes.</summary>
    public string? ETag { get; init; }

    /// <summary>Writes headers and body itself, as long as it takes; in place of the document.</summary>
    public Func<HttpContext, Task>? GoesOn { get; init; }

    /// <summary>Takes the body's memory back once it is written.</summary>
    public IDisposable? Owner { get; init; }

    /// <summary>Delete and its like: the SDK wants a document even where there is nothing to say (contract.md j1).</summary>
    public static Answer Empty { get; } = new("{}"u8.ToArray());

    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    /// <summary>`{"name": document}` around stored bytes, which are not parsed again.</summary>
    public static Answer Wrap(string name, ReadOnlySpan<byte> document)
    {
        var body = new byte[Encoding.UTF8.GetByteCount(name) + document.Length + 5];
        body[0] = (byte)'{';
        body[1] = (byte)'"';
        var at = 2 + Encoding.UTF8.GetBytes(name, body.AsSpan(2));
        "\":"u8.CopyTo(body.AsSpan(at));
        document.CopyTo(body.AsSpan(at + 2));
        body[^1] = (byte)'}';
        return new(body);
    }

    public static Answer Of<T>(T value, JsonTypeInfo<T> json) => new(JsonSerializer.SerializeToUtf8Bytes(value, json));

    public static Answer Write(Action<Utf8JsonWriter> write, int status = 200)
    {
        var buffer = new ArrayBufferWriter<byte>(512);
        using (var writer = new Utf8JsonWriter(buffer, Plain)) write(writer);
        return new(buffer.WrittenMemory, status);
    }

    /// <summary>A large answer, in memory that is given back once it is sent.</summary>
    public static Answer Pooled(int capacity, Action<Utf8JsonWriter> write)
    {
        var buffer = new PooledBuffer(capacity);
        using (var writer = new Utf8JsonWriter(buffer, Plain)) write(writer);
        return new(buffer.Written) { Owner = buffer };
    }
}
