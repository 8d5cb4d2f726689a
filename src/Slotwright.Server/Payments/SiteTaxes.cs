using System.Globalization;
using System.Text.Json;
using Slotwright.Contract.Slotwright;
using Slotwright.Domain;
using Slotwright.Domain.Orders;
using TaxRate = Slotwright.Contract.Slotwright.TaxRate;

namespace Slotwright.Server.Payments;

/// <summary>The taxes of a site beyond its one rate for all: rates by place and tax group, and which services a group is.</summary>
internal sealed record SiteTaxes(IReadOnlyList<TaxRate> Rates, IReadOnlyList<TaxGroup> Groups)
{
    public static SiteTaxes None { get; } = new([], []);

    public byte[] Bytes => JsonSerializer.SerializeToUtf8Bytes(new PaymentSettings { TaxRates = Rates, TaxGroups = Groups }, SlotwrightJson.Wire.PaymentSettings);

    public static SiteTaxes Read(byte[]? stored) => stored is null || JsonSerializer.Deserialize(stored, SlotwrightJson.Wire.PaymentSettings) is not { } kept ? None : new(kept.TaxRates ?? [], kept.TaxGroups ?? []);

    /// <summary>The group a service is of; null when it is of none.</summary>
    public Guid? GroupOf(string? service) => Groups.FirstOrDefault(g => g.ServiceIds?.Contains(service, StringComparer.OrdinalIgnoreCase) == true) is { } group ? Guid.Parse(group.Id!) : null;

    /// <summary>The taxes at a place on what is of a group; none when no rate is about it.</summary>
    public IReadOnlyList<NamedTax> At(Guid? location, Guid? group) => Domain.Orders.TaxRate.For([.. Rates.Select(Of)], location, group);

    private static Domain.Orders.TaxRate Of(TaxRate r) => new(
        new(r.Name!, decimal.Parse(r.Rate!, NumberStyles.Number, CultureInfo.InvariantCulture), r.TaxType, r.Jurisdiction, r.JurisdictionType), IdOf(r.LocationId), IdOf(r.TaxGroupId));

    private static Guid? IdOf(string? text) => text is null ? null : Guid.Parse(text);

    /// <summary>Everything in them that makes no sense.</summary>
    /// <param name="isPlace">Whether the site has a location of this id.</param>
    public List<FieldViolation> Violations(Func<Guid, bool> isPlace)
    {
        var found = new List<FieldViolation>();
        var (groups, grouped) = (new HashSet<Guid>(), new HashSet<Guid>());
        foreach (var (i, group) in Groups.Index())
        {
            var path = $"paymentSettings.taxGroups[{i}]";
            if (group.Id is null) found.Add(new($"{path}.id", "must be given", "REQUIRED_FIELD"));
            else if (!groups.Add(Guid.Parse(group.Id))) found.Add(new($"{path}.id", "is that of another group", "VALIDATION"));
            if (string.IsNullOrWhiteSpace(group.Name)) found.Add(new($"{path}.name", "must be given", "REQUIRED_FIELD"));
            foreach (var (k, service) in (group.ServiceIds ?? []).Index())
                if (!grouped.Add(Guid.Parse(service))) found.Add(new($"{path}.serviceIds[{k}]", "is in a group already", "VALIDATION"));
        }
        foreach (var (i, rate) in Rates.Index())
        {
            var path = $"paymentSettings.taxRates[{i}]";
            if (string.IsNullOrWhiteSpace(rate.Name)) found.Add(new($"{path}.name", "must be given", "REQUIRED_FIELD"));
            if (rate.Rate is null) found.Add(new($"{path}.rate", "must be given", "REQUIRED_FIELD"));
            if (IdOf(rate.LocationId) is { } place && !isPlace(place)) found.Add(new($"{path}.locationId", "is no location of the site", "VALIDATION"));
            if (IdOf(rate.TaxGroupId) is { } named && !groups.Contains(named)) found.Add(new($"{path}.taxGroupId", "is no tax group of the site", "VALIDATION"));
        }
        return found;
    }
}
