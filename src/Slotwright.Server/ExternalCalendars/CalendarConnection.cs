using NodaTime;
using Slotwright.Contract.Slotwright;
using Slotwright.Server.Http;
using Slotwright.Server.Identity;

namespace Slotwright.Server.ExternalCalendars;

/// <summary>A calendar as the other side names it; the id is its address there.</summary>
internal sealed record KnownCalendar(string Id, string Name);

/// <summary>A foreign calendar whose busy time counts as time off of one resource, and how the last attempts to read it went.</summary>
internal sealed record CalendarConnection(Guid Site, Guid Id, long Revision, Guid Resource, Guid Provider, string Kind, string Url, string Name)
{
    public string? Username { get; init; }
    public byte[]? Password { get; init; }

    /// <summary>The calendars there, as the other side last told.</summary>
    public IReadOnlyList<KnownCalendar> Known { get; init; } = [];

    /// <summary>Which of them are read; null means all.</summary>
    public IReadOnlyList<string>? Chosen { get; init; }

    public bool Enabled { get; init; } = true;

    public required string Status { get; init; }
    public string? Reason { get; init; }

    /// <summary>What the other server answered when it refused, which tells a wrong password from a calendar that is gone.</summary>
    public int HttpStatus { get; init; }

    public required Instant Since { get; init; }

    /// <summary>When it was last read with success. What was read then counts until it is read again.</summary>
    public Instant? LastRead { get; init; }

    /// <summary>The day from which the window of the stored busy time was counted.</summary>
    public LocalDate? ReadDay { get; init; }

    public IReadOnlyList<string> Problems { get; init; } = [];
    public string? ETag { get; init; }
    public string? LastModified { get; init; }
    public int Failures { get; init; }
    public required Instant NextRead { get; init; }
    public required CallerKind ByKind { get; init; }
    public required Guid By { get; init; }
    public required Instant Created { get; init; }
    public required Instant Updated { get; init; }

    public ExternalCalendar Told => new()
    {
        Id = Id.ToString(),
        Revision = Wire.Revision(Revision),
        ResourceId = Resource.ToString(),
        Type = Kind,
        Url = Url,
        Name = Name,
        Username = Username,
        Status = Status,
        StatusReason = Reason,
        StatusSince = Wire.Timestamp(Since),
        LastReadDate = LastRead is { } read ? Wire.Timestamp(read) : null,
        Problems = Problems,
        CreatedDate = Wire.Timestamp(Created),
        UpdatedDate = Wire.Timestamp(Updated),
    };

    /// <summary>The next version, in a status that has lasted since the moment it was entered.</summary>
    public CalendarConnection Become(string status, string? reason, int httpStatus, Instant now) =>
        this with { Revision = Revision + 1, Status = status, Reason = reason, HttpStatus = httpStatus, Since = status == Status ? Since : now, Updated = now };
}
