using Slotwright.Contract;

namespace Slotwright.Server.Tests.Staff;

/// <summary>Every path the contract lets callers filter and sort staff by is one that can be filtered and sorted by.</summary>
public sealed class StaffQueries(Cluster cluster)
{
    private const string First = StaffQuestions.Path, Second = "/bookings/staff/v2/staff-members";

    public static TheoryData<string, string> Paths =>
        [.. new[] { (First, Ops.Staff.QueryStaffMembers), (Second, Ops.Staff.QueryStaffMembersV2) }
            .SelectMany(q => ContractTable.Current.Queries[q.Item2].Fields.Select(f => new TheoryDataRow<string, string>(q.Item1, f.Path)))];

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task A_path_of_the_contract_finds_who_has_it(string version, string path)
    {
        var site = await cluster.Server.NewSite();
        var member = (await site.Post(First, new { staffMember = new { name = "Ann", email = "ann@example.com", phone = "+1 555 0100", description = "cuts" } })).Ok()["staffMember"]!;
        (await site.Post(First, new { staffMember = new { name = "Bob" } })).Ok();
        var owner = (await site.Post($"{First}/get-or-create/wix-user-id/{site.Id}", new { })).Ok()["staffMember"]!;
        var spec = ContractTable.Current.Queries[version == First ? Ops.Staff.QueryStaffMembers : Ops.Staff.QueryStaffMembersV2].Fields.Single(f => f.Path == path);
        var (value, expected) = Wanted(path, (string)member["id"]!, (string)member["resourceId"]!, site.Id);
        var filter = new Dictionary<string, object> { [path] = spec.Kind == "TextArray" ? new Dictionary<string, object> { ["$hasSome"] = new[] { Guid.NewGuid() } } : new Dictionary<string, object> { ["$eq"] = value ?? (object)member[path]! } };
        var found = await site.Post($"{version}/query", new { query = new { filter, sort = spec.Sortable ? new[] { new { fieldName = path, order = "DESC" } } : [] } });
        Assert.Equal(expected, found.Ok()["staffMembers"]!.AsArray().Count);
        Assert.Equal(expected, (int)(await site.Post($"{version}/count", new { filter })).Ok()["count"]!);
        Assert.NotNull(owner["id"]);
    }

    [Fact]
    public async Task A_path_that_is_not_in_the_contract_is_refused()
    {
        var site = await cluster.Server.NewSite();
        foreach (var version in new[] { First, Second })
        {
            Assert.Single((await site.Post($"{version}/query", new { query = new { filter = new { tags = "x" } } })).Violations());
            Assert.Single((await site.Post($"{version}/count", new { filter = new { tags = "x" } })).Violations());
            Assert.Single((await site.Post($"{version}/query", new { query = new { sort = new[] { new { fieldName = "name" } } } })).Violations());
        }
    }

    [Theory]
    [InlineData("email", true)]
    [InlineData("phone", true)]
    [InlineData("associatedWixIdentity.identificationData.wixUserId", false)]
    [InlineData("associatedWixIdentity.identificationData.contactId", false)]
    public async Task Nobody_is_found_by_what_the_caller_may_not_see(string path, bool canBePublic)
    {
        var site = await cluster.Server.NewSite();
        (await site.Post(First, new { staffMember = new { name = "Ann", email = "ann@example.com", phone = "+1 555 0100" } })).Ok();
        var visitor = await site.Visitor();
        var filter = new Dictionary<string, object> { [path] = "x" };
        var sort = new[] { new { fieldName = path, order = "ASC" } };
        (string Path, object Body)[] filters = [.. new[] { First, Second }.SelectMany(v => new (string, object)[]
        {
            ($"{v}/query", new { query = new { filter } }), ($"{v}/count", new { filter }), ($"{v}/search", new { search = new { filter } }),
        })];
        (string Path, object Body)[] sorts = [.. new[] { First, Second }.Select(v => ($"{v}/search", (object)new { search = new { sort } }))];
        foreach (var (asked, body) in filters.Concat(sorts)) (await site.Post(asked, body)).Ok();
        foreach (var (asked, body) in filters.Concat(sorts)) Assert.EndsWith("FIELD_NOT_ALLOWED", Assert.Single((await visitor.Post(asked, body)).Violations()), StringComparison.Ordinal);
        (await site.Patch("/bookings/v1/staff-member-settings", new { staffMemberSettings = new { revision = "1", contactInformation = new { publiclyAccessible = true } } })).Ok();
        foreach (var (asked, body) in filters.Concat(sorts)) Assert.Equal(canBePublic ? 200 : 400, (await visitor.Post(asked, body)).Status);
    }

    /// <summary>What to look for (null: the member's own value) and how many of the three have it.</summary>
    private static (object? Value, int Found) Wanted(string path, string id, string resource, string site) => path switch
    {
        "id" => (id, 1),
        "resourceId" or "resource.id" => (resource, 1),
        "associatedWixIdentity.identificationData.wixUserId" => (site, 1),
        "associatedWixIdentity.identificationData.contactId" => (site, 0),
        "serviceProvider" => (true, 3),
        "createdDate" or "updatedDate" => (null, 1),
        "name" or "email" or "phone" or "description" => (null, 1),
        _ => ("", 0),
    };
}
