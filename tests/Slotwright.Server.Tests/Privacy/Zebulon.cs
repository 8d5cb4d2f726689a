using System.Text.Json.Nodes;
using Slotwright.Server.Tests.Bookings;
using Slotwright.Server.Tests.Contacts;
using Slotwright.Server.Tests.CustomerFile;
using Slotwright.Server.Tests.Forms;
using Slotwright.Server.Tests.Mcp;
using Slotwright.Server.Tests.Members;

namespace Slotwright.Server.Tests.Privacy;

/// <summary>A customer with a name of his own who has left something everywhere a customer can, and Eve, who did the same once.</summary>
internal sealed class Zebulon
{
    public const string Email = "zebulon.quark@example.com", Phone = "+49 30 5551234", Path = "/slotwright/v1/customers";

    /// <summary>What gives him away, in lower case; everything he or others wrote of him has a quark in it.</summary>
    public static readonly string[] Marks = ["zebulon", "quark", "5551234"];

    private Zebulon(TestSite site, JsonNode service, string ann) => (Site, Service, Ann) = (site, service, ann);

    public TestSite Site { get; }
    public JsonNode Service { get; }
    public string Ann { get; }
    public string Contact { get; private set; } = "";
    public JsonNode Visit { get; private set; } = null!;
    public JsonNode OfEve { get; private set; } = null!;
    public TestSite Visitor { get; private set; } = null!;
    public TestSite? Account { get; private set; }

    /// <summary>Only the bookings of one customer and another.</summary>
    public static async Task<Zebulon> Of(TestServer server)
    {
        var site = await server.NewSite();
        var ann = await site.GivenStaff();
        var self = new Zebulon(site, await site.GivenService([ann]), ann);
        self.Visitor = await site.Visitor();
        self.Visit = await self.VisitorsBooking();
        self.OfEve = await site.Book(self.Service, "2031-06-02T14:00:00", ann, b => { b["status"] = "CONFIRMED"; b["contactDetails"] = new JsonObject { ["firstName"] = "Eve", ["email"] = "eve@example.com" }; b["externalUserId"] = $"came with {Email}"; });
        self.Contact = (string)self.Visit["contactDetails"]!["contactId"]!;
        return self;
    }

    /// <summary>The same with all else that can be written down.</summary>
    public static async Task<Zebulon> Everywhere(TestServer server)
    {
        var self = await Of(server);
        await self.Books();
        await self.Orders();
        await self.Joins();
        await self.Writes();
        await self.HasAnAccount(server);
        await self.IsNoted();
        await self.IsServedByAssistants();
        await self.IsToldOf(server);
        return self;
    }

    public static JsonObject Details(string? email = null) => new()
    {
        ["firstName"] = "Zebulon",
        ["lastName"] = "Quark",
        ["email"] = email ?? Email,
        ["phone"] = Phone,
        ["countryCode"] = "DE",
        ["fullAddress"] = new JsonObject { ["addressLine"] = "Quarkstrasse 7", ["city"] = "Ulm", ["country"] = "DE" },
    };

    private static void Described(JsonObject booking, string? email = null)
    {
        (booking["contactDetails"], booking["externalUserId"]) = (Details(email), "quark-7");
        booking["additionalFields"] = new JsonArray(new JsonObject { ["id"] = "5f2e8a3c-7d0b-4c55-9d6a-0a4f3d1c2b7e", ["value"] = "a quark allergy" });
    }

    private async Task<JsonNode> VisitorsBooking() => (await Visitor.Post("/_api/bookings-service/v2/bookings", Request("2031-06-02T10:00:00"), "first of all")).Ok()["booking"]!;

    public object Request(string start) => new
    {
        booking = Site.BookingOf(Service, start, Ann, b => Described(b)),
        formSubmission = new { first_name = "Zebulon", last_name = "Quark", email = Email, phone = Phone, wish = "a quark pillow" },
        participantNotification = new { notifyParticipants = true, message = "Dear Zebulon" },
    };

