using System.Buffers;
using Slotwright.Domain.Availability;

namespace Slotwright.Server.Availability;

/// <summary>Sequences as the wire tells them: one slot for the whole, and nested in it each service's own with who is free for it.</summary>
internal static class SequenceWriter
{
    /// <param name="everybody">Who is free is told of every type, unless some are asked for; else of none but those.</param>
    public static void Write(IBufferWriter<byte> output, IReadOnlyList<OfferedSlot> slots, SequenceRequest request, SequenceSearch search, SequenceTable table, bool everybody)
    {
        var services = request.Services!;
        var writer = new SlotWriter(null, [services[0].Place], request.Zone, output);
        var shown = services.Select(s => Shown(s, everybody)).ToArray();
        for (var i = 0; i < slots.Count; i++)
        {
            if (i > 0) output.Write(","u8);
            var row = slots[i].Row;
            writer.Write(slots[i], null, () =>
            {
                for (var part = 0; part < services.Count; part++)
                {
                    if (part > 0) output.Write(","u8);
                    var at = part;
                    writer.WriteNested(services[part].Service, table.Time(row, part), shown[part] is { Count: 0 } ? null
                        : o => AvailableResources.WriteItems(o, search.Groups(at), group => search.Free(table, row, at, group), shown[at]));
                }
            });
        }
    }

    /// <summary>The types to tell of; null is all of them.</summary>
    private static HashSet<Guid>? Shown(SequenceService service, bool everybody)
    {
        var asked = (service.Asked.IncludeResourceTypeIds ?? []).Concat((service.Asked.ResourceTypes ?? []).Select(t => t.ResourceTypeId).OfType<string>()).Select(Guid.Parse).ToHashSet();
        return asked.Count == 0 && everybody ? null : asked;
    }
}
