// One server with a PostgreSQL of its own for the whole run, started by ./run with the README's settings, or a build that SLOTWRIGHT_DLL names.
import { spawn, execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { ratesUrl } from './bank.mjs';
import { smtpUrl } from './postOffice.mjs';

export const root = resolve(import.meta.dirname, '../..');
export const readme = readFileSync(join(root, 'README.md'), 'utf8');
const told = (name) => readme.match(new RegExp(`${name}=(\\S+)`))[1];

export const server = {
  apiKey: told('SLOTWRIGHT_API_KEY'),
  siteId: told('SLOTWRIGHT_SITE_ID'),
  timeZone: 'Europe/Berlin',
  url: `http://127.0.0.1:${await freePort()}`,
};

const data = mkdtempSync(join(tmpdir(), 'slotwright-sdk-'));
export const dll = process.env.SLOTWRIGHT_DLL || join(root, 'artifacts/bin/Slotwright.Server/release/Slotwright.Server.dll');
export const settings = {
  ...process.env,
  SLOTWRIGHT_URLS: server.url,
  SLOTWRIGHT_DATA: join(data, 'data'),
  SLOTWRIGHT_API_KEY: server.apiKey,
  SLOTWRIGHT_SITE_ID: server.siteId,
  SLOTWRIGHT_TIME_ZONE: server.timeZone,
  SLOTWRIGHT_SMTP_URL: smtpUrl,
  SLOTWRIGHT_RATES_URL: ratesUrl,
  SLOTWRIGHT_MAIL_FROM: 'no-reply@slotwright.example',
  SLOTWRIGHT_PG_BIN: process.env.SLOTWRIGHT_PG_BIN || execFileSync(join(root, 'tools/postgres/install'), { encoding: 'utf8' }).trim(),
  ConnectionStrings__Slotwright: '',
  SLOTWRIGHT_WEBHOOK_PRIVATE_HOSTS: 'localhost',
  SLOTWRIGHT_WEBHOOK_TIMEOUT: '10000',
};
const command = process.env.SLOTWRIGHT_DLL ? ['dotnet', dll] : [join(root, 'run')];
const child = spawn(command[0], command.slice(1), { env: settings, stdio: ['ignore', 'pipe', 'pipe'] });
const output = [];
child.stdout.on('data', (text) => output.push(text));
child.stderr.on('data', (text) => output.push(text));
const ended = new Promise((done) => child.once('exit', done));
process.once('exit', () => child.kill());
await ready();

/** Stops the server as an operator would and answers its exit code. */
export async function stop() {
  child.kill('SIGTERM');
  const code = await ended;
  rmSync(data, { recursive: true, force: true });
  return code;
}

/** Below the ports that the system hands out by itself: other tests, which run meanwhile, could get one of those before the server listens. */
export function freePort() {
  return new Promise((done) => {
    const port = 10_000 + Math.floor(Math.random() * 9_000);
    const probe = createServer().once('error', () => done(freePort())).listen(port, '127.0.0.1', () => probe.close(() => done(port)));
  });
}

async function ready() {
  for (const end = Date.now() + 300_000; Date.now() < end; await new Promise((again) => setTimeout(again, 50))) {
    if (child.exitCode !== null) break;
    const answer = await fetch(`${server.url}/health/ready`).catch(() => null);
    if (answer?.ok) return;
  }
  child.kill();
  throw new Error(`The server did not start.\n${output.join('')}`);
}
