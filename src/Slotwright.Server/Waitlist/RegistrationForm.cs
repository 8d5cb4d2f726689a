using System.Text.Json;
using Slotwright.Contract;
using Slotwright.Contract.Bookings;
using Slotwright.Contract.Waitlist;
using Slotwright.Domain;
using Slotwright.Server.Http;
using BookingContact = Slotwright.Contract.Bookings.ContactDetails;
using BookingField = Slotwright.Contract.Bookings.CustomFormField;

namespace Slotwright.Server.Waitlist;

/// <summary>What a registration's form tells of the booking: who comes, how many, and what they answered. Held against the same rules as a booking's own.</summary>
internal static class RegistrationForm
{
    public static Result<Booking> Read(RegisterRequest asked)
    {
        var booking = Of(asked.FormInfo!);
        var request = JsonSerializer.SerializeToElement(new CreateBookingRequest { Booking = booking }, BookingsJson.Wire.CreateBookingRequest);
        var wrong = Validation.Check(ContractTable.Current.Operations[Ops.Bookings.CreateBooking], request, new Dictionary<string, string>())
            .Where(v => v.Field.StartsWith("booking.contactDetails", StringComparison.Ordinal) || v.Field.StartsWith("booking.additionalFields", StringComparison.Ordinal))
            .Select(v => v with { Field = $"formInfo{v.Field["booking".Length..]}" }).ToList();
        return wrong.Count > 0 ? new InvalidFields(wrong) : booking with { AdditionalFields = [.. booking.AdditionalFields!, .. Older(asked.FormInfo!)] };
    }

    private static Booking Of(FormInfo form) => new()
    {
        Status = BookingStatus.WaitingList,
        TotalParticipants = Participants(form),
        ContactDetails = form.ContactDetails is { } who ? Contact(who) : new(),
        AdditionalFields = [.. (form.AdditionalFields ?? []).Select(f => new BookingField { Id = f.Id, Value = f.Value, Label = f.Label, ValueType = f.ValueType })],
    };

    private static int Participants(FormInfo form) =>
        form.PaymentSelection is { Count: > 0 } parts ? (int)Math.Min(int.MaxValue, parts.Sum(p => (long)(p.NumberOfParticipants ?? 1))) : 1;

    private static BookingContact Contact(Contract.Waitlist.ContactDetails who) => new()
    {
        ContactId = who.ContactId,
        FirstName = who.FirstName,
        LastName = who.LastName,
        Email = who.Email,
        Phone = who.Phone,
        FullAddress = who.Address is { } address ? new() { FormattedAddress = address } : null,
        TimeZone = who.TimeZone,
        CountryCode = who.CountryCode,
    };

    /// <summary>The older way to tell fields: by id, or by a name that becomes the label.</summary>
    private static IEnumerable<BookingField> Older(FormInfo form) =>
        (form.CustomFormFields ?? new Dictionary<string, string>()).Select(f => Guid.TryParse(f.Key, out _) ? new BookingField { Id = f.Key, Value = f.Value } : new() { Label = f.Key, Value = f.Value });
}
