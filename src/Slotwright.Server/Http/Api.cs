using Slotwright.Contract;
using Slotwright.Domain;

namespace Slotwright.Server.Http;

/// <summary>An operation's code: from a checked call to an answer or a refusal.</summary>
internal delegate Task<Result<Answer>> Handler(Call call, CancellationToken ct);

/// <summary>Which operations of the contract are implemented; the rest answer 501. Paths and aliases follow from the contract table.</summary>
internal sealed class Api
{
    private readonly Dictionary<string, Handler> handlers = [];

    public IReadOnlyCollection<string> Implemented => handlers.Keys;

    public Handler? this[Operation operation] => handlers.GetValueOrDefault(operation.Name);

    private readonly HashSet<string> deferrable = [];

    /// <summary>Whether an operation's first try goes without locks and commits in a group.</summary>
    public bool IsDeferrable(Operation operation) => deferrable.Contains(operation.Name);

    /// <summary>An operation so frequent that its commits are worth grouping; its code is the same with and without locks.</summary>
    public Api OnDeferred(string operation, Handler handler)
    {
        deferrable.Add(operation);
        return On(operation, handler);
    }

    private readonly HashSet<string> telling = [];

    /// <summary>Whether an operation adds the rules of its entity to broken bounds of the contract, so that all is told at once.</summary>
    public bool TellsAll(Operation operation) => telling.Contains(operation.Name);

    /// <summary>An operation of an entity, which refuses what breaks the contract's bounds together with what breaks its own rules.</summary>
    public Api OnEntity(string operation, Handler handler)
    {
        telling.Add(operation);
        return On(operation, handler);
    }

    private readonly HashSet<string> asking = [];

    /// <summary>Whether an operation judges its request itself, whatever is wrong with it.</summary>
    public bool TellsEverything(Operation operation) => asking.Contains(operation.Name);

    /// <summary>A list, search or count endpoint: what its filter, sort and paging get wrong is told together with whatever else of the contract is broken.</summary>
    public Api OnQuery(string operation, Handler handler)
    {
        asking.Add(operation);
        return On(operation, handler);
    }

    private readonly HashSet<string> staged = [];

    /// <summary>Whether an operation's answer is kept under its key by itself, after all of its transactions.</summary>
    public bool IsInStages(Operation operation) => staged.Contains(operation.Name);

    /// <summary>An operation of several transactions, with somebody else's answer between them. Until its own answer is kept, it is asked again under its key and finds what it began.</summary>
    public Api OnInStages(string operation, Handler handler)
    {
        staged.Add(operation);
        return On(operation, handler);
    }

    public Api On(string operation, Handler handler)
    {
        if (!ContractTable.Current.Operations.ContainsKey(operation)) throw new ArgumentException($"{operation} is not in the contract.");
        handlers.Add(operation, handler);
        return this;
    }
}
