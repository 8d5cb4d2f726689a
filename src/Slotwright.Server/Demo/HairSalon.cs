using static NodaTime.IsoDayOfWeek;

namespace Slotwright.Server.Demo;

/// <summary>The demo's hair salon: four people with hours of their own, eight services, two weeks of customers.</summary>
internal static class HairSalon
{
    private const string Cut = "Haircut", Beard = "Haircut and beard", Trim = "Beard trim", Dry = "Wash and blow-dry", Colour = "Colour", Highlights = "Highlights",
        Child = "Children's cut", Bridal = "Bridal hair consultation";

    private const string Nora = "Nora Lind", Marek = "Marek Novak", Aisha = "Aisha Rahman", Tom = "Tom Becker";

    public static Business Plan { get; } = new("demo-hair-salon", "Comb & Co. (demo hair salon)", "Europe/Berlin", "EUR", Policy, Staff, Offers,
    [
        "Clara Hoffmann", "Jonas Weber", "Lea Schulz", "Emil Krause", "Ines Ferreira", "Paul Neumann", "Sofia Conti", "Liam Murphy", "Greta Vogel",
        "Omar Haddad", "Mia Wagner", "Felix Brandt", "Hanna Berg", "Yuki Tanaka", "Anton Richter", "Eva Lange", "Noah Fischer",
    ]);

    private static object Policy => new
    {
        name = "Salon rules",
        customPolicyDescription = new { enabled = true, description = "Please tell us a day ahead if you cannot come." },
        limitEarlyBookingPolicy = new { enabled = true, earliestBookingInMinutes = 60 * 24 * 60 },
        limitLateBookingPolicy = new { enabled = true, latestBookingInMinutes = 120 },
        cancellationPolicy = new { enabled = true, limitLatestCancellation = true, latestCancellationInMinutes = 24 * 60 },
        reschedulePolicy = new { enabled = true, limitLatestReschedule = true, latestRescheduleInMinutes = 24 * 60 },
    };

    private static Person[] Staff =>
    [
        new(Nora, "Colourist, owner", [Tuesday, Wednesday, Thursday, Friday, Saturday], ["09:00-13:00", "14:00-18:00"],
            [[new("09:00", Cut), new("10:00", Colour), new("14:30", Cut)], [new("09:30", Highlights), new("16:30", Dry)], [new("11:00", Bridal)]]),
        new(Marek, "Stylist", [Monday, Tuesday, Thursday, Friday], ["10:00-14:00", "14:30-19:00"],
            [[new("10:00", Beard), new("17:00", Cut)], [new("12:00", Cut)], [new("10:30", Child), new("14:30", Dry), new("18:00", Cut)]]),
        new(Aisha, "Stylist", [Monday, Wednesday, Thursday, Friday], ["09:00-12:30", "13:15-17:30"],
            [[new("13:30", Colour)], [new("09:00", Child), new("10:00", Dry)], [new("11:00", Cut), new("15:00", Bridal)]]),
        new(Tom, "Barber", [Tuesday, Wednesday, Friday, Saturday], ["11:00-15:00", "16:00-20:00"],
            [[new("11:00", Trim), new("18:30", Beard)], [new("13:00", Cut), new("16:00", Trim), new("17:00", Cut)], []]),
    ];

    private static Offer[] Offers =>
    [
        new(Cut, "Wash, cut and finish", 45, 15, "42.00", [Nora, Marek, Aisha, Tom]),
        new(Beard, "Cut, beard and hot towel", 60, 15, "55.00", [Marek, Tom]),
        new(Trim, "Shape and line", 20, 10, "18.00", [Tom]),
        new(Dry, "Ready for the evening", 30, 0, "28.00", [Nora, Marek, Aisha]),
        new(Colour, "One colour, roots to ends", 90, 30, "95.00", [Nora, Aisha]),
        new(Highlights, "Foils, toner and finish", 150, 30, "160.00", [Nora]),
        new(Child, "Up to twelve years", 30, 0, "22.00", [Marek, Aisha]),
        new(Bridal, "On request: we answer within a day", 60, 0, "35.00", [Nora, Aisha], OnRequest: true),
    ];
}
