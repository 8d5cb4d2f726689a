using System.Text;
using Slotwright.Server.Tests.Rules;

namespace Slotwright.Server.Tests.Mcp.Requests;

/// <summary>
/// Everything people ask of a booking assistant in their own words, done one after the other through the official client in one salon. What
/// each request calls is docs/mcp-prompts.md, word for word.
/// </summary>
public sealed class EveryRequest(Cluster cluster)
{
    private const string Page = "docs/mcp-prompts.md";

    [Fact]
    public async Task Is_done_by_the_tools()
    {
        await using var salon = await Salon.Open(cluster);
        await ServiceRequests.All(salon);
        await StaffRequests.All(salon);
        await BookingRequests.All(salon);
        await CalendarRequests.All(salon);
        await ReportRequests.All(salon);
        Assert.True(salon.Failed.Count == 0, string.Join("\n\n", salon.Failed));
        Assert.Equal(44, salon.Done.Select(d => d.Request).Distinct().Count());
        Assert.All(salon.Done, d => Assert.NotEmpty(d.Calls));
        var (told, page) = (Told(salon), Path.Combine(Repository.Root, Page));
        if (File.Exists(page) && await File.ReadAllTextAsync(page, TestContext.Current.CancellationToken) == told) return;
        var written = Path.Combine(Repository.Root, "artifacts/mcp-prompts.md");
        await File.WriteAllTextAsync(written, told, TestContext.Current.CancellationToken);
        Assert.Fail($"{Page} does not tell what is done; {written} does.");
    }

    private static string Told(Salon salon)
    {
        var text = new StringBuilder("# What people ask, and which tools do it\n\nOn Monday, 2 June 2031, at nine in the morning, in a salon in Berlin. A test does every one of these through an MCP client, checks the outcome, and holds this page to what it called (`…` stands for an id).\n");
        foreach (var (request, calls) in salon.Done)
        {
            if (Chapters.TryGetValue(request, out var chapter)) text.Append($"\n## {chapter}\n\n");
            text.Append($"- \"{request}\"\n");
            foreach (var call in calls.Distinct()) text.Append($"  - {call}\n");
        }
        return text.ToString();
    }

    private static readonly Dictionary<string, string> Chapters = new()
    {
        ["Create a new 30-minute haircut service priced at $45"] = "Services",
        ["Add a new staff member named Jane Smith"] = "Staff and resources",
        ["Book a haircut for John Doe tomorrow at 2 PM"] = "Bookings",
        ["Find available slots for haircut service next week"] = "Availability and calendar",
        ["Count bookings by service type this month"] = "Reports and customers",
    };
}
