using NodaTime;

namespace Slotwright.Server.Demo;

/// <summary>A business of the demo, as a plan: who works when, what is sold, and who comes on which day.</summary>
/// <param name="Key">Begins every Idempotency-Key of this business, so that making it twice makes it once.</param>
internal sealed record Business(string Key, string Name, string TimeZone, string Currency, object Policy, IReadOnlyList<Person> Staff, IReadOnlyList<Offer> Offers, IReadOnlyList<string> Customers);

/// <summary>A member of staff: the days and hours worked each week, and the visits of three kinds of day, which take turns.</summary>
internal sealed record Person(string Name, string About, IsoDayOfWeek[] Days, string[] Hours, Visit[][] Visits);

/// <summary>A service: its length, the time kept free after it, its price, and who gives it.</summary>
internal sealed record Offer(string Name, string About, int Minutes, int Buffer, string Price, string[] Staff, bool OnRequest = false);

/// <summary>An appointment of a day: when, and for which service.</summary>
internal sealed record Visit(string At, string Offer);
