using Slotwright.Contract.Forms;
using Slotwright.Domain;

namespace Slotwright.Server.Forms;

/// <summary>What a form gets without being told, and what makes it one that cannot be answered.</summary>
internal static class FormRules
{
    private const int MostDeleted = 150;

    public static Form Complete(Form form, Form? before)
    {
        var fields = (form.FormFields ?? []).Select(Complete).ToList();
        var kept = fields.Select(f => f.Id).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return form with
        {
            Enabled = form.Enabled ?? true,
            FormFields = fields,
            Steps = form.Steps ?? [],
            Rules = form.Rules ?? [],
            FormRules = form.FormRules ?? [],
            SpamFilterProtectionLevel = form.SpamFilterProtectionLevel ?? Contract.Forms.SpamFilterProtectionLevel.None,
            AutoFillContact = form.AutoFillContact ?? ContactAutofill.FormInput,
            SubmissionAccess = form.SubmissionAccess ?? Contract.Forms.SubmissionAccess.OwnerAndCollaborators,
            DeletedFields = before?.DeletedFields ?? [],
            DeletedFormFields = [.. (before?.DeletedFormFields ?? []).Concat((before?.FormFields ?? []).Where(f => f.InputOptions is not null)).Where(f => !kept.Contains(f.Id)).DistinctBy(f => f.Id)],
        };
    }

    private static Field Complete(Field field) => field with
    {
        Hidden = field.Hidden ?? false,
        InputOptions = field.InputOptions is { } input ? input with { Pii = input.Pii ?? false, Required = input.Required ?? false, ReadOnly = input.ReadOnly ?? false } : null,
    };

    public static Fault? Refused(Form form)
    {
        var found = new List<FieldViolation>();
        void Check(bool holds, string field, string description) { if (!holds) found.Add(new($"form.formFields{field}", description, "VALIDATION")); }
        var fields = form.FormFields!;
        foreach (var (i, field) in fields.Index())
        {
            Check(field.Id is not null && fields.Take(i).All(f => f.Id != field.Id), $"[{i}].id", "must be given, and to one field only");
            if (field.InputOptions is not { } input) continue;
            Check(input.Target is { Length: > 0 }, $"[{i}].inputOptions.target", "must be given");
            Check(fields.Take(i).All(f => f.InputOptions?.Target is null || f.InputOptions.Target != input.Target), $"[{i}].inputOptions.target", "is another field's");
            Check(input.InputType is not (null or InputType.UnknownInputType), $"[{i}].inputOptions.inputType", "must be given");
        }
        if (found.Count > 0) return new InvalidFields(found);
        return form.DeletedFormFields!.Count > MostDeleted ? new Refusal(FaultKind.Precondition, "DELETED_FIELD_COUNT_OVER_MAX", $"A form remembers at most {MostDeleted} deleted fields.") : null;
    }
}
