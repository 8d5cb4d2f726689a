using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Slotwright.Bench;

/// <summary>
/// What telling the world costs those who book: the same server with ten subscriptions to bookings and with none, in turn. What
/// was left to deliver after a window is delivered before the next begins, and timed.
/// </summary>
internal static class Deliveries
{
    private const int Subscriptions = 10;
    private const string Path = "/slotwright/v1/webhooks";

    public static async Task Measure(Plan plan, Report report)
    {
        await using var database = await Database.Start();
        await using var server = await ServerProcess.Server(database.Folder, database.ConnectionString);
        await using var receiver = await ServerProcess.References(database.ConnectionString, [100]);
        var salon = await Salon.Open(server.Port);
        var create = new Variant("create, checked", () => new Questions(server.Port, salon).Create(hold: false));
        var hooks = new Connection(server.Port);
        var ids = Enumerable.Range(0, Subscriptions).Select(_ => Questions.IdOf(hooks.Ask(Connection.Post(Path, ServerProcess.Owner,
            $$"""{"url":"http://localhost:{{receiver.Port}}/hook","eventTypes":["wix.bookings.v2.booking_created"]}""")))).ToArray();
        var counter = new Connection(receiver.Port);
        Report.Say("Webhooks, bookings a second by clients without subscriptions and with ten, and deliveries a second afterwards:");
        create.Rate(8, plan.Window * 6);
        await Drain();
        foreach (var clients in Plan.Clients) await Measure(clients);
        return;

        async Task Measure(int clients)
        {
            List<double> ratios = [], alone = [], told = [], drained = [];
            for (var round = 0; round < plan.Windows; round++)
            {
                await Switch(false);
                alone.Add(create.Rate(clients, plan.Window * 2));
                await Switch(true);
                var before = Received();
                told.Add(create.Rate(clients, plan.Window * 2));
                ratios.Add(told[^1] / alone[^1]);
                var meanwhile = Received();
                var due = before + (long)Math.Round(told[^1] * plan.Window.TotalSeconds * 2) * Subscriptions;
                var clock = Stopwatch.StartNew();
                await Drain();
                drained.Add((Received() - meanwhile) / clock.Elapsed.TotalSeconds);
                if (Math.Abs(Received() - due) > due * 0.02 + clients * Subscriptions) throw new InvalidOperationException($"{Received() - before} deliveries, {due - before} expected");
            }
            Report.Say($"  {clients,3} clients: {Report.Median(alone):N0} alone, {Report.Median(told):N0} with subscriptions, {Report.Median(drained):N0} deliveries/s");
            report.Ratio($"bookings with {Subscriptions} subscriptions / with none, {clients} clients", ">= 85 %", Report.Median(ratios), 0.85);
            report.Note($"deliveries a second once bookings pause, {clients} clients", Report.Median(drained).ToString("N0", CultureInfo.InvariantCulture));
        }

        async Task Drain()
        {
            await Read();
            while (Pending() > 0) await Task.Delay(100);
        }

        // What has happened so far is owed to whom it is owed: the reader of the outbox, who gives way to bookings, has come to its end.
        async Task Read()
        {
            do await Task.Delay(100);
            while (!Encoding.UTF8.GetString(hooks.Ask(Connection.Get("/metrics"))).Contains("slotwright_outbox_waiting{reader=\"webhooks\"} 0\n", StringComparison.Ordinal));
        }

        async Task Switch(bool on)
        {
            await Read();
            foreach (var id in ids) hooks.Ask(Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(Connection.Post($"{Path}/{id}", ServerProcess.Owner, $$"""{"enabled":{{(on ? "true" : "false")}}}""")).Replace("POST ", "PATCH ", StringComparison.Ordinal)));
        }

        long Received() => long.Parse(Encoding.UTF8.GetString(counter.Ask(Connection.Get("/received"))), CultureInfo.InvariantCulture);

        int Pending() => ids.Sum(id => Number(Encoding.UTF8.GetString(hooks.Ask(Connection.Get($"{Path}/{id}", ServerProcess.Owner)))));

        static int Number(string webhook)
        {
            var at = webhook.IndexOf("\"pendingDeliveries\":", StringComparison.Ordinal) + "\"pendingDeliveries\":".Length;
            return int.Parse(webhook.AsSpan(at, webhook.IndexOfAny([',', '}'], at) - at), CultureInfo.InvariantCulture);
        }
    }
}
