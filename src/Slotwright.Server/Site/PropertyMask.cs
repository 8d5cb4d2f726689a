using System.Text.Json.Nodes;
using Slotwright.Contract;
using Slotwright.Domain;
using Slotwright.Server.Http;

namespace Slotwright.Server.Site;

/// <summary>Which of an object's fields a request speaks of: those its mask names, or all it has when there is no mask.</summary>
internal sealed class PropertyMask(IReadOnlyList<string> paths)
{
    public IReadOnlyList<FieldViolation> Violations(TypeRule type) =>
        [.. paths.Index().Where(p => !Exists(p.Item.Split('.'), type)).Select(p => new FieldViolation($"fields[{p.Index}]", $"names no field: {p.Item}", "VALIDATION"))];

    /// <summary>Changes what the mask names, an absent one is cleared; without a mask what is given changes and null clears.</summary>
    public void Merge(JsonObject target, JsonObject given, TypeRule type)
    {
        if (paths.Count == 0) { Documents.Merge(target, given, type); return; }
        foreach (var path in paths) Put(target, given, path.Split('.'));
    }

    /// <summary>The object cut down to what the mask names.</summary>
    public JsonObject Only(JsonObject all)
    {
        if (paths.Count == 0) return all;
        var kept = new JsonObject();
        foreach (var path in paths) if (Holds(all, path.Split('.'))) Put(kept, all, path.Split('.'));
        return kept;
    }

    private static void Put(JsonObject target, JsonObject source, string[] names)
    {
        for (var i = 0; i < names.Length - 1; i++)
        {
            if (target[names[i]] is not JsonObject inner) target[names[i]] = inner = [];
            target = inner;
            source = source[names[i]] as JsonObject ?? [];
        }
        if (source[names[^1]] is { } value) target[names[^1]] = value.DeepClone();
        else target.Remove(names[^1]);
    }

    private static bool Holds(JsonObject all, string[] names)
    {
        JsonNode? at = all;
        foreach (var name in names)
            if ((at = (at as JsonObject)?[name]) is null) return false;
        return true;
    }

    private static bool Exists(string[] names, TypeRule? type)
    {
        foreach (var name in names)
        {
            if (type?.Fields.TryGetValue(name, out var rule) != true) return false;
            type = rule!.Object;
        }
        return true;
    }
}