    private async Task Books()
    {
        Visit = (await Site.ConfirmOrDecline(Visit)).Ok()["booking"]!;
        (await Site.Act(Visit, "update_extended_fields", new { @namespace = "@me/app", namespaceData = new { note = "likes quark" } })).Ok();
        await Site.Book(Service, "2031-06-03T10:00:00", Ann, b => { b["status"] = "CONFIRMED"; Described(b, Email.ToUpperInvariant()); });
        var second = await Site.Stored(await Site.Book(Service, "2031-06-04T10:00:00", Ann, b => { b["status"] = "CONFIRMED"; Described(b); }));
        (await Site.Act(second, "cancel", new { revision = second.Revision(), participantNotification = new { notifyParticipants = true, message = "Sorry, Zebulon" } })).Ok();
        var spa = new Spa(Site, [Service, await Site.GivenService([Ann], 30)], Ann, Ann);
        (await spa.TryBook(spa.Package("2031-06-10T10:00:00", [Ann, Ann], (b, _) => { b["status"] = "CONFIRMED"; Described(b); }))).Ok();
        var calls = await Site.GivenService([Ann], change: s => s["locations"] = new JsonArray(new JsonObject { ["type"] = "CUSTOMER" }));
        await Site.Book(calls, "2031-06-11T10:00:00", Ann, b =>
        {
            b["status"] = "CONFIRMED";
            Described(b);
            b["bookedEntity"]!["slot"]!["location"] = new JsonObject { ["locationType"] = "CUSTOM", ["name"] = "Quark house", ["formattedAddress"] = "Quarkstrasse 7" };
        });
        (await Site.Post("/bookings/bookings-attendance/set", new { attendance = new { bookingId = (string)Visit["id"]!, status = "ATTENDED" } })).Ok();
    }

    private async Task Orders()
    {
        (await Site.Patch("/slotwright/v1/payment-settings", new { paymentSettings = new { revision = "1", provider = "TEST" } })).Ok();
        var item = new { quantity = 1, catalogReference = new { appId = "13d21c63-b5ec-5912-8397-c3a5ddb27a97", catalogItemId = (string)Visit["id"]! } };
        var cart = (await Site.Post("/ecom/v2/carts", new { catalogItems = new[] { item }, cart = new { note = "with quark", customerInfo = new { firstName = "Zebulon", lastName = "Quark", email = Email, phone = "+49305551234" }, source = new { channelType = "BACKOFFICE_MERCHANT" } } })).Ok()["cart"]!;
        var order = (string)(await Site.Post($"/ecom/v2/carts/{cart["id"]}/place-order", new { })).Ok()["orderId"]!;
        (await Site.Post("/ecom/v1/order-payment-requests", new { orderPaymentRequest = new { orderId = order, title = "Dear Zebulon", description = "for quark", amount = new { amount = "1" } } })).Ok();
        (await Site.Post("/ecom/v1/draft-orders", new { draftOrder = new { buyerInfo = new { email = Email }, billingInfo = new { contactDetails = new { firstName = "Zebulon", lastName = "Quark" } } } })).Ok();
        var paid = (await Site.Post($"/ecom/v1/payments/orders/{order}/add-payment", new { payments = new[] { new { amount = new { amount = "40" }, regularPaymentDetails = new { offlinePayment = true, paymentMethodName = new { userDefinedName = new { custom = "a sack of quark" } } } } } })).Ok();
        (await Site.Post("/ecom/v1/order-billing/refund-payments", new { orderId = order, customerReason = "Zebulon was ill", paymentRefunds = new[] { new { paymentId = (string)paid["paymentsIds"]![0]!, amount = new { amount = "5" }, externalRefund = true } } })).Ok();
    }

