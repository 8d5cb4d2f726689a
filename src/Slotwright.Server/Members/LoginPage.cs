using System.Text.Encodings.Web;
using Slotwright.Server.Http;

namespace Slotwright.Server.Members;

/// <summary>The pages a customer sees when signing in or choosing a password. Plain forms that need no script.</summary>
internal static class LoginPage
{
    public static string SignIn(string business, string query, string seal, string? email, string? error) => Page.Of($"Sign in to {business}", $"""
        <h1>Sign in to <b>{H(business)}</b></h1>
        {Alert(error)}
        {Form(MemberFront.Authorize, query, seal)}
        <p><label for="email">E-mail</label><input id="email" name="email" type="email" required autocomplete="username" value="{H(email ?? "")}" autofocus></p>
        <p><label for="password">Password</label><input id="password" name="password" type="password" required autocomplete="current-password">
        <small>New here? Choose a password of at least six characters, and create your account.</small></p>
        <div class="choice"><button name="decision" value="signin">Sign in</button>
        <button name="decision" value="register" class="quiet">Create account</button>
        <button name="decision" value="recover" class="quiet" formnovalidate>I forgot my password</button></div></form>
        """);

    public static string Verify(string business, string query, string seal, string state, string? error) => Page.Of($"Sign in to {business}", $"""
        <h1>Look into your e-mail</h1>
        <p>We have sent you a code. It shows that the address is yours.</p>
        {Alert(error)}
        {Form(MemberFront.Authorize, query, seal)}<input type="hidden" name="state_token" value="{H(state)}">
        <p><label for="code">Code</label><input id="code" name="code" required inputmode="numeric" autocomplete="one-time-code" pattern="[0-9]{"{6}"}" maxlength="6" autofocus></p>
        <div class="choice"><button name="decision" value="verify">Continue</button></div></form>
        """);

    public static string Choose(string query, string seal, string? error) => Page.Of("Choose a password", $"""
        <h1>Choose a password</h1>
        {Alert(error)}
        {Form(MemberFront.Recover, query, seal)}
        <p><label for="password">New password</label><input id="password" name="password" type="password" required minlength="6" maxlength="100" autocomplete="new-password" autofocus>
        <small>You will be signed out everywhere else.</small></p>
        <div class="choice"><button name="decision" value="recover">Save</button></div></form>
        """);

    public static string Done() => Page.Of("Your password is set", "<h1>Your password is set</h1><p>You can sign in with it now.</p>");

    public static string SignedOut() => Page.Of("You are signed out", "<h1>You are signed out</h1><p>You can close this page.</p>");

    public static string LookIntoMail() => Page.Of("Look into your e-mail", "<h1>Look into your e-mail</h1><p>If there is an account under this address, we have sent you a link to choose a new password with.</p>");

    public static string Wait() => Page.Of("Your account waits for approval", "<h1>Your account waits for approval</h1><p>The business approves new accounts itself. You can sign in once it has.</p>");

    /// <summary>Why it did not go on, in words for a customer.</summary>
    public static string Why(PageAnswer answer) => answer.Code switch
    {
        "-19976" => "The e-mail address and the password do not belong together.",
        "-19995" => "There is an account under this address already. Sign in, or choose a new password.",
        "-19973" => "A password must be chosen first. Press “I forgot my password”, and look into your e-mail.",
        "VERIFICATION_FAILED" => "The code is wrong, was tried too often, or came too late.",
        "RECOVERY_TOKEN_INVALID" => "The link was used already, or came too late. Ask for another one.",
        "THROTTLED_FEATURE" => "Too many tries. Come back in ten minutes.",
        "MEMBER_NOT_ADMITTED" => "The business has closed this account.",
        "INVALID" => "Give an e-mail address, and a password of 6 to 100 characters.",
        _ => "That did not work. Try again in a moment.",
    };

    private static string Form(string path, string query, string seal) => $"""
        <form method="post" action="{path}"><input type="hidden" name="request" value="{H(query)}"><input type="hidden" name="seal" value="{H(seal)}">
        """;

    private static string Alert(string? error) => error is null ? "" : $"""<p class="error" role="alert">{H(error)}</p>""";

    private static string H(string text) => HtmlEncoder.Default.Encode(text);
}
