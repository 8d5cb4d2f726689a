using NodaTime;
using Slotwright.Server.Notifications.Templates;

namespace Slotwright.Server.Tests.Notifications;

/// <summary>A booking of which everything is known, and one of which nothing is.</summary>
internal static class Sample
{
    public static readonly DateTimeZone Berlin = DateTimeZoneProviders.Tzdb["Europe/Berlin"];

    public static readonly MessageFacts Full = new()
    {
        Business = "Salon Anna",
        BusinessEmail = "hello@salon.example",
        BusinessPhone = "+49 30 1234567",
        BusinessAddress = "Lindenstraße 4, 10969 Berlin",
        Customer = "Maya Cohen",
        Service = "Haircut",
        Start = Instant.FromUtc(2026, 1, 5, 13, 30),
        End = Instant.FromUtc(2026, 1, 5, 14, 15),
        Zone = Berlin,
        Staff = "Ben Ito",
        Place = "Lindenstraße 4, Berlin",
        Participants = 2,
        Price = "€48.00",
        Note = "Please ring twice.\nParking is behind the house.",
        ManageUrl = "https://book.salon.example/b/7Qm2",
        PreviousStart = Instant.FromUtc(2026, 1, 4, 10, 0),
        Detail = "Coloring, Lea Roth",
    };

    public static readonly MessageFacts Bare = new() { Business = "Salon Anna", Zone = Berlin };
}
