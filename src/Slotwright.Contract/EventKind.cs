namespace Slotwright.Contract;

/// <summary>One kind of domain event: how it is named, what it carries, and who may see it.</summary>
/// <param name="Type">What subscribers name it by: `entityFqdn`, an underscore and the slug, except for the few that are no domain events.</param>
/// <param name="Fqdn">The entity's name; empty for the kinds nobody here tells.</param>
/// <param name="Kind">`created`, `updated`, `deleted` or `action`.</param>
/// <param name="Permissions">Any one of them suffices to see it.</param>
/// <param name="Scopes">An app's scopes that let it see the event, as the SDK knows them.</param>
/// <param name="Body">The type of the entity, or of an action's data, where the contract says.</param>
public sealed record EventKind(string Type, string Fqdn, string Slug, string Kind, IReadOnlyList<string> Permissions, IReadOnlyList<string> Scopes, string? Body)
{
    /// <summary>An update of it names the members that changed.</summary>
    public bool TellsModified { get; init; }

    /// <summary>False for the older notifications, whose type does not follow from fqdn and slug.</summary>
    public bool IsDomainEvent { get; init; } = true;
}
