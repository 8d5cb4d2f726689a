import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { tmpdir } from 'node:os';
import { describe, test } from 'node:test';
import { readme, root, server } from './server.mjs';

const blocks = [...readme.matchAll(/^```js\n(.*?)^```$/gms)].map((match) => match[1]);

describe('the example of the README', () => {
  test('is one block of ten lines', () => assert.deepEqual(blocks.map((block) => block.trim().split('\n').length), [10]));

  test('books an appointment as pasted, and another when it is run again', async (t) => {
    const folder = mkdtempSync(join(tmpdir(), 'slotwright-readme-'));
    t.after(() => rmSync(folder, { recursive: true }));
    symlinkSync(join(root, 'tests/Sdk/node_modules'), join(folder, 'node_modules'));
    assert.ok(blocks[0].includes('http://localhost:8080'));
    writeFileSync(join(folder, 'book.mjs'), blocks[0].replace('http://localhost:8080', server.url));
    for (const time of ['first', 'second']) {
      const { code, text } = await run(folder);
      assert.equal(code, 0, text);
      assert.match(text, /status: 'CONFIRMED'/, time);
    }
  });

  test('asks for packages in the versions that are tested here', () => {
    const wanted = JSON.parse(readFileSync(join(import.meta.dirname, 'package.json'), 'utf8'));
    const named = [...readme.matchAll(/(@wix\/\w+)@([\d.]+)/g)].map((match) => [match[1], match[2]]);
    assert.deepEqual(named, named.map(([name]) => [name, wanted.devDependencies[name]]));
    assert.deepEqual(named.map(([name]) => name).sort(), ['@wix/bookings', '@wix/sdk']);
  });
});

function run(folder) {
  return new Promise((done) => {
    const child = spawn(process.execPath, ['book.mjs'], { cwd: folder });
    let text = '';
    child.stdout.on('data', (part) => (text += part));
    child.stderr.on('data', (part) => (text += part));
    child.once('exit', (code) => done({ code, text }));
  });
}
