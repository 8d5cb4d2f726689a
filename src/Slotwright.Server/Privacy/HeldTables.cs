using Slotwright.Contract;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Privacy;

/// <summary>A table that holds something of customers, and how a person's rows of it are found.</summary>
/// <param name="Description">What the rows are and where they come from, for the person who reads their export.</param>
/// <param name="Sql">Answers id, revision, document, and whether the row is about this person alone. Arguments: see <see cref="PrivacyRows"/>.</param>
internal sealed record HeldTable(string Name, string Description, string Sql)
{
    /// <summary>How documents with a revision are stored and told of; nothing for rows that stay as they are, or go.</summary>
    public EntityTable? Store { get; init; }

    /// <summary>The same for rows that only mention the person, where those are stored in another way.</summary>
    public EntityTable? Mentions { get; init; }

    /// <summary>The person's rows are deleted: here and now when they are stored as entities, else with what they belong to.</summary>
    public bool Goes { get; init; }

    public string Fqdn { get; init; } = "";
}

/// <summary>Where customers are, but for the logs (<see cref="HeldLogs"/>). A test looks for a person in every column of every table, so that one forgotten here is found.</summary>
internal static class HeldTables
{
    private static string Rows(string id, string table, string whose) =>
        $"SELECT {id}::text, 1::bigint, convert_to((to_jsonb(t) - 'site_id')::text, 'UTF8'), true FROM {table} t WHERE site_id = $1 AND {whose} ORDER BY 1";

    public static readonly HeldTable Contacts = new("contacts", "What the business noted of you, and what your bookings told of you.",
        "SELECT id::text, revision, doc, id = ANY($2::uuid[]) FROM contacts WHERE site_id = $1 AND (id = ANY($2::uuid[]) OR lower(convert_from(doc, 'UTF8') COLLATE \"C\") LIKE ANY($5)) ORDER BY id")
    { Goes = true, Mentions = new("contacts", new(Ops.Contacts.QueryContacts)), Fqdn = "wix.contacts.v4.contact" };

    private static readonly EntityColumns BookingColumns = new(Ops.ExtendedBookings.QueryExtendedBookings) { FalseWhenAbsent = new HashSet<string> { "doubleBooked" } };

    public static readonly HeldTable Bookings = new("bookings", "What you booked, with the details you gave when you booked it.",
        "SELECT id::text, revision, doc, id = ANY($3::uuid[]) FROM bookings WHERE site_id = $1 AND (id = ANY($3::uuid[]) OR lower(convert_from(doc, 'UTF8') COLLATE \"C\") LIKE ANY($5)) ORDER BY id")
    {
        Store = new("bookings", BookingColumns, "erased_date = $4", "notification = NULL"),
        Mentions = new("bookings", BookingColumns),
        Fqdn = "wix.bookings.v2.booking",
    };

    public static readonly HeldTable Conversations = new("conversations", "Your conversation with the business.",
        Rows("id", "conversations", "participant_id = ANY(($2 || $4)::uuid[])"))
    { Goes = true };

    public static readonly HeldTable Messages = new("messages", "What you and the business wrote to each other.", """
        SELECT conversation_id || ' ' || sequence, sequence, doc, conversation_id IN (SELECT c.id FROM conversations c WHERE c.site_id = $1 AND c.participant_id = ANY(($2 || $4)::uuid[])) AS theirs
        FROM messages WHERE site_id = $1 AND (conversation_id IN (SELECT c.id FROM conversations c WHERE c.site_id = $1 AND c.participant_id = ANY(($2 || $4)::uuid[]))
            OR lower(convert_from(doc, 'UTF8') COLLATE "C") LIKE ANY($5 || $6)) ORDER BY conversation_id, sequence
        """);

    public static readonly HeldTable Carts = new("carts", "What you meant to buy.",
        "SELECT id::text, revision, doc, true FROM carts WHERE site_id = $1 AND (owner::text = ANY($4) OR lower(convert_from(doc, 'UTF8') COLLATE \"C\") LIKE ANY($5 || $8)) ORDER BY id")
    { Goes = true };

