using Slotwright.Contract.Slotwright;

namespace Slotwright.Server.Notifications.Delivery;

/// <summary>The ways out that this server's settings open.</summary>
internal sealed class Deliveries(ServerOptions options) : IDisposable
{
    private readonly HttpClient http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false, UseCookies = false, PooledConnectionLifetime = TimeSpan.FromMinutes(2) })
    {
        Timeout = TimeSpan.FromSeconds(15),
        MaxResponseContentBufferSize = 64 << 10,
    };

    /// <summary>Null when there is none.</summary>
    public IDelivery? For(string channel) => channel switch
    {
        NotificationChannel.Email => options.Smtp is { } smtp ? new SmtpDelivery(smtp, options.MailFrom!) : null,
        NotificationChannel.Sms => options.Sms is { } sms ? new HttpDelivery(http, sms, HttpDelivery.Sms) : null,
        _ => options.NotificationHook is { } hook ? new HttpDelivery(http, hook, HttpDelivery.Everything) : null,
    };

    /// <summary>Whether somebody wants to hear of everything.</summary>
    public bool PostsAll => options.NotificationHook is not null;

    public static string Missing(string channel) => channel switch
    {
        NotificationChannel.Email => "no mail server is set",
        NotificationChannel.Sms => "no SMS provider is set",
        _ => "no address for notifications by HTTP is set",
    };

    public void Dispose() => http.Dispose();
}
