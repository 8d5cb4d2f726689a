using System.Globalization;
using System.Text.Json;
using NodaTime;
using Slotwright.Contract.Policies;
using Slotwright.Server.Http;
using ChangePolicy = Slotwright.Domain.Policies.ChangePolicy;
using DomainPolicy = Slotwright.Domain.Policies.BookingPolicy;
using FeePolicy = Slotwright.Domain.Policies.FeePolicy;
using FeeRate = Slotwright.Domain.Policies.FeeRate;
using FeeWindow = Slotwright.Domain.Policies.FeeWindow;

namespace Slotwright.Server.Policies;

/// <summary>Booking policies between the wire and the rules; the site's first policy and the defaults of a new one (behaviour/staff.md 6).</summary>
internal static class PolicyWire
{
    public static DomainPolicy ToDomain(BookingPolicy p) => new(
        p.LimitEarlyBookingPolicy is { Enabled: true, EarliestBookingInMinutes: { } early } ? Duration.FromMinutes(early) : null,
        p.LimitLateBookingPolicy is { Enabled: true, LatestBookingInMinutes: { } late } ? Duration.FromMinutes(late) : null,
        p.BookAfterStartPolicy?.Enabled == true,
        Change(p.CancellationPolicy?.Enabled, p.CancellationPolicy?.LimitLatestCancellation, p.CancellationPolicy?.LatestCancellationInMinutes, p.CancellationPolicy?.AllowAnonymous),
        Change(p.ReschedulePolicy?.Enabled, p.ReschedulePolicy?.LimitLatestReschedule, p.ReschedulePolicy?.LatestRescheduleInMinutes, p.ReschedulePolicy?.AllowAnonymous),
        p.ParticipantsPolicy?.MaxParticipantsPerBooking ?? 1);

    /// <summary>What the policy takes for cancelling late; a window without a time opens with the start.</summary>
    public static FeePolicy Fees(BookingPolicy p) => p.CancellationFeePolicy is not { Enabled: true } fees ? FeePolicy.None : new([.. (fees.CancellationWindows ?? []).Select(w =>
        new FeeWindow(Duration.FromMinutes(w.StartInMinutes ?? 0), w.Percentage is { } part ? new FeeRate.Share(Number(part)) : new FeeRate.Each(Number(w.Amount?.Value ?? "0"))))]);

    private static decimal Number(string value) => decimal.Parse(value, NumberStyles.Number, CultureInfo.InvariantCulture);

