using System.IO.Compression;

namespace Slotwright.Wql;

/// <summary>Compresses a cursor's content where it pays; the first byte tells whether it did.</summary>
internal static class CursorPack
{
    private const int WorthPacking = 1000;
    private const byte Raw = 0;
    private const byte Deflated = 1;

    public static byte[] Pack(ReadOnlySpan<byte> content)
    {
        if (content.Length < WorthPacking) return [Raw, .. content];
        using var packed = new MemoryStream();
        packed.WriteByte(Deflated);
        using (var deflate = new DeflateStream(packed, CompressionLevel.Optimal))
            deflate.Write(content);
        return packed.ToArray();
    }

    public static ReadOnlyMemory<byte> Unpack(byte[] packed)
    {
        if (packed[0] == Raw) return packed.AsMemory(1);
        using var inflate = new DeflateStream(new MemoryStream(packed, 1, packed.Length - 1), CompressionMode.Decompress);
        using var content = new MemoryStream();
        inflate.CopyTo(content);
        return content.ToArray();
    }
}
