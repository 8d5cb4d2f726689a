using System.Net;
using System.Text.Json;

namespace Slotwright.Server.Notifications.Delivery;

/// <summary>Where messages are posted to as JSON, and what to say in `Authorization`. The host is the operator's own choice, so it may be in a private network.</summary>
internal sealed record HttpTarget(Uri Url, string? Authorization);

/// <summary>Hands messages to a web address: 2xx takes it, 429 and 5xx want it later, anything else does not want it.</summary>
internal sealed class HttpDelivery(HttpClient http, HttpTarget target, Action<Utf8JsonWriter, Outgoing> write) : IDelivery
{
    /// <summary>What a provider of SMS needs.</summary>
    public static void Sms(Utf8JsonWriter w, Outgoing message)
    {
        w.WriteString("to", message.To);
        w.WriteString("text", message.Text.Sms);
        w.WriteString("id", message.Id);
    }

    /// <summary>All there is to know of a message.</summary>
    public static void Everything(Utf8JsonWriter w, Outgoing message)
    {
        w.WriteString("id", message.Id);
        w.WriteString("siteId", message.Site);
        w.WriteString("kind", message.Kind);
        if (message.Booking is { } booking) w.WriteString("bookingId", booking);
        w.WriteString("to", message.To);
        w.WriteString("language", message.Language);
        w.WriteString("subject", message.Text.Subject);
        w.WriteString("text", message.Text.Text);
        w.WriteString("html", message.Text.Html);
        w.WriteString("sms", message.Text.Sms);
        if (message.ManageUrl is { } url) w.WriteString("manageUrl", url);
    }

    public async Task<Delivered> Send(Outgoing message, CancellationToken ct)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, target.Url) { Content = new ByteArrayContent(Body(message)) };
        request.Content.Headers.ContentType = new("application/json");
        request.Headers.TryAddWithoutValidation("Idempotency-Key", message.Id.ToString());
        if (target.Authorization is { } authorization) request.Headers.TryAddWithoutValidation("Authorization", authorization);
        try
        {
            using var response = await http.SendAsync(request, ct);
            return Judge(response.StatusCode);
        }
        catch (HttpRequestException e) when (e.HttpRequestError is HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError)
        {
            return new(Outcome.Later, "it cannot be reached");
        }
        catch (HttpRequestException) { return new(Outcome.Unknown, "its answer broke off"); }
        catch (OperationCanceledException) { return new(Outcome.Unknown, "it did not answer in time"); }
    }

    private static Delivered Judge(HttpStatusCode status) => (int)status switch
    {
        >= 200 and < 300 => new(Outcome.Sent, $"it answered {(int)status}"),
        408 or 429 or >= 500 => new(Outcome.Later, $"it answered {(int)status}"),
        _ => new(Outcome.Refused, $"it answered {(int)status}"),
    };

    private byte[] Body(Outgoing message)
    {
        using var buffer = new MemoryStream();
        using (var w = new Utf8JsonWriter(buffer))
        {
            w.WriteStartObject();
            write(w, message);
            w.WriteEndObject();
        }
        return buffer.ToArray();
    }
}