    /// <summary>A policy with every part the caller left out filled in.</summary>
    public static BookingPolicy WithDefaults(BookingPolicy p) => p with
    {
        Name = p.Name ?? "",
        Default = p.Default ?? false,
        CustomPolicyDescription = new() { Enabled = p.CustomPolicyDescription?.Enabled ?? false, Description = p.CustomPolicyDescription?.Description ?? "" },
        LimitEarlyBookingPolicy = new() { Enabled = p.LimitEarlyBookingPolicy?.Enabled ?? false, EarliestBookingInMinutes = p.LimitEarlyBookingPolicy?.EarliestBookingInMinutes ?? 10080 },
        LimitLateBookingPolicy = new() { Enabled = p.LimitLateBookingPolicy?.Enabled ?? false, LatestBookingInMinutes = p.LimitLateBookingPolicy?.LatestBookingInMinutes ?? 1440 },
        BookAfterStartPolicy = new() { Enabled = p.BookAfterStartPolicy?.Enabled ?? false },
        CancellationPolicy = new()
        {
            Enabled = p.CancellationPolicy?.Enabled ?? false,
            LimitLatestCancellation = p.CancellationPolicy?.LimitLatestCancellation ?? false,
            LatestCancellationInMinutes = p.CancellationPolicy?.LatestCancellationInMinutes ?? 1440,
            AllowAnonymous = p.CancellationPolicy?.AllowAnonymous ?? true,
        },
        ReschedulePolicy = new()
        {
            Enabled = p.ReschedulePolicy?.Enabled ?? false,
            LimitLatestReschedule = p.ReschedulePolicy?.LimitLatestReschedule ?? false,
            LatestRescheduleInMinutes = p.ReschedulePolicy?.LatestRescheduleInMinutes ?? 1440,
            AllowAnonymous = p.ReschedulePolicy?.AllowAnonymous ?? true,
        },
        WaitlistPolicy = new() { Enabled = p.WaitlistPolicy?.Enabled ?? false, Capacity = p.WaitlistPolicy?.Capacity ?? 10, ReservationTimeInMinutes = p.WaitlistPolicy?.ReservationTimeInMinutes ?? 10 },
        ParticipantsPolicy = new() { MaxParticipantsPerBooking = p.ParticipantsPolicy?.MaxParticipantsPerBooking ?? 1 },
        CancellationFeePolicy = (p.CancellationFeePolicy ?? new()) with
        {
            Enabled = p.CancellationFeePolicy?.Enabled ?? false,
            CancellationWindows = p.CancellationFeePolicy?.CancellationWindows ?? [],
            AutoCollectFeeEnabled = p.CancellationFeePolicy?.AutoCollectFeeEnabled ?? true,
        },
        SaveCreditCardPolicy = new() { Enabled = p.SaveCreditCardPolicy?.Enabled ?? false },
        StaffSortingPolicy = Sorting(p.StaffSortingPolicy ?? new()),
        IntakeFormPolicy = (p.IntakeFormPolicy ?? new()) with
        {
            Enabled = p.IntakeFormPolicy?.Enabled ?? false,
            Timing = p.IntakeFormPolicy?.Timing ?? Timing.AfterBooking,
            CompletionRequirement = p.IntakeFormPolicy?.CompletionRequirement ?? CompletionRequirement.Optional,
        },
    };

    /// <summary>The policy with its fees in the site's currency, whatever was sent.</summary>
    public static BookingPolicy In(string currency, BookingPolicy p) => p with
    {
        CancellationFeePolicy = p.CancellationFeePolicy! with
        {
            CancellationWindows = [.. p.CancellationFeePolicy.CancellationWindows!.Select(w =>
                w.Amount is { Value: { } value } ? w with { Amount = new() { Value = value, Currency = currency, FormattedValue = MoneyText.Of(value, currency) } } : w)],
        },
    };

    /// <summary>A way of sorting follows from its options where it is not named, and keeps no options of another.</summary>
    private static StaffSortingPolicy Sorting(StaffSortingPolicy s) =>
        (s.SortingMethodType ?? (s.RankingOptions is not null ? SortingMethodType.Ranking : s.CustomOptions is not null ? SortingMethodType.Custom : SortingMethodType.Random)) switch
        {
            SortingMethodType.Ranking => new() { SortingMethodType = SortingMethodType.Ranking, RankingOptions = new() { Order = s.RankingOptions?.Order ?? RankingOrder.LowestToHighest } },
            SortingMethodType.Custom => new() { SortingMethodType = SortingMethodType.Custom, CustomOptions = s.CustomOptions ?? new() },
            var method => new() { SortingMethodType = method },
        };

    /// <summary>The policy every site is born with: customers may cancel and move, nothing is limited.</summary>
    public static BookingPolicy FirstOfSite => new()
    {
        Name = "Default policy",
        Default = true,
        CancellationPolicy = new() { Enabled = true },
        ReschedulePolicy = new() { Enabled = true },
    };

    /// <summary>The part of a policy that a service shows.</summary>
    public static Contract.Services.BookingPolicy ToService(BookingPolicy policy) =>
        JsonSerializer.Deserialize(JsonSerializer.SerializeToUtf8Bytes(policy, PoliciesJson.Wire.BookingPolicy), Contract.Services.ServicesJson.Wire.BookingPolicy)!;

    private static ChangePolicy Change(bool? enabled, bool? limited, int? minutes, bool? anonymously) =>
        new(enabled == true, limited == true && minutes is { } m ? Duration.FromMinutes(m) : null, anonymously != false);
}
