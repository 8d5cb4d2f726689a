using Slotwright.Contract.Calendar;
using Slotwright.Server.Http;

namespace Slotwright.Server.Calendar;

/// <summary>What the owner of a schedule tells the events on it, as far as they say nothing of their own (behaviour/calendar.md 3, inheritance).</summary>
internal sealed record ScheduleDefaults(string Name, int? Capacity = null, Location? Location = null)
{
    private const int Longest = 200;

    private string Title => Wire.Cut(Name, Longest);

    public Schedule Into(Schedule schedule) => schedule with { Name = Title, DefaultTitle = Title, DefaultCapacity = Capacity, DefaultLocation = Location };

    /// <summary>The same event as it follows these defaults; the very same object when it inherits nothing that differs.</summary>
    public Event Into(Event e)
    {
        var inherited = e.InheritedFields ?? [];
        var next = e;
        if (inherited.Contains(InheritedField.Title) && e.Title != Title) next = next with { Title = Title };
        if (inherited.Contains(InheritedField.Location) && e.Location != Location) next = next with { Location = Location };
        if (inherited.Contains(InheritedField.Capacity) && e.TotalCapacity != Capacity)
            next = next with { TotalCapacity = Capacity, RemainingCapacity = Math.Max(0, (Capacity ?? 0) - (e.TotalCapacity ?? 0) + (e.RemainingCapacity ?? 0)) };
        return ReferenceEquals(next, e) ? e : next with { ScheduleName = Title };
    }
}
