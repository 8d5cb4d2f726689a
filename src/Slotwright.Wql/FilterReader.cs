using System.Text.Json;

namespace Slotwright.Wql;

/// <summary>Reads a filter on its own, as count endpoints take it.</summary>
public static class FilterReader
{
    /// <summary>Reads the filter found at this path of the request; null, {} and nothing at all mean everything.</summary>
    public static Reading<Filter> Read(JsonElement filter, FieldCatalogue fields, string path = "filter")
    {
        var complaints = new ComplaintList();
        return complaints.Judge(new FilterBinder(fields, complaints).Bind(filter, path));
    }
}
