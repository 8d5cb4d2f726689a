// The authorization server against the official suite, and the official clients through the whole of it: they know a URL, and their user is its owner.
import assert from 'node:assert/strict';
import { createServer } from 'node:https';
import { after, test } from 'node:test';
import { Client as Client1 } from '@modelcontextprotocol/sdk/client/index.js';
import { StreamableHTTPClientTransport as Http1 } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import { Client as Client2, StreamableHTTPClientTransport as Http2 } from '@modelcontextprotocol/client';
import { allow, mint } from './owner.mjs';
import { freePort, identity, server, start } from './server.mjs';

const callback = 'http://127.0.0.1:33418/callback';
const about = { client_name: 'Desk helper', redirect_uris: [callback] };
const who = { name: 'tests', version: '1.0.0' };

const documents = createServer(identity, (request, response) => {
  response.setHeader('content-type', 'application/json');
  response.end(JSON.stringify({ ...about, client_id: `https://localhost:${documents.address().port}${request.url}` }));
});
await new Promise((done) => documents.listen(0, '127.0.0.1', done));
after(() => documents.close());

/** A client's memory, as a client keeps it; where its user is sent is remembered instead of opened. */
function memory(clientMetadataUrl) {
  const kept = {};
  const keep = (name) => ({ [name]: () => kept[name], [`save${name[0].toUpperCase()}${name.slice(1)}`]: (value) => void (kept[name] = value) });
  return { ...keep('clientInformation'), ...keep('tokens'), ...keep('codeVerifier'), ...keep('discoveryState'), kept, redirectUrl: callback, clientMetadata: about, clientMetadataUrl, redirectToAuthorization: (url) => void (kept.asked = url) };
}

const clients = [
  ['v1', () => new Client1(who), Http1, (transport, back) => transport.finishAuth(back.searchParams.get('code'))],
  ['v2', () => new Client2(who, { versionNegotiation: { mode: 'auto' } }), Http2, (transport, back) => transport.finishAuth(back.searchParams)],
];

for (const [version, client, Http, finish] of clients)
  for (const [way, url] of [['registers itself', () => undefined], ['has a document', () => `https://localhost:${documents.address().port}/client.json`]])
    test(`the TypeScript client ${version}, which ${way}, is let in, lists, calls and refreshes`, async () => {
      const [endpoint, provider] = [await mint(), memory(url())];
      const connect = async () => {
        const [connected, transport] = [client(), new Http(new URL(endpoint), { authProvider: provider })];
        return { connected, transport, refused: await connected.connect(transport).then(() => null, (error) => error) };
      };
      const stranger = await connect();
      assert.match(String(stranger.refused), /Unauthorized/);
      assert.equal(provider.kept.asked.searchParams.get('resource'), endpoint);
      if (url()) assert.equal(provider.kept.asked.searchParams.get('client_id'), url());
      const back = await allow(provider.kept.asked);
      assert.equal(back.searchParams.get('iss'), server.url);
      await finish(stranger.transport, back);
      const { connected, refused } = await connect();
      assert.equal(refused, null);
      try {
        assert.ok((await connected.listTools()).tools.some((tool) => tool.name === 'create_a_wix_service'));
        assert.ok((await connected.callTool({ name: 'get_current_time', arguments: {} })).structuredContent.time_zone);
        const first = provider.kept.tokens;
        provider.saveTokens({ ...first, access_token: 'swo_gone' });
        assert.ok((await connected.listTools()).tools.length > 0);
        assert.notEqual(provider.kept.tokens.refresh_token, first.refresh_token);
      } finally {
        await connected.close();
      }
    });

// The former client comes back with its refresh token instead, which can give no more than before.
test('the TypeScript client v2 asks its user again when a tool needs more than it was given', async () => {
  const [, client, Http, finish] = clients[1];
  const [endpoint, provider] = [await mint(), memory()];
  const first = new Http(new URL(endpoint), { authProvider: provider });
  await assert.rejects(client().connect(first));
  await finish(first, await allow(provider.kept.asked, ['read']));
  assert.equal(provider.kept.tokens.scope, 'read');
  const [connected, transport] = [client(), new Http(new URL(endpoint), { authProvider: provider })];
  await connected.connect(transport);
  try {
    assert.ok(!(await connected.listTools()).tools.some((tool) => tool.name === 'create_a_wix_service'));
    provider.kept.asked = null;
    const call = () => connected.callTool({ name: 'create_a_wix_service', arguments: { name: 'Step up', type: 'NONE' } });
    await assert.rejects(call());
    assert.equal(provider.kept.asked.searchParams.get('scope'), 'read write');
    await finish(transport, await allow(provider.kept.asked));
    assert.equal(provider.kept.tokens.scope, 'read write');
    assert.ok(await call());
  } finally {
    await connected.close();
  }
});

test('the official suite finds nothing against the authorization server', async () => {
  const registered = await fetch(`${server.url}/oauth/register`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ client_name: 'Conformance', redirect_uris: ['http://127.0.0.1/callback'] }) });
  const { client_id: id } = await registered.json();
  const suite = start('@modelcontextprotocol/conformance/dist/index.js', 'authorization', '--url', server.url, '--client-id', id, '--resource', await mint(), '--port', String(await freePort()));
  const asked = await suite.says(/^(http\S+\/oauth\/authorize\?\S+)$/m);
  await fetch(await allow(asked[1]));
  const { code, stdout } = await suite.ended;
  assert.equal(code, 0, stdout);
  assert.match(stdout, /^Total: 3 passed, 0 failed/m);
});
