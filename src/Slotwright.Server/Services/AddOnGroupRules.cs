using Slotwright.Contract.Services;
using Slotwright.Domain;

namespace Slotwright.Server.Services;

/// <summary>What may be done to the add-on groups of a service (behaviour/services.md 7). A group belongs to one service for good.</summary>
internal static class AddOnGroupRules
{
    public const int MostGroups = 3, MostAddOns = 7;

    /// <summary>A service paid by subscription has no add-ons: there is no one payment they could be added to.</summary>
    public static Fault? RefusesGroups(Service service) => service.Payment?.RateType == RateType.Subscription
        ? new Refusal(FaultKind.Precondition, "SUBSCRIPTION_SERVICE_NOT_SUPPORTED", "A service paid by subscription has no add-ons.")
        : service.AddOnGroups is { Count: >= MostGroups } ? new InvalidFields("service.addOnGroups", "MAX_SIZE", $"must have at most {MostGroups} items") : null;

    /// <summary>What is wrong with one group, given the add-ons it may name.</summary>
    public static IReadOnlyList<FieldViolation> Violations(AddOnGroup group, IReadOnlySet<Guid> known, string at)
    {
        var found = new List<FieldViolation>();
        var ids = (group.AddOnIds ?? []).Select(Guid.Parse).ToList();
        if (string.IsNullOrEmpty(group.Name)) found.Add(new($"{at}name", "must be given", "REQUIRED_FIELD"));
        if (group.MaxNumberOfAddOns < 1) found.Add(new($"{at}maxNumberOfAddOns", "must be at least 1", "MIN"));
        foreach (var id in ids.Where(id => !known.Contains(id))) found.Add(new($"{at}addOnIds", $"names {id}, which is no add-on of this site", "VALIDATION"));
        foreach (var twice in ids.GroupBy(id => id).Where(g => g.Count() > 1)) found.Add(new($"{at}addOnIds", $"names {twice.Key} twice", "VALIDATION"));
        return found;
    }

    /// <summary>The add-ons all groups name, each once, with how long they take as far as they take time.</summary>
    public static IReadOnlyList<AddOnDetails> Details(IEnumerable<AddOnGroup> groups, IReadOnlyDictionary<string, int?> minutes) =>
        [.. groups.SelectMany(g => g.AddOnIds ?? []).Distinct().Select(id => new AddOnDetails { AddOnId = id, DurationInMinutes = minutes.GetValueOrDefault(id) })];
}
