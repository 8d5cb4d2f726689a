namespace Slotwright.Bench;

/// <summary>The server as its callers meet it, over HTTP, held against the references.</summary>
internal static class WholeServer
{
    public static async Task Measure(Plan plan, Report report)
    {
        await using var database = await Database.Start();
        await using var server = await ServerProcess.Server(database.Folder, database.ConnectionString);
        var salon = await Salon.Open(server.Port);
        var questions = new Questions(server.Port, salon);
        if (plan.Has("load")) await Load(plan, report, database, questions);
        if (plan.Has("rivals")) await Rivals.Measure(server.Port, salon, report);
        if (plan.Has("view")) await CreateView.Measure(database, salon, report);
    }

    private static async Task Load(Plan plan, Report report, Database database, Questions questions)
    {
        var sizes = questions.Sizes();
        await database.Run("INSERT INTO bench.documents VALUES ($1, $2)", ServerProcess.Site, new byte[sizes[2]]);
        await using var references = await ServerProcess.References(database.ConnectionString, sizes);
        Variant Reference(string name, string path) => new(name, () => Questions.On(references.Port, Connection.Get(path)));
        var slotsJson = Reference($"plain JSON, {sizes[0]} bytes", "/json/0");
        var bookingJson = Reference($"plain JSON, {sizes[1]} bytes", "/json/1");
        var readJson = Reference($"plain JSON and one read, {sizes[2]} bytes", "/read/2");
        var raw = new Variant("raw insert, one row and its commit", database.RawInsert);
        var availability = new Variant("availability of a week, 10 staff", questions.Availability);
        var create = new Variant("create, checked", () => questions.Create(hold: false));
        var born = new Variant("create, born CONFIRMED with its hold", () => questions.Create(hold: true));
        var pair = new Variant("create and confirm, pairs", questions.CreateAndConfirm);
        var read = new Variant("read a service by id", questions.ReadService);
        Report.Say("Whole server, calls a second by clients:");
        var race = new Race([slotsJson, availability, bookingJson, raw, create, born, pair, readJson, read], plan);
        race.Run(Plan.Clients);
        foreach (var n in Plan.Clients)
        {
            report.Ratio($"availability / plain JSON, {n} clients", ">= 50 %", race.Ratio(availability, slotsJson, n), 0.5);
            var least = n < 32 ? 0.5 : 0.6;
            report.Ratio($"create, checked / raw insert, {n} clients", $">= {Report.Percent(least)}", race.Ratio(create, raw, n), least);
            report.Ratio($"create with hold / raw insert, {n} clients", $">= {Report.Percent(least)}", race.Ratio(born, raw, n), least);
            report.Ratio($"create + confirm / plain JSON, requests, {n} clients", ">= 15 %", 2 * race.Ratio(pair, bookingJson, n), 0.15);
            report.Note($"create + confirm / plain JSON, pairs, {n} clients", Report.Percent(race.Ratio(pair, bookingJson, n)));
            report.Ratio($"read by id / JSON and one read, {n} clients", ">= 90 %", race.Ratio(read, readJson, n), 0.9);
        }
    }
}
