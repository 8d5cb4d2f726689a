using System.Collections.Immutable;

namespace Slotwright.Server.Tests.Model;

/// <summary>A booking as the model says it is.</summary>
/// <param name="Told">The domain events so far, as `slug revision`.</param>
internal sealed record Expected(Offer Of, Caller Maker, string Status, int Party, int Place, Staff? With, bool Forced, bool Unasked, ImmutableList<string> Told)
{
    public string Payment { get; init; } = "UNDEFINED";

    public bool DoubleBooked { get; init; }

    public int Revision { get; init; } = 1;

    public TimeSpan Start => Of.Start(Place);

    public TimeSpan End => Start + TimeSpan.FromHours(1);

    public bool IsOver => Status is "DECLINED" or "CANCELED";

    public bool IsOpen => Status is "CREATED" or "PENDING";

    /// <summary>On the calendar, or among the participants (bookings.md 1).</summary>
    public bool Shows => Status is "PENDING" or "CONFIRMED";

    /// <summary>Keeps its slot or seats from others (availability.md 3).</summary>
    public bool Holds => Status == "CONFIRMED" || Status == "PENDING" && Of.PendingHolds;

    /// <summary>Every operation adds one to the revision and tells of itself (bookings.md 10).</summary>
    public Expected Next(string slug) => this with { Revision = Revision + 1, Told = Told.Add($"{slug} {Revision + 1}") };

    public override string ToString() => $"{Of.Name} {Of.Clock(Place)} {Status} {Payment} r{Revision} x{Party}{(DoubleBooked ? " DOUBLE" : "")}{(With is { } who ? $" with {who}" : "")}";
}

/// <summary>What the model says to a step: the refusals that apply, any of which may be named since the documents give no order; none, and what the booking is then.</summary>
/// <param name="May">Who may serve it, where somebody has to be chosen.</param>
internal sealed record Outcome(ImmutableList<string> Refusals, Expected Next, IReadOnlyList<Staff> May)
{
    public override string ToString() => Refusals.IsEmpty ? $"{Next}{(May.Count > 0 ? $" served by {string.Join(" or ", May)}" : "")}" : string.Join(" or ", Refusals);
}
