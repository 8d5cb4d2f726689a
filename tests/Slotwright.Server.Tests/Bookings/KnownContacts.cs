using Npgsql;

namespace Slotwright.Server.Tests.Bookings;

/// <summary>How a booking finds the customer it is for.</summary>
public sealed class KnownContacts(Cluster cluster)
{
    [Fact]
    public async Task One_customer_is_one_contact_however_the_address_is_written()
    {
        var site = await cluster.Server.NewSite();
        var ann = await site.GivenStaff();
        var service = await site.GivenService([ann]);
        var first = await site.Book(service, "2031-06-02T10:00:00", ann, b => b["contactDetails"]!["email"] = "Bob@Example.com");
        var second = await site.Book(service, "2031-06-02T12:00:00", ann, b => b["contactDetails"]!["email"] = "bob@example.COM");
        Assert.Equal((string?)first["contactDetails"]!["contactId"], (string?)second["contactDetails"]!["contactId"]);
        Assert.NotNull((string?)first["contactDetails"]!["contactId"]);
    }

    /// <summary>Row-level security keeps conditions that are not leakproof from driving an index: the look-up would read every contact of the site.</summary>
    [Fact]
    public async Task The_address_is_looked_up_by_an_index()
    {
        await using var connection = new NpgsqlConnection(cluster.ConnectionString);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var tx = await connection.BeginTransactionAsync(TestContext.Current.CancellationToken);
        await using var command = new NpgsqlCommand("SET LOCAL enable_seqscan = off; EXPLAIN SELECT id FROM contacts WHERE site_id = '00000000-0000-0000-0000-000000000001' AND email = lower('Bob@Example.com')", connection);
        await using var plan = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        var lines = new List<string>();
        while (await plan.ReadAsync(TestContext.Current.CancellationToken)) lines.Add(plan.GetString(0));
        Assert.Contains(lines, l => l.Contains("Index Cond", StringComparison.Ordinal) && l.Contains("email = 'bob@example.com'", StringComparison.Ordinal));
    }
}
