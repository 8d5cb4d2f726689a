namespace Slotwright.Server.Storage.Embedded;

/// <summary>The private cluster cannot be used; the message says why and what PostgreSQL itself had to say.</summary>
public sealed class EmbeddedPostgresFailed(string message) : Exception(message);
