using Slotwright.Bench;

if (args is ["reference", ..]) { await Reference.Serve(args[1..]); return; }
var plan = Plan.Read(Environment.GetEnvironmentVariable);
var report = new Report();
if (plan.Has("engine")) EngineAlone.Measure(report);
if (plan.Has("load") || plan.Has("rivals") || plan.Has("view")) await WholeServer.Measure(plan, report);
if (plan.Has("growth")) await Growth.Measure(plan, report);
if (plan.Has("catalog")) await Catalog.Measure(plan, report);
if (plan.Has("calendar")) await CalendarWeeks.Measure(plan, report);
if (plan.Has("classes")) await ClassLists.Measure(plan, report);
if (plan.Has("mcp")) await McpCalls.Measure(plan, report);
if (plan.Has("webhooks")) await Deliveries.Measure(plan, report);
if (plan.Has("ready")) await ReadyTime.Measure(report);
report.Print();
