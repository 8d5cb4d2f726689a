using Xunit.Sdk;
using Xunit.v3;

[assembly: TestCollectionOrderer(typeof(Slotwright.Server.Tests.LongestFirst))]

namespace Slotwright.Server.Tests;

/// <summary>What takes longest begins first: at the end of the run nothing is left that only one processor could work on.</summary>
public sealed class LongestFirst : ITestCollectionOrderer
{
    private static readonly string[] Long = ["NothingIsLost", "OwnDatabase", "CutAtEveryStep", "NoEventIsLost", "NoMoneyIsLost", "BookingLifeCycle", "RecordedRequests", "Waitlist", "CrashesOfMoney", "NeverDoubleBooked", "EmbeddedPostgresTests"];

    public IReadOnlyCollection<TTestCollection> OrderTestCollections<TTestCollection>(IReadOnlyCollection<TTestCollection> testCollections)
        where TTestCollection : ITestCollection => [.. testCollections.OrderBy(c => Place(c))];

    private static int Place(ITestCollection collection)
    {
        var place = Array.FindIndex(Long, name => collection.TestCollectionDisplayName.Contains(name, StringComparison.Ordinal));
        return place < 0 ? Long.Length : place;
    }
}
