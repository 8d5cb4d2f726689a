using System.Globalization;

namespace Slotwright.Bench;

/// <summary>How long to measure and which parts, out of the environment.</summary>
internal sealed record Plan(TimeSpan Window, int Windows, IReadOnlySet<string> Parts)
{
    public static readonly IReadOnlyList<int> Clients = [1, 8, 32];

    public bool Has(string part) => Parts.Count == 0 || Parts.Contains(part);

    public static Plan Read(Func<string, string?> env)
    {
        double Number(string name, double otherwise) => double.TryParse(env(name), CultureInfo.InvariantCulture, out var given) ? given : otherwise;
        return new(TimeSpan.FromSeconds(Number("BENCH_SECONDS", 1)), (int)Number("BENCH_WINDOWS", 3), (env("BENCH_ONLY") ?? "").Split([' ', ','], StringSplitOptions.RemoveEmptyEntries).ToHashSet());
    }
}
