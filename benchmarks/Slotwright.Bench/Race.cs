using System.Globalization;

namespace Slotwright.Bench;

/// <summary>Variants measured in turn, window by window, so that whatever else the machine does touches all of them alike.</summary>
internal sealed class Race(IReadOnlyList<Variant> variants, Plan plan)
{
    private readonly Dictionary<(Variant, int), List<double>> rates = [];

    public void Run(IReadOnlyList<int> clients)
    {
        foreach (var variant in variants) variant.Rate(8, plan.Window * 6); // the compiler, the caches, the connections, the statistics of tables that fill
        foreach (var count in clients)
            for (var round = 0; round < plan.Windows; round++)
                foreach (var variant in variants) Of(variant, count).Add(variant.Rate(count, plan.Window));
        foreach (var variant in variants)
            Report.Say($"  {variant.Name,-44} {string.Join("  ", clients.Select(c => $"{c,3}: {Rate(variant, c).ToString("N0", CultureInfo.InvariantCulture),8}/s"))}");
    }

    public double Rate(Variant variant, int clients) => Report.Median(Of(variant, clients));

    /// <summary>The middle one of the windows' ratios.</summary>
    public double Ratio(Variant variant, Variant reference, int clients) => Report.Median(Of(variant, clients).Zip(Of(reference, clients), (v, r) => v / r));

    private List<double> Of(Variant variant, int clients)
    {
        if (!rates.TryGetValue((variant, clients), out var list)) rates[(variant, clients)] = list = [];
        return list;
    }
}
