using Slotwright.Domain.Members;

namespace Slotwright.Domain.Tests.Members;

/// <summary>Who becomes a member at once, who shows something first, and who gets in.</summary>
public sealed class BecomingAMember
{
    [Theory]
    [InlineData(false, false, false)]
    [InlineData(false, true, true)]
    [InlineData(true, false, true)]
    [InlineData(true, true, true)]
    public void An_address_is_shown_to_be_ones_own_where_the_site_asks_for_it_or_the_business_knows_it(bool asks, bool isKnown, bool mustVerify) =>
        Assert.Equal(mustVerify, SignOn.MustVerify(new(false, asks), isKnown));

    [Theory]
    [InlineData(false, Standing.Approved)]
    [InlineData(true, Standing.Pending)]
    public void A_new_member_waits_where_the_owner_approves(bool approves, Standing standing) => Assert.Equal(standing, SignOn.First(new(approves, false)));

    [Theory]
    [InlineData(Standing.Approved, SignOnState.Success)]
    [InlineData(Standing.Pending, SignOnState.RequireOwnerApproval)]
    [InlineData(Standing.Blocked, SignOnState.Refused)]
    [InlineData(Standing.Offline, SignOnState.Refused)]
    public void Who_is_approved_gets_in(Standing standing, SignOnState state) => Assert.Equal(state, SignOn.Of(standing));
}
