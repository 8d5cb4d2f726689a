using Slotwright.Contract;

namespace Slotwright.Server.Identity;

/// <summary>The permissions a caller holds (identity.md 4 and 5): everything, or a set of permission ids, where `X.*` stands for all that begin with `X.`.</summary>
internal sealed class Grant(bool everything, IEnumerable<string> permissions)
{
    private readonly HashSet<string> exact = [.. permissions.Where(p => !p.EndsWith('*'))];
    private const string ListensToEvents = "SLOTWRIGHT.EVENTS_READ";
    private readonly string[] prefixes = [.. permissions.Where(p => p.EndsWith('*')).Select(p => p[..^1])];

    public static Grant Owner { get; } = new(true, []);

    public static Grant Visitor { get; } = new(false, Everyone);

    /// <summary>Members also see whether they came to what they booked, and have an account of their own.</summary>
    public static Grant Member { get; } = new(false,
    [
        .. Everyone, "BOOKINGS.ATTENDANCE_READ", "IAM.CHANGE_PASSWORD", "IAM.START",
        "SLOTWRIGHT.SAVED_PAYMENT_METHODS", "MEMBERS.MEMBER_READ", "MEMBERS.MEMBER_UPDATE", "MEMBERS.MEMBER_DELETE", "MEMBERS.MEMBER_JOIN_COMMUNITY", "PRICING_PLANS.PURCHASE_PLANS", "PRICING_PLANS.READ_OWN_ORDERS", "PRICING_PLANS.MANAGE_OWN_ORDERS",
    ]);

    public static Grant App(IEnumerable<string> scopes)
    {
        string[] given = [.. scopes, .. scopes.SelectMany(OfScope)];
        return new(false, [.. Everyone, ListensToEvents, .. given]) { beyond = new(false, given) };
    }

    /// <summary>What an app holds beyond everybody else.</summary>
    private Grant? beyond;

    /// <summary>This grant and one permission more.</summary>
    public Grant And(string permission) => new(everything, [.. exact, .. prefixes.Select(p => p + "*"), permission]) { beyond = beyond };

    /// <summary>
    /// Whether its holder may be told of such events. For an app that takes one of the event's scopes or permissions given to it in person: what
    /// everybody holds lets a customer see the own bookings, and an event tells of everybody's. What the contract does not know, only the owner sees.
    /// </summary>
    public bool Sees(EventKind? kind) => everything || kind is not null && beyond is { } own && (kind.Scopes.Any(own.Holds) || kind.Permissions.Any(own.Holds));

    public bool Holds(string permission) => everything || exact.Contains(permission) || prefixes.Any(p => permission.StartsWith(p, StringComparison.Ordinal));

    /// <summary>One of an operation's permissions is enough; an operation without any is open to all.</summary>
    public bool HoldsAny(IReadOnlyList<string> permissions) => permissions.Count == 0 || permissions.Any(Holds);

