using System.Text.Json;
using Slotwright.Contract.Contacts;
using Slotwright.Contract.Members;
using Slotwright.Server.Contacts;
using Slotwright.Server.Http;
using Slotwright.Server.Identity;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Members;

/// <summary>How much of members a caller sees: sets of fields, and of other members only what they show in public.</summary>
internal sealed class MemberView
{
    private readonly Caller caller;
    private readonly string set;

    /// <param name="asked">The object with `fieldsets`.</param>
    public MemberView(Call call, JsonElement asked)
    {
        caller = call.Caller;
        string[] sets = asked.TryGetProperty("fieldsets", out var list) && list.ValueKind == JsonValueKind.Array ? [.. list.EnumerateArray().Where(s => s.ValueKind == JsonValueKind.String).Select(s => s.GetString()!)] : [];
        set = sets.Contains(Set.Full) ? Set.Full : sets.Contains(Set.Extended) ? Set.Extended : Set.Public;
    }

    /// <summary>Whether any of this needs the contacts as they are now.</summary>
    public bool ShowsContacts => set != Set.Public;

    /// <summary>Members know of each other who is approved and wants to be seen.</summary>
    public static bool Knows(Caller caller, Member member) =>
        caller.Kind != CallerKind.Member || caller.Subject.ToString() == member.Id || member is { PrivacyStatus: PrivacyStatusStatus.Public, Status: Status.Approved };

    /// <summary>The same of lists: `$2` is the caller.</summary>
    public const string Known = "id = $2 OR privacy_status = 'PUBLIC' AND \"status\" = 'APPROVED'";

    /// <param name="info">The contact as it is now.</param>
    public Member Show(Member member, ContactInfo? info)
    {
        if (info is not null) member = member with { Contact = MemberProfile.Shown(info) };
        var own = caller.Kind != CallerKind.Member || caller.Subject.ToString() == member.Id;
        return !own || set == Set.Public ? Public(member) : set == Set.Full ? member : Extended(member);
    }

    private static Member Public(Member member) => new()
    {
        Id = member.Id,
        ContactId = member.ContactId,
        Profile = member.Profile,
        CreatedDate = member.CreatedDate,
        UpdatedDate = member.UpdatedDate,
        Status = Status.Unknown,
        PrivacyStatus = PrivacyStatusStatus.Unknown,
        ActivityStatus = ActivityStatusStatus.Unknown,
    };

    private static Member Extended(Member member) => member with
    {
        Contact = new() { FirstName = member.Contact?.FirstName, LastName = member.Contact?.LastName, Phones = member.Contact?.Phones },
    };

    public byte[] Show(Document stored, IReadOnlyDictionary<string, ContactInfo> infos)
    {
        var member = JsonSerializer.Deserialize(stored.Bytes, MembersJson.Wire.Member)!;
        return JsonSerializer.SerializeToUtf8Bytes(Show(member, infos.GetValueOrDefault(member.ContactId!)), MembersJson.Wire.Member);
    }

    /// <summary>The contacts of members that are to be shown.</summary>
    public async Task<IReadOnlyDictionary<string, ContactInfo>> Infos(Db db, Guid site, IEnumerable<string> contacts, CancellationToken ct) => !ShowsContacts ? new Dictionary<string, ContactInfo>()
        : (await db.Contacts(site, [.. contacts.Select(Guid.Parse)], ct)).Where(c => c.Wire.Info is not null).ToDictionary(c => c.Id.ToString(), c => c.Wire.Info!);
}
