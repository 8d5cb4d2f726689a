using NodaTime;
using Slotwright.Contract;
using Slotwright.Contract.Calendar;
using Slotwright.Domain;
using Slotwright.Server.Http;

namespace Slotwright.Server.Calendar;

/// <summary>Get Events View: how far ahead occurrences are listed when nobody says how far; they are computed, so there is no end to them.</summary>
internal static class EventsViews
{
    /// <summary>In days; at least a year (behaviour/calendar.md 1).</summary>
    public const int Horizon = 400;

    public static void Map(Api api) => api.On(Ops.Calendar.GetEventsView, (call, _) => Task.FromResult<Result<Answer>>(Answer.Of(
        new GetEventsViewResponse { EventsView = new() { EndDate = Wire.Timestamp(call.Now + Duration.FromDays(Horizon)), FutureDurationInDays = Horizon } }, CalendarJson.Wire.GetEventsViewResponse)));
}
