// An owner in their browser: opens what a client asks for, gives the key, and allows it.
import { server } from './server.mjs';

/** Mints an MCP server that takes OAuth alone; answers its URL. */
export async function mint(config = {}) {
  const answer = await fetch(`${server.url}/slotwright/v1/mcp-servers`, {
    method: 'POST',
    headers: { authorization: server.apiKey, 'wix-site-id': server.siteId, 'content-type': 'application/json' },
    body: JSON.stringify({ name: 'Front desk', config: { require_oauth: true, ...config } }),
  });
  const minted = await answer.json();
  if (!minted.url) throw new Error(JSON.stringify(minted));
  return minted.url;
}

/** Allows a client's request; answers the address it is sent back to. `scopes`: those the owner leaves ticked. */
export async function allow(url, scopes) {
  const cookies = new Map();
  const go = async (to, form) => {
    const answer = await fetch(to, { method: form ? 'POST' : 'GET', body: form && new URLSearchParams(form), redirect: 'manual', headers: { cookie: [...cookies].map((c) => c.join('=')).join('; ') } });
    for (const cookie of answer.headers.getSetCookie()) cookies.set(...cookie.split(';')[0].split('='));
    return { location: answer.headers.get('location'), html: await answer.text() };
  };
  const post = (page, ...filled) => go(`${server.url}/oauth/authorize`, [...page.html.matchAll(/<input type="hidden" name="(\w+)" value="([^"]*)">/g)].map(([, name, value]) => [name, plain(value)]).concat(filled));
  const signedIn = await post(await go(url), ['key', server.apiKey], ['decision', 'signin']);
  const page = await go(new URL(signedIn.location, server.url));
  const offered = [...page.html.matchAll(/name="scope" id="\w+" value="(\w+)"/g)].map((m) => m[1]);
  const sent = await post(page, ...offered.filter((s) => !scopes || scopes.includes(s)).map((s) => ['scope', s]), ['decision', 'allow']);
  if (!sent.location) throw new Error(sent.html);
  return new URL(sent.location);
}

function plain(html) {
  return html.replace(/&#x([0-9A-F]+);/g, (_, hex) => String.fromCodePoint(parseInt(hex, 16))).replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
}
