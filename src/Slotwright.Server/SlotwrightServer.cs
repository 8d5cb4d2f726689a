using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.Extensions.Logging.Console;
using Npgsql;
using Slotwright.Contract;
using Slotwright.Server.Availability;
using Slotwright.Server.Bookings;
using Slotwright.Server.Calendar;
using Slotwright.Server.Checkout;
using Slotwright.Server.Conversion;
using Slotwright.Server.CustomerFile;
using Slotwright.Server.Discounts;
using Slotwright.Server.DraftOrders;
using Slotwright.Server.ExternalCalendars;
using Slotwright.Server.Http;
using Slotwright.Server.Identity;
using Slotwright.Server.Jobs;
using Slotwright.Server.Live;
using Slotwright.Server.Mcp;
using Slotwright.Server.Mcp.Authorization;
using Slotwright.Server.Mcp.Protocol;
using Slotwright.Server.Mcp.Servers;
using Slotwright.Server.Mcp.Upstreams;
using Slotwright.Server.Members;
using Slotwright.Server.Notifications;
using Slotwright.Server.Notifications.Delivery;
using Slotwright.Server.Orders;
using Slotwright.Server.Payments;
using Slotwright.Server.Payments.Requests;
using Slotwright.Server.Payments.Saved;
using Slotwright.Server.Payments.Stripe;
using Slotwright.Server.Policies;
using Slotwright.Server.PricingPlans;
using Slotwright.Server.Privacy;
using Slotwright.Server.Site;
using Slotwright.Server.Staff;
using Slotwright.Server.Storage;
using Slotwright.Server.Subscriptions;
using Slotwright.Server.Taxes;
using Slotwright.Server.Telemetry;
using Slotwright.Server.Waitlist;

namespace Slotwright.Server;

