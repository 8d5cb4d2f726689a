using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Slotwright.Server.Tests.Http;

/// <summary>requests/*.http, sent from top to bottom to a fresh site like a newcomer would.</summary>
public sealed partial class RequestFiles(Cluster cluster)
{
    private static readonly string Folder = Path.Combine(Root(AppContext.BaseDirectory), "requests");

    public static TheoryData<string> All => [.. Directory.GetFiles(Folder, "*.http").Select(f => Path.GetFileName(f)).Order()];

    [Theory]
    [MemberData(nameof(All))]
    public async Task Every_request_of_the_file_answers_what_its_comment_expects(string file)
    {
        var site = await cluster.Server.NewSite();
        var variables = new Dictionary<string, string> { ["host"] = cluster.Server.Url, ["key"] = file == "sites.http" ? Cluster.OwnerKey : site.Key, ["site"] = site.Id, ["clientId"] = site.ClientId };
        var lines = (await File.ReadAllTextAsync(Path.Combine(Folder, file), TestContext.Current.CancellationToken)).Replace("second-barber", Guid.NewGuid().ToString(), StringComparison.Ordinal);
        var blocks = lines.Split("\n### ");
        foreach (Match variable in Variable().Matches(blocks[0])) variables.TryAdd(variable.Groups[1].Value, variable.Groups[2].Value);
        Assert.True(blocks.Length > 2, $"{file} has no requests");
        var answers = new Dictionary<string, JsonNode>();
        foreach (var block in blocks.Skip(1)) await Send(FileRequest.Read(block), variables, answers);
    }

    private async Task Send(FileRequest asked, Dictionary<string, string> variables, Dictionary<string, JsonNode> answers)
    {
        string Fill(string text) => Reference().Replace(text, m => m.Groups[2].Success ? Pick(answers[m.Groups[1].Value], m.Groups[2].Value) : variables[m.Groups[1].Value]);
        using var request = new HttpRequestMessage(new HttpMethod(asked.Verb), Fill(asked.Url));
        if (asked.Body.Length > 0) request.Content = new StringContent(Fill(asked.Body), System.Text.Encoding.UTF8, "application/json");
        foreach (var (header, value) in asked.Headers.Where(h => h.Name != "Content-Type")) request.Headers.TryAddWithoutValidation(header, Fill(value));
        using var response = await cluster.Server.Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
        var text = response.Content.Headers.ContentType?.MediaType == "text/event-stream" ? "" : await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True((int)response.StatusCode == asked.Expects, $"{asked.Title}: {(int)response.StatusCode}, not {asked.Expects}: {text}");
        if (asked.Name is { } name) answers[name] = JsonNode.Parse(text)!;
    }

    /// <summary>A path like `booking.slots[0].id` into an answer.</summary>
    private static string Pick(JsonNode answer, string path)
    {
        var at = answer;
        foreach (Match step in Step().Matches(path))
            at = (step.Groups[2].Success ? at?[int.Parse(step.Groups[2].Value, System.Globalization.CultureInfo.InvariantCulture)] : at?[step.Groups[1].Value]) ?? throw new InvalidDataException($"{path} is not in {answer.ToJsonString()}");
        return at.ToString();
    }

    private static string Root(string from) => File.Exists(Path.Combine(from, "Slotwright.slnx")) ? from : Root(Path.GetDirectoryName(from)!);

    [GeneratedRegex(@"^@(\w+) = (.+)$", RegexOptions.Multiline)]
    private static partial Regex Variable();

    [GeneratedRegex(@"\{\{(\w+)(?:\.response\.body\.\$\.([^}]+))?\}\}")]
    private static partial Regex Reference();

    [GeneratedRegex(@"(\w+)|\[(\d+)\]")]
    private static partial Regex Step();
}

/// <summary>One request as written in a file: a title, comments with what is expected and a name, then the request itself.</summary>
internal sealed record FileRequest(string Title, int Expects, string? Name, string Verb, string Url, IReadOnlyList<(string Name, string Value)> Headers, string Body)
{
    private const string ExpectsMark = "# expects ", NameMark = "# @name ";

    public static FileRequest Read(string block)
    {
        var lines = block.Split('\n');
        var expects = int.Parse(lines.Single(l => l.StartsWith(ExpectsMark, StringComparison.Ordinal))[ExpectsMark.Length..], System.Globalization.CultureInfo.InvariantCulture);
        var name = lines.SingleOrDefault(l => l.StartsWith(NameMark, StringComparison.Ordinal))?[NameMark.Length..];
        var text = lines.Skip(1).SkipWhile(l => l.StartsWith('#')).ToList();
        var headers = text.Skip(1).TakeWhile(l => l.Length > 0).Select(l => (l[..l.IndexOf(':', StringComparison.Ordinal)], l[(l.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim())).ToList();
        var (verb, url) = (text[0].Split(' ')[0], text[0].Split(' ')[1]);
        return new(lines[0], expects, name, verb, url, headers, string.Join('\n', text.Skip(1 + headers.Count)).Trim());
    }
}
