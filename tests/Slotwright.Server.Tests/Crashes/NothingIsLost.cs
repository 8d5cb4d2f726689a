using System.Globalization;

namespace Slotwright.Server.Tests.Crashes;

/// <summary>
/// What was acknowledged is there after any crash, once, in the state and with the events it was acknowledged with; what was
/// not can be asked for again with the same Idempotency-Key. SLOTWRIGHT_CRASH_ROUNDS repeats every crash.
/// </summary>
public sealed class NothingIsLost(ITestOutputHelper output)
{
    private static int Rounds => int.TryParse(Environment.GetEnvironmentVariable("SLOTWRIGHT_CRASH_ROUNDS"), CultureInfo.InvariantCulture, out var rounds) ? rounds : 1;

    [Fact]
    public async Task When_the_server_is_killed() => await Crash(async crash =>
    {
        await crash.Strike(Moment(), () => crash.Server.Kill());
        await crash.Restart();
    });

    [Fact]
    public async Task When_PostgreSQL_is_killed() => await Crash(crash => crash.Strike(Moment(), crash.KillPostgres));

    [Fact]
    public async Task When_both_are_killed() => await Crash(async crash =>
    {
        await crash.Strike(Moment(), () =>
        {
            crash.KillPostgres();
            crash.Server.Kill();
        });
        await crash.Restart();
    });

    [Fact]
    public async Task A_server_told_to_stop_under_load_ends_cleanly_and_so_does_its_PostgreSQL()
    {
        await using var crash = await CrashSite.Open();
        await crash.Strike(500, crash.Server.Terminate);
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        Assert.Equal(0, await crash.Server.Exit().WaitAsync(patience.Token));
        Assert.True(await crash.WasShutDownCleanly(), "PostgreSQL was not shut down");
        await crash.Restart();
        await crash.Recover();
        Assert.True(crash.Acknowledged > 0);
    }

    [Fact]
    public async Task A_second_server_on_the_same_data_folder_is_refused_in_clear_words()
    {
        await using var crash = await CrashSite.Open();
        await using var second = ServerProcess.Begin(crash.Folder);
        Assert.Equal(1, await second.Exit());
        Assert.Contains($"Another Slotwright server is already using the data folder {crash.Folder}.", second.Said);
        await crash.Server.UntilReady();
    }

    private async Task Crash(Func<CrashSite, Task> strike)
    {
        await using var crash = await CrashSite.Open();
        for (var round = 0; round < Rounds; round++)
        {
            var before = crash.Acknowledged;
            await strike(crash);
            await crash.Recover();
            Assert.True(crash.Acknowledged > before, "nobody was told anything, so nothing was proved");
            output.WriteLine($"round {round + 1}: {crash.Acknowledged} bookings acknowledged, {crash.Repeated} requests repeated");
        }
    }

    private static int Moment() => Random.Shared.Next(200, 1500);
}
