using System.Text.Json;
using Slotwright.Domain;
using Slotwright.Wql;

namespace Slotwright.Server.Storage;

/// <summary>Just the filter of a list endpoint as SQL, for lists whose order and pages are computed.</summary>
/// <param name="textIds">The ids are not GUIDs alone.</param>
internal sealed class EntityFilter(string operation, bool textIds = false)
{
    private readonly FieldCatalogue fields = EntityQuery.Catalogue(operation, null, textIds: textIds);

    /// <param name="more">Fields that only this site has.</param>
    public Result<(string Text, IReadOnlyList<object> Arguments)> Where(JsonElement filter, string path, int firstParameter, IReadOnlyList<Field>? more = null)
    {
        var reading = FilterReader.Read(filter, more is null ? fields : fields.With(more), path);
        if (!reading.Succeeded) return EntityQuery.Refuse(reading.Complaints);
        var sql = new SqlWriter(firstParameter);
        return (sql.Where(reading.Value), sql.Arguments);
    }
}
