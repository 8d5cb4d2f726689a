namespace Slotwright.Domain;

/// <summary>Why a request was refused, in the terms of the wire: each kind has one HTTP status (contract.md g).</summary>
public enum FaultKind { Invalid, Unauthenticated, Denied, NotFound, Conflict, Precondition, TooMany, NotImplemented, Unavailable }

/// <summary>An expected refusal, a value and not an exception; sealed records beside the aggregate name each one.</summary>
/// <param name="Code">The stable code callers branch on (`details.applicationError.code`).</param>
public abstract record Fault(FaultKind Kind, string Code, string Message)
{
    /// <summary>Facts a program may read, under `applicationError.data`.</summary>
    public virtual IReadOnlyDictionary<string, object?>? Data => null;

    /// <summary>It says nothing of the request, only of this moment: asked again, even under the same key, it is tried again.</summary>
    public virtual bool Passes => Kind is FaultKind.Unavailable or FaultKind.TooMany;
}

/// <summary>A refusal that says it all with its code.</summary>
public sealed record Refusal(FaultKind Kind, string Code, string Message) : Fault(Kind, Code, Message)
{
    /// <summary>What it waits for is under way, and over in a moment.</summary>
    public bool IsUnderWay { get; init; }

    public override bool Passes => IsUnderWay || base.Passes;
}

/// <summary>One field that breaks a rule; `Rule` is the wire's violatedRule, `RuleName` the business rule when `Rule` is OTHER.</summary>
public sealed record FieldViolation(string Field, string Description, string Rule, string? RuleName = null, IReadOnlyDictionary<string, object?>? Data = null)
{
    /// <summary>A business rule of the contract's `rules` list, told under the name it has there.</summary>
    public static FieldViolation Of(string field, string ruleName, string description) => new(field, description, "OTHER", ruleName);
}

/// <summary>Every field of a request that breaks a rule, told at once (400).</summary>
public sealed record InvalidFields(IReadOnlyList<FieldViolation> Violations)
    : Fault(FaultKind.Invalid, "INVALID_ARGUMENT", string.Join("; ", Violations.Select(v => $"{v.Field} {v.Description}")))
{
    public InvalidFields(string field, string rule, string description) : this([new FieldViolation(field, description, rule)]) { }
}

/// <summary>The entity was changed since the caller read it (409).</summary>
public sealed record RevisionMismatch(long Current)
    : Fault(FaultKind.Conflict, "REVISION_MISMATCH", $"The entity has changed: its revision is {Current}.")
{
    public override IReadOnlyDictionary<string, object?> Data => new Dictionary<string, object?> { ["currentRevision"] = Current.ToString(System.Globalization.CultureInfo.InvariantCulture) };
}
