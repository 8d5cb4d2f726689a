namespace Slotwright.Server.Notifications;

/// <summary>The address at which a customer sees, moves and cancels a booking: the site's own page, told the booking and the token that stands in for signing in.</summary>
internal static class ManageLink
{
    private const string Token = "{token}", Booking = "{bookingId}";

    public static bool IsTemplate(string text) => text.Contains(Token, StringComparison.Ordinal) && !text.Any(c => char.IsControl(c) || char.IsWhiteSpace(c))
        && Uri.TryCreate(Of(text, Guid.Empty, "token"), UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https";

    public static string Of(string template, Guid booking, string token) =>
        template.Replace(Booking, booking.ToString(), StringComparison.Ordinal).Replace(Token, Uri.EscapeDataString(token), StringComparison.Ordinal);
}
