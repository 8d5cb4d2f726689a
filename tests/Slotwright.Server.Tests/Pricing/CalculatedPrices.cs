using System.Text.Json.Nodes;
using Slotwright.Server.Tests.AddOns;
using Slotwright.Server.Tests.OptionsAndVariants;

namespace Slotwright.Server.Tests.Pricing;

/// <summary>What a booking costs, at the prices of this moment (behaviour/services.md 8).</summary>
public sealed class CalculatedPrices(Cluster cluster)
{
    private const string Path = "/bookings/v2/pricing/v2/pricing/calculate";

    private static Task<Reply> Try(TestSite site, object? booking) => site.Post(Path, new { booking });

    private static async Task<JsonNode> Price(TestSite site, object booking) => (await Try(site, booking)).Ok()["priceInfo"]!;

    [Fact]
    public async Task A_booking_is_priced_by_its_id_or_as_sent_and_always_anew()
    {
        var site = await cluster.Server.NewSite();
        var ann = await site.GivenStaff();
        var service = await site.GivenService([ann]);
        var booking = await site.Book(service, "2031-06-02T10:00:00", ann);
        foreach (var sent in new object[] { new { id = (string)booking["id"]! }, booking, new { totalParticipants = 1, bookedEntity = booking["bookedEntity"] } })
        {
            var price = await Price(site, sent);
            Assert.Equal(40, (double)price["calculatedPrice"]!);
            var line = Assert.Single(price["bookingLineItems"]!.AsArray())!;
            Assert.Equal(((string)service["id"]!, ann, "2031-06-02T10:00:00", "2031-06-02T11:00:00", "UTC"),
                ((string)line["serviceId"]!, (string)line["resourceId"]!, (string)line["localStartDate"]!, (string)line["localEndDate"]!, (string)line["timeZone"]!));
            Assert.Equal((1, 40d), ((int)line["serviceChoices"]![0]!["numberOfParticipants"]!, (double)line["serviceChoices"]![0]!["pricePerParticipant"]!));
        }
        (await site.Patch($"/_api/bookings/v2/services/{service["id"]}", new { service = new { revision = "1", payment = new { @fixed = new { price = new { value = "45.5" } } } } })).Ok();
        Assert.Equal(45.5, (double)(await Price(site, new { id = (string)booking["id"]! }))["calculatedPrice"]!);
    }

    [Fact]
    public async Task Choices_staff_and_length_of_a_booking_find_their_variants()
    {
        var site = await cluster.Server.NewSite();
        var (ann, bob) = (await site.GivenStaff(), await site.GivenStaff("Bob"));
        var (words, people, lengths) = (await site.GivenVaried([ann]), await site.GivenVaried([ann, bob]), await site.GivenVaried([ann]));
        var ages = await site.GivenOptions(Choosing.Words(words, ("Adult", "20"), ("Child", "7.50")));
        await site.GivenOptions(Choosing.Staff(people, (ann, "50"), (bob, "44")));
        await site.GivenOptions(Choosing.Lengths(lengths, ("30", "20"), ("60", "35")));
        var choice = await site.Book(words, "2031-06-02T10:00:00", ann, b => { b.Remove("totalParticipants"); b["participantsChoices"] = Choosing.Chosen(ages, (1, new { custom = "Child" })); });
        Assert.Equal(7.5, (double)(await Price(site, new { id = (string)choice["id"]! }))["calculatedPrice"]!);
        Assert.Equal(44, (double)(await Price(site, await site.Book(people, "2031-06-02T10:00:00", bob)))["calculatedPrice"]!);
        Assert.Equal(35, (double)(await Price(site, await site.Book(lengths, "2031-06-02T12:00:00", ann)))["calculatedPrice"]!);
        Assert.Equal(47.5, (double)(await Price(site, new { bookedEntity = choice["bookedEntity"], participantsChoices = Choosing.Chosen(ages, (2, new { custom = "Adult" }), (1, new { custom = "Child" })) }))["calculatedPrice"]!);
    }

    [Fact]
    public async Task What_is_no_booking_is_refused_and_a_strangers_is_not_found()
    {
        var site = await cluster.Server.NewSite();
        var ann = await site.GivenStaff();
        var service = await site.GivenService([ann]);
        var booking = await site.Book(service, "2031-06-02T10:00:00", ann);
        (await Try(site, null)).Refused(400, "INVALID_BOOKING");
        (await Try(site, new { totalParticipants = 1 })).Refused(400, "INVALID_BOOKING");
        (await Try(site, new { id = "x" })).Refused(400, "INVALID_BOOKING");
        (await Try(site, new { bookedEntity = new { slot = new { serviceId = "x" } }, totalParticipants = 1 })).Refused(400, "INVALID_BOOKING");
        (await Try(site, new { id = Guid.NewGuid() })).Refused(404, "BOOKING_NOT_FOUND");
        (await Try(await site.Visitor(), new { id = (string)booking["id"]! })).Refused(404, "BOOKING_NOT_FOUND");
        (await Try(site, new { bookedEntity = booking["bookedEntity"] })).Refused(400, "NUMBER_OF_PARTICIPANTS_NOT_FOUND");
        (await Try(site, new { bookedEntity = new { slot = new { serviceId = Guid.NewGuid() } }, totalParticipants = 1 })).Refused(404, "FAILED_RESOLVING_SERVICE");
        (await Try(site, new { bookedEntity = new { slot = new { serviceId = (string)service["id"]!, startDate = "now", endDate = "then" } }, totalParticipants = 1 })).Refused(400, "INVALID_DATE_FORMAT");
        (await Try(site, new { bookedEntity = booking["bookedEntity"], totalParticipants = 1, bookedAddOns = new[] { new { id = Guid.NewGuid() } } })).Refused(400, "INVALID_BOOKING");
    }

    [Fact]
    public async Task Add_ons_are_charged_by_quantity_unless_they_take_time()
    {
        var site = await cluster.Server.NewSite();
        var ann = await site.GivenStaff();
        var service = await site.GivenVaried([ann]);
        await site.GivenOptions(Choosing.Lengths(service, ("60", "35"), ("90", "50")));
        var (towel, mask, other) = (await site.GivenAddOn("Towel", price: "2.50"), await site.GivenAddOn("Mask", minutes: 30), await site.GivenAddOn("Other"));
        await site.GivenGroup(service, null, towel, mask);
        var slot = new { serviceId = (string)service["id"]!, startDate = "2031-06-02T10:00:00", endDate = "2031-06-02T11:30:00", timezone = "UTC" };
        var price = await Price(site, new { totalParticipants = 2, bookedEntity = new { slot }, bookedAddOns = new object[] { new { id = (string)towel["id"]!, quantity = 3 }, new { id = (string)mask["id"]!, quantity = 4 } } });
        Assert.Equal(35 * 2 + 7.5 + 10, (double)price["calculatedPrice"]!); // the hour of the service, made longer by the mask
        (await Try(site, new { totalParticipants = 2, bookedEntity = new { slot }, bookedAddOns = new[] { new { id = (string)other["id"]! } } })).Refused(400, "INVALID_BOOKING");
    }
}
