using System.Text.Json.Nodes;
using Npgsql;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Tests.Storage;

/// <summary>Whoever had booked before there were contacts is one after the migration, and is found by what they were found by.</summary>
public sealed class CustomersOfBefore(Cluster cluster)
{
    private const string First = "0001_main_job.sql";
    private static readonly Guid Site = Guid.NewGuid();

    [Fact]
    public async Task They_are_contacts_with_what_they_had_told()
    {
        var name = $"old_{Guid.NewGuid():N}";
        await using var main = NpgsqlDataSource.Create(cluster.ConnectionString + ";Pooling=false");
        await Run(main, $"CREATE SCHEMA {name}");
        await using var source = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(cluster.ConnectionString) { SearchPath = $"{name}, public", Pooling = false });
        var (bob, cid, dan) = (Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid());
        await Run(source, await Text(First), "CREATE TABLE migrations (name text PRIMARY KEY, applied timestamptz NOT NULL DEFAULT now())", $"INSERT INTO migrations (name) VALUES ('{First}')",
            Customer(bob, "Bob@Example.com", "0049 30 1234567", """{"firstName":"Bob","lastName":"Ross","email":"Bob@Example.com","phone":"0049 30 1234567"}"""),
            Customer(cid, null, "+49 (30) 1234567", """{"firstName":"Cid","phone":"+49 (30) 1234567"}"""),
            Customer(dan, null, null, "{}"));
        await Migrations.Apply(source, CancellationToken.None);
        var contact = JsonNode.Parse(await Ask(source, $"SELECT convert_from(doc, 'UTF8') FROM contacts WHERE id = '{bob}'"))!;
        Assert.Equal($"{bob} 1 Bob Ross Bob@Example.com 0049 30 1234567 WIX_BOOKINGS 2026-03-02T09:00:00.000Z 2026-03-02T09:00:00.000Z",
            $"{contact["id"]} {contact["revision"]} {contact["info"]!["name"]!["first"]} {contact["info"]!["name"]!["last"]} {contact["primaryInfo"]!["email"]} {contact["primaryInfo"]!["phone"]} {contact["source"]!["sourceType"]} {contact["createdDate"]} {contact["lastActivity"]!["activityDate"]}");
        Assert.Equal("true", contact["info"]!["emails"]!["items"]![0]!["primary"]!.ToString());
        Assert.Null(JsonNode.Parse(await Ask(source, $"SELECT convert_from(doc, 'UTF8') FROM contacts WHERE id = '{dan}'"))!["primaryInfo"]);
        Assert.Equal("Bob Bob@Example.com {Bob@Example.com}", await Ask(source, $"SELECT info_name_first || ' ' || primary_info_email || ' ' || info_emails_items_email::text FROM contacts WHERE id = '{bob}'"));
        Assert.Equal($"e:bob@example.com {bob} true, p:+49301234567 {bob} false, p:+49301234567 {cid} true",
            await Ask(source, "SELECT string_agg(key || ' ' || contact_id || ' ' || finds, ', ' ORDER BY key, finds) FROM contact_keys"));
    }

    private static string Customer(Guid id, string? email, string? phone, string doc) =>
        $"INSERT INTO contacts (site_id, id, email, phone, created_date, doc) VALUES ('{Site}', '{id}', {Quoted(email)}, {Quoted(phone)}, '2026-03-02T09:00:00Z', convert_to('{doc}', 'UTF8'))";

    private static string Quoted(string? text) => text is null ? "NULL" : $"'{text}'";

    private static async Task Run(NpgsqlDataSource source, params string[] statements)
    {
        await using var connection = await source.OpenConnectionAsync();
        foreach (var sql in (string[])["SELECT set_config('slotwright.scope', 'all', false)", .. statements])
        {
            await using var command = new NpgsqlCommand(sql, connection);
            await command.ExecuteNonQueryAsync();
        }
    }

    private static async Task<string> Ask(NpgsqlDataSource source, string sql)
    {
        await using var connection = await source.OpenConnectionAsync();
        await using var scope = new NpgsqlCommand("SELECT set_config('slotwright.scope', 'all', false)", connection);
        await scope.ExecuteNonQueryAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        return (string)(await command.ExecuteScalarAsync())!;
    }

    private static async Task<string> Text(string file)
    {
        using var reader = new StreamReader(typeof(Migrations).Assembly.GetManifestResourceStream(file)!);
        return await reader.ReadToEndAsync();
    }
}
