using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using NodaTime;
using Slotwright.Contract;
using Slotwright.Domain;
using Slotwright.Server.Identity;

namespace Slotwright.Server.Http;

/// <summary>One request, checked against the contract: who calls which operation with what, and the instant it counts as.</summary>
/// <param name="Path">The values of the path's parameters, by name.</param>
/// <param name="Key">The caller's Idempotency-Key with the request's fingerprint; null when none was sent.</param>
internal sealed record Call(Operation Operation, Caller Caller, JsonElement Body, IReadOnlyDictionary<string, string> Path, Instant Now, IdempotencyKey? Key)
{
    public Guid Site => Caller.Site;

    /// <summary>Bounds of the contract the body breaks, for the entity to tell together with its own rules. Whoever takes them must refuse.</summary>
    public IReadOnlyList<FieldViolation> Broken { get; init; } = [];

    /// <summary>The first try of an operation that may read without locks and commit in a group.</summary>
    public bool Deferred { get; init; }

    /// <summary>Asks what would happen: everything is decided and answered as ever, and the transaction undone instead of committed.</summary>
    public bool DryRun { get; init; }

    public T Read<T>(JsonTypeInfo<T> json) => Body.Deserialize(json)!;

    /// <summary>A GUID of the path; the request was refused before this if it were none.</summary>
    public Guid Id(string name) => Guid.Parse(Path[name]);

    /// <summary>An id of the path that the contract lets be any text; what is no GUID names nothing there is.</summary>
    public Guid Named(string name) => GuidOf(Path[name]);

    public static Guid GuidOf(string? text) => Guid.TryParse(text, out var id) ? id : Guid.Empty;

    public JsonElement? Member(string name) => Body.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;

    /// <summary>The call as one item of a bulk request: its own body, and its own idempotency key derived from the whole's.</summary>
    public Call Item(JsonElement body, int index) => this with { Body = body, Key = Key?.Item(index) };
}
