using System.Buffers;
using System.IO.Pipelines;

namespace Slotwright.Server.Mcp.Protocol;

/// <summary>The lines of a stream, one at a time; of one that is too long only the beginning is kept, one byte more than allowed.</summary>
internal sealed class InputLines(Stream input, int mostBytes)
{
    private readonly PipeReader reader = PipeReader.Create(input);

    /// <summary>The next line without its end, or null when there is none.</summary>
    public async Task<byte[]?> Next(CancellationToken ct)
    {
        var line = new ArrayBufferWriter<byte>();
        while (true)
        {
            var read = await reader.ReadAsync(ct);
            var end = read.Buffer.PositionOf((byte)'\n');
            Keep(line, read.Buffer.Slice(0, end ?? read.Buffer.End));
            reader.AdvanceTo(end is { } at ? read.Buffer.GetPosition(1, at) : read.Buffer.End);
            if (end is not null) return Trimmed(line);
            if (read.IsCompleted) return line.WrittenCount == 0 ? null : Trimmed(line);
        }
    }

    private void Keep(ArrayBufferWriter<byte> line, ReadOnlySequence<byte> more)
    {
        var room = mostBytes + 1 - line.WrittenCount;
        foreach (var part in more.Length > room ? more.Slice(0, room) : more) line.Write(part.Span);
    }

    private static byte[] Trimmed(ArrayBufferWriter<byte> line) => line.WrittenSpan.TrimEnd("\r "u8).ToArray();
}
