using FsCheck;
using FsCheck.Fluent;

namespace Slotwright.Domain.Tests;

/// <summary>States a fact about everything a generator can make; a counterexample is thrown with the seed that repeats it.</summary>
static class Always
{
    public static void Holds<T>(Gen<T> cases, Action<T> fact, int times = 300) =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(times), Prop.ForAll(cases.ToArbitrary(), fact));
}
