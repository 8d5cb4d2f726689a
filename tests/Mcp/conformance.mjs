// The official suite: every scenario a revision of the protocol requires. What it runs beyond (extensions, pending ones) is not scored.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fixtures, run } from './server.mjs';

const suite = '@modelcontextprotocol/conformance/dist/index.js';

for (const [revision, least] of [['2026-07-28', 150], ['2025-11-25', 80]])
  test(`the official suite finds nothing against the server in protocol ${revision}`, async () => {
    const { code, stdout } = await run(suite, 'server', '--url', fixtures, '--requirements', revision);
    assert.equal(code, 0, stdout.slice(stdout.indexOf('=== SUMMARY')));
    const passed = Number(stdout.match(/^Total: (\d+) passed/m)?.[1]);
    assert.ok(passed >= least, `only ${passed} checks passed`);
  });
