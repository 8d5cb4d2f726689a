using System.Diagnostics;

namespace Slotwright.Bench;

/// <summary>Fifty unpaid bookings of one slot, all confirmed at the same moment: one wins, and nobody waits long for the news.</summary>
internal static class Rivals
{
    private const int Count = 50, Rounds = 5;

    public static async Task Measure(int port, Salon salon, Report report)
    {
        var connections = Enumerable.Range(0, Count).Select(_ => new Connection(port)).ToArray();
        var alone = Enumerable.Range(0, 20).Select(_ => Confirm(connections[0], salon.NewBooking(false)).Took).Min();
        var (winners, slowest) = (new List<int>(), new List<double>());
        for (var round = 0; round < Rounds; round++)
        {
            var slot = salon.NewBooking(false);
            var answers = await Task.WhenAll(Meet(connections, slot));
            winners.Add(answers.Count(a => a.Won));
            slowest.Add(answers.Max(a => a.Took) - alone);
        }
        report.Add($"{Count} rivals for one slot: winners, {Rounds} times", "exactly 1", string.Join(' ', winners), winners.TrueForAll(w => w == 1));
        report.Add($"{Count} rivals: slowest beyond the fastest alone ({alone:F1} ms)", "< 100 ms", Report.Millis(Report.Median(slowest)), Report.Median(slowest) < 100);
    }

    private static Task<(bool Won, double Took)>[] Meet(Connection[] connections, string slot)
    {
        var start = new Barrier(connections.Length);
        return Array.ConvertAll(connections, c => Task.Factory.StartNew(() => Confirm(c, slot, start), TaskCreationOptions.LongRunning));
    }

    private static (bool Won, double Took) Confirm(Connection connection, string slot, Barrier? start = null)
    {
        var confirm = Questions.Confirm(Questions.IdOf(connection.Ask(Connection.Post(Salon.BookPath, ServerProcess.Owner, slot))));
        start?.SignalAndWait();
        var clock = Stopwatch.StartNew();
        var won = connection.Ask(confirm).IndexOf("\"status\":\"CONFIRMED\""u8) >= 0;
        return (won, clock.Elapsed.TotalMilliseconds);
    }
}
