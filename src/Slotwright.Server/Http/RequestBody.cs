using System.Buffers.Text;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using Microsoft.Extensions.Primitives;
using Slotwright.Contract;
using Slotwright.Domain;

namespace Slotwright.Server.Http;

/// <summary>
/// The JSON document of a request, wherever it travels: in the body, in `?.r=` (base64url), or spread over the query
/// string with dotted names and repeated keys (contract.md j5); a mail where one is taken. Text that no database or client could hold is refused here.
/// </summary>
internal static class RequestBody
{
    public const int MaxBytes = 1 << 20;
    private const int MaxMailBytes = 10 << 20;
    private const string Mail = "mailBase64";
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false, MaxDepth = 48 };
    private static readonly JsonElement Nothing = JsonDocument.Parse("{}").RootElement;

    /// <summary>The body as given, and its bytes (for the idempotency fingerprint); or the violation that kept it from being read.</summary>
    public static async Task<Result<(JsonElement Json, byte[] Bytes)>> Read(HttpRequest request, Operation operation, CancellationToken ct)
    {
        if (HttpMethods.IsGet(request.Method) || HttpMethods.IsDelete(request.Method)) return FromQuery(Resumed(request, operation), operation);
        var isMail = operation.Request?.Fields.ContainsKey(Mail) == true && !request.HasJsonContentType();
        var most = isMail ? MaxMailBytes : MaxBytes;
        if (request.ContentLength > most) return TooLarge(most);
        using var buffer = new MemoryStream((int)(request.ContentLength ?? 1024));
        await request.Body.CopyToAsync(buffer, ct);
        if (buffer.Length > most) return TooLarge(most);
        if (isMail) return FromMail(buffer.ToArray());
        return request.HasFormContentType ? FromForm(buffer.ToArray()) : Parse(buffer.ToArray());
    }

    /// <summary>Parses one document, refusing what is no JSON object, no Unicode, or holds a NUL.</summary>
    public static Result<(JsonElement Json, byte[] Bytes)> Parse(byte[] bytes)
    {
        if (bytes.AsSpan().Trim(" \r\n\t"u8).IsEmpty) return (Nothing, bytes);
        var json = Json(bytes);
        if (json.Failed(out var fault)) return fault;
        return json.Value.ValueKind == JsonValueKind.Object ? (json.Value, bytes) : Bad("must be a JSON object");
    }

    /// <summary>The same for JSON of any kind, wherever it comes from: within a text of a body, too.</summary>
    public static Result<JsonElement> Json(byte[] bytes)
    {
        try
        {
            if (!Utf8.IsValid(bytes)) return Bad("must be UTF-8");
            if (HoldsBrokenText(bytes)) return Bad("must not hold NUL characters or half surrogates"); // the parser would stumble over them in names
            return JsonDocument.Parse(bytes, Strict).RootElement;
        }
        catch (JsonException e)
        {
            return Bad($"is not JSON: {e.Message.Split(" LineNumber")[0]}");
        }
    }

    /// <summary>A mail is posted as it is, in whatever bytes it has.</summary>
    private static (JsonElement Json, byte[] Bytes) FromMail(byte[] bytes) => (new JsonObject { [Mail] = Convert.ToBase64String(bytes) }.Deserialize<JsonElement>(), bytes);

    private static InvalidFields TooLarge(int most) => new("body", "MAX_LENGTH", $"must have at most {most} bytes");

    private static InvalidFields Bad(string description) => new("body", "FORMAT", description);

    private static bool HoldsBrokenText(byte[] bytes)
    {
        if (bytes.AsSpan().IndexOf("\\u"u8) < 0) return false;
        var reader = new Utf8JsonReader(bytes, new JsonReaderOptions { MaxDepth = Strict.MaxDepth });
        while (reader.Read())
            if (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName && reader.ValueIsEscaped && !IsWhole(ref reader)) return true;
        return false;
    }

    private static bool IsWhole(ref Utf8JsonReader reader)
    {
        try { return !reader.GetString()!.Contains('\0'); }
        catch (InvalidOperationException) { return false; } // a half surrogate: there is no way to ask before reading
    }

    private static Result<(JsonElement Json, byte[] Bytes)> FromQuery(IQueryCollection query, Operation operation)
    {
        if (query.Count == 0) return (Nothing, []);
        if (query.TryGetValue(".r", out var packed)) return Unpack(packed.ToString());
        var json = new JsonObject();
        foreach (var (key, values) in query) Put(json, key.Split('.'), values, operation.Request);
        return Parse(Encoding.UTF8.GetBytes(json.ToJsonString()));
    }

    /// <summary>Ordinary OAuth clients send forms to the token endpoint.</summary>
    private static Result<(JsonElement Json, byte[] Bytes)> FromForm(byte[] bytes)
    {
        if (!Utf8.IsValid(bytes)) return Bad("must be UTF-8");
        var json = new JsonObject();
        foreach (var (key, value) in Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(Encoding.UTF8.GetString(bytes))) json[key] = value.LastOrDefault();
        return Parse(Encoding.UTF8.GetBytes(json.ToJsonString()));
    }

    /// <summary>A client that resumes a stream says in a header what was in the query at first.</summary>
    private static IQueryCollection Resumed(HttpRequest request, Operation operation) =>
        request.Headers["Last-Event-ID"] is { Count: > 0 } last && operation.Request?.Fields.ContainsKey("lastEventId") == true
            ? new QueryCollection(new Dictionary<string, StringValues>(request.Query) { ["lastEventId"] = last }) : request.Query;

    private static Result<(JsonElement Json, byte[] Bytes)> Unpack(string text)
    {
        return Base64Url.IsValid(text) ? Parse(Base64Url.DecodeFromChars(text)) : Bad("`.r` is not base64url");
    }

    private static void Put(JsonObject json, string[] names, StringValues values, TypeRule? type)
    {
        if (names.Length > 16) return;
        for (var i = 0; i < names.Length - 1; i++)
        {
            type = type?.Fields.GetValueOrDefault(names[i])?.Object;
            if (json[names[i]] is not JsonObject next) json[names[i]] = next = [];
            json = next;
        }
        var rule = type?.Fields.GetValueOrDefault(names[^1]);
        json[names[^1]] = rule?.List == true ? new JsonArray([.. values.Select(v => Value(v, rule))]) : Value(values.LastOrDefault(), rule);
    }

    /// <summary>A query string has only text: true, false and whole numbers are told apart by the field's rule.</summary>
    private static JsonNode? Value(string? text, FieldRule? rule) => rule?.Type switch
    {
        "bool" when bool.TryParse(text, out var flag) => JsonValue.Create(flag),
        "int" when int.TryParse(text, out var number) => JsonValue.Create(number),
        _ => JsonValue.Create(text),
    };
}
