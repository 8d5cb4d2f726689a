using System.Text.Json;
using Slotwright.Contract.Forms;

namespace Slotwright.Server.Forms;

/// <summary>The booking form every site has: who the customer is, and a message. Migration 0002 gives the same to sites older than it.</summary>
internal static class DefaultForm
{
    public const string Namespace = "wix.bookings.v2.bookings";

    public const string Json = """
        {
          "id": "00000000-0000-0000-0000-000000000000",
          "formFields": [
            {"inputOptions": {"stringOptions": {"componentType": "TEXT_INPUT", "validation": {"format": "UNDEFINED", "maxLength": 200, "enum": []}, "textInputOptions": {"label": "First name", "showLabel": true}}, "target": "first_name", "pii": true, "required": true, "inputType": "STRING", "readOnly": false, "contactMapping": {"contactField": "FIRST_NAME"}}, "id": "00000000-0000-4000-8000-000000000001", "hidden": false, "identifier": "CONTACTS_FIRST_NAME", "fieldType": "INPUT"},
            {"inputOptions": {"stringOptions": {"componentType": "TEXT_INPUT", "validation": {"format": "UNDEFINED", "maxLength": 200, "enum": []}, "textInputOptions": {"label": "Last name", "showLabel": true}}, "target": "last_name", "pii": true, "required": false, "inputType": "STRING", "readOnly": false, "contactMapping": {"contactField": "LAST_NAME"}}, "id": "00000000-0000-4000-8000-000000000002", "hidden": false, "identifier": "CONTACTS_LAST_NAME", "fieldType": "INPUT"},
            {"inputOptions": {"stringOptions": {"componentType": "TEXT_INPUT", "validation": {"format": "EMAIL", "maxLength": 320, "enum": []}, "textInputOptions": {"label": "Email", "showLabel": true}}, "target": "email", "pii": true, "required": true, "inputType": "STRING", "readOnly": false, "contactMapping": {"emailInfo": {"tag": "MAIN"}, "contactField": "EMAIL"}}, "id": "00000000-0000-4000-8000-000000000003", "hidden": false, "identifier": "CONTACTS_EMAIL", "fieldType": "INPUT"},
            {"inputOptions": {"stringOptions": {"componentType": "PHONE_INPUT", "validation": {"format": "PHONE", "maxLength": 100, "enum": []}, "phoneInputOptions": {"label": "Phone", "showLabel": true}}, "target": "phone", "pii": true, "required": false, "inputType": "STRING", "readOnly": false, "contactMapping": {"phoneInfo": {"tag": "MAIN"}, "contactField": "PHONE"}}, "id": "00000000-0000-4000-8000-000000000004", "hidden": false, "identifier": "CONTACTS_PHONE", "fieldType": "INPUT"},
            {"inputOptions": {"stringOptions": {"componentType": "TEXT_INPUT", "validation": {"format": "UNDEFINED", "maxLength": 5000, "enum": []}, "textInputOptions": {"label": "Message", "showLabel": true}}, "target": "message", "pii": false, "required": false, "inputType": "STRING", "readOnly": false}, "id": "00000000-0000-4000-8000-000000000005", "hidden": false, "identifier": "TEXT_AREA", "fieldType": "INPUT"}
          ],
          "steps": [
            {"id": "00000000-0000-4000-8000-000000000010", "name": "Your details", "hidden": false, "layout": {"large": {"items": [{"fieldId": "00000000-0000-4000-8000-000000000001", "row": 0, "column": 0, "width": 6, "height": 1}, {"fieldId": "00000000-0000-4000-8000-000000000002", "row": 0, "column": 6, "width": 6, "height": 1}, {"fieldId": "00000000-0000-4000-8000-000000000003", "row": 1, "column": 0, "width": 6, "height": 1}, {"fieldId": "00000000-0000-4000-8000-000000000004", "row": 1, "column": 6, "width": 6, "height": 1}, {"fieldId": "00000000-0000-4000-8000-000000000005", "row": 2, "column": 0, "width": 12, "height": 1}], "columns": 12}}}
          ],
          "rules": [],
          "deletedFields": [],
          "deletedFormFields": [],
          "namespace": "wix.bookings.v2.bookings",
          "spamFilterProtectionLevel": "NONE",
          "autoFillContact": "FORM_INPUT",
          "submissionAccess": "OWNER_AND_COLLABORATORS",
          "enabled": true,
          "name": "Booking form",
          "formRules": []
        }
        """;

    public static Form At(string now) => JsonSerializer.Deserialize(Json, FormsJson.Wire.Form)! with { Revision = "1", CreatedDate = now, UpdatedDate = now };
}
