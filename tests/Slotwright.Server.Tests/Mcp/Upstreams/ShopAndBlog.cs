using System.Buffers.Text;
using System.Text;
using System.Text.Json.Nodes;
using ModelContextProtocol.Protocol;

namespace Slotwright.Server.Tests.Mcp.Upstreams;

/// <summary>What only Wix has (products, orders, the blog, the inbox), through tools against recorded answers of the contract's shapes.</summary>
public sealed class ShopAndBlog(Cluster cluster)
{
    private static readonly ElicitResult Yes = new() { Action = "accept", Content = new Dictionary<string, System.Text.Json.JsonElement>() };

    [Fact]
    public async Task Who_bought_what_runs_out_is_found_and_written_to()
    {
        await using var wix = await StandIn.Start();
        wix.Answers("POST /stores/v3/inventory-items/query", WixAnswers.Inventory).Answers("GET /stores/v3/products/query", WixAnswers.Products)
            .Answers("POST /ecom/v1/orders/search", WixAnswers.Orders).Answers("POST /contacts/v4/contacts/query", WixAnswers.Contacts)
            .Answers("POST /inbox/v2/conversations", WixAnswers.Conversation).Answers("POST /inbox/v2/messages", WixAnswers.Message);
        await using var assistant = await wix.Assistant(await cluster.Server.NewSite());

        var low = await assistant.Do("wix_products_v_3_query", new { stock_below = 5 });
        var mug = Assert.Single(low["items"]!.AsArray())!;
        Assert.Equal(("Mug", 2, "MUG-B"), ((string)mug["name"]!, (int)mug["stock"]![0]!["quantity"]!, (string)mug["stock"]![0]!["sku"]!));
        Assert.Equal("inventory-2", (string)low["next_cursor"]!);
        var orders = await assistant.Do("list_all_wix_orders", new { product_ids = new[] { (string)mug["id"]! }, from = "2031-05-01" });
        var buyer = (string)orders["items"]![0]!["buyerInfo"]!["contactId"]!;
        var contact = (await assistant.Do("list_all_wix_contacts", new { contact_ids = new[] { buyer } }))["items"]![0]!;
        var told = await assistant.Do("create_a_wix_conversation", new { contact_id = (string)contact["id"]!, message = $"Dear {contact["info"]!["name"]!["first"]}, 10% off your next mug." });
        Assert.Equal(("55555555-5555-4555-8555-555555555555", "m-1", true), ((string)told["conversation"]!["id"]!, (string)told["message"]!["id"]!, (bool)told["newConversation"]!));

        var asked = wix.Requests.ToArray();
        Assert.Equal(["POST /stores/v3/inventory-items/query", "GET /stores/v3/products/query", "POST /ecom/v1/orders/search", "POST /contacts/v4/contacts/query", "POST /inbox/v2/conversations", "POST /inbox/v2/messages"], asked.Select(a => a.Line.Split('?')[0]));
        Assert.All(asked, a => Assert.Equal((StandIn.Key, StandIn.SiteId), (a.Header("Authorization"), a.Header("wix-site-id"))));
        Same("""{"query":{"filter":{"trackQuantity":true,"quantity":{"$lt":5}},"cursorPaging":{"limit":50}}}""", asked[0].Body);
        Same("""{"query":{"filter":{"id":{"$in":["MUG"]}},"cursorPaging":{"limit":100}}}""", Unpacked(asked[1]));
        Same("""{"search":{"cursorPaging":{"limit":50},"filter":{"createdDate":{"$gte":"2031-04-30T22:00:00.000Z"},"lineItems.catalogReference.catalogItemId":{"$hasSome":["MUG"]}}}}""", asked[2].Body);
        Same("""{"query":{"paging":{"limit":50},"filter":{"id":{"$in":["BOB"]}}}}""", asked[3].Body);
        Same("""{"participantId":{"contactId":"BOB"}}""", asked[4].Body);
        Assert.Equal("Dear Bob, 10% off your next mug.", (string)asked[5].Body!["message"]!["content"]!["basic"]!["items"]![0]!["text"]!);
        Assert.Equal("55555555-5555-4555-8555-555555555555", (string)asked[5].Body!["conversationId"]!);
        Assert.NotEqual(asked[4].Header("Idempotency-Key"), asked[5].Header("Idempotency-Key"));
        Assert.NotNull(asked[5].Header("Idempotency-Key"));
        Assert.Null(asked[2].Header("Idempotency-Key"));
    }

