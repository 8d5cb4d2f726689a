using System.Text.Json.Nodes;

namespace Slotwright.Server.Tests.OptionsAndVariants;

/// <summary>Options that do not fit together or their service, each under its code (behaviour/services.md 6).</summary>
public sealed class OptionRefusals(Cluster cluster)
{
    private static JsonObject Option(JsonObject o) => o["options"]!["values"]![0]!.AsObject();

    private static JsonObject Variant(JsonObject o, int i) => o["variants"]!["values"]![i]!.AsObject();

    private static readonly Dictionary<string, (string Code, Action<JsonObject> Spoil)> Wrongs = new()
    {
        ["a type not offered"] = ("UNSUPPORTED_OPTION_TYPE", o => Option(o)["type"] = "NUMBER_OF_PARTICIPANTS"),
        ["no type at all"] = ("UNSUPPORTED_OPTION_TYPE", o => Option(o)["type"] = "UNKNOWN"),
        ["a choice of another kind"] = ("UNSUPPORTED_OPTION_DATA", o => Variant(o, 0)["choices"]![0] = new JsonObject { ["duration"] = new JsonObject { ["minutes"] = 5 }, ["optionId"] = (string)Option(o)["id"]! }),
        ["another type's data"] = ("UNSUPPORTED_OPTION_DATA", o => { Option(o).Remove("customData"); Option(o)["durationData"] = new JsonObject { ["name"] = "Long" }; }
        ),
        ["data without a name"] = ("UNSUPPORTED_OPTION_DATA", o => Option(o)["customData"]!.AsObject().Remove("name")),
        ["a choice of another option"] = ("UNKNOWN_OPTION_IDS", o => Variant(o, 1)["choices"]![0]!["optionId"] = Guid.NewGuid().ToString()),
        ["a choice of no option"] = ("UNKNOWN_OPTION_IDS", o => Variant(o, 1)["choices"]![0]!.AsObject().Remove("optionId")),
        ["one choice in two spellings"] = ("IDENTICAL_CHOICES", o => { Variant(o, 1)["choices"]![0]!["custom"] = "ADULT"; Option(o)["customData"]!["choices"] = new JsonArray("Adult"); }
        ),
        ["choices that differ in case"] = ("IDENTICAL_CHOICES", o => Option(o)["customData"]!["choices"] = new JsonArray("Adult", "Child", "child")),
        ["a choice without variant"] = ("MISSING_CUSTOM_CHOICES", o => Option(o)["customData"]!["choices"] = new JsonArray("Adult", "Child", "Dog")),
        ["a variant without choice"] = ("MISSING_CUSTOM_CHOICES", o => Option(o)["customData"]!["choices"] = new JsonArray("Adult")),
        ["two currencies"] = ("MULTIPLE_CURRENCIES", o => Variant(o, 0)["price"]!["currency"] = "EUR"),
        ["a price below zero"] = ("NEGATIVE_PRICES", o => Variant(o, 0)["price"]!["value"] = "-1"),
    };

    public static TheoryData<string> WrongNames => [.. Wrongs.Keys];

    [Theory]
    [MemberData(nameof(WrongNames))]
    public async Task What_does_not_fit_is_refused_under_its_code(string wrong)
    {
        var site = await cluster.Server.NewSite();
        var service = await site.GivenVaried([await site.GivenStaff()]);
        var options = Choosing.Words(service, ("Adult", "20"), ("Child", "7.5"));
        Wrongs[wrong].Spoil(options);
        (await site.TryOptions(options)).Refused(400, Wrongs[wrong].Code);
        Assert.Equal("1", (string)(await site.Again(service))["revision"]!);
    }

    [Fact]
    public async Task An_update_is_held_to_the_same_rules_and_has_its_own_word_for_wrong_data()
    {
        var site = await cluster.Server.NewSite();
        var made = await site.GivenOptions(Choosing.Words(await site.GivenVaried([await site.GivenStaff()]), ("Adult", "20"), ("Child", "7.5")));
        (await site.Update(made, Wrongs["data without a name"].Spoil)).Refused(400, "UNSUPPORTED_OPTION_SPECIFIC_DATA");
        (await site.Update(made, Wrongs["two currencies"].Spoil)).Refused(400, "MULTIPLE_CURRENCIES");
        (await site.Update(made, Wrongs["a price below zero"].Spoil)).Refused(400, "NEGATIVE_PRICES");
    }

