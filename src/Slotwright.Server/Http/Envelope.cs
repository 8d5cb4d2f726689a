using System.Text.Json;
using Slotwright.Domain;

namespace Slotwright.Server.Http;

/// <summary>The one place that knows HTTP statuses and the Wix error envelope (contract.md g).</summary>
internal static class Envelope
{
    public static int Status(FaultKind kind) => kind switch
    {
        FaultKind.Invalid => 400,
        FaultKind.Unauthenticated => 401,
        FaultKind.Denied => 403,
        FaultKind.NotFound => 404,
        FaultKind.Conflict => 409,
        FaultKind.Precondition => 428,
        FaultKind.TooMany => 429,
        FaultKind.NotImplemented => 501,
        FaultKind.Unavailable => 503,
        _ => 500,
    };

    public static Answer Render(Fault fault) => Answer.Write(w =>
    {
        w.WriteStartObject();
        w.WriteString("message", fault.Message);
        w.WriteStartObject("details");
        if (fault is InvalidFields invalid) { w.WritePropertyName("validationError"); WriteViolations(w, invalid.Violations); }
        else { w.WritePropertyName("applicationError"); WriteError(w, fault); }
        w.WriteEndObject();
        w.WriteEndObject();
    }, Status(fault.Kind));

    /// <summary>The `{code, description, data}` of applicationError and of a bulk item's error, which has its field violations in `data`.</summary>
    public static void WriteError(Utf8JsonWriter w, Fault fault)
    {
        w.WriteStartObject();
        w.WriteString("code", fault.Code);
        w.WriteString("description", fault.Message);
        w.WritePropertyName("data");
        if (fault is InvalidFields invalid) WriteViolations(w, invalid.Violations);
        else WriteData(w, fault.Data);
        w.WriteEndObject();
    }

    private static void WriteViolations(Utf8JsonWriter w, IReadOnlyList<FieldViolation> violations)
    {
        w.WriteStartObject();
        w.WriteStartArray("fieldViolations");
        foreach (var violation in violations)
        {
            w.WriteStartObject();
            w.WriteString("field", violation.Field);
            w.WriteString("description", violation.Description);
            w.WriteString("violatedRule", violation.Rule);
            if (violation.RuleName is { } rule) w.WriteString("ruleName", rule);
            if (violation.Data is { } data) { w.WritePropertyName("data"); WriteData(w, data); }
            w.WriteEndObject();
        }
        w.WriteEndArray();
        w.WriteEndObject();
    }

    private static void WriteData(Utf8JsonWriter w, IReadOnlyDictionary<string, object?>? data)
    {
        w.WriteStartObject();
        foreach (var (key, value) in data ?? new Dictionary<string, object?>())
        {
            w.WritePropertyName(key);
            WriteValue(w, value);
        }
        w.WriteEndObject();
    }

    private static void WriteValue(Utf8JsonWriter w, object? value)
    {
        switch (value)
        {
            case null: w.WriteNullValue(); break;
            case bool b: w.WriteBooleanValue(b); break;
            case int i: w.WriteNumberValue(i); break;
            case decimal d: w.WriteNumberValue(d); break;
            case JsonElement json: json.WriteTo(w); break;
            case IEnumerable<string> list:
                w.WriteStartArray();
                foreach (var item in list) w.WriteStringValue(item);
                w.WriteEndArray();
                break;
            case IReadOnlyDictionary<string, object?> facts: WriteData(w, facts); break;
            case IEnumerable<IReadOnlyDictionary<string, object?>> items:
                w.WriteStartArray();
                foreach (var item in items) WriteData(w, item);
                w.WriteEndArray();
                break;
            default: w.WriteStringValue(value.ToString()); break;
        }
    }
}
