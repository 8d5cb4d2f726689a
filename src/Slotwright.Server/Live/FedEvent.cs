using Slotwright.Server.Storage;

namespace Slotwright.Server.Live;

/// <summary>An event on its way to its followers, and the transaction it comes of.</summary>
internal sealed class FedEvent(ulong transaction, OutboxEvent told)
{
    private byte[]? data;

    public ulong Transaction => transaction;

    public OutboxEvent Told => told;

    /// <summary>The document, on one line, made once for all who follow.</summary>
    public ReadOnlyMemory<byte> Data => data ??= Document();

    private byte[] Document()
    {
        var bytes = EventDocument.Bytes(told).ToArray();
        bytes.AsSpan().Replace((byte)'\n', (byte)' '); // between members only: JSON escapes the ones in text
        bytes.AsSpan().Replace((byte)'\r', (byte)' ');
        return bytes;
    }
}

/// <summary>What a follower hears next: an event and the place after it, or only a place, when there was nothing for it on the way there.</summary>
internal sealed record Heard(StreamPosition At, FedEvent? Event);
