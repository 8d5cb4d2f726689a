using System.Net.Sockets;
using System.Security.Authentication;

namespace Slotwright.Server.Notifications.Delivery;

/// <summary>Hands mails to a mail server, one connection each. Whether the server has taken a mail is certain but for the moment between its last line and the server's answer.</summary>
internal sealed class SmtpDelivery(SmtpServer server, MailAddress sender) : IDelivery
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    public async Task<Delivered> Send(Outgoing message, CancellationToken ct)
    {
        if (MailAddress.Parse(message.To) is not { } to) return new(Outcome.Refused, "it is no address that a mail can be sent to");
        var mail = MailWriter.Write(message, sender with { Name = message.FromName }, to with { Name = message.ToName });
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
        patience.CancelAfter(Patience);
        var handed = false;
        try
        {
            await using var talk = await SmtpConversation.Open(server, patience.Token);
            await talk.Begin(sender.Address, to.Address, patience.Token);
            handed = true;
            var said = await talk.Hand(mail, patience.Token);
            await talk.Quit();
            return new(Outcome.Sent, said);
        }
        catch (SmtpRefusal e) { return new(e.IsForGood ? Outcome.Refused : Outcome.Later, e.Message); }
        catch (OperationCanceledException) { return new(handed ? Outcome.Unknown : Outcome.Later, "the mail server did not answer in time"); }
        catch (SocketException) { return new(Outcome.Later, "the mail server cannot be reached"); }
        catch (AuthenticationException) { return new(Outcome.Later, "the mail server's certificate is not trusted"); }
        catch (IOException) { return new(handed ? Outcome.Unknown : Outcome.Later, "the connection to the mail server broke off"); }
    }
}
