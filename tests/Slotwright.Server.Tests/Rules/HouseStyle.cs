using System.Text.RegularExpressions;

namespace Slotwright.Server.Tests.Rules;

/// <summary>The rules of the house that a machine can hold (research/style.md 6).</summary>
public sealed partial class HouseStyle
{
    /// <summary>What every module stands on.</summary>
    private const string Ground = "Storage,Http,Identity,Jobs,Site,Telemetry";

    /// <summary>Every folder of the server from the ground up, and which others it may name.</summary>
    private static readonly Dictionary<string, string> MayName = new()
    {
        ["Storage"] = Ground,
        ["Telemetry"] = "Storage,Http",
        ["Http"] = "Storage,Identity,Telemetry",
        ["Identity"] = "Storage,Http",
        ["Jobs"] = "Storage,Http,Identity,Telemetry",
        ["Site"] = "Storage,Http,Identity,Calendar,Policies",
        ["Calendar"] = Ground,
        ["Policies"] = Ground,
        ["Settings"] = Ground,
        ["Locations"] = Ground,
        ["Forms"] = Ground,
        ["Contacts"] = Ground,
        ["CustomerFile"] = $"{Ground},Contacts",
        ["Inbox"] = $"{Ground},Contacts",
        ["Staff"] = $"{Ground},Calendar",
        ["Services"] = $"{Ground},Calendar,Policies",
        ["Categories"] = $"{Ground},Services",
        ["AddOns"] = $"{Ground},Services",
        ["PricingPlans"] = $"{Ground},Contacts,Services",
        ["OptionsAndVariants"] = $"{Ground},Services",
        ["Availability"] = $"{Ground},Calendar",
        ["Bookings"] = $"{Ground},Calendar,Policies,Forms,Contacts,Services,AddOns,Availability",
        ["Pricing"] = $"{Ground},Availability,Bookings",
        ["Waitlist"] = $"{Ground},Calendar,Availability,Bookings",
        ["Attendances"] = $"{Ground},Calendar,Bookings",
        ["BookingFees"] = $"{Ground},Policies,Bookings,Pricing,Attendances,Orders",
        ["Discounts"] = Ground,
        ["Orders"] = $"{Ground},Bookings,PricingPlans,Discounts",
        ["Payments"] = $"{Ground},Orders,AnonymousActions,Members,Notifications",
        ["Checkout"] = $"{Ground},Forms,Bookings,Pricing,PricingPlans,Orders,Payments,Members,Discounts",
        ["Subscriptions"] = $"{Ground},Contacts,PricingPlans,Orders,Payments",
        ["Taxes"] = $"{Ground},Payments",
        ["Conversion"] = Ground,
        ["DraftOrders"] = $"{Ground},Bookings,Orders,Payments,Checkout",
        ["AnonymousActions"] = $"{Ground},Services,Bookings,BookingFees",
        ["CatalogSearch"] = $"{Ground},Services,Availability",
        ["ExternalCalendars"] = $"{Ground},Calendar,Bookings",
        ["Reports"] = $"{Ground},Calendar,Availability,Bookings,Pricing",
        ["Notifications"] = $"{Ground},Contacts,Bookings,Inbox,AnonymousActions",
        ["Members"] = $"{Ground},Contacts,Notifications",
        ["Privacy"] = $"{Ground},Calendar,Contacts,Bookings",
        ["Webhooks"] = $"{Ground},Telemetry",
        ["Live"] = Ground,
        ["Mcp"] = $"{Ground},Live",
        ["Demo"] = Ground,
    };

    /// <summary>A site is born with something of most modules.</summary>
    private const string Founding = "src/Slotwright.Server/Site/Sites.cs";

    private static readonly (string Path, string Text)[] Sources = [.. Repository.Sources("src/Slotwright.Server")];

    /// <summary>What each folder declares.</summary>
    private static readonly ILookup<string, string> Types = Sources.SelectMany(f => Declared().Matches(f.Text).Select(m => (Module: Module(f.Path), Type: m.Groups[1].Value))).Distinct().ToLookup(t => t.Module, t => t.Type);

    public static TheoryData<string> Modules => [.. Sources.Select(f => Module(f.Path)).Where(m => !m.EndsWith(".cs", StringComparison.Ordinal)).Distinct()];

    [Fact]
    public void No_file_is_longer_than_300_lines()
    {
        var long_ = new[] { "src", "tests", "tools" }.SelectMany(Repository.Sources).Where(f => f.Text.Split('\n').Length > 301).Select(f => f.Path);
        Assert.Empty(long_);
    }

    [Fact]
    public void Types_are_named_after_what_they_are()
    {
        var vague = Repository.Sources("src").SelectMany(f => Declared().Matches(f.Text).Select(m => m.Groups[1].Value)).Where(name => Vague().IsMatch(name));
        Assert.Empty(vague);
    }

    [Fact]
    public void Only_a_module_itself_names_its_rows()
    {
        var rows = Sources.Where(f => Path.GetFileNameWithoutExtension(f.Path).EndsWith("Rows", StringComparison.Ordinal))
            .ToDictionary(f => Path.GetFileNameWithoutExtension(f.Path), f => Module(f.Path));
        Assert.NotEmpty(rows);
        var trespasses = from file in Sources
                         from row in rows
                         where Module(file.Path) != row.Value && Regex.IsMatch(file.Text, $@"\b{row.Key}\b")
                         select $"{file.Path} names {row.Key} of {row.Value}";
        Assert.Empty(trespasses);
    }

    [Theory]
    [MemberData(nameof(Modules))]
    public void A_module_names_only_those_below_it(string module)
    {
        Assert.True(MayName.TryGetValue(module, out var below), $"{module} has no place among the modules");
        var upward = from file in Sources
                     where Module(file.Path) == module && file.Path != Founding
                     from other in MayName.Keys.Except([module, .. below!.Split(',')])
                     let ofIt = $@"{other}\.({string.Join('|', Types[other])})\b"
                     where Regex.IsMatch(file.Text, $@"^using (\w+ = )?Slotwright\.Server\.{other}\b|\bnew {ofIt}|(?<![\w.]){ofIt}(?!\()", RegexOptions.Multiline)
                     select $"{file.Path} names {other}";
        Assert.Empty(upward);
    }

    private static string Module(string path) => path.Split('/')[2];

    [GeneratedRegex(@"\b(?:class|record|struct|enum|interface) (?:struct )?([A-Z]\w*)")]
    private static partial Regex Declared();

    [GeneratedRegex("(Manager|Helper|Util|Utils|Impl|Common|Dto|Base)$")]
    private static partial Regex Vague();
}
