// The server of the SDK's tests, with the fixtures on, and the programs that try it.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

process.env.SLOTWRIGHT_MCP_CONFORMANCE = '1';
process.env.MCP_INSPECTOR_SECRET_STORE = 'memory';
const { server, settings, dll } = await import('../Sdk/server.mjs');

export const fixtures = `${server.url}/mcp/conformance`;

/** How a client starts the server on standard input and output, beside the one that runs. */
export const stdio = { command: 'dotnet', args: [dll, 'mcp', '--token', 'conformance'], env: settings };

/** Runs an installed package's program with a Node new enough for it. */
export function run(program, ...args) {
  return new Promise((done) => {
    const child = spawn(node(), [join(import.meta.dirname, 'node_modules', program), ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
    const said = { stdout: '', stderr: '' };
    child.stdout.on('data', (text) => (said.stdout += text));
    child.stderr.on('data', (text) => (said.stderr += text));
    child.once('exit', (code) => done({ code, ...said }));
  });
}

function node() {
  if (Number(process.versions.node.split('.')[0]) >= 22) return process.execPath;
  const installed = join(import.meta.dirname, `node_modules/node-linux-${process.arch}/bin/node`);
  if (!existsSync(installed)) throw new Error('The suites need Node 22.19 or newer: install it, or npm ci in tests/Mcp.');
  return installed;
}
