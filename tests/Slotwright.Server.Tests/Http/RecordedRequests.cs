using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Slotwright.Server.Http;

namespace Slotwright.Server.Tests.Http;

/// <summary>What the SDK sends for every operation it knows, sent to the server by the owner of a fresh site.</summary>
public sealed class RecordedRequests(Cluster cluster)
{
    private readonly IReadOnlyCollection<string> implemented = cluster.Server.Services.GetRequiredService<Api>().Implemented;

    [Fact]
    public async Task Are_answered_with_a_document_or_a_refusal_in_the_envelope()
    {
        var site = await cluster.Server.NewSite();
        var failures = new List<string>();
        foreach (var request in Known)
            if (Complaint(await request.SendTo(site)) is { } complaint) failures.Add($"{request}: {complaint}");
        Assert.Empty(failures);
    }

    [Fact]
    public async Task Are_refused_in_the_envelope_when_any_one_member_is_of_another_kind()
    {
        var site = await cluster.Server.NewSite();
        var failures = new List<string>();
        await Parallel.ForEachAsync(Known.SelectMany(Altered.Of), new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (altered, _) =>
        {
            if (Complaint(await altered.SendTo(site)) is { } complaint) lock (failures) failures.Add($"{altered.Operation} {altered.Body?.ToJsonString()}: {complaint}");
        });
        Assert.True(failures.Count == 0, string.Join('\n', failures.Take(20)));
    }

    [Fact]
    public async Task Answer_501_where_the_operation_does_not_exist_yet()
    {
        var site = await cluster.Server.NewSite();
        var others = Recording.All.Where(r => !implemented.Contains(r.Operation)).ToList();
        var replies = await Task.WhenAll(others.Select(r => r.SendTo(site)));
        Assert.All(replies, reply => reply.Refused(501, "NOT_IMPLEMENTED"));
    }

    private IEnumerable<Recording> Known => Recording.All.Where(r => implemented.Contains(r.Operation));

    /// <summary>What is wrong with a reply, whatever it says; null when it has one of the shapes a client can read.</summary>
    private static string? Complaint(Reply reply) => reply switch
    {
        { Status: >= 500 } => $"{reply.Status} {reply.Json?.ToJsonString()}",
        { Json: not JsonObject } => $"{reply.Status} without a document",
        { Status: 200 } => null,
        { Status: < 400 } => $"{reply.Status} is no success to the SDK",
        _ when IsEnvelope(reply.Json!.AsObject()) => null,
        _ => $"{reply.Status} {reply.Json!.ToJsonString()}",
    };

    private static bool IsEnvelope(JsonObject json)
    {
        if ((string?)json["message"] is not { Length: > 0 }) return false;
        if (json["details"]?["applicationError"] is { } error) return (string?)error["code"] is { Length: > 0 } && (string?)error["description"] is { Length: > 0 };
        return json["details"]?["validationError"]?["fieldViolations"] is JsonArray { Count: > 0 } violations
            && violations.All(v => (string?)v!["field"] is { Length: > 0 } && (string?)v["violatedRule"] is { Length: > 0 } && (string?)v["description"] is { Length: > 0 });
    }
}