    [Fact]
    public async Task A_post_is_drafted_after_the_last_ones_were_read()
    {
        await using var wix = await StandIn.Start();
        wix.Answers("POST /v3/posts/query", WixAnswers.Posts).Answers("POST /blog/v3/tags/query", WixAnswers.Tags).Answers("POST /blog/v3/tags", WixAnswers.NewTag).Answers("POST /blog/v3/draft-posts", WixAnswers.OneDraft);
        await using var assistant = await wix.Assistant(await cluster.Server.NewSite());

        var posts = await assistant.Do("wix_posts_query", new { limit = 5, include = new[] { "CONTENT_TEXT" }, sort = new[] { new { fieldName = "firstPublishedDate", order = "DESC" } } });
        Assert.Equal("Repairing is cheaper than buying.", (string)posts["items"]![0]!["contentText"]!);
        var draft = await assistant.Do("create_a_wix_draft_post", new { title = "The Future of Sustainable Retail", content = "# Less is **more**\n\nBuy once.", tags = new[] { "sustainability", "retail" }, seo_description = "On retail." });
        Assert.Equal((WixAnswers.Draft, "UNPUBLISHED"), ((string)draft["draftPost"]!["id"]!, (string)draft["draftPost"]!["status"]!));

        var asked = wix.Requests.ToArray();
        Assert.Equal(["POST /v3/posts/query", "POST /blog/v3/tags/query", "POST /blog/v3/tags", "POST /blog/v3/draft-posts"], asked.Select(a => a.Line));
        Same("""{"query":{"cursorPaging":{"limit":5},"sort":[{"fieldName":"firstPublishedDate","order":"DESC"}]},"fieldsets":["CONTENT_TEXT"]}""", asked[0].Body);
        Same("""{"label":"sustainability"}""", asked[2].Body);
        var sent = asked[3].Body!["draftPost"]!;
        Assert.Equal(["88888888-8888-4888-8888-888888888888", "77777777-7777-4777-8777-777777777777"], sent["tagIds"]!.AsArray().Select(t => (string)t!));
        Assert.Equal(["HEADING", "PARAGRAPH"], sent["richContent"]!["nodes"]!.AsArray().Select(n => (string)n!["type"]!));
        Assert.Equal("On retail.", (string)sent["seoData"]!["tags"]![0]!["props"]!["content"]!);
        Assert.Null(sent["publish"]);
    }

