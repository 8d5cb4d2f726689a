namespace Slotwright.Bench;

/// <summary>A filtered, sorted page of a large catalogue, held against plain JSON of its size, and against a smaller and a larger catalogue.</summary>
internal static class Catalog
{
    private static readonly IReadOnlyList<int> Clients = [1, 8];

    public static async Task Measure(Plan plan, Report report)
    {
        await using var small = await Shop.Open(1_000);
        await using var middle = await Shop.Open(10_000);
        await using var large = await Shop.Open(100_000);
        var size = new ManyServices(middle.Server.Port).Size();
        await using var references = await ServerProcess.References(middle.Database.ConnectionString, [size]);
        var json = new Variant($"plain JSON, {size} bytes", () => Questions.On(references.Port, Connection.Get("/json/0")));
        var first = new Variant("query of 10,000 services, each for the first time", new ManyServices(middle.Server.Port).FirstQuery);
        var race = new Race([json, small.Query, middle.Query, large.Query, first], plan);
        Report.Say("Catalogue, pages a second by clients:");
        race.Run(Clients);
        foreach (var n in Clients)
        {
            report.Ratio($"query of 10,000 services, filter and sort / plain JSON, {n} clients", ">= 30 %", race.Ratio(middle.Query, json, n), 0.3);
            report.Note($"the same, asked for the first time / plain JSON, {n} clients", Report.Percent(race.Ratio(first, json, n)));
            report.Note($"query, 10,000 / 1,000 services, {n} clients", Report.Percent(race.Ratio(middle.Query, small.Query, n)));
            report.Note($"query, 100,000 / 1,000 services, {n} clients", Report.Percent(race.Ratio(large.Query, small.Query, n)));
        }
    }

    /// <summary>A server with a catalogue of so many services, on a database of its own.</summary>
    private sealed record Shop(Database Database, ServerProcess Server, Variant Query) : IAsyncDisposable
    {
        public static async Task<Shop> Open(int count)
        {
            var database = await Database.Start();
            var server = await ServerProcess.Server(database.Folder, database.ConnectionString);
            await Salon.Open(server.Port, offers: 1);
            await ManyServices.Insert(database, count);
            return new(database, server, new($"query of {count:N0} services", new ManyServices(server.Port).Query));
        }

        public async ValueTask DisposeAsync()
        {
            await Server.DisposeAsync();
            await Database.DisposeAsync();
        }
    }
}
