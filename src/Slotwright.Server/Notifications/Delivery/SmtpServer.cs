namespace Slotwright.Server.Notifications.Delivery;

/// <summary>The mail server that mails are handed to.</summary>
/// <param name="IsTls">Speaks TLS from the first byte (`smtps`); else TLS is begun when the server offers it.</param>
internal sealed record SmtpServer(string Host, int Port, bool IsTls, string? User, string? Password)
{
    private const int Submission = 587, Secure = 465;

    /// <summary>`smtp://user:password@host:587` or `smtps://host:465`; null for anything else.</summary>
    public static SmtpServer? Parse(string text)
    {
        if (!Uri.TryCreate(text, UriKind.Absolute, out var uri) || uri.Scheme is not ("smtp" or "smtps") || uri.Host.Length == 0 || uri is not { AbsolutePath: "/" or "", Query: "", Fragment: "" }) return null;
        var (secure, login) = (uri.Scheme == "smtps", uri.UserInfo.Split(':', 2));
        var port = uri.IsDefaultPort && !text.Contains($":{uri.Port}", StringComparison.Ordinal) || uri.Port <= 0 ? secure ? Secure : Submission : uri.Port;
        return new(uri.Host, port, secure, uri.UserInfo.Length == 0 ? null : Uri.UnescapeDataString(login[0]), login.Length == 2 ? Uri.UnescapeDataString(login[1]) : null);
    }
}
