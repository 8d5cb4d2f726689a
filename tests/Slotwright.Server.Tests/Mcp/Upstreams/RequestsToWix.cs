using System.Text.Json.Nodes;
using NodaTime;
using Slotwright.Contract;
using Slotwright.Server.Mcp.Composed;
using Slotwright.Server.Mcp.Upstreams;

namespace Slotwright.Server.Tests.Mcp.Upstreams;

/// <summary>How an operation travels to Wix, and how Markdown becomes its rich content.</summary>
public sealed class RequestsToWix
{
    private static readonly StoredUpstream Wix = new(Guid.Empty, Guid.Empty, "x", "https://www.wixapis.com", [], "", Instant.MinValue, Instant.MinValue);

    private static Domain.Result<HttpRequestMessage> Made(string operation, string request) => WixRequest.Of(Wix, new(ContractTable.Current.Operations[operation], JsonNode.Parse(request)!.AsObject(), "key"));

    [Theory]
    [InlineData("blog.draftPosts.deleteDraftPost", """{"draftPostId":"a b","permanent":true}""", "DELETE /blog/v3/draft-posts/a%20b?draftPostId=a%20b&permanent=true")]
    [InlineData("blog.posts.getPost", """{"postId":"p","fieldsets":["URL","METRICS"]}""", "GET /v3/posts/p?postId=p&fieldsets=URL&fieldsets=METRICS")]
    [InlineData("stores.productsV3.queryProducts", """{"query":{"filter":{}}}""", "GET /stores/v3/products/query?.r=eyJxdWVyeSI6eyJmaWx0ZXIiOnt9fX0")]
    [InlineData("stores.productsV3.queryProducts", """{"fields":["URL"]}""", "GET /stores/v3/products/query?fields=URL")]
    [InlineData("blog.categories.listCategories", """{"paging":{"limit":5,"offset":10}}""", "GET /blog/v3/categories?paging.limit=5&paging.offset=10")]
    [InlineData("business-tools.siteProperties.getSiteProperties", "{}", "GET /site-properties/v4/properties")]
    [InlineData("bookings.bookings.confirmOrDeclineBooking", """{"bookingId":"b","paymentStatus":"PAID"}""", "POST /bookings/v2/confirmation/b:confirmOrDecline")]
    [InlineData("stores.productsV3.updateProduct", """{"product":{"id":"x/y?z","name":"N"}}""", "PATCH /stores/v3/products/x%2Fy%3Fz")]
    public void Values_stand_where_the_operation_wants_them(string operation, string request, string expected)
    {
        using var message = Made(operation, request).Value;
        Assert.Equal(expected, $"{message.Method} {message.RequestUri!.AbsoluteUri["https://www.wixapis.com".Length..]}");
    }

    [Fact]
    public void A_query_too_long_for_an_address_goes_as_a_body()
    {
        var filter = new JsonObject { ["id"] = new JsonObject { ["$in"] = new JsonArray(new string('x', 5_000)) } };
        using var message = Made("stores.productsV3.queryProducts", new JsonObject { ["query"] = new JsonObject { ["filter"] = filter } }.ToJsonString()).Value;
        Assert.Equal((HttpMethod.Post, "https://www.wixapis.com/stores/v3/products/query"), (message.Method, message.RequestUri!.AbsoluteUri));
        Assert.False(message.Headers.Contains("Idempotency-Key"));
    }

    [Theory]
    [InlineData("..")]
    [InlineData(".")]
    [InlineData("")]
    public void A_value_that_leads_to_another_path_is_refused(string id) =>
        Assert.Equal("INVALID_ARGUMENT", Made("stores.productsV3.getProduct", new JsonObject { ["productId"] = id }.ToJsonString()).Fault!.Code);

    [Fact]
    public void A_value_that_is_missing_is_refused() => Assert.Equal("INVALID_ARGUMENT", Made("stores.productsV3.getProduct", "{}").Fault!.Code);

    [Theory]
    [InlineData("One\ntwo\n\nthree", "PARAGRAPH(One two) PARAGRAPH(three)")]
    [InlineData("## Head ##\ntext", "HEADING2(Head) PARAGRAPH(text)")]
    [InlineData("- a\n- b *c*\n\n1. d", "BULLETED_LIST(LIST_ITEM(PARAGRAPH(a)) LIST_ITEM(PARAGRAPH(b ITALIC:c))) ORDERED_LIST(LIST_ITEM(PARAGRAPH(d)))")]
    [InlineData("> said\n> twice", "BLOCKQUOTE(PARAGRAPH(said twice))")]
    [InlineData("```cs\nx * y\n\nz\n```\n---", "CODE_BLOCK(x * y\n\nz) DIVIDER()")]
    [InlineData("a **b *c*** d", "PARAGRAPH(a BOLD:b BOLD+ITALIC:c d)")]
    [InlineData("see [us](https://a.example/x_y) now", "PARAGRAPH(see LINK:us now)")]
    [InlineData("[no](javascript:x) 2*3 snake_case_name **open", "PARAGRAPH([no](javascript:x) 2*3 snake_case_name **open)")]
    [InlineData("#nohash", "PARAGRAPH(#nohash)")]
    [InlineData("", "")]
    [InlineData("```", "CODE_BLOCK()")]
    public void Markdown_becomes_rich_content(string markdown, string expected) => Assert.Equal(expected, Told(Ricos.Of(markdown)["nodes"]!.AsArray()));

    private static string Told(JsonArray nodes) => string.Join(' ', nodes.Select(n => (string)n!["type"]! == "TEXT" ? Text(n) : $"{n["type"]}{n["headingData"]?["level"]}({Told(n["nodes"]!.AsArray())})"));

    private static string Text(JsonNode node)
    {
        var marks = string.Join('+', node["textData"]!["decorations"]!.AsArray().Select(d => (string)d!["type"]!));
        return (marks.Length > 0 ? $"{marks}:" : "") + ((string)node["textData"]!["text"]!).Trim(' ');
    }
}