    private static string[] Everyone =>
    [
        "BOOKINGS.SERVICES_READ", "BOOKINGS.SERVICES_COUNT", "BOOKINGS.CATEGORY_READ", "BOOKINGS.CATEGORIES_READ", "BOOKINGS.BOOKING_POLICY_READ",
        "BOOKINGS.SERVICE_OPTIONS_AND_VARIANTS_READ", "BOOKINGS.SERVICE_BOOKING_FORMS_READ", "BOOKINGS.SERVICES_ADD_ON_GROUPS_LIST", "ADD_ONS.ADD_ON_READ",
        "BOOKINGS.AVAILABILITY_READ", "BOOKINGS.AVAILABILITY_READ_TIME_SLOTS", "BOOKINGS.AVAILABILITY_READ_MULTI_SERVICE_TIME_SLOTS", "BOOKINGS.AVAILABILITY_READ_MULTI_SLOT",
        "BOOKINGS.STAFF_MEMBER_READ", "bookings:staff:v1:staff_member:read", "BOOKINGS.RESOURCE_READ", "BOOKINGS.RESOURCE_TYPE_READ", "BOOKINGS.RESOURCES_READ",
        "BOOKINGS.PRICE_PREVIEW", "BOOKINGS.PRICE_CALCULATE", "BOOKINGS.TIMESLOTS_CONFIGURATION.READ", "BOOKINGS.BOOKING_CREATE", "BOOKINGS.BOOKING_READ",
        "BOOKINGS.BOOKING_CANCEL", "BOOKINGS.BOOKING_RESCHEDULE", "BOOKINGS.BOOKING_FEES_READ", "SCOPE.DC-CALENDAR.READ-PUBLIC",
        "MULTI_SERVICE_BOOKINGS.MULTI_SERVICE_BOOKING_CREATE", "MULTI_SERVICE_BOOKINGS.MULTI_SERVICE_BOOKING_READ", "MULTI_SERVICE_BOOKINGS.MULTI_SERVICE_BOOKING_GET_AVAILABILITY",
        "MULTI_SERVICE_BOOKINGS.MULTI_SERVICE_BOOKING_CANCEL", "MULTI_SERVICE_BOOKINGS.MULTI_SERVICE_BOOKING_RESCHEDULE", "MULTI_SERVICE_BOOKINGS.MULTI_SERVICE_BOOKING_GET_ALLOWED_ACTIONS",
        "forms:v4:form:get_form", "forms:v4:submission:create_submission", "forms:v4:submission:validate_form_submission",
        "bookings:catalog_search:v1:catalog_search:query_services_by_filters", "CONTACTS.SUBMIT", "WIX_HEADLESS.WIX_URL_CREATE",
        "INBOX.CREATE_CONVERSATIONS", "INBOX.READ_CONVERSATIONS", "INBOX.READ_MESSAGES", "INBOX.SEND_MESSAGES",
        "ecom:v2:cart:*", "ECOM.READ_CARTS", "ECOM.MODIFY_CARTS", "ECOM.CREATE_CHECKOUT_FROM_CART", "ECOM.READ_CHECKOUTS", "ECOM.MODIFY_CHECKOUTS", "ECOM.CREATE_ORDER_FROM_CHECKOUT", "ECOM.CALCULATE_TOTALS", "CURRENCY_CONVERTER.READ_CURRENCIES",
        "PRICING_PLANS.PLAN_READ_PUBLIC", "PRICING_PLANS.READ_PUBLIC_PLANS", "PRICING_PLANS.PLAN_PREVIEW", "PRICING_PLANS.PLAN_CONFIGURATION_CONSTRAINTS_GET",
    ];

