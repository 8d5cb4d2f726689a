namespace Slotwright.Server.Inbox;

/// <summary>How mails tell which conversation they are of: in their ids, which whoever answers them sends back.</summary>
internal static class MailThread
{
    /// <summary>What the id of a message's mail has before the @.</summary>
    public static string Of(Guid conversation, long sequence) => $"{conversation:N}.{sequence}";

    /// <summary>What all mails of a conversation refer to, so that mail programs show them together.</summary>
    public static string Of(Guid conversation) => $"{conversation:N}";

    /// <summary>The conversation a mail with this id is of, if it may be one of ours.</summary>
    public static Guid? Conversation(string mailId) => Guid.TryParseExact(mailId.Split('@')[0].Split('.')[0], "N", out var id) ? id : null;
}
