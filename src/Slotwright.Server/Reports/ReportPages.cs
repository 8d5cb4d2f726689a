using System.Globalization;
using Slotwright.Contract.Slotwright;
using Slotwright.Domain;
using Slotwright.Server.Http;
using Slotwright.Server.Site;

namespace Slotwright.Server.Reports;

/// <summary>Pages of what is worked out anew for each: a cursor carries the first request and how many rows were told.</summary>
internal static class ReportPages
{
    private const int UsualLimit = 100;

    /// <summary>The request a page is of, how many rows come before it, and how many it may have. A cursor does not widen whom a caller asks about.</summary>
    public static Result<(Call Call, int Skip)> Continue(SiteFacts site, Call call)
    {
        var found = SealedCursor.Continue(site.Secret, call);
        if (found.Failed(out var forged)) return forged;
        var (first, reached) = found.Value;
        if (reached is null) return (call, 0);
        return call.Member("resourceIds") is { } asked && asked.GetRawText() != first.Member("resourceIds")?.GetRawText()
            ? new InvalidFields("cursorPaging.cursor", "VALIDATION", "goes on with a list of other resourceIds")
            : (first, int.Parse(reached, CultureInfo.InvariantCulture));
    }

    public static int Limit(ReportPaging? paging) => paging?.Limit ?? UsualLimit;

    /// <param name="told">How many rows were told with this page.</param>
    public static ReportPagingMetadata Metadata(SiteFacts site, Call call, int count, int told, bool hasNext) => new()
    {
        Count = count,
        Cursors = new() { Next = hasNext ? SealedCursor.Make(site.Secret, call, told.ToString(CultureInfo.InvariantCulture)) : null },
        HasNext = hasNext,
    };
}