    private async Task Joins()
    {
        var yoga = await Site.GivenClass(5);
        var session = (string)(await Site.GivenSession(yoga, Ann, "2031-06-05T10:00:00"))["id"]!;
        await Site.BookSession(session, 2, b => { b["status"] = "CONFIRMED"; Described(b); });
        (await Site.Post("/calendar/v3/participations", new { participation = new { eventId = session, partySize = 1, participant = new { name = "Zebulon Quark", email = Email, phone = Phone } } })).Ok();
        var policy = (await Site.Post("/bookings/v1/booking-policies", new { bookingPolicy = new { name = "Waits", waitlistPolicy = new { enabled = true, capacity = 10, reservationTimeInMinutes = 10 } } })).Ok()["bookingPolicy"]!;
        var small = await Site.GivenClass(1, s => s["bookingPolicy"] = new JsonObject { ["id"] = (string)policy["id"]! });
        var full = (string)(await Site.GivenSession(small, Ann, "2031-06-06T10:00:00"))["id"]!;
        await Site.BookSession(full, 1, b => { b["status"] = "CONFIRMED"; b["contactDetails"] = new JsonObject { ["firstName"] = "Eve", ["email"] = "eve@example.com" }; });
        (await Site.Post("/bookings/v1/waitlist/register", new JsonObject
        {
            ["waitingResource"] = full,
            ["formInfo"] = new JsonObject { ["contactDetails"] = Details(), ["paymentSelection"] = new JsonArray(new JsonObject { ["rateLabel"] = "general", ["numberOfParticipants"] = 1 }) },
        })).Ok();
    }

    /// <summary>Signed in, with a code on its way and a wrong password behind.</summary>
    private async Task HasAnAccount(TestServer server)
    {
        var asked = (await Visitor.Register(Email, profile: new { firstName = "Zebulon", lastName = "Quark", nickname = "Quarky" })).Ok();
        Account = await server.SignIn(Site, Visitor, (string)(await Visitor.Verify(asked, (await server.Mailed(Site, Email))!)).Ok()["sessionToken"]!);
        (await Account.Post("/_api/iam/verification/v1/start", new { })).Ok();
        for (var i = 0; i < 2; i++) (await Visitor.Login(Email, "wrong password")).Refused(403, "-19976");
    }

    private async Task Writes()
    {
        foreach (var (who, text) in new (object, string)[]
        {
            (new { contactId = Contact }, "Quark is what I want"), (new { anonymousVisitorId = (string)Visit["createdBy"]!["anonymousVisitorId"]! }, "Have you any quark?"),
            (new { contactId = (string)OfEve["contactDetails"]!["contactId"]! }, $"Do you know Zebulon Quark, {Email}?"),
        })
        {
            var conversation = (string)(await Site.Post("/inbox/v2/conversations", new { participantId = who })).Ok()["conversation"]!["id"]!;
            (await Site.Post("/inbox/v2/messages", new { conversationId = conversation, sendAs = "PARTICIPANT", message = new { content = new { basic = new { items = new[] { new { text } } } }, visibility = "BUSINESS_AND_PARTICIPANT", direction = "PARTICIPANT_TO_BUSINESS" } })).Ok();
        }
        var form = await FormLife.Make(Site, FormLife.Text("mail"), FormLife.Text("wish"));
        (await (await Site.Visitor()).Post("/form-submission-service/v4/submissions", new { submission = new { formId = (string)form["id"]!, submissions = new { mail = Email, wish = "more quark" } } })).Ok();
    }

