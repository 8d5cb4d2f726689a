using Slotwright.Server.Site;

namespace Slotwright.Server.Members;

/// <summary>The parts of the pages for customers.</summary>
internal static class MemberServices
{
    private const string Pages = "/oauth2";

    public static IServiceCollection AddMemberPages(this IServiceCollection services)
    {
        FormSeals Seals(IServiceProvider s) => ActivatorUtilities.CreateInstance<FormSeals>(s, Pages);
        return services.AddSingleton<InnerCalls>().AddSingleton(s => ActivatorUtilities.CreateInstance<LoginPages>(s, Seals(s))).AddSingleton(s => ActivatorUtilities.CreateInstance<RecoveryPages>(s, Seals(s))).AddSingleton<MemberFront>();
    }
}
