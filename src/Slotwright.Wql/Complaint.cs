namespace Slotwright.Wql;

/// <summary>One thing wrong with a request: where, what, and the contract's name of the broken rule.</summary>
public sealed record Complaint(string Field, string Description, string Rule, string? RuleName = null);

/// <summary>What reading gave: a value, or every complaint there is about the request.</summary>
public sealed record Reading<T>(T? Value, IReadOnlyList<Complaint> Complaints) where T : class
{
    /// <summary>Whether there is a value.</summary>
    [System.Diagnostics.CodeAnalysis.MemberNotNullWhen(true, nameof(Value))]
    public bool Succeeded => Complaints.Count == 0;
}
