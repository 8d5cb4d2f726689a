using Slotwright.Server.Categories;

namespace Slotwright.Server.Tests.Categories;

/// <summary>Places of categories: one is put between two without touching them while there is room, and all anew when there is none.</summary>
public sealed class CategoryPlaces
{
    private static readonly Guid A = new("a0000000-0000-0000-0000-000000000000"), B = new("b0000000-0000-0000-0000-000000000000"), C = new("c0000000-0000-0000-0000-000000000000");

    [Theory]
    [InlineData(null, 1_000_000)]
    [InlineData(5, 1_000_005)]
    [InlineData(int.MaxValue - 1_000_000, int.MaxValue)]
    [InlineData(int.MaxValue - 999_999, null)]
    public void Last_is_a_step_after_the_greatest_until_the_numbers_run_out(int? greatest, int? last) => Assert.Equal(last, CategoryOrder.Last(greatest));

    [Theory]
    [InlineData("10,20,30", "c", 0, "c5")]
    [InlineData("10,20,30", "a", 2, "a1000030")]
    [InlineData("10,20,30", "c", 1, "c15")]
    [InlineData("10,20,30", "a", 0, "")]
    [InlineData("10,20,30", "b", 1, "")]
    [InlineData("10,20,30", "c", 2, "")]
    [InlineData("10,11,30", "c", 1, "a1000000 c2000000 b3000000")]
    [InlineData("1,20,30", "c", 0, "c1000000 a2000000 b3000000")]
    [InlineData("1000000,1000001,9", "c", 1, "c2000000 b3000000")]
    [InlineData("10,20,2147483647", "b", 2, "a1000000 c2000000 b3000000")]
    public void One_moves_alone_while_there_is_room(string places, string moved, int index, string changes)
    {
        var orders = places.Split(',').Select(p => int.Parse(p, System.Globalization.CultureInfo.InvariantCulture)).ToArray();
        var all = new List<Place> { new(A, orders[0]), new(B, orders[1]), new(C, orders[2]) };
        var told = CategoryOrder.Move(all, all.First(p => Name(p.Id) == moved).Id, index).Select(p => $"{Name(p.Id)}{p.SortOrder}");
        Assert.Equal(changes, string.Join(' ', told));
    }

    private static string Name(Guid id) => id.ToString()[..1];
}
