using System.Buffers;

namespace Slotwright.Domain.Availability;

/// <summary>Scratch space that goes back to the pool, so that looking for slots leaves only its answer behind.</summary>
internal readonly ref struct Rented<T>(int length)
    where T : unmanaged
{
    readonly T[] array = ArrayPool<T>.Shared.Rent(length);

    public Span<T> Span => array.AsSpan(0, length);

    public void Dispose() => ArrayPool<T>.Shared.Return(array);
}
