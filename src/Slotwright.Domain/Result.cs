using System.Diagnostics.CodeAnalysis;

namespace Slotwright.Domain;

/// <summary>What an operation decided: a value, or the fault that kept it from one.</summary>
public readonly struct Result<T>
{
    private readonly T? value;

    private Result(T? value, Fault? fault) => (this.value, Fault) = (value, fault);

    public Fault? Fault { get; }

    /// <summary>The value; asking a refusal for it is a bug.</summary>
    public T Value => Fault is null ? value! : throw new InvalidOperationException($"Refused: {Fault.Code}");

    public bool Failed([NotNullWhen(true)] out Fault? fault) => (fault = Fault) is not null;

    public Result<TNext> Map<TNext>(Func<T, TNext> next) => Fault is null ? next(value!) : Fault;

    public static implicit operator Result<T>(T value) => new(value, null);

    public static implicit operator Result<T>(Fault fault) => new(default, fault);
}
