// The Inspector's command line, as strict as it can be, in both kinds of the protocol.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fixtures, run } from './server.mjs';

const folder = mkdtempSync(join(tmpdir(), 'slotwright-inspector-'));
const config = join(folder, 'servers.json');
const eras = ['modern', 'legacy'];
writeFileSync(config, JSON.stringify({ mcpServers: Object.fromEntries(eras.map((era) => [era, { type: 'streamable-http', url: fixtures, protocolEra: era }])) }));
after(() => rmSync(folder, { recursive: true }));

const inspect = (era, ...args) => run('@modelcontextprotocol/inspector/clients/launcher/build/index.js', '--cli', '--config', config, '--server', era, '--format', 'json', ...args);

for (const era of eras) {
  test(`the Inspector lists the tools (${era})`, async () => {
    const { code, stdout, stderr } = await inspect(era, '--method', 'tools/list', '--strict');
    assert.equal(code, 0, stderr);
    assert.ok(tools(stdout).includes('test_simple_text'), stdout);
  });

  test(`the Inspector calls a tool (${era})`, async () => {
    const { code, stdout, stderr } = await inspect(era, '--method', 'tools/call', '--tool-name', 'test_simple_text');
    assert.equal(code, 0, stderr);
    assert.match(stdout, /simple text response/);
  });

  test(`the Inspector is told of a tool that does not exist (${era})`, async () => {
    const { code, stderr } = await inspect(era, '--method', 'tools/call', '--tool-name', 'no_such_tool');
    assert.notEqual(code, 0);
    assert.match(stderr, /no_such_tool/);
  });
}

function tools(stdout) {
  const said = JSON.parse(stdout);
  return (said.result ?? said).tools.map((tool) => tool.name);
}
