using System.Text.Json.Nodes;
using Slotwright.Domain;
using Slotwright.Server.Mcp.Calls;
using Slotwright.Server.Mcp.Tools;

namespace Slotwright.Server.Mcp.Composed;

/// <summary>Draft posts as assistants write them: Markdown, tags by their labels, and what search engines are told.</summary>
internal static class DraftPosts
{
    private const string QueryTags = "blog.tags.queryTags", CreateTag = "blog.tags.createTag";

    /// <summary>Creates or updates one, as the tool's operation does; what is not given stays as it is.</summary>
    public static async Task<Result<JsonObject>> Save(ToolRun run, CancellationToken ct)
    {
        var request = RequestBuilder.Build(run.Tool, run.Arguments, run.Zone);
        if (run.Text("content") is { } markdown) RequestBuilder.Put(request, "draftPost.richContent", Ricos.Of(markdown));
        if (Seo(run) is { Count: > 0 } seo) RequestBuilder.Put(request, "draftPost.seoData.tags", seo);
        if (run.Arguments["tags"] is JsonArray labels && !run.DryRun)
        {
            var tags = await TagIds(run, [.. labels.Select(l => ((string)l!).Trim()).Where(l => l.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase)], ct);
            if (tags.Failed(out var fault)) return fault;
            RequestBuilder.Put(request, "draftPost.tagIds", tags.Value);
        }
        var answer = await run.Send(run.Tool.Operation!.Name, request, ct);
        return answer.Map(a => Projection.Of(a, run.Tool.Shown));
    }

    /// <summary>The ids of tags named by their labels; a label that no tag has makes one.</summary>
    private static async Task<Result<JsonArray>> TagIds(ToolRun run, List<string> labels, CancellationToken ct)
    {
        var ids = new JsonArray();
        if (labels.Count == 0) return ids;
        var query = new JsonObject { ["filter"] = new JsonObject { ["label"] = new JsonObject { ["$in"] = new JsonArray([.. labels.Select(l => (JsonNode)l)]) } }, ["paging"] = new JsonObject { ["limit"] = 100 } };
        var found = await run.Send(QueryTags, new() { ["query"] = query }, ct);
        if (found.Failed(out var fault)) return fault;
        var known = (found.Value["tags"] as JsonArray ?? []).OfType<JsonObject>().ToList();
        foreach (var label in labels)
        {
            var tag = known.Find(t => string.Equals((string?)t["label"], label, StringComparison.OrdinalIgnoreCase));
            if (tag is null)
            {
                var made = await run.Send(CreateTag, new() { ["label"] = label }, ct);
                if (made.Failed(out fault)) return fault;
                tag = made.Value["tag"] as JsonObject;
            }
            if ((string?)tag?["id"] is { } id) ids.Add(id);
        }
        return ids;
    }

    private static JsonArray Seo(ToolRun run)
    {
        var tags = new JsonArray();
        if (run.Text("seo_title") is { } title) tags.Add(new JsonObject { ["type"] = "title", ["children"] = title });
        if (run.Text("seo_description") is { } about) tags.Add(new JsonObject { ["type"] = "meta", ["props"] = new JsonObject { ["name"] = "description", ["content"] = about } });
        return tags;
    }
}
