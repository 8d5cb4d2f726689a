using Slotwright.Contract.Slotwright;

namespace Slotwright.Server.Privacy;

/// <summary>Somebody as a site knows them: every id, address and name that is theirs alone. What others share with them says nothing of whose a row is.</summary>
internal sealed record Person
{
    /// <summary>Contacts, those that went into them included; a booking may name one that is no more.</summary>
    public IReadOnlySet<string> Contacts { get; init; } = new HashSet<string>();

    /// <summary>In lower case.</summary>
    public IReadOnlySet<string> Emails { get; init; } = new HashSet<string>();

    /// <summary>Phone numbers as they were written somewhere.</summary>
    public IReadOnlySet<string> Phones { get; init; } = new HashSet<string>();

    /// <summary>First and last names together.</summary>
    public IReadOnlySet<string> Names { get; init; } = new HashSet<string>();

    public IReadOnlySet<string> Bookings { get; init; } = new HashSet<string>();

    /// <summary>Visitors and members who booked for this person and for nobody else, and the person's own account.</summary>
    public IReadOnlySet<string> Visitors { get; init; } = new HashSet<string>();

    /// <summary>The form submissions and calendar events of the bookings.</summary>
    public IReadOnlySet<string> Linked { get; init; } = new HashSet<string>();

    public CustomerIdentifiers Told => new() { ContactIds = [.. Contacts.Order()], Emails = [.. Emails.Order()], Phones = [.. Phones.Order()], Names = [.. Names.Order()] };
}