/// <summary>The server put together: a table of contents of its parts, in one visible list.</summary>
internal static class SlotwrightServer
{
    /// <param name="isOnStdio">Without a web listener: standard input and output belong to an MCP client, and what is logged goes to standard error.</param>
    /// <param name="pools">Connections of somebody else, who also closes them; without any the server opens its own.</param>
    public static WebApplication Build(ServerOptions options, string connectionString, TimeProvider? time = null, bool isOnStdio = false, Pools? pools = null)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { Args = ["--hostBuilder:reloadConfigOnChange=false"] }); // nobody watches files here
        builder.WebHost.UseUrls(options.Urls.Split(';')).ConfigureKestrel(k => k.AddServerHeader = false);
        builder.Logging.AddOwnLogs(options);
        builder.Host.ConfigureHostOptions(h => h.ShutdownTimeout = TimeSpan.FromSeconds(20));
        builder.Services.AddSingleton(options).AddSingleton(time ?? TimeProvider.System).AddSingleton(new ServerAddress(options.PublicUrl ?? options.Urls.Split(';')[0].TrimEnd('/')))
            .AddPools(pools, connectionString).AddSingleton<CommitGroup>().AddSingleton<Db>().AddSingleton<SiteDirectory>().AddSingleton<BusyBook>().AddSingleton<SeatMarks>()
            .AddSingleton<Lines>().AddSingleton(s => new Seats { Line = s.GetRequiredService<Lines>().Hooks }).AddSingleton<CancelBooking>()
            .AddSingleton<BookingPolicies>().AddSingleton<Sites>().AddSingleton<Bootstrap>().AddSingleton<Callers>()
            .AddSingleton(_ => new Router(ContractTable.Current.Operations.Values)).AddSingleton(Operations).AddSingleton<Dispatcher>().AddSingleton<Front>()
            .AddHostedService<ChangeFeed>().AddSingleton<Sweeper>().AddHostedService(s => s.GetRequiredService<Sweeper>()).AddSingleton<Jobs.Jobs>().AddHostedService<JobRunner>().AddSingleton<WaitlistSweeper>().AddHostedService(s => s.GetRequiredService<WaitlistSweeper>())
            .AddSingleton<PlanKeeper>().AddSingleton<PlanBalance>().AddSingleton<PlanBills>().AddSingleton<PlanRenewals>().AddSingleton<PlanRenewalRunner>().AddHostedService(s => s.GetRequiredService<PlanRenewalRunner>()).AddSingleton<PlanOrderSweeper>().AddHostedService(s => s.GetRequiredService<PlanOrderSweeper>())
            .AddSingleton<EraseCustomer>().AddSingleton<RetentionSweeper>().AddHostedService(s => s.GetRequiredService<RetentionSweeper>())
            .AddSingleton<EventFeed>().AddHostedService(s => s.GetRequiredService<EventFeed>())
            .AddSingleton<ForeignHttp>().AddSingleton<ReferenceRates>().AddSingleton<CalendarPoller>().AddHostedService(s => s.GetRequiredService<CalendarPoller>())
            .AddSingleton<Deliveries>().AddSingleton<Composer>().AddSingleton<NotificationSender>().AddHostedService(s => s.GetRequiredService<NotificationSender>()).AddHostedService<NotificationReader>()
            .AddSingleton(s => new Pricing.Pricing(s.GetRequiredService<Db>(), s.GetRequiredService<SiteDirectory>()))
            .AddSingleton(s => new SlotSettlement(s.GetRequiredService<SiteDirectory>(), s.GetRequiredService<BusyBook>(), s.GetRequiredService<Seats>())).AddSingleton<SettleOrder>().AddSingleton<OrderSettler>().AddHostedService(s => s.GetRequiredService<OrderSettler>())
            .AddSingleton<TestProvider>().AddSingleton<IPaymentProvider>(s => s.GetRequiredService<TestProvider>())
            .AddSingleton<StripeHttp>().AddSingleton<StripeProvider>().AddSingleton<IPaymentProvider>(s => s.GetRequiredService<StripeProvider>()).AddSingleton<StripePage>().AddSingleton<StripeWebhook>().AddSingleton<SavedMethods>().AddSingleton<PaymentDesk>().AddSingleton<SavedCharges>().AddSingleton<TokenCharge>().AddSingleton<RequestPayments>().AddSingleton<PaymentRunner>().AddHostedService(s => s.GetRequiredService<PaymentRunner>())
            .AddSingleton<PlanCharges>().AddSingleton<CartLines>().AddSingleton<CartDiscounts>().AddSingleton<PlaceOrder>().AddSingleton<PaymentPages>().AddSingleton<CheckoutPages>()
            .AddSingleton<Webhooks.WebhookHttp>().AddSingleton<Webhooks.EventTokens>().AddSingleton<Pressure>().AddSingleton(s => new Webhooks.Pace(() => s.GetRequiredService<Pressure>().IsHigh)).AddHostedService<Webhooks.DeliveryRunner>();
        builder.Services.AddMcpProtocol().AddMcpGateway().AddTelemetry().AddMemberPages();
        if (isOnStdio) builder.Services.AddSingleton<IServer, NoListener>().Configure<ConsoleLoggerOptions>(o => o.LogToStandardErrorThreshold = LogLevel.Trace);
        var app = builder.Build();
        var (mcp, oauth, front) = (app.Services.GetRequiredService<McpFront>(), app.Services.GetRequiredService<OAuthFront>(), app.Services.GetRequiredService<Front>());
        var members = app.Services.GetRequiredService<MemberFront>();
        var (watch, checkout, payments, stripe) = (app.Services.GetRequiredService<RequestWatch>(), app.Services.GetRequiredService<CheckoutPages>(), app.Services.GetRequiredService<PaymentPages>(), app.Services.GetRequiredService<StripeWebhook>());
        app.Run(context => context.Request.Path switch
        {
            var path when McpFront.Takes(path) => watch.Handle(context, "mcp", mcp.Handle),
            var path when OAuthFront.Takes(path) => watch.Handle(context, "oauth", oauth.Handle),
            var path when MemberFront.Takes(path) => watch.Handle(context, "oauth", members.Handle),
            var path when CheckoutPages.Takes(path) => watch.Handle(context, "checkout", checkout.Handle),
            var path when PaymentPages.Takes(path) => watch.Handle(context, "pay", payments.Handle),
            var path when StripeWebhook.Takes(path) => watch.Handle(context, "stripe", stripe.Handle),
            _ => watch.Handle(context, "none", front.Handle),
        });
        return app;
    }

    /// <summary>Every implemented operation, by module.</summary>
    public static Api Operations(IServiceProvider services)
    {
        var (db, sites, busy) = (services.GetRequiredService<Db>(), services.GetRequiredService<SiteDirectory>(), services.GetRequiredService<BusyBook>());
        var (api, jobs) = (new Api(), services.GetRequiredService<Jobs.Jobs>());
        jobs.Map(api);
        var (seats, cancel) = (services.GetRequiredService<Seats>(), services.GetRequiredService<CancelBooking>());
        var calendar = new CalendarReach(sites, new SessionChanges(cancel).ForCalendar, seats);
        var schedules = new Schedules(db, calendar);
        services.GetRequiredService<Sites>().Map(api);
        services.GetRequiredService<BookingPolicies>().Map(api);
        new Settings.BookingsSettings(db, sites).Map(api);
        new Settings.StaffMemberSettings(db, sites).Map(api);
        new Locations.Locations(db, sites).Map(api);
        new SiteProperties(db, sites).Map(api);
        new Forms.Forms(db, sites).Map(api);
        new Forms.Submissions(db, sites).Map(api);
        new ResourceTypes(db, sites, schedules).Map(api);
        new Resources(db, sites, schedules).Map(api);
        new StaffMembers(db, sites, schedules).Map(api, jobs);
        var offered = new Services.Services(db, sites, schedules, services.GetRequiredService<ServerAddress>()) { Bookings = new(CancelBooking.HasFuture, cancel.CancelFuture, MoveFuture.Run), KnownPlans = Plans.Known };
        offered.Map(api, jobs);
        new Categories.Categories(db, sites).Map(api, offered);
        new AddOns.AddOns(db, sites).Map(api);
        new Plans(db, sites).Map(api, jobs);
        new PlanPreviews(db, sites).Map(api);
        new PlanOrders(db, services.GetRequiredService<PlanKeeper>(), new() { ContactOfMember = MembersModule.ContactOf, Bill = services.GetRequiredService<PlanBills>().First }).Map(api);
        new OptionsAndVariants.OptionsAndVariants(db, sites, offered).Map(api);
        var pricing = services.GetRequiredService<Pricing.Pricing>();
        pricing.Map(api);
        new CatalogSearch.CatalogSearch(db, sites, busy).Map(api);
        schedules.Map(api);
        new Events(db, calendar).Map(api);
        new Participations(db, sites, seats).Map(api);
        EventsViews.Map(api);
        api.On(Ops.Availability.ListAvailabilityTimeSlots, new ListTimeSlots(sites, busy).Run).On(Ops.Availability.GetAvailabilityTimeSlot, new GetTimeSlot(sites, busy).Run).On(Ops.Availability.ListAvailabilityTimeSlotEndOptions, new ListEndOptions(sites, busy).Run);
        api.On(Ops.Slotwright.ExplainAvailability, new ExplainAvailability(db, sites).Run).On(Ops.Availability.DiagnoseAvailability, new DiagnoseAvailability(db, sites, busy).Run);
        api.On(Ops.MultiServiceTimeSlots.ListMultiServiceAvailabilityTimeSlots, new ListSequences(sites, busy).Run).On(Ops.MultiServiceTimeSlots.GetMultiServiceAvailabilityTimeSlot, new GetSequence(sites, busy).Run);
        api.On(Ops.AvailabilityCalendar.QueryAvailability, new QueryAvailability(db, sites, busy, services.GetRequiredService<SeatMarks>()).Run)
            .On(Ops.AvailabilityCalendar.GetScheduleAvailability, new GetScheduleAvailability(db, sites).Run).On(Ops.AvailabilityCalendar.CalculateMultiSlotAvailability, new CalculateMultiSlot(sites, busy).Run);
        api.On(Ops.EventTimeSlots.ListEventTimeSlots, new ListEventSlots(db, sites, services.GetRequiredService<SeatMarks>()).Run).On(Ops.EventTimeSlots.GetEventTimeSlot, new GetEventSlot(db, sites).Run);
        new TimeSlotsConfigurations(db, sites).Map(api);
        var attendances = new Attendances.Attendances(db, sites);
        attendances.Map(api);
        var fees = new BookingFees.OwedFees(db, sites, pricing);
        new BookingFees.BookingFees(db, fees) { Charge = services.GetRequiredService<SavedCharges>().Collect, CallOffBeyond = Collection.CallOffBeyond }.Map(api);
        new BookingsModule(db, sites, busy, seats) { Surroundings = new(attendances.Shown, fees.StatusOf) }.Map(api);
        new PolicySnapshots(db).Map(api);
        var (lines, placing, settler, address) = (services.GetRequiredService<CartLines>(), services.GetRequiredService<PlaceOrder>(), services.GetRequiredService<OrderSettler>(), services.GetRequiredService<ServerAddress>());
        var discounts = services.GetRequiredService<CartDiscounts>();
        var carts = new Carts(db, sites, lines, discounts, address);
        carts.Map(api);
        new OAuth(db) { SignedIn = new CartOfVisitor(db, carts).Give }.Map(api);
        api.On(Ops.Carts.PlaceOrder, placing.Run);
        var checkouts = new Checkouts(db, sites, lines, discounts, placing, settler, address);
        checkouts.Map(api);
        new CartsV1(db, sites, lines, discounts, checkouts).Map(api);
        new CartForms(db).Map(api);
        api.OnInStages(Ops.Checkouts.CreateOrderAndCharge, new OrderAndCharge(db, checkouts, services.GetRequiredService<TokenCharge>(), services.GetRequiredService<PaymentPages>()).Run);
        api.On(Ops.Totals.CalculateTotals, new TotalsCalculator(db, sites).Run);
        new DiscountRules(db, sites).Map(api);
        new Coupons(db, sites).Map(api);
        new TaxCalculation(db, sites).Map(api);
        new Completion(db, services.GetRequiredService<PaymentDesk>()).Map(api);
        new CurrencyConverter(services.GetRequiredService<ReferenceRates>()).Map(api);
        new Orders.Orders(db, sites, settler).Map(api);
        new OrderActivities(db).Map(api);
        new ImportOrders(db, sites).Map(api, jobs);
        api.On(Ops.Orders.UpdateOrderLineItem, new UpdateOrderLine(db).Run).OnQuery(Ops.Orders.AggregateOrders, new AggregateOrders(db).Run);
        var (desk, transactions) = (services.GetRequiredService<PaymentDesk>(), new Transactions(db, settler));
        transactions.Map(api);
        new Refunds(db, desk, transactions, settler).Map(api);
        new Refundability(db, desk).Map(api);
        var memberships = new MembershipCharges(db, services.GetRequiredService<PlanCharges>(), settler);
        memberships.Map(api);
        api.On(Ops.OrderBilling.VoidMemberships, new VoidMemberships(db, settler).Run);
        new ChargeOrder(db, services.GetRequiredService<SavedCharges>(), transactions, settler) { Memberships = memberships.Pay }.Map(api);
        new CalculateRefund(db).Map(api);
        new Collection(db).Map(api);
        new UpdatedPayments(db, settler).Map(api);
        new Receipts(db).Map(api);
        new SavedMethodLists(db).Map(api);
        var (requested, pages) = (services.GetRequiredService<RequestPayments>(), services.GetRequiredService<PaymentPages>());
        new PaymentRequests(db, sites, requested, pages).Map(api);
        api.OnInStages(Ops.PaymentRequests.ChargeOrderPaymentRequest, new ChargeRequest(requested, services.GetRequiredService<TokenCharge>(), pages, settler).Run);
        var (drafting, draftLines) = (new Drafting(db), new DraftLines(lines, db));
        new DraftOrders.DraftOrders(db, sites, drafting, draftLines).Map(api);
        new DraftDetails(drafting, draftLines).Map(api);
        new DraftCharges(drafting).Map(api);
        new CommitDraft(db, sites, draftLines, settler).Map(api);
        new PaymentSettingsPage(db, sites).Map(api);
        new Reports.ReportsModule(db, sites, pricing).Map(api);
        new Contacts.Contacts(db, sites, new(db, [BookingsModule.Inherit, Forms.Submissions.Inherit, WaitlistModule.Inherit, Orders.Orders.Inherit, SavedMethods.Inherit, Inbox.Conversations.Inherit, Notes.Inherit, Tasks.Inherit, PlanOrders.Inherit, DiscountUses.Inherit]), [Notes.Leave, Tasks.Leave]).Map(api, jobs);
        new Contacts.UpsertContacts(db).Map(api);
        new Contacts.Labels(db, sites).Map(api);
        new Contacts.ExtendedFields(db, sites).Map(api);
        new Contacts.SubmittedContacts(db).Map(api);
        new Notes(db, sites).Map(api);
        new Tasks(db, sites).Map(api);
        new MembersModule(db, sites, services.GetRequiredService<Callers>(), services.GetRequiredService<ServerAddress>()).Map(api, jobs);
        new PrivacyModule(db, services.GetRequiredService<EraseCustomer>()).Map(api);
        new Inbox.Conversations(db, sites).Map(api);
        new Inbox.Messages(db, sites) { Deliver = (tx, into, sequence, ct) => InboxMail.Owe(db, tx, into, sequence, ct) }.Map(api);
        new NotificationsModule(db, sites, services.GetRequiredService<Deliveries>(), services.GetRequiredService<NotificationSender>()).Map(api);
        new WaitlistModule(db, sites, busy, seats, services.GetRequiredService<Lines>(), cancel).Map(api);
        new CalendarFeeds(db, sites, services.GetRequiredService<ServerAddress>()).Map(api);
        var poller = services.GetRequiredService<CalendarPoller>();
        new OwnCalendars(db, sites, poller).Map(api);
        new Connections(db, sites, new(services.GetRequiredService<ServerOptions>()), services.GetRequiredService<ForeignHttp>(), poller).Map(api);
        new McpUpstreams(db, sites, services.GetRequiredService<WixReach>(), services.GetRequiredService<ServerAddress>(), services.GetRequiredService<ServerOptions>()).Map(api);
        new Installs(db, sites, services.GetRequiredService<WixSites>(), services.GetRequiredService<WixTokens>()).Map(api);
        new McpServers(db, services.GetRequiredService<ServerDirectory>(), services.GetRequiredService<ServerAddress>()).Map(api);
        ActivatorUtilities.CreateInstance<StreamEvents>(services).Map(api);
        new Webhooks.Webhooks(db, services.GetRequiredService<ServerOptions>()).Map(api);
        new Webhooks.WebhookKeys(db).Map(api);
        new Webhooks.Deliveries(db).Map(api);
        new AnonymousActions.AnonymousActions(db, cancel, new RescheduleBooking(db, sites, busy, seats), fees, offered).Map(api);
        return api;
    }

    /// <summary>The connections of a server on a database, for several in one process to share.</summary>
    public static Pools PoolsOn(string connectionString) => new(Source(connectionString, 96), Source(connectionString, 16, Db.Aside));

    /// <summary>A server closes its own connections when it ends, not those of somebody else.</summary>
    private static IServiceCollection AddPools(this IServiceCollection services, Pools? given, string connectionString) => given is null
        ? services.AddSingleton(_ => Source(connectionString)).AddKeyedSingleton(Db.Aside, (_, _) => Source(connectionString, 4, Db.Aside))
        : services.AddSingleton(given.Main).AddKeyedSingleton(Db.Aside, given.Aside);

    /// <summary>Opens the pool as research/perf.md 9 found best: statements prepared by themselves, no reset on return.</summary>
    /// <param name="name">What the pool is called in metrics; its address stays out of them.</param>
    public static NpgsqlDataSource Source(string connectionString, int connections = 32, string name = "main") => new NpgsqlDataSourceBuilder(new NpgsqlConnectionStringBuilder(connectionString)
    {
        MaxAutoPrepare = 200,
        AutoPrepareMinUsages = 2,
        NoResetOnClose = true,
        MaxPoolSize = connections,
        Enlist = false,
        Options = "-c plan_cache_mode=force_generic_plan",
    }.ConnectionString)
    { Name = name }.Build();
}
