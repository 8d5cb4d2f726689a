// The official TypeScript clients, the former and the current, over HTTP and over standard input and output.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Client as Client1 } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport as Stdio1 } from '@modelcontextprotocol/sdk/client/stdio.js';
import { StreamableHTTPClientTransport as Http1 } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import { ElicitRequestSchema } from '@modelcontextprotocol/sdk/types.js';
import { Client as Client2, StreamableHTTPClientTransport as Http2 } from '@modelcontextprotocol/client';
import { StdioClientTransport as Stdio2 } from '@modelcontextprotocol/client/stdio';
import { fixtures, stdio } from './server.mjs';

const who = { name: 'tests', version: '1.0.0' };
const asks = { capabilities: { elicitation: {} } };
const auto = { ...asks, versionNegotiation: { mode: 'auto' } };

const clients = [
  ['v1 over HTTP', () => new Client1(who, asks), () => new Http1(new URL(fixtures))],
  ['v1 over stdio', () => new Client1(who, asks), () => new Stdio1({ ...stdio, stderr: 'inherit' })],
  ['v2 over HTTP', () => new Client2(who, asks), () => new Http2(new URL(fixtures))],
  ['v2 over HTTP, the newest protocol', () => new Client2(who, auto), () => new Http2(new URL(fixtures)), '2026-07-28'],
  ['v2 over stdio', () => new Client2(who, asks), () => new Stdio2({ ...stdio, stderr: 'inherit' })],
  ['v2 over stdio, the newest protocol', () => new Client2(who, auto), () => new Stdio2({ ...stdio, stderr: 'inherit' }), '2026-07-28'],
];

for (const [name, client, transport, version = '2025-11-25'] of clients)
  test(`the TypeScript client ${name} lists and calls, and asks its user`, async () => {
    const connected = client();
    connected.setRequestHandler(...elicitation(connected), async () => ({ action: 'accept', content: { name: 'Ada' } }));
    await connected.connect(transport());
    try {
      if (connected instanceof Client2) assert.equal(connected.getNegotiatedProtocolVersion(), version);
      const { tools } = await connected.listTools();
      assert.ok(tools.some((tool) => tool.name === 'test_simple_text'));
      const said = await connected.callTool({ name: 'test_simple_text', arguments: {} });
      assert.match(said.content[0].text, /simple text response/);
      const asked = await connected.callTool({ name: 'test_input_required_result_elicitation', arguments: {} });
      assert.equal(asked.content[0].text, 'Hello, Ada!');
      await assert.rejects(connected.callTool({ name: 'no_such_tool', arguments: {} }), /no_such_tool/);
    } finally {
      await connected.close();
    }
  });

/** The current client names requests by their method, the former by their schema. */
function elicitation(client) {
  return client instanceof Client2 ? ['elicitation/create'] : [ElicitRequestSchema];
}