    [Fact]
    public async Task Everything_that_does_not_fit_is_told_at_once()
    {
        var site = await cluster.Server.NewSite();
        var options = Choosing.Words(await site.GivenVaried([await site.GivenStaff()]), ("Adult", "20"), ("Child", "7.5"));
        foreach (var wrong in new[] { "two currencies", "a choice without variant", "a choice of no option" }) Wrongs[wrong].Spoil(options);
        var codes = (await site.TryOptions(options)).Refused(400, "UNKNOWN_OPTION_IDS")["data"]!["codes"]!;
        Assert.Equal("""["UNKNOWN_OPTION_IDS","MISSING_CUSTOM_CHOICES","MULTIPLE_CURRENCIES"]""", codes.ToJsonString());
    }

    [Fact]
    public async Task What_is_left_out_is_named_field_by_field()
    {
        var site = await cluster.Server.NewSite();
        var service = await site.GivenVaried([await site.GivenStaff()]);
        Assert.Equal(["serviceOptionsAndVariants.options REQUIRED_FIELD", "serviceOptionsAndVariants.serviceId REQUIRED_FIELD", "serviceOptionsAndVariants.variants REQUIRED_FIELD"],
            (await site.TryOptions(new JsonObject())).Violations().Order(StringComparer.Ordinal));
        var options = Choosing.Words(service, ("Adult", "20"));
        Option(options).Remove("id");
        Variant(options, 0)["choices"]![0]!.AsObject().Remove("custom");
        Variant(options, 0).Remove("price");
        Assert.Equal(["serviceOptionsAndVariants.options.values[0].id REQUIRED_FIELD", "serviceOptionsAndVariants.variants.values[0].choices REQUIRED_FIELD", "serviceOptionsAndVariants.variants.values[0].price.value REQUIRED_FIELD"],
            (await site.TryOptions(options)).Violations().Order(StringComparer.Ordinal));
        Assert.Contains("serviceOptionsAndVariants.options.values MIN_SIZE", (await site.TryOptions(new JsonObject { ["serviceId"] = (string)service["id"]!, ["options"] = new JsonObject { ["values"] = new JsonArray() }, ["variants"] = new JsonObject { ["values"] = new JsonArray() } })).Violations());
    }

    [Fact]
    public async Task Every_member_of_the_services_staff_has_a_variant_and_nobody_else()
    {
        var site = await cluster.Server.NewSite();
        var (ann, bob, eve) = (await site.GivenStaff(), await site.GivenStaff("Bob"), await site.GivenStaff("Eve"));
        var service = await site.GivenVaried([ann, bob]);
        (await site.TryOptions(Choosing.Staff(service, (ann, "50")))).Refused(400, "MISSING_STAFF_VARIANTS");
        (await site.TryOptions(Choosing.Staff(service, (ann, "50"), (bob, "40"), (eve, "30")))).Refused(400, "UNKNOWN_STAFF_IDS");
        (await site.TryOptions(Choosing.Staff(service, (ann, "50"), (ann, "40"), (bob, "30")))).Refused(400, "IDENTICAL_CHOICES");
        Assert.Equal("40", (string)(await site.GivenOptions(Choosing.Staff(service, (ann, "50"), (bob, "40"))))["minPrice"]!["value"]!);
    }

    [Fact]
    public async Task Lengths_are_chosen_for_appointments_of_no_range_only()
    {
        var site = await cluster.Server.NewSite();
        var ann = await site.GivenStaff();
        var yoga = await site.GivenVaried([], s => { s["type"] = "CLASS"; s["defaultCapacity"] = 10; s.Remove("schedule"); });
        (await site.TryOptions(Choosing.Lengths(yoga, ("30", "20")))).Refused(400, "UNSUPPORTED_OPTION_TYPE");
        var range = await site.GivenVaried([ann], s => s["schedule"] = JsonNode.Parse("""{"availabilityConstraints":{"durationRange":{"unitType":"HOUR","hourOptions":{"minDurationInMinutes":30,"maxDurationInMinutes":120}}}}"""));
        (await site.TryOptions(Choosing.Lengths(range, ("30", "20")))).Refused(400, "UNSUPPORTED_OPTION_TYPE");
        (await site.TryOptions(Choosing.Lengths(await site.GivenVaried([ann]), ("30", "20"), ("30", "25")))).Refused(400, "IDENTICAL_CHOICES");
        await site.GivenOptions(Choosing.Words(yoga, ("Adult", "20")));
    }
}
