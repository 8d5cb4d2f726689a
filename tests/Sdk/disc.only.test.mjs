import assert from 'node:assert/strict';
import { test } from 'node:test';
import { brokenPromises } from './promises.mjs';
import { stop } from './server.mjs';
import './discounts.mjs';
test('promises', () => assert.deepEqual(brokenPromises(), []));
test('stop', async () => assert.equal(await stop(), 0));
