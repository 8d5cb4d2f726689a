namespace Slotwright.Domain.Inbox;

/// <summary>A mail as far as a conversation needs it.</summary>
/// <param name="From">The sender's address in lower case; null when the mail names none.</param>
/// <param name="References">The ids of the mails it answers, the nearest first.</param>
/// <param name="IsAutomatic">A machine wrote it: somebody is away, or a mail came back.</param>
/// <param name="Text">What it says, quotes and all.</param>
/// <param name="Files">The names of what is attached.</param>
public sealed record ReceivedMail(string? From, string? MessageId, IReadOnlyList<string> References, bool IsAutomatic, string Text, IReadOnlyList<string> Files);
