using System.Globalization;
using System.Text.Json;
using NodaTime;
using Slotwright.Contract.EventTimeSlots;
using Slotwright.Domain;
using Slotwright.Domain.Time;
using Slotwright.Server.Calendar;
using Slotwright.Server.Http;
using Slotwright.Server.Site;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Availability;

/// <summary>List Event Time Slots: the sessions of classes, how many seats each has left, and whether a customer may book it now.</summary>
internal sealed class ListEventSlots(Db db, SiteDirectory sites, SeatMarks marks)
{
    private readonly ClassFilter filters = new(db);

    public async Task<Result<Answer>> Run(Call call, CancellationToken ct)
    {
        var catalog = await sites.Catalog(call.Site, ct);
        var continued = SealedCursor.Continue(catalog.Site.Secret, call);
        if (continued.Failed(out var forged)) return forged;
        (call, var reached) = continued.Value;
        var request = EventSlotRequest.Of(call.Read(EventTimeSlotsJson.Wire.ListEventTimeSlotsRequest), catalog.Site.Zone);
        if (request.Failed(out var fault)) return fault;
        var meeting = await Meeting(call.Site, catalog, request.Value, ct);
        if (meeting.Failed(out var unreadable)) return unreadable;
        var listing = new Listing(request.Value, meeting.Value, ClassBook.Of(catalog), call, reached is null ? null : Reached.Parse(reached));
        var slots = await listing.Find((block, stop) => block.Seats(db, marks, call.Site, stop), ct);
        return Tell(slots, request.Value, slots.Count > request.Value.Limit ? at => SealedCursor.Make(catalog.Site.Secret, call, at) : null);
    }

    /// <summary>What meets the caller's filter; null when there is none.</summary>
    private async Task<Result<ClassMatches?>> Meeting(Guid site, SiteCatalog catalog, EventSlotRequest request, CancellationToken ct)
    {
        if (request.Asked.EventFilter is not { ValueKind: not JsonValueKind.Null } filter) return (ClassMatches?)null;
        return (await filters.Meeting(site, catalog, filter, "eventFilter", request.Around.StartInstant, request.Around.EndInstant, ct)).Map(found => (ClassMatches?)found);
    }

    private static Answer Tell(List<ClassSlot> slots, EventSlotRequest request, Func<string, string>? next)
    {
        var page = next is null ? slots : slots.GetRange(0, request.Limit);
        var output = new PooledBuffer(512 + page.Count * 1024);
        new ClassSlotWriter(request.Zone, output).WriteAll(page, next?.Invoke(Reached.At(page[^1])));
        return new(output.Written) { Owner = output };
    }

    /// <summary>The place of the last slot told: those after it come next.</summary>
    private sealed record Reached(long Start, string Id)
    {
        public static string At(ClassSlot slot) => string.Create(CultureInfo.InvariantCulture, $"{slot.Session.Time.Start} {slot.Session.Id}");

        public static Reached Parse(string at) => new(long.Parse(at[..at.IndexOf(' ', StringComparison.Ordinal)], CultureInfo.InvariantCulture), at[(at.IndexOf(' ', StringComparison.Ordinal) + 1)..]);

        public bool IsBefore(ClassSession session) => session.Time.Start > Start || session.Time.Start == Start && string.CompareOrdinal(session.Id, Id) > 0;
    }

    /// <summary>One listing: the blocks walked in order of time until the page is full.</summary>
    private sealed class Listing(EventSlotRequest request, ClassMatches? meeting, ClassBook book, Call call, Reached? reached)
    {
        private readonly ZoneOffsets offsets = new(request.Zone);
        private readonly bool perDay = request.Asked.MaxSlotsPerDay is not null;

        /// <summary>The page's slots, and one more when there are more.</summary>
        public async Task<List<ClassSlot>> Find(Func<ClassBlock, CancellationToken, ValueTask<SeatCount[]>> seats, CancellationToken ct)
        {
            var found = new List<ClassSlot>();
            var from = perDay || reached is null ? request.Around.Start : Math.Max(request.Around.Start, reached.Start);
            for (var number = ClassBook.Number(from); number <= ClassBook.Number(request.Around.End); number++)
            {
                var block = await book.Block(number, ct);
                if (block.Sessions.Length > 0 && Add(found, block, await seats(block, ct), block.From(from))) return found;
            }
            return perDay ? PerDay(found) : found;
        }

        /// <summary>Adds a block's slots; true when the page is full.</summary>
        private bool Add(List<ClassSlot> found, ClassBlock block, SeatCount[] seats, int from)
        {
            for (var i = from; i < block.Sessions.Length; i++)
            {
                var session = block.Sessions[i];
                if (!IsWanted(session) || !perDay && reached?.IsBefore(session) == false) continue;
                if (ClassSlot.Of(session, seats[i], call.Now) is var slot && Passes(slot)) found.Add(slot);
                if (!perDay && found.Count > request.Limit) return true;
            }
            return false;
        }

        private bool IsWanted(ClassSession session) => request.Local.Contains(LocalStart(session))
            && request.Services?.Contains(session.Class.Service.Id) != false && meeting?.Has(session.Id, session.Row) != false;

        private bool Passes(ClassSlot slot)
        {
            var asked = request.Asked;
            if (asked.IncludeNonBookable == false && !slot.Bookable || slot.BookableCapacity < asked.MinBookableCapacity) return false;
            return asked.BookingPolicyViolations is not { } v || !(v.TooEarlyToBook is { } early && early != slot.Violations.TooEarly
                || v.TooLateToBook is { } late && late != slot.Violations.TooLate || v.BookOnlineDisabled is { } off && off != slot.Violations.OnlineDisabled);
        }

        /// <summary>At most so many a local day, bookable ones before others, told in the order of time.</summary>
        private List<ClassSlot> PerDay(List<ClassSlot> slots) =>
            [.. slots.GroupBy(s => Instant.FromUnixTimeMilliseconds(LocalStart(s.Session)).InUtc().Date).SelectMany(day => day.OrderByDescending(s => s.Bookable).Take(request.Asked.MaxSlotsPerDay!.Value))
                .Where(s => reached?.IsBefore(s.Session) != false).OrderBy(s => s.Session.Time.Start).ThenBy(s => s.Session.Id, StringComparer.Ordinal).Take(request.Limit + 1)];

        private long LocalStart(ClassSession session) => session.Time.Start + (session.Class.Days is { } days ? days.GetUtcOffset(session.Time.StartInstant).Milliseconds : offsets.At(session.Time.Start));
    }
}
