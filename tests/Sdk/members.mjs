import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { createClient, OAuthStrategy } from '@wix/sdk';
import * as modules from '@wix/bookings';
import { mailTo } from './postOffice.mjs';
import { server } from './server.mjs';
import { appointment, bookingOf, newSite, ownerPost, refusal, slotsOn } from './site.mjs';

process.env.SLOTWRIGHT_URL = server.url;
await import('../../docs/wix-aim.mjs'); // nothing below names the server

const callback = 'https://salon.example/callback';
const password = 'a good secret';
let people = 0;
const somebody = () => `customer-${++people}-${Date.now()}@example.com`;

async function salon() {
  const site = await newSite();
  await ownerPost(site, `/slotwright/v1/apps/${site.clientId}/redirect-uris`, { redirectUris: [callback] });
  return { site, auth: OAuthStrategy({ clientId: site.clientId }) };
}

/** Where one of our pages sends a browser. */
async function sentTo(url) {
  const answer = await fetch(url, { redirect: 'manual' });
  return answer.headers.get('location');
}

/** From a session token to the strategy's tokens, as an app on a server does it. */
async function signIn(auth, sessionToken) {
  const data = auth.generateOAuthData(callback);
  const { authUrl } = await auth.getAuthUrl(data, { prompt: 'none', sessionToken });
  const { code, state } = auth.parseFromUrl(await sentTo(authUrl));
  const tokens = await auth.getMemberTokens(code, state, data);
  auth.setTokens(tokens);
  return tokens;
}

const clientOf = (auth) => createClient({ modules, auth });
const me = async (auth) => (await (await clientOf(auth).fetchWithAuth('https://www.wixapis.com/members/v1/members/my?fieldsets=FULL')).json()).member;

