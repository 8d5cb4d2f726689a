namespace Slotwright.Domain.Availability;

/// <summary>Starts at equal steps from First while not after Last; Phase is what First leaves over when divided by the step.</summary>
internal readonly record struct StartRun(long Phase, long First, long Last) : IComparable<StartRun>
{
    public int CompareTo(StartRun other) =>
        Phase != other.Phase ? Phase.CompareTo(other.Phase) : First.CompareTo(other.First);

    public bool Reaches(StartRun next, long step) => Phase == next.Phase && next.First <= Last + step;
}
