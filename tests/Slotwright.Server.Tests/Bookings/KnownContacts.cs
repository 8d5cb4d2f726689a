namespace Slotwright.Server.Tests.Bookings;

/// <summary>How a booking finds the customer it is for.</summary>
public sealed class KnownContacts(Cluster cluster)
{
    [Fact]
    public async Task One_customer_is_one_contact_however_the_address_is_written()
    {
        var site = await cluster.Server.NewSite();
        var ann = await site.GivenStaff();
        var service = await site.GivenService([ann]);
        var first = await site.Book(service, "2031-06-02T10:00:00", ann, b => b["contactDetails"]!["email"] = "Bob@Example.com");
        var second = await site.Book(service, "2031-06-02T12:00:00", ann, b => b["contactDetails"]!["email"] = "bob@example.COM");
        Assert.NotNull((string?)first["contactDetails"]!["contactId"]);
        Assert.Equal((string?)first["contactDetails"]!["contactId"], (string?)second["contactDetails"]!["contactId"]);
    }
}
