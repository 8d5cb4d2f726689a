using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Npgsql;
using Slotwright.Server;

namespace Slotwright.Bench;

/// <summary>
/// What Kestrel does at best here: plain JSON out of source-generated code, and the same after reading one row. The sizes
/// of the answers are those of the operations they are held against.
/// </summary>
internal static class Reference
{
    public const string ReadOne = "SELECT id, doc FROM bench.documents WHERE id = $1";

    public static async Task Serve(string[] sizes)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls(Environment.GetEnvironmentVariable("BENCH_URL")!).ConfigureKestrel(k => k.AddServerHeader = false);
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        await using var source = SlotwrightServer.Source(Environment.GetEnvironmentVariable("ConnectionStrings__Slotwright")!);
        await using var app = builder.Build();
        for (var i = 0; i < sizes.Length; i++)
        {
            var page = Page.OfSize(int.Parse(sizes[i], CultureInfo.InvariantCulture));
            app.MapGet($"/json/{i}", () => TypedResults.Json(page, Json.Default.Page));
            app.MapGet($"/read/{i}", async (CancellationToken ct) => { await Read(source, ct); return TypedResults.Json(page, Json.Default.Page); });
        }
        var received = 0L;
        app.MapPost("/hook", async (HttpRequest request) => { await request.Body.CopyToAsync(Stream.Null); Interlocked.Increment(ref received); });
        app.MapGet("/received", () => Interlocked.Read(ref received));
        await app.RunAsync();
    }

    private static async Task<byte[]> Read(NpgsqlDataSource source, CancellationToken ct)
    {
        await using var command = source.CreateCommand(ReadOne);
        command.Parameters.Add(new() { Value = ServerProcess.Site });
        await using var rows = await command.ExecuteReaderAsync(ct);
        await rows.ReadAsync(ct);
        return rows.GetFieldValue<byte[]>(1);
    }
}

/// <summary>One thing in a reference answer.</summary>
internal sealed record Item(Guid Id, string Name, string LocalStart, string LocalEnd, int Capacity, bool Bookable);

/// <summary>A reference answer.</summary>
internal sealed record Page(IReadOnlyList<Item> Items, string Note)
{
    /// <summary>As many items as fit into so many bytes of JSON, and the rest as text.</summary>
    public static Page OfSize(int bytes)
    {
        var item = new Item(ServerProcess.Site, "Hair cut by appointment", "2031-06-02T10:00:00", "2031-06-02T11:00:00", 1, true);
        static int Size(Page page) => JsonSerializer.SerializeToUtf8Bytes(page, Json.Default.Page).Length;
        var (none, one) = (Size(new([], "")), Size(new([item], "")));
        var items = Enumerable.Repeat(item, (bytes - none) / (one - none + 1)).ToList();
        return new(items, new('x', Math.Max(0, bytes - Size(new(items, "")))));
    }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(Page))]
internal sealed partial class Json : JsonSerializerContext;