    private static string[] OfScope(string scope) => scope switch
    {
        "SCOPE.DC-BOOKINGS.READ-BOOKINGS-SENSITIVE" => ["BOOKINGS.BOOKING_READ_ANY", "BOOKINGS.BOOKING_POLICY_SNAPSHOT_READ", "BOOKINGS.ATTENDANCE_READ", "BOOKINGS.BULK_CALCULATE_ALLOWED_ACTIONS"],
        "SCOPE.DC-BOOKINGS-MEGA.READ-BOOKINGS" => ["BOOKINGS.BOOKING_READ_ANY", "BOOKINGS.BOOKING_POLICY_SNAPSHOT_READ", "BOOKINGS.ATTENDANCE_READ", "bookings:v2:booking:count_extended_bookings", "BOOKINGS.BULK_CALCULATE_ALLOWED_ACTIONS"],
        "SCOPE.DC-BOOKINGS.MANAGE-BOOKINGS" => [.. ManagedPrefixes, "BOOKINGS.MANAGE_BOOKINGS"],
        "SCOPE.DC-BOOKINGS-MEGA.MANAGE-BOOKINGS" => ["BOOKINGS.*", "bookings:*", "MULTI_SERVICE_BOOKINGS.*", "ADD_ONS.*", "STAFF_MEMBERS_SETTINGS.*"],
        "SCOPE.BOOKINGS.CONFIGURATION" => ["BOOKINGS.SERVICES_*", "BOOKINGS.STAFF_MEMBER_*", "BOOKINGS.BOOKING_POLICY_*", "BOOKINGS.RESOURCE_*", "BOOKINGS.SETTINGS_*", "STAFF_MEMBERS_SETTINGS.*"],
        "SCOPE.DC-CONTACTS.READ-CONTACTS" => ["CONTACTS.VIEW", "CONTACTS.CONTACT_READ", "CONTACTS_LABELS.VIEW", "CONTACTS_SCHEMA.VIEW", "CRM_NOTES.NOTE_READ", "CRM_TASKS.TASK_READ"],
        "SCOPE.DC-CONTACTS.MANAGE-CONTACTS" or "SCOPE.DC-CONTACTS-MEGA.MANAGE-MEMBERS-CONTACTS" => ["CONTACTS.*", "CONTACTS_LABELS.*", "CONTACTS_SCHEMA.*", "CRM_NOTES.*", "CRM_TASKS.*"],
        "SCOPE.DC-CONTACTS.MANAGE-LABELS" => ["CONTACTS_LABELS.*"],
        "SCOPE.DC-MEMBERS.READ-MEMBERS" => ["MEMBERS.MEMBER_READ"],
        "SCOPE.DC-MEMBERS.MANAGE-MEMBERS" => ["MEMBERS.*"],
        "SCOPE.DC-INBOX.READ-MSGS" => ["INBOX.READ_*"],
        "SCOPE.DC-INBOX.MANAGE-MSGS" => ["INBOX.*"],
        "SCOPE.DC-ECOM-MEGA.READ-ECOM" or "SCOPE.DC-STORES.READ-ORDERS" or "SCOPE.DC-STORES-MEGA.READ-STORES" => ["ECOM.READ_*", "ECOM.ORDER_BILLING_GET_ORDER_REFUNDABILITY", "ECOM.ORDER_BILLING_CALCULATE_REFUND"],
        "SCOPE.DC-ECOM-MEGA.MANAGE-ECOM" or "SCOPE.DC-STORES.MANAGE-ORDERS" or "SCOPE.DC-STORES-MEGA.MANAGE-STORES" => ["ECOM.*", "ecom:*"],
        "SCOPE.DC-PAIDPLANS.READ-PLANS" => ["PRICING_PLANS.PLAN_READ"],
        "SCOPE.DC-PAIDPLANS.MANAGE-PLANS" => ["PRICING_PLANS.PLAN_*", "pricing_plans:v3:plan:*"],
        "SCOPE.DC-PAIDPLANS.READ-ORDERS" => ["PRICING_PLANS.READ_ORDERS"],
        "SCOPE.DC-PAIDPLANS.MANAGE-ORDERS" => ["PRICING_PLANS.READ_ORDERS", "PRICING_PLANS.MANAGE_ORDERS", "PRICING_PLANS.REGISTER_OFFLINE_ORDERS"],
        "SCOPE.DC-PAIDPLANS.MANAGE-PLANS-AND-ORDERS" => ["PRICING_PLANS.*", "pricing_plans:*"],
        "SCOPE.DC-CALENDAR.MANAGE" => ["SCOPE.DC-CALENDAR.*"],
        _ => [],
    };

    private static readonly string[] ManagedPrefixes =
    [
        "BOOKINGS.BOOKING_*", "BOOKINGS.SERVICES_*", "BOOKINGS.STAFF_MEMBER_*", "BOOKINGS.RESOURCE_*", "BOOKINGS.BULK_*", "BOOKINGS.NUMBER_OF_PARTICIPANTS_UPDATE",
        "BOOKINGS.SERVICE_OPTIONS_AND_VARIANTS_*", "BOOKINGS.ATTENDANCE_*", "bookings:v2:*", "bookings:staff:*", "MULTI_SERVICE_BOOKINGS.*", "ADD_ONS.*",
    ];
}
