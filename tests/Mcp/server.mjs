// The server of the SDK's tests, with the fixtures on, and the programs that try it.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { certificate } from './certificate.mjs';

/** What a client's own web server on this machine shows; the server under test trusts it. */
export const identity = certificate();
const folder = mkdtempSync(join(tmpdir(), 'slotwright-mcp-'));
process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
writeFileSync(join(folder, 'trusted.pem'), identity.cert);
process.env.SSL_CERT_FILE = join(folder, 'trusted.pem');
process.env.SLOTWRIGHT_MCP_PRIVATE_CLIENT_HOSTS = 'localhost';
process.env.SLOTWRIGHT_MCP_CONFORMANCE = '1';
process.env.MCP_INSPECTOR_SECRET_STORE = 'memory';
const { server, settings, dll, freePort } = await import('../Sdk/server.mjs');

export { freePort, server };
export const fixtures = `${server.url}/mcp/conformance`;

/** How a client starts the server on standard input and output, beside the one that runs. */
export const stdio = { command: 'dotnet', args: [dll, 'mcp', '--token', 'conformance'], env: settings };

/** Runs a command of ours beside the server that runs. */
export const slotwright = (...args) => ended(spawn('dotnet', [dll, ...args], { env: settings, stdio: ['ignore', 'pipe', 'pipe'] }));

/** Runs an installed package's program with a Node new enough for it. */
export function run(program, ...args) {
  return start(program, ...args).ended;
}

/** The same, while it runs: `says` waits for something in its output. */
export function start(program, ...args) {
  const child = spawn(node(), [join(import.meta.dirname, 'node_modules', program), ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  const said = { stdout: '', stderr: '' };
  child.stdout.on('data', (text) => (said.stdout += text));
  child.stderr.on('data', (text) => (said.stderr += text));
  const ended = new Promise((done) => child.once('exit', (code) => done({ code, ...said })));
  const says = (pattern) => new Promise((done, failed) => {
    const look = () => said.stdout.match(pattern) && done(said.stdout.match(pattern));
    child.stdout.on('data', look);
    ended.then(() => failed(new Error(`It ended without saying ${pattern}: ${said.stdout}${said.stderr}`)));
    look();
  });
  return { ended, says };
}

function ended(child) {
  const said = { stdout: '', stderr: '' };
  child.stdout.on('data', (text) => (said.stdout += text));
  child.stderr.on('data', (text) => (said.stderr += text));
  return new Promise((done) => child.once('exit', (code) => done({ code, ...said })));
}

function node() {
  if (Number(process.versions.node.split('.')[0]) >= 22) return process.execPath;
  const installed = join(import.meta.dirname, `node_modules/node-linux-${process.arch}/bin/node`);
  if (!existsSync(installed)) throw new Error('The suites need Node 22.19 or newer: install it, or npm ci in tests/Mcp.');
  return installed;
}