describe('a customer with an account, through OAuthStrategy', () => {
  test('registers, and gets tokens through the redirect session with PKCE', async () => {
    const { auth } = await salon();
    const email = somebody();
    const registered = await auth.register({ email, password, profile: { firstName: 'Bob', nickname: 'Bobby' } });
    assert.equal(registered.loginState, 'SUCCESS');
    assert.equal(auth.loggedIn(), false);
    const tokens = await signIn(auth, registered.data.sessionToken);
    assert.equal(tokens.refreshToken.role, 'member');
    assert.ok(auth.loggedIn());
    const member = await me(auth);
    assert.deepEqual([member.loginEmail, member.contact.firstName, member.profile.nickname], [email, 'Bob', 'Bobby']);
    auth.setTokens(await auth.renewToken(tokens.refreshToken));
    assert.equal((await me(auth)).id, member.id);
  });

  test('is told why it did not work in the words the SDK has for it', async () => {
    const { auth } = await salon();
    const email = somebody();
    await auth.register({ email, password });
    assert.deepEqual([(await auth.register({ email, password })).errorCode, (await auth.register({ email: 'no address', password })).errorCode], ['emailAlreadyExists', 'invalidEmail']);
    const wrong = await auth.login({ email, password: 'a bad guess' });
    assert.deepEqual([wrong.loginState, wrong.errorCode], ['FAILURE', 'invalidPassword']);
    assert.equal((await auth.login({ email: somebody(), password })).errorCode, 'invalidPassword');
    assert.equal((await auth.register({ email: somebody(), password: 'short' })).loginState, 'FAILURE');
    const data = auth.generateOAuthData('https://evil.example/');
    assert.deepEqual((({ status, code }) => [status, code])(await refusal(auth.getAuthUrl(data))), [403, 'REDIRECT_URI_NOT_ALLOWED']);
  });

  test('sees what was booked before signing in, once the address is shown to be theirs', async () => {
    const { site, auth } = await salon();
    const ann = await site.owner.staffMembers.createStaffMember({ name: 'Ann' });
    const service = await site.owner.services.createService(appointment('Hair cut', [ann]));
    const email = somebody();
    const [slot, later] = await slotsOn(site.owner, service, '2031-06-02');
    const visitor = clientOf(auth);
    const { booking } = await visitor.bookings.createBooking(bookingOf(service, slot, ann.resourceId, email));
    await site.owner.bookings.createBooking(bookingOf(service, later, ann.resourceId, somebody()));
    const asked = await auth.register({ email, password });
    assert.equal(asked.loginState, 'EMAIL_VERIFICATION_REQUIRED');
    const mail = await mailTo(email);
    const code = mail.text.match(/^\d{6}$/m)[0];
    assert.ok(mail.html.includes(code));
    await assert.rejects(auth.processVerification({ verificationCode: code === '000000' ? '000001' : '000000' }));
    const verified = await auth.processVerification({ verificationCode: code }, asked);
    assert.equal(verified.loginState, 'SUCCESS');
    await signIn(auth, verified.data.sessionToken);
    const { extendedBookings } = await clientOf(auth).extendedBookings.queryExtendedBookings({ filter: {} });
    assert.deepEqual(extendedBookings.map((found) => found.booking._id), [booking._id]);
    const { booking: canceled } = await clientOf(auth).bookings.cancelBooking(booking._id, { revision: booking.revision });
    assert.equal(canceled.status, 'CANCELED');
  });

  test('signs in at our page, where a browser brings no session token', async () => {
    const { auth } = await salon();
    const email = somebody();
    await auth.register({ email, password });
    const data = auth.generateOAuthData(callback);
    const { authUrl } = await auth.getAuthUrl(data);
    const page = await fetch(authUrl);
    const hidden = [...(await page.text()).matchAll(/<input type="hidden" name="(\w+)" value="([^"]*)">/g)].map(([, name, value]) => [name, value.replaceAll('&amp;', '&').replaceAll('&#x2B;', '+')]);
    const form = new URLSearchParams([...hidden, ['email', email], ['password', password], ['decision', 'signin']]);
    const sent = await fetch(authUrl.split('?')[0], { method: 'POST', body: form, redirect: 'manual', headers: { cookie: page.headers.get('set-cookie').split(';')[0] } });
    const { code, state } = auth.parseFromUrl(sent.headers.get('location'));
    auth.setTokens(await auth.getMemberTokens(code, state, data));
    assert.equal((await me(auth)).loginEmail, email);
  });

  test('signs in within the page of an app in the browser (getMemberTokensForDirectLogin)', async () => {
    const { auth } = await salon();
    const email = somebody();
    const { data } = await auth.register({ email, password });
    const browser = fakeBrowser();
    try {
      auth.setTokens(await auth.getMemberTokensForDirectLogin(data.sessionToken));
    } finally {
      browser.close();
    }
    assert.deepEqual(browser.toldTo, ['https://salon.example']);
    assert.equal((await me(auth)).loginEmail, email);
  });

  test('forgets the password, and chooses another one by way of a mail', async () => {
    const { site, auth } = await salon();
    const email = somebody();
    const tokens = await signIn(auth, (await auth.register({ email, password })).data.sessionToken);
    await auth.sendPasswordResetEmail(email, 'https://salon.example/welcome');
    const mail = await mailTo(email);
    const link = mail.text.match(/^https?:\S+$/m)[0];
    const { token, redirect } = Object.fromEntries(new URL(link).searchParams);
    assert.equal(redirect, 'https://salon.example/welcome');
    const { access_token: visitor } = await (await fetch(`${server.url}/oauth2/token`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ clientId: site.clientId, grantType: 'anonymous' }) })).json();
    const recovered = await fetch(`${server.url}/_api/iam/recovery/v1/recover`, { method: 'POST', headers: { 'content-type': 'application/json', authorization: visitor }, body: JSON.stringify({ recoveryToken: token, password: 'another secret' }) });
    assert.equal((await recovered.json()).state, 'SUCCESS');
    await assert.rejects(auth.renewToken(tokens.refreshToken));
    const again = OAuthStrategy({ clientId: site.clientId });
    assert.equal((await again.login({ email, password })).errorCode, 'invalidPassword');
    assert.equal((await again.login({ email, password: 'another secret' })).loginState, 'SUCCESS');
  });

  test('signs out, and is led back to the app', async () => {
    const { auth } = await salon();
    const tokens = await signIn(auth, (await auth.register({ email: somebody(), password })).data.sessionToken);
    const { logoutUrl } = await auth.logout('https://salon.example/bye');
    assert.equal(auth.loggedIn(), false);
    assert.equal(await sentTo(logoutUrl), 'https://salon.example/bye');
    await assert.rejects(auth.renewToken(tokens.refreshToken));
  });

  test('is signed on by an app that knows them and has the key of the business', async () => {
    const { site, auth } = await salon();
    const email = somebody();
    const tokens = await auth.getMemberTokensForExternalLoginWithSession(email, site.apiKey, { profile: { firstName: 'Eve' } });
    auth.setTokens(tokens);
    const member = await me(auth);
    assert.deepEqual([member.loginEmail, member.contact.firstName], [email, 'Eve']);
    const again = OAuthStrategy({ clientId: site.clientId });
    await again.getAuthHeaders();
    again.setTokens(await again.getMemberTokensForExternalLogin(member.id, site.apiKey));
    assert.equal((await me(again)).id, member.id);
  });
});

/** As much of a browser as the SDK needs for its hidden frame: what is loaded in it runs as it came. */
function fakeBrowser() {
  const listeners = new Set();
  const toldTo = [];
  const parent = {
    postMessage(data, origin) {
      toldTo.push(origin);
      listeners.forEach((listen) => listen({ data, origin: server.url }));
    },
  };
  const body = {
    contains: () => true,
    appendChild(frame) {
      frame.parentElement = { removeChild: () => {} };
      fetch(frame.src).then((page) => page.text()).then((html) => {
        const attribute = (name) => html.match(new RegExp(`data-${name}="([^"]*)"`))[1].replaceAll('&quot;', '"').replaceAll('&#x2B;', '+').replaceAll('&amp;', '&');
        const [, script] = html.match(/<script>(.*)<\/script>/s);
        new Function('document', 'window', script)({ body: { dataset: { origins: attribute('origins'), message: attribute('message') } } }, { parent });
      });
      return frame;
    },
  };
  globalThis.window = { addEventListener: (_name, listen) => listeners.add(listen), removeEventListener: (_name, listen) => listeners.delete(listen) };
  globalThis.document = { createElement: () => ({ style: {} }), body };
  return {
    toldTo,
    close() {
      delete globalThis.window;
      delete globalThis.document;
    },
  };
}
