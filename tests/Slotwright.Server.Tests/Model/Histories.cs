using FsCheck;
using FsCheck.Fluent;

namespace Slotwright.Server.Tests.Model;

/// <summary>A random history, as a script.</summary>
internal sealed record History(IReadOnlyList<Step> Steps)
{
    public override string ToString() => string.Concat(Steps.Select(s => $"\n  {s}"));
}

/// <summary>Histories that are played several at a time, each on a day of its own; once one has failed, it alone is of interest.</summary>
internal sealed class Batch(params IReadOnlyList<History> histories)
{
    public const int Size = 100;

    public IReadOnlyList<History> Histories => histories;

    public History? Failed { get; set; }

    public override string ToString() => (Failed ?? histories[0]).ToString();
}

/// <summary>Random histories of three callers over few services, so that they meet; and the simpler histories to look at when one fails.</summary>
internal static class Histories
{
    private static readonly Gen<Staff?> SomebodyOrNobody = Gen.Elements<Staff?>(null, Staff.Ann, Staff.Bea);
    private static readonly Gen<Caller> Anybody = Gen.Elements(Caller.Owner, Caller.Owner, Caller.Vera, Caller.Vera, Caller.Victor);
    private static readonly Gen<Caller> Deciding = Gen.Frequency((19, Gen.Constant(Caller.Owner)), (1, Gen.Constant(Caller.Vera)));
    private static readonly Gen<string> Payments = Gen.Elements("NOT_PAID", "NOT_PAID", "PAID", "PARTIALLY_PAID", "EXEMPT", "REFUNDED", "UNDEFINED");
    private static readonly Gen<string?> PaymentsOrNone = Gen.OneOf(Gen.Constant<string?>(null), Payments.Select(p => (string?)p));
    private static readonly Gen<int> Number = Gen.Choose(0, 11);
    private static readonly Gen<int> Party = Gen.Elements(1, 1, 2, 3);

    public static Arbitrary<Batch> Batches { get; } = Arb.From(One.ArrayOf(Batch.Size).Select(all => new Batch(all)), Simpler);

    private static Gen<History> One =>
        from offers in Gen.Frequency((4, Among(Kind.Appointment)), (2, Among(Kind.Class)), (1, Among(Kind.Course)), (2, Gen.Elements(Offer.All).ArrayOf(3)))
        from length in Gen.Choose(4, 11)
        from born in Creating(offers).ArrayOf(2)
        from later in Later(offers).ArrayOf(length - 2)
        select new History([.. born, .. later]);

    private static Gen<Offer[]> Among(Kind kind) => Gen.Elements(Offer.All.Where(o => o.Kind == kind)).ArrayOf(2);

    private static Gen<Step> Later(Offer[] offers) => Gen.Frequency(
        (6, Creating(offers)), (5, Settling), (2, Confirming), (1, Declining), (1, Waiting), (2, Canceling), (4, Moving), (offers.All(o => o.IsAppointment) ? 1 : 3, Resizing));

    private static Gen<bool> Sometimes(int percent) => Gen.Choose(0, 99).Select(n => n < percent);

    private static Gen<Step> Creating(Offer[] offers) =>
        from of in Gen.Elements(offers)
        from caller in Anybody
        from place in Gen.Choose(0, of.Places - 1)
        from who in SomebodyOrNobody
        from party in Party
        from status in Gen.Frequency((caller == Caller.Owner ? 10 : 40, Gen.Constant("CREATED")), (6, Gen.Constant("CONFIRMED")), (3, Gen.Constant("PENDING")), (1, Gen.Constant("WAITING_LIST")))
        from forced in Sometimes(caller == Caller.Owner ? 20 : 2)
        from unasked in Sometimes(caller == Caller.Owner ? 15 : 2)
        select (Step)new Create(caller, of, place, of.IsAppointment ? who : null, of.IsAppointment ? 1 : party, status, forced, unasked);

    private static Gen<Step> Settling => from caller in Deciding from n in Number from paid in Payments select (Step)new Settle(caller, n, paid);

    private static Gen<Step> Confirming => from caller in Deciding from n in Number from stale in Sometimes(10) from paid in PaymentsOrNone select (Step)new Confirm(caller, n, stale, paid);

    private static Gen<Step> Declining => from caller in Deciding from n in Number from stale in Sometimes(10) from paid in PaymentsOrNone select (Step)new Decline(caller, n, stale, paid);

    private static Gen<Step> Waiting => from caller in Deciding from n in Number from stale in Sometimes(10) from any in Sometimes(30) select (Step)new MarkPending(caller, n, stale, any);

    private static Gen<Step> Canceling => from caller in Anybody from n in Number from stale in Sometimes(10) from ignoring in Sometimes(10) select (Step)new Cancel(caller, n, stale, ignoring);

    private static Gen<Step> Moving =>
        from caller in Anybody
        from n in Number
        from stale in Sometimes(5)
        from place in Gen.Choose(0, 4)
        from who in SomebodyOrNobody
        from forced in Sometimes(caller == Caller.Owner ? 20 : 2)
        from unasked in Sometimes(caller == Caller.Owner ? 15 : 2)
        select (Step)new Reschedule(caller, n, stale, place, who, forced, unasked);

    private static Gen<Step> Resizing => from caller in Deciding from n in Number from stale in Sometimes(5) from party in Party select (Step)new Resize(caller, n, stale, party);

    // Asked for before the batch is played, read when it has failed.
    private static IEnumerable<Batch> Simpler(Batch batch)
    {
        if (batch.Histories.Count > 1) yield return new(batch.Failed!);
        else foreach (var simpler in Simpler(batch.Histories[0])) yield return new(simpler);
    }

    /// <summary>The same history with a half or a step left out, or with a plainer step.</summary>
    private static IEnumerable<History> Simpler(History history)
    {
        var steps = history.Steps;
        if (steps.Count > 2) yield return new([.. steps.Take(steps.Count / 2)]);
        for (var i = steps.Count - 1; i >= 0; i--)
        {
            yield return new([.. steps.Where((_, n) => n != i)]);
            if (steps[i] is Create) yield return new([.. steps.Where((_, n) => n != i).Select(s => s is Change c && c.Booking > 0 ? c with { Booking = c.Booking - 1 } : s)]);
        }
        for (var i = 0; i < steps.Count; i++)
            foreach (var plainer in Plainer(steps[i])) yield return new([.. steps.Select((s, n) => n == i ? plainer : s)]);
    }

    private static IEnumerable<Step> Plainer(Step step) => (step switch
    {
        Create c => (Step[])[c with { Forced = false }, c with { Unasked = false }, c with { Party = 1 }, c with { Status = "CREATED" }, c with { By = Caller.Owner }],
        Reschedule c => [c with { Forced = false }, c with { Unasked = false }, c with { By = Caller.Owner }, c with { Stale = false }],
        Change c => [c with { By = Caller.Owner }, c with { Stale = false }, c with { Booking = 0 }],
        _ => [],
    }).Where(s => s != step);
}
