using Slotwright.Contract;
using Slotwright.Contract.Notes;
using Slotwright.Domain;
using Slotwright.Server.Contacts;
using Slotwright.Server.Http;
using Slotwright.Server.Identity;
using Slotwright.Server.Site;
using Slotwright.Server.Storage;

namespace Slotwright.Server.CustomerFile;

/// <summary>Notes: what a business writes down about a contact. They stay with the contact: they go to the one it is merged into, and are gone when it is.</summary>
internal sealed class Notes(Db db, SiteDirectory sites) : Entity<Note>(db, sites, new("notes", "note", "notes", "Notes/Note", NoteRows.Fqdn, "NOTE_NOT_FOUND"), NotesJson.Wire.Note, NoteRows.Table)
{
    private readonly SiteDirectory sites = sites;
    private readonly EntityQuery query = new(NoteRows.Table, Ops.Notes.QueryNotes);

    protected override bool InCatalog => false;

    public void Map(Api api) => api.OnEntity(Ops.Notes.CreateNote, Create).On(Ops.Notes.GetNote, Get).OnEntity(Ops.Notes.UpdateNote, Update).On(Ops.Notes.DeleteNote, Delete).OnQuery(Ops.Notes.QueryNotes, Find);

    /// <summary>One contact's notes when the request names it, beside the filter.</summary>
    private async Task<Result<Answer>> Find(Call call, CancellationToken ct)
    {
        var contact = call.Member("contactId") is { ValueKind: System.Text.Json.JsonValueKind.String } id ? id.GetString()! : "";
        var page = await query.Run(Db, call, call.Member("query") ?? default, await sites.Seal(call.Site, ct), ct, "($2 = '' OR contact_id = $2)", contact.ToLowerInvariant());
        return page.Map(p => p.ToAnswer("notes"));
    }

    /// <summary>The contact is held, so that it cannot go while it gets a note.</summary>
    protected override async Task<Result<Note>> Prepare(Change<Note> change, CancellationToken ct)
    {
        var (note, before) = (change.After, change.Before);
        if (before is not null) return note with { Type = note.Type ?? NoteType.NotSet };
        if (!Guid.TryParse(note.ContactId, out var contact)) return new InvalidFields("note.contactId", "FORMAT", "must be a GUID");
        if (await change.Tx.HoldContact(contact, ct) is null) return new ContactNotFound(contact);
        return note with { ContactId = contact.ToString(), Type = note.Type ?? NoteType.NotSet, Source = SourceOf(change.Tx.Call.Caller) };
    }

    private static NoteSource SourceOf(Caller caller) => caller.Kind == CallerKind.App
        ? new() { SourceType = SourceType.App, AppId = caller.Subject.ToString() } : new() { SourceType = SourceType.User, UserId = caller.Subject.ToString() };

    public static Task Inherit(Tx tx, Guid from, Guid to, CancellationToken ct)
    {
        tx.PassNotes(from, to);
        return Task.CompletedTask;
    }

    public static Task Leave(Tx tx, Guid contact, CancellationToken ct) => tx.RemoveNotes(contact, ct);
}
