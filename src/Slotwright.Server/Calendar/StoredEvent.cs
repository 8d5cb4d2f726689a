using System.Text.Json;
using Npgsql;
using Slotwright.Contract.Calendar;

namespace Slotwright.Server.Calendar;

/// <summary>A row of events: the event, and the weeks of its series it stands for.</summary>
/// <param name="Row">The id of the row, which is the event's own except of what a MASTER was before a change.</param>
/// <param name="Weeks">Null for single events.</param>
internal sealed record StoredEvent(string Row, Event Event, SeriesWeeks? Weeks)
{
    public const string Columns = "id, doc, series_id, anchor, start_week, first_week, last_week";

    public bool IsSeries => Event.RecurrenceType == RecurrenceType.Master;

    public static StoredEvent Read(NpgsqlDataReader r) => new(r.GetString(0), JsonSerializer.Deserialize(r.GetFieldValue<byte[]>(1), CalendarJson.Wire.Event)!,
        r.IsDBNull(2) ? null : new(r.GetString(2), SeriesWeeks.ReadAnchor(r.GetString(3)), r.GetInt32(4), r.GetInt32(5), r.IsDBNull(6) ? null : r.GetInt32(6)));
}