    private async Task IsNoted()
    {
        var (contact, eve) = (await Site.Contact(Contact), await Site.Contact(OfEve["contactDetails"]!["contactId"]));
        (await Site.Change(eve, new { company = $"c/o {Email}" })).Ok();
        (await Site.Change(contact, new { company = "Quark AG", birthdate = "1980-01-02", addresses = new { items = new[] { new { address = new { addressLine = "Quarkstrasse 7" } } } } })).Ok();
        var note = await NoteLife.Given(Site, contact, "Wants more of everything");
        (await Site.Patch($"/crm/notes/v2/notes/{note["id"]}", new { note = new { revision = "1", text = "Wants quark, Zebulon does" } })).Ok();
        await NoteLife.Given(Site, eve, "A friend of Zebulon Quark");
        var task = await TaskLife.Given(Site, "Buy quark", contact);
        (await Site.Patch($"/crm/tasks/v2/tasks/{task["id"]}", new { task = new { revision = "1", title = "Buy more quark" } })).Ok();
        await TaskLife.Given(Site, $"Ring {Phone}");
        (await Site.TrySession(Service, Ann, "2031-06-07T10:00:00", e => (e["type"], e["title"], e["notes"]) = ("DEFAULT", "Talk with Zebulon Quark", $"call {Phone}"))).Ok();
        (await Site.Post("/contacts/v4/bulk/contacts/update", new { filter = new JsonObject { ["primaryInfo.email"] = Email }, info = new { jobTitle = "Quark maker" } })).Ok();
        (await Site.Post("/contacts/v4/bulk/contacts/update", new { filter = new JsonObject { ["id"] = Contact }, info = new { jobTitle = "Quark baker" } })).Ok();
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while ((await Site.Get("/slotwright/v1/jobs")).Ok()["jobs"]!.ToJsonString().Split("FINISHED").Length - 1 < 2) await Task.Delay(20, patience.Token);
    }

    private async Task IsServedByAssistants()
    {
        await using var assistant = await Assistant.Of(Site, new { confirm = "none" });
        await assistant.Do("update_a_wix_contact_by_id", new { contact_id = Contact, last_name = "von Quark", idempotency_key = "job" });
        await assistant.Do("create_a_wix_booking", new { service_id = (string)Service["id"]!, start = "2031-06-09T10:00:00", first_name = "Zebulon", last_name = "Quark", email = Email, message = "See you, Zebulon" });
    }

    /// <summary>What a receiver of webhooks answered, and what a calendar elsewhere says.</summary>
    private Task IsToldOf(TestServer server) => server.Db.List(Guid.Parse(Site.Id), """
        WITH hook AS (INSERT INTO webhooks (site_id, id, app_id, instance_id, url, event_types, enabled, created_date, updated_date) VALUES ($1, gen_random_uuid(), $1, $1, 'https://example.com', '{}', false, now(), now()) RETURNING id),
            busy AS (INSERT INTO external_busy (site_id, calendar_id, position, resource_id, starts_at, ends_at, title, all_day, source) VALUES ($1, gen_random_uuid(), 0, gen_random_uuid(), now(), now(), 'Lunch with Zebulon Quark', false, ''))
        INSERT INTO webhook_deliveries (site_id, webhook_id, event_id, event_type, entity, event_time, next_at, created_date, status, log)
        SELECT $1, hook.id, gen_random_uuid(), 'wix.bookings.v2.booking_created', 'wix.bookings.v2.booking/' || $2, now(), now(), now(), 'DELIVERED', '[{"attempt":1,"status":200,"answer":"Thanks, Zebulon"}]' FROM hook
        """, _ => 0, CancellationToken.None, (string)Visit["id"]!);

    /// <summary>The same site through another server.</summary>
    public Zebulon Through(TestServer server) => new(Site.Through(server), Service, Ann) { Contact = Contact, Visit = Visit, OfEve = OfEve, Visitor = Visitor.Through(server) };

    public Task<Reply> Erase(object? more = null, TestSite? by = null) => (by ?? Site).Post($"{Path}/erase", With(more, new { contactId = Contact, confirm = true }));

    public Task<Reply> Export(object? by = null) => Site.Post($"{Path}/export", by ?? new { contactId = Contact });

    private static JsonObject With(object? more, object asked)
    {
        var all = System.Text.Json.JsonSerializer.SerializeToNode(asked)!.AsObject();
        foreach (var (name, value) in System.Text.Json.JsonSerializer.SerializeToNode(more ?? new { })!.AsObject()) all[name] = value?.DeepClone();
        return all;
    }
}
