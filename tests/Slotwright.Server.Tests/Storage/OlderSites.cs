using System.Text.Json.Nodes;
using Npgsql;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Tests.Storage;

/// <summary>What the catalog's migration gives to sites that were there before it.</summary>
public sealed class OlderSites(Cluster cluster)
{
    private static readonly string Site = Guid.NewGuid().ToString(), Submission = Guid.NewGuid().ToString(), Location = Guid.NewGuid().ToString();

    [Fact]
    public async Task They_get_a_location_a_booking_form_and_their_answers_as_submissions()
    {
        var older = await OlderSchema();
        await InTransaction(older, $$"""
            SELECT set_config('slotwright.scope', 'all', true);
            INSERT INTO sites (site_id, name, time_zone, currency, client_id, secret, location_id, business_schedule, created_date) VALUES ('{{Site}}', 'Old', 'UTC', 'USD', '{{Site}}', '', '{{Location}}', '{{Site}}', now());
            INSERT INTO bookings (site_id, id, revision, created_date, updated_date, doc, policy, flow, contact_details_contact_id) VALUES ('{{Site}}', '{{Site}}', 1, now(), now(), convert_to('{"formId":"00000000-0000-0000-0000-000000000000"}', 'UTF8'), '', 0, 'someone');
            INSERT INTO form_submissions (site_id, id, booking_id, created_date, doc) VALUES ('{{Site}}', '{{Submission}}', '{{Site}}', now(), convert_to('{"first_name":"Ada","nickname":null}', 'UTF8'));
            """);
        await InTransaction(older, await Migration("0002"));
        var form = await Document(older, "forms", "00000000-0000-0000-0000-000000000000");
        Assert.Equal(("Booking form", "1", 5), ((string)form["name"]!, (string)form["revision"]!, form["formFields"]!.AsArray().Count));
        var submission = await Document(older, "submissions", Submission);
        Assert.Equal(("00000000-0000-0000-0000-000000000000", "CONFIRMED", "someone", "Ada"), ((string)submission["formId"]!, (string)submission["status"]!, (string)submission["contactId"]!, (string)submission["submissions"]!["first_name"]!));
        Assert.True(submission["submissions"]!.AsObject().ContainsKey("nickname"));
        Assert.Equal(("Old", true), ((string)(await Document(older, "locations", Location))["name"]!, (bool)(await Document(older, "locations", Location))["default"]!));
    }

    [Fact]
    public async Task Their_services_and_policies_tell_all_that_new_ones_do()
    {
        var older = await OlderSchema();
        var (paid, free, policy) = (Guid.NewGuid().ToString(), Guid.NewGuid().ToString(), Guid.NewGuid().ToString());
        const string cut = """{"name":"Cut","payment":{"rateType":"FIXED","options":{"online":true}},"serviceResources":[{"resourceType":{"id":"x"}}]}""", nothing = """{"payment":{"rateType":"NO_FEE","options":{"online":false}}}""", intakes = """{"name":"Old","intakeFormPolicy":{"enabled":false}}""";
        string Service(string id, string doc) => $"INSERT INTO services (site_id, id, revision, created_date, updated_date, doc, booking_policy_id) VALUES ('{Site}', '{id}', 1, now(), now(), convert_to('{doc}', 'UTF8'), '{policy}');";
        await InTransaction(older, $$"""
            SELECT set_config('slotwright.scope', 'all', true);
            {{Service(paid, cut)}}
            {{Service(free, nothing)}}
            INSERT INTO booking_policies (site_id, id, revision, created_date, updated_date, doc) VALUES ('{{Site}}', '{{policy}}', 1, now(), now(), convert_to('{{intakes}}', 'UTF8'));
            """);
        await InTransaction(older, await Migration("0002"));
        var expected = JsonNode.Parse("""{"name":"Cut","payment":{"rateType":"FIXED","options":{"online":true},"addOnOption":"ONLINE"},"serviceResources":[{"resourceType":{"id":"x"}}],"addOnDetails":[]}""");
        Assert.True(JsonNode.DeepEquals(expected, await Document(older, "services", paid)));
        Assert.Equal("IN_PERSON", (string)(await Document(older, "services", free))["payment"]!["addOnOption"]!);
        Assert.Empty((await Document(older, "services", free))["serviceResources"]!.AsArray());
        var intake = (await Document(older, "booking_policies", policy))["intakeFormPolicy"]!;
        Assert.Equal((false, "AFTER_BOOKING", "OPTIONAL"), ((bool)intake["enabled"]!, (string)intake["timing"]!, (string)intake["completionRequirement"]!));
    }

    private async Task<string> OlderSchema()
    {
        var name = $"older_{Guid.NewGuid():N}";
        await Run(cluster.ConnectionString, $"CREATE SCHEMA {name}");
        var older = new NpgsqlConnectionStringBuilder(cluster.ConnectionString) { SearchPath = $"{name},public", Pooling = false }.ConnectionString;
        await InTransaction(older, await Migration("0001"));
        return older;
    }

    private static async Task<string> Migration(string number)
    {
        var assembly = typeof(Migrations).Assembly;
        using var reader = new StreamReader(assembly.GetManifestResourceStream(assembly.GetManifestResourceNames().Single(n => n.Contains(number, StringComparison.Ordinal) && n.EndsWith(".sql", StringComparison.Ordinal)))!);
        return await reader.ReadToEndAsync();
    }

    private static Task InTransaction(string database, string sql) => Run(database, $"BEGIN;\n{sql}\nCOMMIT;");

    private static async Task Run(string database, string sql)
    {
        await using var connection = new NpgsqlConnection(database);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    private static async Task<JsonNode> Document(string database, string table, string id)
    {
        await using var connection = new NpgsqlConnection(database);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand($"SELECT set_config('slotwright.site', '{Site}', false); SELECT doc FROM {table} WHERE id = '{id}'", connection);
        await using var rows = await command.ExecuteReaderAsync();
        await rows.NextResultAsync();
        Assert.True(await rows.ReadAsync(), table);
        return JsonNode.Parse(rows.GetFieldValue<byte[]>(0))!;
    }
}
