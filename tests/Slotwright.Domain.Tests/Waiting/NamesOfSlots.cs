using NodaTime;
using Slotwright.Domain.Waiting;

namespace Slotwright.Domain.Tests.Waiting;

/// <summary>How an appointment that is waited for is named.</summary>
public sealed class NamesOfSlots
{
    const string Service = "0f3b2c1a-1111-4222-8333-444455556666", Ann = "7a3b2c1a-1111-4222-8333-444455556666";

    [Theory]
    [InlineData($"appointment:{Service}:20310602T090000Z:20310602T100000Z", null)]
    [InlineData($"appointment:{Service}:20310602T090000Z:20310602T100000Z:{Ann}", Ann)]
    public void A_name_tells_the_service_the_time_and_perhaps_by_whom(string name, string? resource)
    {
        var slot = WaitedSlot.Find(name)!;
        Assert.Equal((Guid.Parse(Service), Instant.FromUtc(2031, 6, 2, 9, 0), Instant.FromUtc(2031, 6, 2, 10, 0)), (slot.Service, slot.Time.StartInstant, slot.Time.EndInstant));
        Assert.Equal(resource, slot.Resource?.ToString());
        Assert.Equal(name, slot.Name);
    }

    [Fact]
    public void An_id_in_capitals_is_the_same_id() =>
        Assert.Equal($"appointment:{Service}:20310602T090000Z:20310602T100000Z", WaitedSlot.Find($"appointment:{Service.ToUpperInvariant()}:20310602T090000Z:20310602T100000Z")!.Name);

    [Theory]
    [InlineData(Service)]
    [InlineData("appointment:")]
    [InlineData($"appointment:{Service}:20310602T090000Z")]
    [InlineData($"appointment:{Service}:20310602T090000:20310602T100000")]
    [InlineData($"appointment:{Service}:2031-06-02T09:00:00Z:2031-06-02T10:00:00Z")]
    [InlineData($"appointment:{Service}:20310602T100000Z:20310602T090000Z")]
    [InlineData($"appointment:{Service}:20310602T090000Z:20310602T090000Z")]
    [InlineData($"appointment:{Service}:20310602T090000Z:20310802T090000Z")]
    [InlineData($"appointment:{Service}:20310602T090000Z:20310602T100000Z:ann")]
    [InlineData($"appointment:{Service}:20310602T090000Z:20310602T100000Z:{Ann}:{Ann}")]
    [InlineData("appointment:haircut:20310602T090000Z:20310602T100000Z")]
    public void What_names_no_appointment_finds_none(string name) => Assert.Null(WaitedSlot.Find(name));
}
