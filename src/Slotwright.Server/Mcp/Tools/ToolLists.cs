using System.Text.Json.Nodes;
using Slotwright.Contract;

namespace Slotwright.Server.Mcp.Tools;

/// <summary>Finds out of the contract how a list endpoint takes a page and tells the next one, so that every tool speaks of `limit` and `next_cursor` alone.</summary>
internal static class ToolLists
{
    private const int Most = 100;
    private static readonly string[] Pagings = ["query.cursorPaging", "search.cursorPaging", "cursorPaging", "query.paging", "paging"], Metadatas = ["pagingMetadata", "cursorPagingMetadata", "pagingMetaData", "metadata"];

    public static ToolList Of(Operation operation, JsonNode items)
    {
        var (at, inner) = ((string)items!).Split("[].") is [var member, var below] ? (member, below) : ((string)items!, null);
        var paging = Pagings.FirstOrDefault(p => Has(operation.Request, p)) ?? throw new FormatException($"{operation.Name} takes no page.");
        var cursor = Has(operation.Request, $"{paging}.cursor");
        var most = Math.Min(Most, Selection.Rule(operation.Request, $"{paging}.limit")?.Max is { } bound ? (int)bound : ContractTable.Current.Queries.GetValueOrDefault(operation.Name)?.MaxLimit ?? Most);
        return new(at, inner, paging, cursor, First(operation, "query.filter", "search.filter", "filter"), First(operation, "query.sort", "search.sort"),
            Metadatas.FirstOrDefault(m => Has(operation.Response, m)), most);
    }

    private static string? First(Operation operation, params string[] paths) => paths.FirstOrDefault(p => Has(operation.Request, p));

    private static bool Has(TypeRule? type, string path) => Selection.Rule(type, path) is not null;
}
