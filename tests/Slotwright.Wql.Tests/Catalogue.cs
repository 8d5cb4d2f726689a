using System.Text;
using System.Text.Json;

namespace Slotwright.Wql.Tests;

/// <summary>A catalogue with a field of every type, and short ways to ask it things.</summary>
internal static class Catalogue
{
    public static readonly FieldCatalogue Fields = new(
        [
            new Field("id", "id", FieldType.Id, nullable: false),
            new Field("name", "name", FieldType.Text),
            new Field("price", "price", FieldType.Number),
            new Field("hidden", "hidden", FieldType.Boolean),
            new Field("startDate", "start_at", FieldType.Date),
            new Field("createdDate", "created_at", FieldType.Date, nullable: false),
            new Field("bookedEntity.tags", "tags", FieldType.TextArray),
            new Field("staffId", "staff_id", FieldType.Id),
            new Field("status", "status", FieldType.Text, Operators.Eq | Operators.In, Sortable: false),
            new Field("labels", "labels", FieldType.TextArray, Operators.HasSome | Operators.MatchItems, Sortable: false),
            new Field("items", "items", FieldType.ObjectArray, Operators.MatchItems, Sortable: false),
        ],
        new Dictionary<string, string> { ["staff.id"] = "staffId" });

    public static readonly QueryLimits Limits =
        new(50, 100, 3, PagingStyle.Cursor, [new Sort(Fields["createdDate"], Descending: true)]);

    public static readonly SearchGrant Grant = new(
        [Fields["name"], Fields["labels"]], new HashSet<Field> { Fields["id"], Fields["name"], Fields["price"], Fields["hidden"], Fields["createdDate"], Fields["labels"] },
        MaxAggregations: 10, MaxNested: 3, TellsDates: true, name => name is "UTC" or "America/New_York");

    public static readonly CursorSeal Seal = new(Encoding.UTF8.GetBytes("a key of some length"));

    public static JsonElement Json(string json) => JsonDocument.Parse(json).RootElement;

    public static Reading<Query> Read(string query) => QueryReader.Read(Json(query), Fields, Limits, Seal);

    public static Query Query(string query) => Read(query).Value ?? throw new InvalidOperationException(Complaints(Read(query).Complaints));

    public static Reading<Search> ReadSearch(string search) => SearchReader.Read(Json(search), Fields, Grant, Limits, Seal);

    /// <summary>The filter as SQL, a bar, and its arguments as JSON; or its complaints.</summary>
    public static string Sql(string filter)
    {
        var reading = FilterReader.Read(Json(filter), Fields);
        if (!reading.Succeeded) return Complaints(reading.Complaints);
        var sql = new SqlWriter();
        var where = sql.Where(reading.Value);
        return string.Join(" | ", [where, .. sql.Arguments.Select(Show)]);
    }

    public static string Complaints(IEnumerable<Complaint> complaints) =>
        string.Join('\n', complaints.Select(complaint => $"{complaint.Rule} {complaint.Field}"));

    public static string Show(object argument) => argument switch
    {
        string text => $"'{text}'",
        DateTime date => date.ToString("yyyy-MM-ddTHH:mm:ss.FFFFFFFK", null),
        Array items => $"[{string.Join(", ", items.Cast<object>().Select(Show))}]",
        _ => FormattableString.Invariant($"{argument}"),
    };
}