    [Fact]
    public async Task A_preview_of_what_Wix_cannot_try_tells_what_would_change_and_sends_nothing()
    {
        await using var wix = await StandIn.Start();
        wix.Answers($"GET /stores/v3/products/{WixAnswers.Mug}", WixAnswers.OneProduct).Answers($"GET /blog/v3/draft-posts/{WixAnswers.Draft}", WixAnswers.OneDraft);
        await using var assistant = await wix.Assistant(await cluster.Server.NewSite());
        var product = await assistant.Do("update_a_wix_product_v_3_by_id", new { product_id = WixAnswers.Mug, name = "Cup", visible = false, dry_run = true });
        Assert.Equal(["Update a product: Mug", "name: Mug -> Cup", "visible: true -> false", "The site itself judges this only when it is done."], product["effects"]!.AsArray().Select(e => (string)e!));
        var draft = await assistant.Do("update_a_wix_draft_post_by_id", new { draft_post_id = WixAnswers.Draft, title = "Retail", content = "New words", dry_run = true });
        Assert.Equal(["Update a draft post: The Future of Sustainable Retail", "title: The Future of Sustainable Retail -> Retail", "content: New words", "The site itself judges this only when it is done."], draft["effects"]!.AsArray().Select(e => (string)e!));
        var message = await assistant.Do("create_a_wix_conversation", new { contact_id = WixAnswers.Bob, message = "Hello", dry_run = true });
        Assert.Equal($"Message to contact {WixAnswers.Bob}: Hello", (string)message["effects"]![0]!);
        Assert.All(wix.Lines, line => Assert.StartsWith("GET ", line, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Products_stock_orders_and_drafts_are_changed_as_the_contract_says()
    {
        await using var wix = await StandIn.Start();
        wix.Answers($"GET /stores/v3/products/{WixAnswers.Mug}", WixAnswers.OneProduct).Answers($"PATCH /stores/v3/products/{WixAnswers.Mug}", WixAnswers.OneProduct).Answers("POST /stores/v3/products-with-inventory", WixAnswers.OneProduct)
            .Answers($"GET /stores/v3/inventory-items/{WixAnswers.Item}", """{"inventoryItem":{"id":"11111111-1111-4111-8111-1111111111aa","revision":"3","quantity":2,"product":{"name":"Mug"}}}""")
            .Answers($"PATCH /stores/v3/inventory-items/{WixAnswers.Item}", """{"inventoryItem":{"id":"11111111-1111-4111-8111-1111111111aa","revision":"4","quantity":20}}""")
            .Answers($"GET /ecom/v1/orders/{WixAnswers.Order}", WixAnswers.OneOrder).Answers($"POST /ecom/v1/orders/{WixAnswers.Order}/cancel", WixAnswers.OneOrder)
            .Answers("POST /ecom/v1/order-billing/refund-payments", """{"refund":{"id":"99999999-9999-4999-8999-999999999999","summary":{"requestedRefund":{"amount":"5.00"},"pending":true}}}""")
            .Answers($"GET /blog/v3/draft-posts/{WixAnswers.Draft}", WixAnswers.OneDraft).Answers($"POST /blog/v3/draft-posts/{WixAnswers.Draft}/publish", """{"postId":"66666666-6666-4666-8666-666666666666"}""").Answers($"DELETE /blog/v3/draft-posts/{WixAnswers.Draft}", "{}");
        await using var assistant = await wix.Assistant(await cluster.Server.NewSite(), user: _ => Yes);

        await assistant.Do("create_a_wix_product_v_3", new { name = "Mug", price = "12.50", sku = "MUG-B", quantity = 10 });
        await assistant.Do("update_a_wix_product_v_3_by_id", new { product_id = WixAnswers.Mug, name = "Cup" });
        Assert.Equal(20, (int)(await assistant.Do("wix_inventory_items_v_3_update", new { inventory_item_id = WixAnswers.Item, quantity = 20 }))["inventoryItem"]!["quantity"]!);
        await assistant.Do("wix_orders_cancel", new { order_id = WixAnswers.Order, notify = true, message = "Sold out, sorry." });
        await assistant.Do("wix_orders_refund", new { order_id = WixAnswers.Order, payments = new[] { new { paymentId = "99999999-9999-4999-8999-9999999999aa", amount = new { amount = "5.00" } } } });
        Assert.Equal("66666666-6666-4666-8666-666666666666", (string)(await assistant.Do("wix_draft_posts_publish", new { draft_post_id = WixAnswers.Draft }))["postId"]!);
        await assistant.Do("delete_a_wix_draft_post_by_id", new { draft_post_id = WixAnswers.Draft, permanent = true });

        var changes = wix.Requests.Where(r => !r.Line.StartsWith("GET ", StringComparison.Ordinal)).ToArray();
        Same("""{"product":{"name":"Mug","productType":"PHYSICAL","physicalProperties":{},"variantsInfo":{"variants":[{"price":{"actualPrice":{"amount":"12.50"}},"physicalProperties":{},"sku":"MUG-B","inventoryItem":{"quantity":10}}]}},"returnEntity":true}""", changes[0].Body);
        Same("""{"product":{"id":"MUG","revision":"5","name":"Cup"}}""", changes[1].Body);
        Same("""{"inventoryItem":{"id":"ITEM","revision":"3","quantity":20}}""", changes[2].Body);
        Same("""{"id":"ORDER","sendOrderCanceledEmail":true,"customMessage":"Sold out, sorry."}""", changes[3].Body);
        Same("""{"orderId":"ORDER","paymentRefunds":[{"paymentId":"99999999-9999-4999-8999-9999999999aa","amount":{"amount":"5.00"}}]}""", changes[4].Body);
        Assert.Equal([$"POST /blog/v3/draft-posts/{WixAnswers.Draft}/publish", $"DELETE /blog/v3/draft-posts/{WixAnswers.Draft}?draftPostId={WixAnswers.Draft}&permanent=true"], changes[5..].Select(c => c.Line));
        Assert.Contains("Cancel an order: no. 10042 of Bob Miller, 15.00 EUR", assistant.Asked.Select(a => a.Message.Split('\n')[0]));
    }

    [Fact]
    public async Task An_update_on_Wix_is_taken_back_with_what_stood_there_before()
    {
        await using var wix = await StandIn.Start();
        wix.Answers($"GET /stores/v3/products/{WixAnswers.Mug}", WixAnswers.OneProduct).Answers($"PATCH /stores/v3/products/{WixAnswers.Mug}", WixAnswers.OneProduct.Replace("\"5\"", "\"6\"", StringComparison.Ordinal));
        await using var assistant = await wix.Assistant(await cluster.Server.NewSite(), user: _ => Yes);
        var changed = await assistant.Do("update_a_wix_product_v_3_by_id", new { product_id = WixAnswers.Mug, name = "Cup" });
        await assistant.Do("wix_audit_undo", new { audit_id = (string)changed["audit_id"]! });
        Same("""{"product":{"id":"MUG","name":"Mug","revision":"6"}}""", wix.Requests.Last().Body);
    }

    private static JsonNode Unpacked(Asked asked) => JsonNode.Parse(Encoding.UTF8.GetString(Base64Url.DecodeFromChars(asked.Line.Split("?.r=")[1])))!;

    /// <param name="expected">With MUG, ITEM, ORDER and BOB for their ids.</param>
    private static void Same(string expected, JsonNode? actual)
    {
        foreach (var (word, id) in new[] { ("\"MUG\"", WixAnswers.Mug), ("\"ITEM\"", WixAnswers.Item), ("\"ORDER\"", WixAnswers.Order), ("\"BOB\"", WixAnswers.Bob) }) expected = expected.Replace(word, $"\"{id}\"", StringComparison.Ordinal);
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(expected), actual), $"expected {expected}\nwas      {actual?.ToJsonString()}");
    }
}
