using Slotwright.Domain;
using Slotwright.Server.Mcp.Protocol;
using Slotwright.Server.Mcp.Tools;

namespace Slotwright.Server.Mcp.Calls;

/// <summary>The arguments do not fit the tool's schema; every rule they break is told.</summary>
internal sealed record WrongArguments(IReadOnlyList<SchemaViolation> Violations) : Fault(FaultKind.Invalid, "INVALID_ARGUMENTS", string.Join("; ", Violations));

/// <summary>The user said no, or gave no answer.</summary>
internal sealed record NotConfirmed() : Fault(FaultKind.Denied, "NOT_CONFIRMED", "The user did not confirm this; nothing was changed.");

/// <summary>Nobody can be asked: the change waits for a client that can, or for an owner who trusts previews.</summary>
internal sealed record CannotConfirm(string Tool) : Fault(FaultKind.Precondition, "CONFIRMATION_UNAVAILABLE",
    $"{Tool} needs the user's own confirmation, and this client cannot ask for it (no elicitation). Nothing was changed. Show the user the result of the same call with dry_run: true, and let them make the change themselves or use a client that can ask.");

/// <summary>The server wants a preview first: what was previewed is confirmed by its id.</summary>
internal sealed record NeedsPreview(string Tool) : Fault(FaultKind.Precondition, "PREVIEW_REQUIRED",
    $"Call {Tool} with dry_run: true first, show the user its effects, and after their yes call it again with the confirmation_id it answered. Nothing was changed.");

/// <summary>The same key was used for another call.</summary>
internal sealed record KeyReused() : Fault(FaultKind.Conflict, "IDEMPOTENCY_KEY_REUSED", "This idempotency_key belongs to another call with other arguments.");

/// <summary>The call with this key is still being made.</summary>
internal sealed record StillRunning() : Fault(FaultKind.Conflict, "CALL_IN_PROGRESS", "The first call with this idempotency_key has not ended yet; ask again in a moment.");

/// <summary>A server narrowed to some members of staff does not reach this.</summary>
internal sealed record OutsideScope(string What) : Fault(FaultKind.NotFound, "NOT_FOUND", $"There is no such {What}.");

/// <summary>A filter or sort on what the server masks would tell it all the same.</summary>
internal sealed record MaskedFilter(string Field) : Fault(FaultKind.Denied, "FIELD_REDACTED", $"{Field} is masked on this server and cannot be filtered or sorted by.");

/// <summary>Too many calls; nothing was done.</summary>
internal sealed record LimitReached(RateLimit State, string Scope) : Fault(FaultKind.TooMany, "RATE_LIMITED", $"Rate limit of this {Scope} reached, retry in {State.Reset} s.");

/// <summary>A choice that was left open, with what there is to choose from.</summary>
internal sealed record MissingChoice(string Argument, string Question, IReadOnlyList<Choice> Choices) : Fault(FaultKind.Invalid, "MISSING_ARGUMENT", $"{Argument} is missing. {Question}")
{
    public override IReadOnlyDictionary<string, object?> Data => new Dictionary<string, object?>
    {
        ["argument"] = Argument,
        ["choices"] = Choices.Select(c => (IReadOnlyDictionary<string, object?>)new Dictionary<string, object?> { ["value"] = c.Value, ["title"] = c.Title }),
    };
}

/// <summary>One thing to choose: the value of the argument and how people call it.</summary>
internal sealed record Choice(string Value, string Title);
