using Npgsql;
using Slotwright.Contract;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Tests.Rules;

/// <summary>The columns the query specs ask for exist in the database, with types that can hold what is filtered.</summary>
public sealed class EntityTables(Cluster cluster)
{
    public static TheoryData<string, string[]> Entities => new()
    {
        { "services", [Ops.Services.QueryServices, Ops.Services.SearchServices] },
        { "staff_members", [Ops.Staff.QueryStaffMembers, Ops.Staff.QueryStaffMembersV2, Ops.Staff.SearchStaffMembers, Ops.Staff.SearchStaffMembersV2] },
        { "resources", [Ops.Resources.QueryResources, Ops.Resources.SearchResources] },
        { "resource_types", [Ops.ResourceTypes.QueryResourceTypes] },
        { "booking_policies", [Ops.Policies.QueryBookingPolicies] },
        { "categories", [Ops.Categories.QueryCategories] },
        { "add_ons", [Ops.AddOns.QueryAddOns] },
        { "schedules", [Ops.Calendar.QuerySchedules] },
        { "events", [Ops.Calendar.QueryEvents] },
        { "participations", [Ops.Calendar.QueryParticipations] },
        { "locations", [Ops.Locations.QueryLocations] },
        { "forms", [Ops.Forms.QueryForms] },
        { "submissions", [Ops.Submissions.QuerySubmissionsByNamespace] },
        { "attendances", [Ops.Attendances.QueryAttendance] },
        { "contacts", [Ops.Contacts.QueryContacts] },
        { "contact_labels", [Ops.Labels.QueryLabels] },
        { "contact_labels_of_site", [Ops.Labels.QueryLabels] },
        { "contact_fields", [Ops.ContactFields.QueryExtendedFields] },
        { "contact_fields_of_site", [Ops.ContactFields.QueryExtendedFields] },
        { "notes", [Ops.Notes.QueryNotes] },
        { "tasks", [Ops.Tasks.QueryTasks] },
        { "discount_rules", [Ops.DiscountRules.QueryDiscountRules] },
        { "coupons", [Ops.Coupons.QueryCoupons] },
        { "plans", [Ops.Plans.QueryPlans, Ops.Plans.SearchPlans] },
        { "members", [Ops.Members.QueryMembers] },
        { "draft_orders", [Ops.DraftOrders.QueryDraftOrders] },
        { "payment_requests", [Ops.PaymentRequests.QueryOrderPaymentRequests] },
        { "bookings", [Ops.ExtendedBookings.QueryExtendedBookings] },
    };

    [Theory]
    [MemberData(nameof(Entities))]
    public async Task Every_filterable_path_has_a_column_of_its_kind(string table, string[] queries)
    {
        var columns = await Columns(table);
        var wrong = new EntityColumns(queries).All.Select(c => (Name: Stored(c.Name), Type: TypeOf(c.Kind)))
            .Where(c => columns.GetValueOrDefault(c.Name) != c.Type).Select(c => $"{c.Name} should be {c.Type}, is {columns.GetValueOrDefault(c.Name) ?? "missing"}");
        Assert.Empty(wrong);
        Assert.Superset(new HashSet<string> { "site_id", "id", "revision", "created_date", "updated_date", "doc" }, columns.Keys.ToHashSet());
    }

    [Theory]
    [MemberData(nameof(Entities))]
    public void No_two_paths_share_a_column_once_names_are_cut_to_63_bytes(string table, string[] queries)
    {
        var names = new EntityColumns(queries).All.Select(c => Stored(c.Name)).ToList();
        Assert.True(names.Count == names.Distinct().Count(), table);
    }

    /// <summary>PostgreSQL keeps the first 63 bytes of a name.</summary>
    private static string Stored(string quoted) => quoted.Trim('"') is { Length: > 63 } name ? name[..63] : quoted.Trim('"');

    private static string TypeOf(string kind) => kind switch
    {
        "Boolean" => "boolean",
        "Number" => "numeric",
        "Date" => "timestamp with time zone",
        "TextArray" => "text[]",
        "ObjectArray" => "jsonb",
        _ => "text",
    };

    private async Task<Dictionary<string, string>> Columns(string table)
    {
        await using var source = NpgsqlDataSource.Create(cluster.ConnectionString);
        await using var command = source.CreateCommand("SELECT attname::text, format_type(atttypid, atttypmod) FROM pg_attribute WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped");
        command.Parameters.Add(new() { Value = table });
        await using var rows = await command.ExecuteReaderAsync();
        var found = new Dictionary<string, string>();
        while (await rows.ReadAsync()) found.Add(rows.GetString(0), rows.GetString(1));
        return found;
    }
}
