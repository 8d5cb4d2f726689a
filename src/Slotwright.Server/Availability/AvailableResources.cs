using System.Buffers;
using System.Text.Json;
using Slotwright.Domain.Availability;
using Slotwright.Server.Site;

namespace Slotwright.Server.Availability;

/// <summary>Who is free at a slot, by resource type: only the types asked for, ten of each and a word that there are more.</summary>
internal static class AvailableResources
{
    private const int Shown = 10;

    /// <summary>The groups as the items of a list that is being written, without its brackets; null for <paramref name="types"/> tells all of everyone.</summary>
    public static void WriteItems(IBufferWriter<byte> output, IReadOnlyList<(Guid Type, ResourceFacts[] Who)> groups, Func<int, IEnumerable<ResourceFacts>> free, IReadOnlySet<Guid>? types)
    {
        var first = true;
        for (var group = 0; group < groups.Count; group++)
        {
            if (types is not null && !types.Contains(groups[group].Type)) continue;
            if (!first) output.Write(","u8);
            first = false;
            using var w = new Utf8JsonWriter(output, new() { SkipValidation = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
            WriteGroup(w, groups[group].Type, [.. free(group)], types is null ? int.MaxValue : Shown);
        }
    }

    /// <summary>The resources a row of the slot table says are free.</summary>
    public static List<ResourceFacts> Free(SlotTable table, int row, int group, ResourceFacts[] who)
    {
        var free = new List<ResourceFacts>();
        foreach (var index in table.Free(row, group)) free.Add(who[index]);
        return free;
    }

    private static void WriteGroup(Utf8JsonWriter w, Guid type, List<ResourceFacts> free, int shown)
    {
        w.WriteStartObject();
        w.WriteString("resourceTypeId", type);
        w.WriteStartArray("resources");
        foreach (var resource in free.Take(shown))
        {
            w.WriteStartObject();
            w.WriteString("id", resource.Id);
            w.WriteString("name", resource.Name);
            w.WriteEndObject();
        }
        w.WriteEndArray();
        w.WriteBoolean("hasMoreAvailableResources", free.Count > shown);
        w.WriteEndObject();
    }
}
