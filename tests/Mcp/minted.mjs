// A business's own tools: minted on the command line, listed and called by the official clients, and by the Inspector at its strictest.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Client as Client1 } from '@modelcontextprotocol/sdk/client/index.js';
import { StreamableHTTPClientTransport as Http1 } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import { Client as Client2 } from '@modelcontextprotocol/client';
import { StdioClientTransport as Stdio2 } from '@modelcontextprotocol/client/stdio';
import { run, slotwright, stdio } from './server.mjs';

async function mint(...options) {
  const { code, stdout, stderr } = await slotwright('mcp-server', 'create', '--name', 'By hand', ...options);
  assert.equal(code, 0, stderr);
  return { url: stdout.match(/http\S+\/mcp\/swm_\S+/)[0], id: stdout.match(/[0-9a-f-]{36}/)[0] };
}

test('a server is minted, listed and revoked on the command line', async () => {
  const { url, id } = await mint('--methods', 'read', '--tags', 'services,site');
  const client = new Client1({ name: 'tests', version: '1.0.0' });
  await client.connect(new Http1(new URL(url)));
  const { tools } = await client.listTools();
  assert.ok(tools.some((tool) => tool.name === 'list_all_wix_services') && tools.every((tool) => tool.annotations.readOnlyHint));
  assert.match((await client.callTool({ name: 'get_current_time', arguments: {} })).structuredContent.iso_week, /^\d{4}-W\d\d$/);
  await client.close();
  assert.match((await slotwright('mcp-server', 'list')).stdout, new RegExp(`${id}  By hand  methods: read  tags: services,site`));
  assert.equal((await slotwright('mcp-server', 'revoke', id)).code, 0);
  await new Promise((done) => setTimeout(done, 1000));
  await assert.rejects(new Client1({ name: 'tests', version: '1.0.0' }).connect(new Http1(new URL(url))), /no MCP server/);
  const wrong = await slotwright('mcp-server', 'create', '--name', 'x', '--methods', 'reed');
  assert.deepEqual([wrong.code, wrong.stderr.includes('config.methods[0]')], [1, true], wrong.stderr);
});

test('a minted server serves standard input and output', async () => {
  const { url } = await mint('--preset', 'owner');
  const client = new Client2({ name: 'tests', version: '1.0.0' }, { versionNegotiation: { mode: 'auto' } });
  await client.connect(new Stdio2({ ...stdio, args: [...stdio.args.slice(0, -1), url.split('/').pop()], stderr: 'inherit' }));
  const made = await client.callTool({ name: 'create_a_wix_staff_member', arguments: { name: 'Ada' } });
  assert.equal(made.structuredContent.staffMember.name, 'Ada');
  await client.close();
});

test('the Inspector finds nothing wrong with any tool of the owner', async () => {
  const { url } = await mint('--preset', 'owner');
  const { code, stdout, stderr } = await run('@modelcontextprotocol/inspector/clients/launcher/build/index.js', '--cli', url, '--transport', 'http', '--format', 'json', '--method', 'tools/list', '--strict');
  assert.equal(code, 0, stderr);
  const said = JSON.parse(stdout);
  assert.ok((said.result ?? said).tools.length > 70);
});
