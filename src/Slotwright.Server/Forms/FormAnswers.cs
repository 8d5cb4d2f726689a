using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Slotwright.Contract.Forms;
using Slotwright.Contract.Submissions;
using Slotwright.Server.Http;

namespace Slotwright.Server.Forms;

/// <summary>What is wrong with the answer to one field of a form.</summary>
internal sealed record WrongAnswer(string Target, string Error, string Description);

/// <summary>Answers held against the fields of their form: required, kind, lengths, formats, bounds and choices, everything wrong at once.</summary>
internal sealed class FormAnswers(Form form)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(50);
    private readonly List<WrongAnswer> found = [];

    /// <param name="only">The targets to look at; null means all.</param>
    /// <param name="strict">Answers to no field of the form are wrong, too.</param>
    public IReadOnlyList<WrongAnswer> Violations(JsonElement answers, bool strict, IReadOnlyCollection<string>? only = null)
    {
        var fields = (form.FormFields ?? []).Where(f => f.InputOptions?.Target is not null).ToList();
        foreach (var field in fields.Where(f => only is null || only.Contains(f.InputOptions!.Target!)))
            Field(field, answers.TryGetProperty(field.InputOptions!.Target!, out var answer) ? answer : default);
        if (strict && only is null)
            foreach (var answer in answers.EnumerateObject())
                if (fields.All(f => f.InputOptions!.Target != answer.Name)) Add(answer.Name, SubmissionErrorType.UnknownValueError, "is no field of the form");
        return found;
    }

    /// <summary>The answer to the field that stands for a part of the contact, whatever its target is called.</summary>
    public string? Contact(JsonElement answers, string contactField) => (form.FormFields ?? [])
        .Where(f => f.InputOptions is { Target: not null, ContactMapping.ContactField: { } part } && part == contactField)
        .Select(f => answers.TryGetProperty(f.InputOptions!.Target!, out var answer) && answer.ValueKind == JsonValueKind.String ? answer.GetString() : null)
        .FirstOrDefault(text => !string.IsNullOrEmpty(text));

    private void Field(Field field, JsonElement answer)
    {
        var input = field.InputOptions!;
        if (IsMissing(answer))
        {
            if (input.Required == true && field.Hidden != true) Add(input.Target!, SubmissionErrorType.RequiredValueError, "must be answered");
            return;
        }
        switch (input.InputType)
        {
            case InputType.String when Is(answer, JsonValueKind.String, input, "a text"): Text(answer.GetString()!, input.Target!, new(input.StringOptions)); break;
            case InputType.Number when Is(answer, JsonValueKind.Number, input, "a number"): Number(answer, input.Target!, new(input.NumberOptions)); break;
            case InputType.Boolean when Is(answer, answer.ValueKind is JsonValueKind.True ? JsonValueKind.True : JsonValueKind.False, input, "true or false"):
                if (new FieldOptions(input.BooleanOptions).Choices is { Count: > 0 } allowed && !allowed.Contains(answer.GetRawText())) Add(input.Target!, SubmissionErrorType.NotAllowedValueError, "is none of the choices");
                break;
            case InputType.Array when Is(answer, JsonValueKind.Array, input, "a list"): Items(answer, input.Target!, new(input.ArrayOptions)); break;
            case InputType.WixFile or InputType.Payment: Is(answer, JsonValueKind.Array, input, "a list"); break;
            case InputType.Object or InputType.Address or InputType.Scheduling: Is(answer, JsonValueKind.Object, input, "an object"); break;
        }
    }

    private bool Is(JsonElement answer, JsonValueKind kind, InputField input, string what)
    {
        if (answer.ValueKind == kind) return true;
        Add(input.Target!, SubmissionErrorType.TypeError, $"must be {what}");
        return false;
    }

    private void Text(string text, string target, FieldOptions options)
    {
        if (options.Number("maxLength") is > 0 and var most && text.Length > most) Add(target, SubmissionErrorType.MaxLengthError, $"must have at most {most} characters");
        if (options.Number("minLength") is { } least && text.Length < least) Add(target, SubmissionErrorType.MinLengthError, $"must have at least {least} characters");
        if (options.Text("format") is { } format && !HasFormat(format, text)) Add(target, SubmissionErrorType.FormatError, $"must be a {format}");
        if (options.Text("pattern") is { Length: > 0 } pattern && !Fits(pattern, text)) Add(target, SubmissionErrorType.PatternError, "does not fit the field's pattern");
        if (options.Choices is { Count: > 0 } choices && !choices.Contains(text)) Add(target, SubmissionErrorType.NotAllowedValueError, "is none of the choices");
    }

    private void Number(JsonElement answer, string target, FieldOptions options)
    {
        if (!answer.TryGetDecimal(out var number)) { Add(target, SubmissionErrorType.TypeError, "must be a number of ordinary size"); return; }
        if (number > options.Number("maximum")) Add(target, SubmissionErrorType.MaxValueError, $"must be at most {options.Number("maximum")}");
        if (number < options.Number("minimum")) Add(target, SubmissionErrorType.MinValueError, $"must be at least {options.Number("minimum")}");
        if (options.Number("multipleOf") is > 0 and var step && number % step != 0) Add(target, SubmissionErrorType.MultipleOfValueError, $"must be a multiple of {step}");
        if (options.Choices is { Count: > 0 } choices && !choices.Any(c => decimal.TryParse(c, NumberStyles.Float, CultureInfo.InvariantCulture, out var choice) && choice == number)) Add(target, SubmissionErrorType.NotAllowedValueError, "is none of the choices");
    }

    private void Items(JsonElement answer, string target, FieldOptions options)
    {
        var count = answer.GetArrayLength();
        if (options.Number("maxItems") is > 0 and var most && count > most) Add(target, SubmissionErrorType.MaxItemsError, $"must have at most {most} items");
        if (count < options.Number("minItems")) Add(target, SubmissionErrorType.MinItemsError, $"must have at least {options.Number("minItems")} items");
        if (options.Choices is { Count: > 0 } choices && answer.EnumerateArray().Any(item => !choices.Contains(item.ToString()))) Add(target, SubmissionErrorType.NotAllowedValueError, "holds what is none of the choices");
    }

    private static bool HasFormat(string format, string text) => format switch
    {
        StringTypeFormatEnumFormat.Date => Formats.Matches("LOCAL_DATE", text),
        StringTypeFormatEnumFormat.Time => Formats.Matches("LOCAL_TIME", text) || TimeOnly.TryParseExact(text, "HH:mm", out _),
        StringTypeFormatEnumFormat.DateTime => Formats.Matches("TIMESTAMP", text) || DateTime.TryParse(text, CultureInfo.InvariantCulture, out _),
        StringTypeFormatEnumFormat.DateOptionalTime => DateTime.TryParse(text, CultureInfo.InvariantCulture, out _),
        StringTypeFormatEnumFormat.Email => Formats.Matches("EMAIL", text),
        StringTypeFormatEnumFormat.Phone => Formats.Matches("PHONE", text),
        StringTypeFormatEnumFormat.Url or StringTypeFormatEnumFormat.Uri => Formats.Matches("WEB_URL", text),
        StringTypeFormatEnumFormat.Uuid => Formats.Matches("GUID", text),
        StringTypeFormatEnumFormat.ColorHex => Formats.Matches("COLOR_HEX", text),
        StringTypeFormatEnumFormat.Currency => Formats.Matches("CURRENCY", text),
        _ => true,
    };

    /// <summary>A pattern that is none, or takes too long, lets everything pass: the owner's mistake is not the customer's.</summary>
    private static bool Fits(string pattern, string text)
    {
        try { return Regex.IsMatch(text, pattern, RegexOptions.CultureInvariant, Patience); }
        catch (Exception e) when (e is ArgumentException or RegexMatchTimeoutException) { return true; }
    }

    private static bool IsMissing(JsonElement answer) => answer.ValueKind is JsonValueKind.Undefined or JsonValueKind.Null
        || answer.ValueKind == JsonValueKind.String && answer.GetString()!.Length == 0 || answer.ValueKind == JsonValueKind.Array && answer.GetArrayLength() == 0;

    private void Add(string target, string error, string description) => found.Add(new(target, error, description));
}
