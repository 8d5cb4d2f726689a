using Slotwright.Contract.Bookings;
using Slotwright.Domain;
using Slotwright.Domain.Time;
using Slotwright.Server.Site;
using Slotwright.Server.Storage;
using AddOn = Slotwright.Contract.AddOns.AddOn;

namespace Slotwright.Server.Bookings;

/// <summary>The add-ons a booking takes along, against those its service offers (behaviour/bookings.md 3); the booking keeps their names and how much longer they make it.</summary>
internal static class ChosenAddOns
{
    private const long Minute = 60_000;

    public static async ValueTask<Result<BookingDraft>> Judge(Tx tx, BookingDraft draft, ServiceFacts service, CancellationToken ct)
    {
        if (draft.Wanted.BookedAddOns is not { Count: > 0 } wanted) return draft;
        if (wanted.Index().Where(w => w.Item.Id is null).ToList() is { Count: > 0 } nameless) return new InvalidFields([.. nameless.Select(w => new FieldViolation($"{Field(w.Index)}.id", "must be given", "REQUIRED_FIELD"))]);
        var known = await AddOns.AddOns.Find(tx, [.. wanted.Select(w => Guid.Parse(w.Id!))], ct);
        if (draft.Request.FlowControlSettings?.SkipAddOnValidation != true && Violations(wanted, service.AddOns, known) is { Count: > 0 } broken) return new InvalidFields(broken);
        return draft with { Wanted = draft.Wanted with { BookedAddOns = [.. wanted.Select(w => Told(w, service.AddOns, known.GetValueOrDefault(Guid.Parse(w.Id!))))] } };
    }

    /// <summary>How much longer than its service a booking lasts for its add-ons.</summary>
    public static int Minutes(Booking booking) => (booking.BookedAddOns ?? []).Sum(a => a.DurationInMinutes ?? 0);

    /// <summary>The part of a booking's time that the service itself takes.</summary>
    public static Stretch Bare(Stretch time, Booking booking) => new(time.Start, time.End - Minutes(booking) * Minute);

    private static List<FieldViolation> Violations(IReadOnlyList<BookedAddOn> wanted, AddOnFacts offered, IReadOnlyDictionary<Guid, AddOn> known)
    {
        var found = new List<FieldViolation>();
        void Check(bool holds, string field, string description) { if (!holds) found.Add(FieldViolation.Of(field, "INVALID_ARGUMENT", description)); }
        foreach (var (i, one) in wanted.Index())
        {
            var (id, group) = (Guid.Parse(one.Id!), GroupOf(one, offered));
            Check(one.GroupId is null || offered.Groups.Any(g => g.Id == Guid.Parse(one.GroupId)), $"{Field(i)}.groupId", "names no add-on group of the service");
            Check(group is not null && known.ContainsKey(id), $"{Field(i)}.id", "names no add-on that the service offers in that group");
            if (known.GetValueOrDefault(id) is { } addOn) Check(one.Quantity is null || one.Quantity <= (addOn.DurationInMinutes is null ? addOn.MaxQuantity ?? 1 : 1), $"{Field(i)}.quantity", "is more than can be had of the add-on");
        }
        Check(wanted.Select(w => Guid.Parse(w.Id!)).Distinct().Count() == wanted.Count, "booking.bookedAddOns", "names an add-on twice");
        foreach (var group in offered.Groups) Check(!(wanted.Count(w => GroupOf(w, offered) == group) > group.Most), "booking.bookedAddOns", $"names more add-ons of the group {group.Id} than the {group.Most} that may be chosen");
        return found;
    }

    /// <summary>The group it says, or the first that offers it.</summary>
    private static OfferedGroup? GroupOf(BookedAddOn one, AddOnFacts offered) =>
        offered.Groups.FirstOrDefault(g => g.AddOns.Contains(Guid.Parse(one.Id!)) && (one.GroupId is null || g.Id == Guid.Parse(one.GroupId)));

    private static BookedAddOn Told(BookedAddOn one, AddOnFacts offered, AddOn? addOn) => one with
    {
        GroupId = GroupOf(one, offered)?.Id.ToString() ?? one.GroupId,
        Name = addOn?.Name,
        DurationInMinutes = addOn?.DurationInMinutes,
        Quantity = one.Quantity ?? (addOn?.DurationInMinutes is null ? 1 : null),
    };

    private static string Field(int index) => $"booking.bookedAddOns[{index}]";
}
