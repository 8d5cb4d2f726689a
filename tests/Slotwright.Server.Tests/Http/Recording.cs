using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;

namespace Slotwright.Server.Tests.Http;

/// <summary>One request as the official SDK sent it when the contract was taken from it.</summary>
internal sealed record Recording(string Operation, string Variant, HttpMethod Verb, string Url, JsonNode? Body)
{
    /// <summary>All but one: an image id of contacts V5 is itself a URL, whose slashes cannot be told from those of the path.</summary>
    public static IReadOnlyList<Recording> All { get; } = [.. File.ReadLines(System.IO.Path.Combine(Root(), "contract/recorded-requests.jsonl")).Select(Read)
        .Where(r => !r.Path.Contains("://", StringComparison.Ordinal))];

    public string Path => Url.Split('?')[0];

    public override string ToString() => $"{Operation} ({Variant}) {Verb} {Url}";

    public Task<Reply> SendTo(TestSite site) => site.Send(Verb, Url, Body?.ToJsonString());

    private static Recording Read(string line)
    {
        var json = JsonNode.Parse(line)!;
        return new($"{json["m"]}.{json["method"]}", (string)json["variant"]!, HttpMethod.Parse((string)json["verb"]!), (string)json["url"]!, json["body"]);
    }

    private static string Root([CallerFilePath] string here = "") => System.IO.Path.GetFullPath(System.IO.Path.Combine(here, "../../../.."));
}
