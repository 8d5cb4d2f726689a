using System.Buffers;
using System.Text;
using Slotwright.Domain.Policies;
using Slotwright.Server.Http;

namespace Slotwright.Server.Availability;

/// <summary>Which rules a slot breaks for a customer, as every kind of slot tells it.</summary>
internal static class ViolationsText
{
    public static void Write(IBufferWriter<byte> output, PolicyViolations broken)
    {
        if (!broken.Any) { output.Write("\"bookingPolicyViolations\":{\"tooEarlyToBook\":false,\"tooLateToBook\":false,\"bookOnlineDisabled\":false}"u8); return; }
        output.Write("\"bookingPolicyViolations\":{\"tooEarlyToBook\":"u8);
        Flag(output, broken.TooEarly);
        if (broken.EarliestBooking is { } earliest)
        {
            output.Write(",\"earliestBookingDate\":\""u8);
            output.Write(Encoding.UTF8.GetBytes(Wire.Timestamp(earliest)));
            output.Write("\""u8);
        }
        output.Write(",\"tooLateToBook\":"u8);
        Flag(output, broken.TooLate);
        output.Write(",\"bookOnlineDisabled\":"u8);
        Flag(output, broken.OnlineDisabled);
        output.Write("}"u8);
    }

    private static void Flag(IBufferWriter<byte> output, bool value) => output.Write(value ? "true"u8 : "false"u8);
}
