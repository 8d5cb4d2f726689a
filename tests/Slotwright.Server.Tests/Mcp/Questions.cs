using System.Text.Json.Nodes;

namespace Slotwright.Server.Tests.Mcp;

/// <summary>One tool's question reaches the user whatever its client speaks.</summary>
public sealed class Questions
{
    [Fact]
    public async Task Without_a_session_the_client_is_told_what_is_needed_and_comes_again()
    {
        await using var world = await McpWorld.Start();
        var talk = world.Endpoint();
        var asked = (await talk.Call("ask")).Json["result"]!;
        Assert.Equal(("input_required", "sealed"), ((string?)asked["resultType"], (string?)asked["requestState"]));
        Assert.Equal(("elicitation/create", "Really?"), ((string?)asked["inputRequests"]!["sure"]!["method"], (string?)asked["inputRequests"]!["sure"]!["params"]!["message"]));
        Assert.Equal("accept sealed", (await talk.Call("ask", """,  "requestState":"sealed","inputResponses":{"sure":{"action":"accept","content":{"ok":true}}}""")).Said);
        Assert.Equal("decline sealed", (await talk.Call("ask", """,  "requestState":"sealed","inputResponses":{"sure":{"action":"decline"}}""")).Said);
    }

    [Fact]
    public async Task In_a_session_the_client_is_asked_on_the_way_and_the_tool_run_again()
    {
        await using var world = await McpWorld.Start();
        var talk = world.Endpoint();
        var session = await talk.Session("""{"elicitation":{}}""");
        using var stream = await talk.Open(talk.Message("""{"jsonrpc":"2.0","id":5,"method":"tools/call","params":{"name":"ask"}}""", session));
        var question = await stream.Next();
        Assert.Equal(("elicitation/create", "Really?"), ((string?)question!["method"], (string?)question["params"]!["message"]));
        Assert.Equal("text/event-stream", stream.Type);
        var answer = new JsonObject { ["jsonrpc"] = "2.0", ["id"] = question["id"]!.DeepClone(), ["result"] = new JsonObject { ["action"] = "accept", ["content"] = new JsonObject { ["ok"] = true } } };
        Assert.Equal(202, (await talk.Post(answer.ToJsonString(), session)).Status);
        Assert.Equal("accept sealed", (string?)(await stream.Next())!["result"]!["content"]![0]!["text"]);
    }

    [Fact]
    public async Task A_client_that_cannot_ask_gets_an_answer_that_changes_nothing()
    {
        await using var world = await McpWorld.Start();
        var talk = world.Endpoint();
        var answer = await talk.CallIn(await talk.Session(), "ask");
        Assert.True((bool)answer.Json["result"]!["isError"]!);
        Assert.Contains("Nothing was changed", answer.Said);
        var urls = await talk.CallIn(await talk.Session("""{"elicitation":{"url":{}}}"""), "ask"); // it shows pages, but no forms
        Assert.Contains("Nothing was changed", urls.Said);
    }
}
