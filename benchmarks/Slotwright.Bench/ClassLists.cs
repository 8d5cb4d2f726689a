namespace Slotwright.Bench;

/// <summary>A month of a studio's classes held against plain JSON of its size, and a studio with a short past against one with a long past.</summary>
internal static class ClassLists
{
    private static readonly IReadOnlyList<int> Clients = [1, 8];

    public static async Task Measure(Plan plan, Report report)
    {
        await using var young = await House.Open(100);
        await using var old = await House.Open(100_000);
        int[] sizes = [young.Studio.Size(50), young.Studio.Size(1000)];
        await using var references = await ServerProcess.References(young.Database.ConnectionString, sizes);
        Variant Plain(int which) => new($"plain JSON, {sizes[which]} bytes", () => Questions.On(references.Port, Connection.Get($"/json/{which}")));
        var (shortJson, longJson) = (Plain(0), Plain(1));
        var race = new Race([shortJson, young.Page, old.Page, longJson, young.Whole, old.Whole], plan);
        Report.Say($"A month of {Studio.Classes} weekly classes, lists a second by clients:");
        race.Run(Clients);
        foreach (var n in Clients)
        {
            report.Ratio($"classes, a page of 50 / plain JSON, {n} clients", ">= 30 %", race.Ratio(young.Page, shortJson, n), 0.3);
            report.Ratio($"classes, the whole month / plain JSON, {n} clients", ">= 30 %", race.Ratio(young.Whole, longJson, n), 0.3);
            Flat(report, $"classes, a page of 50, 100,000 / 100 past sessions, {n} clients", race.Ratio(old.Page, young.Page, n));
            Flat(report, $"classes, the whole month, 100,000 / 100 past sessions, {n} clients", race.Ratio(old.Whole, young.Whole, n));
        }
    }

    private static void Flat(Report report, string measured, double ratio) => report.Add(measured, "80 to 120 %", Report.Percent(ratio), ratio is >= 0.8 and <= 1.2);

    /// <summary>A server with a studio on a database of its own, after so many past sessions.</summary>
    private sealed record House(Database Database, ServerProcess Server, Studio Studio, Variant Page, Variant Whole) : IAsyncDisposable
    {
        public static async Task<House> Open(int past)
        {
            var database = await Database.Start();
            Studio studio;
            await using (var first = await ServerProcess.Server(database.Folder, database.ConnectionString)) studio = await Studio.Open(first.Port);
            await OldSessions.Insert(database, studio, past);
            var server = await ServerProcess.Server(database.Folder, database.ConnectionString); // knows nothing of before
            studio = studio.At(server.Port);
            return new(database, server, studio, new($"a page of 50, {past:N0} past sessions", () => studio.Month(50)), new($"the whole month, {past:N0} past sessions", () => studio.Month(1000)));
        }

        public async ValueTask DisposeAsync()
        {
            await Server.DisposeAsync();
            await Database.DisposeAsync();
        }
    }
}