    public static readonly HeldTable Members = new("members", "Your account, with the profile you made.",
        "SELECT id::text, revision, doc, contact_id = ANY($2) FROM members WHERE site_id = $1 AND (contact_id = ANY($2) OR lower(convert_from(doc, 'UTF8') COLLATE \"C\") LIKE ANY($5)) ORDER BY id")
    { Goes = true, Mentions = new("members", new(Ops.Members.QueryMembers)), Fqdn = "wix.members.v1.member" };

    public static IReadOnlyList<HeldTable> All { get; } =
    [
        Contacts, Bookings,
        new("submissions", "What you answered in forms.", """
            SELECT id::text, revision, doc, contact_id IS NULL OR contact_id = ANY($2) OR id::text = ANY($7) FROM submissions
            WHERE site_id = $1 AND (contact_id = ANY($2) OR id::text = ANY($7) OR lower(convert_from(doc, 'UTF8') COLLATE "C") LIKE ANY($5)) ORDER BY id
            """)
        { Store = new("submissions", new(Ops.Submissions.QuerySubmissionsByNamespace)), Fqdn = "wix.forms.v4.submission" },
        new("participations", "Sessions and courses you take part in.", """
            SELECT id::text, revision, doc, id::text = ANY($3) OR coalesce(convert_from(doc, 'UTF8')::jsonb #>> '{participant,contactId}', '') = ANY($2 || ARRAY['']) FROM participations
            WHERE site_id = $1 AND (id::text = ANY($3) OR convert_from(doc, 'UTF8') LIKE ANY($8) OR lower(convert_from(doc, 'UTF8') COLLATE "C") LIKE ANY($5)) ORDER BY id
            """)
        { Store = new("participations", new(Ops.Calendar.QueryParticipations)), Fqdn = "wix.calendar.v3.participation" },
        new("events", "Times in the calendar that are yours, or whose notes name you.", """
            SELECT id, revision, doc, "type" = 'APPOINTMENT' AND id = ANY($7) FROM events WHERE site_id = $1 AND ("type" = 'APPOINTMENT' AND id = ANY($7) OR "type" <> 'WORKING_HOURS' AND lower(convert_from(doc, 'UTF8') COLLATE "C") LIKE ANY($5 || $6)) ORDER BY id
            """)
        { Store = new("events", new(Ops.Calendar.QueryEvents), "version = (SELECT catalog_version FROM sites WHERE site_id = $1)"), Fqdn = "wix.calendar.v3.event" },
        new("plan_orders", "Memberships and packages you bought.", "SELECT id::text, revision, doc, true FROM plan_orders WHERE site_id = $1 AND contact_id = ANY($2::uuid[]) ORDER BY id")
        { Store = new("plan_orders", new EntityColumns(), "member_id = NULL"), Fqdn = "wix.pricing_plans.v2.order" },
        new("attendances", "Whether you came.", "SELECT id::text, revision, doc, true FROM attendances WHERE site_id = $1 AND booking_id = ANY($3) ORDER BY id"),
        new("cancellations", "When you canceled.", Rows("booking_id", "cancellations", "booking_id = ANY($3::uuid[])")),
        new("waitlist_registrations", "What you wait or waited for.", Rows("id", "waitlist_registrations", "(id = ANY($3::uuid[]) OR contact_id = ANY($2::uuid[]))")),
        Conversations, Messages, Members, Carts,
        new("orders", "What you ordered.", """
            SELECT id::text, revision, doc, buyer_info_contact_id = ANY($2) OR line_items_catalog_reference_catalog_item_id && $3::text[] OR coalesce(lower(buyer_info_email) COLLATE "C" LIKE ANY($5), false) FROM orders
            WHERE site_id = $1 AND (buyer_info_contact_id = ANY($2) OR line_items_catalog_reference_catalog_item_id && $3::text[] OR lower(convert_from(doc, 'UTF8') COLLATE "C") LIKE ANY($5)) ORDER BY id
            """)
        { Store = new("orders", new(Ops.Orders.SearchOrders)), Fqdn = "wix.ecom.v1.order" },
        new("draft_orders", "What the business put together for you, or meant to change of what you ordered.", """
            SELECT id::text, revision, doc, coalesce(convert_from(doc, 'UTF8')::jsonb #>> '{buyerInfo,contactId}', '') = ANY($2) OR coalesce(lower(convert_from(doc, 'UTF8')::jsonb #>> '{buyerInfo,email}') COLLATE "C" LIKE ANY($5), false) FROM draft_orders
            WHERE site_id = $1 AND (convert_from(doc, 'UTF8') LIKE ANY($8) OR lower(convert_from(doc, 'UTF8') COLLATE "C") LIKE ANY($5)) ORDER BY id
            """)
        { Store = new("draft_orders", new(Ops.DraftOrders.QueryDraftOrders)), Fqdn = "wix.ecom.v1.draft_order" },
        new("payment_requests", "What you were asked to pay.", """
            SELECT id::text, revision, doc, order_id IN (SELECT o.id::text FROM orders o WHERE o.site_id = $1 AND (o.buyer_info_contact_id = ANY($2) OR o.line_items_catalog_reference_catalog_item_id && $3::text[])) FROM payment_requests
            WHERE site_id = $1 AND (order_id IN (SELECT o.id::text FROM orders o WHERE o.site_id = $1 AND (o.buyer_info_contact_id = ANY($2) OR o.line_items_catalog_reference_catalog_item_id && $3::text[])) OR lower(convert_from(doc, 'UTF8') COLLATE "C") LIKE ANY($5)) ORDER BY id
            """)
        { Store = new("payment_requests", new(Ops.PaymentRequests.QueryOrderPaymentRequests)), Fqdn = "wix.ecom.v1.order_payment_request" },
        new("payments", "What you paid.", Rows("id", "payments", OfTheirOrders)),
        new("saved_methods", "What you agreed to have kept to pay with; the card itself is with the payment provider.", """
            SELECT id::text, 1::bigint, convert_to((to_jsonb(t) - 'site_id' - 'reference')::text, 'UTF8'), true FROM saved_methods t WHERE site_id = $1 AND contact_id = ANY($2::uuid[]) ORDER BY 1
            """),
        new("refunds", "What you got back.", Rows("id", "refunds", OfTheirOrders)),
        new("notes", "What the business noted about you.", Filed("notes")) { Goes = true, Store = new("notes", new(Ops.Notes.QueryNotes)), Fqdn = "wix.crm.notes.v2.note" },
        new("tasks", "What the business has to do for you.", Filed("tasks")) { Goes = true, Store = new("tasks", new(Ops.Tasks.QueryTasks)), Fqdn = "wix.crm.tasks.v2.task" },
        new("tokens", "Where you are signed in, and until when.", """
            SELECT encode(hash, 'hex'), 1::bigint, convert_to(jsonb_build_object('signedInDate', issued_at, 'expiresDate', expires_at)::text, 'UTF8'), true FROM tokens
            WHERE site_id = $1 AND kind = 'Member' AND subject IN (SELECT m.id FROM members m WHERE m.site_id = $1 AND m.contact_id = ANY($2)) ORDER BY 1
            """)
        { Goes = true },
        new("member_verifications", "Codes you were mailed to show that an address is yours, and what you told when you registered.", """
            SELECT encode(hash, 'hex'), 1::bigint, convert_to(jsonb_build_object('address', substr(email_key, 3), 'expiresDate', expires_at, 'registration', convert_from(registration, 'UTF8')::jsonb)::text, 'UTF8'), true
            FROM member_verifications WHERE site_id = $1 AND email_key LIKE ANY($5) ORDER BY 1
            """)
        { Goes = true },
    ];

    private const string OfTheirOrders = "order_id IN (SELECT o.id FROM orders o WHERE o.site_id = $1 AND (o.buyer_info_contact_id = ANY($2) OR o.line_items_catalog_reference_catalog_item_id && $3::text[]))";

    private static string Filed(string table) => $"""
        SELECT id::text, revision, doc, coalesce(contact_id = ANY($2), false) FROM {table}
        WHERE site_id = $1 AND (contact_id = ANY($2) OR lower(convert_from(doc, 'UTF8') COLLATE "C") LIKE ANY($5 || $6)) ORDER BY id
        """;
}
