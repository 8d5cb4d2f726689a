using System.Buffers;
using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using NodaTime;
using Slotwright.Server.Http;
using Slotwright.Server.Identity;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Webhooks;

/// <summary>
/// Puts an event into the form of Wix's webhooks: an RS256 JWT around JSON in a string in JSON in a string (contract.md f).
/// An event that goes to many addresses of one app is signed once.
/// </summary>
internal sealed class EventTokens(Db db, TimeProvider time)
{
    private const int Remembered = 2048, KeysRemembered = 10_000;
    private static readonly Duration KeyIsFresh = Duration.FromSeconds(10), TokenIsFresh = Duration.FromMinutes(10), Valid = Duration.FromHours(1);
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private readonly ConcurrentDictionary<(Guid Site, Guid App), (SigningHand Hand, Instant Until)> hands = new();
    private readonly ConcurrentDictionary<(Guid Event, string Type, Guid Key), (Lazy<byte[]> Token, Instant Until)> signed = new();

    /// <summary>The request's body for an event that goes to a webhook.</summary>
    public async Task<byte[]> For(OutboxEvent e, string type, StoredWebhook webhook, CancellationToken ct)
    {
        var (hand, now) = (await Hand(webhook.Site, webhook.App, ct), time.Now());
        if (signed.TryGetValue((e.EventId, type, hand.Key), out var known) && known.Until > now) return known.Token.Value;
        if (signed.Count >= Remembered) signed.Clear();
        var token = new Lazy<byte[]>(() => hand.Sign(Payload(e, type, webhook.Instance, now)));
        signed[(e.EventId, type, hand.Key)] = (token, now + TokenIsFresh);
        return token.Value;
    }

    private async Task<SigningHand> Hand(Guid site, Guid app, CancellationToken ct)
    {
        if (hands.TryGetValue((site, app), out var known) && known.Until > time.Now()) return known.Hand;
        if (await db.SigningKey(site, app, ct) is not { } key) throw new InvalidOperationException($"No key signs for {app} of {site}.");
        var hand = known.Hand?.Key == key.Id ? known.Hand : new SigningHand(key.Id, SecretSeal.Open(key.Secret, SecretSeal.WebhookKeys, key.Id, key.Sealed)!);
        if (hands.Count >= KeysRemembered) hands.Clear();
        hands[(site, app)] = (hand, time.Now() + KeyIsFresh);
        return hand;
    }

    internal static byte[] Payload(OutboxEvent e, string type, Guid instance, Instant now)
    {
        var identity = Text(w =>
        {
            var kind = Enum.TryParse<CallerKind>(e.IdentityType, out var known) ? known : CallerKind.App;
            w.WriteString("identityType", kind switch { CallerKind.Visitor => "ANONYMOUS_VISITOR", CallerKind.Member => "MEMBER", CallerKind.User => "WIX_USER", _ => "APP" });
            w.WriteString(new Caller(e.Site, kind, e.IdentityId, Grant.Visitor).IdName, e.IdentityId);
        });
        var data = Text(w =>
        {
            w.WriteString("eventType", type);
            w.WriteString("instanceId", instance);
            w.WriteString("data", OlderEvents.Hold(type) ? OlderEvents.Text(e, type) : Encoding.UTF8.GetString(EventDocument.Bytes(e)));
            w.WriteString("identity", identity.AsSpan());
        });
        return Encoding.UTF8.GetBytes(Text(w =>
        {
            w.WriteString("data", data.AsSpan());
            w.WriteNumber("iat", now.ToUnixTimeSeconds());
            w.WriteNumber("exp", (now + Valid).ToUnixTimeSeconds());
        }));
    }

    private static string Text(Action<Utf8JsonWriter> members)
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        using (var json = new Utf8JsonWriter(buffer, Plain))
        {
            json.WriteStartObject();
            members(json);
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}

/// <summary>A private key at work. One signature at a time, as its implementation promises no more.</summary>
internal sealed class SigningHand
{
    private readonly RSA rsa = RSA.Create();
    private readonly string header;

    public SigningHand(Guid key, string pem)
    {
        Key = key;
        rsa.ImportFromPem(pem);
        header = Base64Url.EncodeToString(Encoding.UTF8.GetBytes($$"""{"alg":"RS256","typ":"JWT","kid":"{{key}}"}"""));
    }

    public Guid Key { get; }

    public byte[] Sign(byte[] payload)
    {
        var text = Encoding.ASCII.GetBytes($"{header}.{Base64Url.EncodeToString(payload)}");
        byte[] signature;
        lock (rsa) signature = rsa.SignData(text, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        return [.. text, (byte)'.', .. Encoding.ASCII.GetBytes(Base64Url.EncodeToString(signature))];
    }
}
