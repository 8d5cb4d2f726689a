using System.Text.Json.Nodes;
using Slotwright.Server.Privacy;

namespace Slotwright.Server.Tests.Privacy;

/// <summary>What is left of a document without the person: facts, not who or what anybody wrote.</summary>
public sealed class Scrubbed
{
    private static readonly Traces Traces = new(new()
    {
        Contacts = new HashSet<string> { "c" },
        Emails = new HashSet<string> { "o'hara+spa@example.com" },
        Phones = new HashSet<string> { "+49 30 123456" },
        Names = new HashSet<string> { "Zoë O'Hara", "Al Li" },
    });

    [Theory]
    [InlineData("""{"contactDetails":{"contactId":"c","email":"x"},"status":"CONFIRMED"}""", """{"contactDetails":{"contactId":"c","firstName":"Erased customer"},"status":"CONFIRMED"}""")]
    [InlineData("""{"contactDetails":{"email":"x"}}""", """{"contactDetails":{"contactId":"nobody","firstName":"Erased customer"}}""")]
    [InlineData("""{"slot":{"location":{"locationType":"CUSTOM","formattedAddress":"Home 1"}}}""", """{"slot":{"location":{"locationType":"CUSTOM"}}}""")]
    [InlineData("""{"slot":{"location":{"locationType":"OWNER_BUSINESS","name":"Shop"}}}""", """{"slot":{"location":{"locationType":"OWNER_BUSINESS","name":"Shop"}}}""")]
    [InlineData("""{"participantNotification":{"notifyParticipants":true,"message":"Hi"},"createdBy":{"anonymousVisitorId":"v","contactId":"c"}}""", """{"participantNotification":{"notifyParticipants":true},"createdBy":{"contactId":"c"}}""")]
    [InlineData("""{"extendedFields":{"a":1},"additionalFields":[1],"totalParticipants":2}""", """{"totalParticipants":2}""")]
    [InlineData("""{"location":{"type":5},"revision":"3"}""", """{"location":{"type":5},"revision":"3"}""")]
    [InlineData("""{"entity":{"id":"n","contactId":"c","text":"Likes quiet","source":{"sourceType":"USER"}}}""", """{"entity":{"id":"n","contactId":"c","source":{"sourceType":"USER"}}}""")]
    [InlineData("""{"currentEntity":{"title":"Call","description":"them","status":"COMPLETED","source":{}},"modifiedFields":{"title":"Ring","status":"ACTION_NEEDED"}}""", """{"currentEntity":{"status":"COMPLETED","source":{}},"modifiedFields":{"status":"ACTION_NEEDED"}}""")]
    [InlineData("""{"currentEntity":{"title":"Hair cut","status":"CONFIRMED"},"modifiedFields":{"title":"Hair"}}""", """{"currentEntity":{"title":"Hair cut","status":"CONFIRMED"},"modifiedFields":{"title":"Hair"}}""")]
    public void Of_their_own_documents_the_facts_stay(string before, string after) => Assert.Equal(after, Clean(before, theirs: true));

    [Theory]
    [InlineData("call O'HARA+spa@example.com!", "call Erased customer!")]
    [InlineData("not mine: jo'hara+spa@example.com", "not mine: jo'hara+spa@example.com")]
    [InlineData("0049 (30) 123-456", "Erased customer")]
    [InlineData("ring +49 30 123456 at six", "ring Erased customer at six")]
    [InlineData("Zoë O'Hara and Al Lion", "Erased customer and Al Lion")]
    [InlineData("+49 30 1234567", "+49 30 1234567")]
    public void In_any_text_they_are_found_by_what_is_theirs_alone(string before, string after) =>
        Assert.Equal(after, (string?)JsonNode.Parse(Clean(new JsonObject { ["title"] = before }.ToJsonString(), theirs: false))!["title"]);

    [Fact]
    public void Documents_callers_made_deep_or_with_a_member_twice_are_read()
    {
        var deep = string.Concat(Enumerable.Repeat("{\"a\":", 100)) + "\"Zoë O'Hara\"" + new string('}', 100);
        Assert.DoesNotContain("Zo", Clean(deep, theirs: false), StringComparison.Ordinal);
        Assert.Equal("""{"a":2}""", Clean("""{"a":1,"a":2}""", theirs: true));
    }

    private static string Clean(string document, bool theirs) => new Scrub(Traces, "nobody").Clean(StoredJson.Read(document), theirs, named: true)!.ToJsonString();
}
