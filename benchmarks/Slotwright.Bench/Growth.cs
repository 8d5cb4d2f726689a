namespace Slotwright.Bench;

/// <summary>The same business with 1,000 and with 100,000 old bookings, on two databases, measured in turn.</summary>
internal static class Growth
{
    private static readonly IReadOnlyList<int> Clients = [1, 8];

    public static async Task Measure(Plan plan, Report report)
    {
        await using var small = await Database.Start();
        await using var large = await Database.Start();
        await using var few = await ServerProcess.Server(small.Folder, small.ConnectionString);
        await using var many = await ServerProcess.Server(large.Folder, large.ConnectionString);
        var (fewer, more) = (await Grown(small, few, 1_000), await Grown(large, many, 100_000));
        var race = new Race([fewer.Availability, more.Availability, fewer.Create, more.Create], plan);
        Report.Say("Growth, calls a second by clients:");
        race.Run(Clients);
        foreach (var n in Clients)
        {
            Add(report, $"availability, 100,000 / 1,000 old bookings, {n} clients", race.Ratio(more.Availability, fewer.Availability, n));
            Add(report, $"create with hold, 100,000 / 1,000 old bookings, {n} clients", race.Ratio(more.Create, fewer.Create, n));
        }
    }

    private static void Add(Report report, string measured, double ratio) => report.Add(measured, "80 to 120 %", Report.Percent(ratio), ratio is >= 0.8 and <= 1.2);

    private static async Task<(Variant Availability, Variant Create)> Grown(Database database, ServerProcess server, int bookings)
    {
        var salon = await Salon.Open(server.Port);
        await OldBookings.Insert(database, salon, bookings);
        var questions = new Questions(server.Port, salon);
        return (new($"availability, {bookings:N0} old bookings", questions.Availability), new($"create with hold, {bookings:N0} old bookings", () => questions.Create(hold: true)));
    }
}
