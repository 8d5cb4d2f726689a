using System.Buffers;

namespace Slotwright.Server.Http;

/// <summary>A growing buffer from the shared pool, for answers too large to allocate anew each time.</summary>
internal sealed class PooledBuffer(int capacity) : IBufferWriter<byte>, IDisposable
{
    private byte[] bytes = ArrayPool<byte>.Shared.Rent(capacity);
    private int length;

    public ReadOnlyMemory<byte> Written => bytes.AsMemory(0, length);

    public void Advance(int count) => length += count;

    public Memory<byte> GetMemory(int sizeHint = 0) { Reserve(sizeHint); return bytes.AsMemory(length); }

    public Span<byte> GetSpan(int sizeHint = 0) { Reserve(sizeHint); return bytes.AsSpan(length); }

    public void Dispose() => ArrayPool<byte>.Shared.Return(Interlocked.Exchange(ref bytes, []));

    private void Reserve(int size)
    {
        if (bytes.Length - length >= Math.Max(size, 1)) return;
        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(bytes.Length * 2, length + size));
        bytes.AsSpan(0, length).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(bytes);
        bytes = larger;
    }
}
