namespace Slotwright.Server.Site;

/// <summary>Where people reach this server, for addresses it hands out; no slash at the end.</summary>
internal sealed record ServerAddress(string Public);
