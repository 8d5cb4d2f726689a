using Slotwright.Domain;

namespace Slotwright.Server.Mcp.Authorization;

/// <summary>A refusal in OAuth's own words, told to the client that asked.</summary>
internal sealed record OAuthRefusal(string Error, string Why, int Status = StatusCodes.Status400BadRequest) : Fault(FaultKind.Invalid, Error, Why);

/// <summary>A request for consent that nobody can be sent back with: its client or its address is not to be trusted, so only the user is told.</summary>
internal sealed record NotToBeAnswered(string Why) : Fault(FaultKind.Invalid, "invalid_request", Why);

/// <summary>A request for consent that is refused to its client, at the address it is known by.</summary>
internal sealed record SentBack(string Error, string Why, string RedirectUri, string? State) : Fault(FaultKind.Invalid, Error, Why);
