using static NodaTime.IsoDayOfWeek;

namespace Slotwright.Server.Demo;

/// <summary>The demo's yoga studio: its private lessons. Classes join it when the server has them.</summary>
internal static class YogaStudio
{
    private const string Lesson = "Private yoga lesson", Prenatal = "Prenatal private lesson", Posture = "Posture check";

    private const string Maya = "Maya Brooks", Leo = "Leo Santos";

    public static Business Plan { get; } = new("demo-yoga-studio", "Still Water Yoga (demo studio)", "America/New_York", "USD", Policy, Staff, Offers,
        ["Grace Kim", "Daniel Ortiz", "Ruth Cohen", "Ben Carter", "Amara Okafor", "Julia Rossi", "Sam Patel"]);

    private static object Policy => new
    {
        name = "Private lessons",
        limitEarlyBookingPolicy = new { enabled = true, earliestBookingInMinutes = 30 * 24 * 60 },
        limitLateBookingPolicy = new { enabled = true, latestBookingInMinutes = 12 * 60 },
        cancellationPolicy = new { enabled = true, limitLatestCancellation = true, latestCancellationInMinutes = 12 * 60 },
        reschedulePolicy = new { enabled = true },
    };

    private static Person[] Staff =>
    [
        new(Maya, "Hatha, prenatal", [Monday, Wednesday, Friday, Sunday], ["07:00-12:00", "16:00-20:00"],
            [[new("08:00", Lesson)], [new("10:00", Prenatal), new("17:00", Lesson)], [new("18:30", Posture)]]),
        new(Leo, "Vinyasa", [Tuesday, Thursday, Saturday], ["09:00-13:00", "14:00-18:00"],
            [[new("09:30", Posture), new("14:00", Lesson)], [new("11:00", Lesson)], []]),
    ];

    private static Offer[] Offers =>
    [
        new(Lesson, "One to one, at your pace", 60, 15, "85.00", [Maya, Leo]),
        new(Prenatal, "From the fourteenth week", 75, 15, "95.00", [Maya], OnRequest: true),
        new(Posture, "How you stand, sit and breathe", 30, 0, "40.00", [Maya, Leo]),
    ];
}
