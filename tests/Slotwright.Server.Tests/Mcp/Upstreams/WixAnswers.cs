namespace Slotwright.Server.Tests.Mcp.Upstreams;

/// <summary>Answers in the shapes of contract/types.json, as a small shop with a blog would give them.</summary>
internal static class WixAnswers
{
    public const string Item = "11111111-1111-4111-8111-1111111111aa", Mug = "11111111-1111-4111-8111-111111111111", Bob = "22222222-2222-4222-8222-222222222222", Order = "33333333-3333-4333-8333-333333333333", Draft = "44444444-4444-4444-8444-444444444444";

    public const string SiteProperties = """{"version":"7","properties":{"siteDisplayName":"Ann's shop","timeZone":"Europe/Berlin","paymentCurrency":"EUR","language":"de"}}""";

    public const string Inventory = """
        {"inventoryItems":[{"id":"11111111-1111-4111-8111-1111111111aa","revision":"3","productId":"11111111-1111-4111-8111-111111111111","variantId":"11111111-1111-4111-8111-1111111111bb",
        "locationId":"11111111-1111-4111-8111-1111111111cc","trackQuantity":true,"quantity":2,"inStock":true,"availabilityStatus":"IN_STOCK","product":{"name":"Mug","variantName":"Blue","variantSku":"MUG-B"}}],
        "pagingMetadata":{"count":1,"cursors":{"next":"inventory-2"},"hasNext":true}}
        """;

    public const string Products = """
        {"products":[{"id":"11111111-1111-4111-8111-111111111111","revision":"5","name":"Mug","slug":"mug","visible":true,"productType":"PHYSICAL","currency":"EUR",
        "actualPriceRange":{"minValue":{"amount":"12.50"},"maxValue":{"amount":"12.50"}},"inventory":{"availabilityStatus":"IN_STOCK","preorderStatus":"DISABLED"}}],
        "pagingMetadata":{"count":1,"cursors":{"next":"product-2"},"hasNext":true}}
        """;

    public const string OneProduct = """
        {"product":{"id":"11111111-1111-4111-8111-111111111111","revision":"5","name":"Mug","slug":"mug","visible":true,"productType":"PHYSICAL","plainDescription":"<p>Blue.</p>",
        "variantsInfo":{"variants":[{"id":"11111111-1111-4111-8111-1111111111bb","sku":"MUG-B","price":{"actualPrice":{"amount":"12.50"}},"inventoryStatus":{"inStock":true,"preorderEnabled":false}}]}}}
        """;

    public const string OneOrder = """
        {"order":{"id":"33333333-3333-4333-8333-333333333333","number":"10042","createdDate":"2031-05-20T09:00:00.000Z","status":"APPROVED","paymentStatus":"PAID","fulfillmentStatus":"NOT_FULFILLED","currency":"EUR",
        "buyerInfo":{"contactId":"22222222-2222-4222-8222-222222222222","email":"bob@example.com"},
        "lineItems":[{"id":"33333333-3333-4333-8333-3333333333aa","productName":{"original":"Mug"},"catalogReference":{"catalogItemId":"11111111-1111-4111-8111-111111111111","appId":"215238eb-22a5-4c36-9e7b-e7c08025e04e"},"quantity":1,"price":{"amount":"12.50","formattedAmount":"12,50 €"}}],
        "priceSummary":{"subtotal":{"amount":"12.50"},"total":{"amount":"15.00"}},"billingInfo":{"contactDetails":{"firstName":"Bob","lastName":"Miller"}}}}
        """;

    public static string Orders => $"{{\"orders\":[{OneOrder.Trim()["{\"order\":".Length..^1]}],\"metadata\":{{\"count\":1,\"cursors\":{{}},\"hasNext\":false}}}}";

    public const string Contacts = """
        {"contacts":[{"id":"22222222-2222-4222-8222-222222222222","revision":4,"createdDate":"2030-01-01T00:00:00.000Z","primaryInfo":{"email":"bob@example.com","phone":"+49 30 1"},
        "info":{"name":{"first":"Bob","last":"Miller"},"labelKeys":{"items":["custom.vip"]}}}],"pagingMetadata":{"count":1,"offset":0,"total":1,"tooManyToCount":false}}
        """;

    public const string Conversation = """{"conversation":{"id":"55555555-5555-4555-8555-555555555555","participant":{"contactId":"22222222-2222-4222-8222-222222222222"}},"newConversation":true}""";

    public const string Message = """{"message":{"id":"m-1","createdDate":"2031-06-01T10:00:00.000Z","sequence":"1"}}""";

    public const string Posts = """
        {"posts":[{"id":"66666666-6666-4666-8666-666666666666","title":"Why we repair","excerpt":"Repairing is cheaper.","slug":"why-we-repair","firstPublishedDate":"2031-05-01T08:00:00.000Z","minutesToRead":3,
        "hashtags":["repair"],"tagIds":["77777777-7777-4777-8777-777777777777"],"categoryIds":[],"contentText":"Repairing is cheaper than buying.","url":{"base":"https://shop.example","path":"/post/why-we-repair"}}],
        "pagingMetadata":{"count":1,"cursors":{}}}
        """;

    public const string Tags = """{"tags":[{"id":"77777777-7777-4777-8777-777777777777","label":"retail","slug":"retail","postCount":2}]}""";

    public const string NewTag = """{"tag":{"id":"88888888-8888-4888-8888-888888888888","label":"sustainability","slug":"sustainability","postCount":0}}""";

    public const string OneDraft = """{"draftPost":{"id":"44444444-4444-4444-8444-444444444444","title":"The Future of Sustainable Retail","status":"UNPUBLISHED","minutesToRead":4,"tagIds":["88888888-8888-4888-8888-888888888888","77777777-7777-4777-8777-777777777777"],"richContent":{"nodes":[]}}}""";
}
