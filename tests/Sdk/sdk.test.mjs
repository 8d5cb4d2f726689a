// The one entry: every file below shares one server.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { stop } from './server.mjs';
import './mainJob.mjs';
import './catalogue.mjs';
import './workingHours.mjs';
import './refusals.mjs';
import './tokens.mjs';
import './readme.mjs';

test('the server stops cleanly when it is told to', async () => assert.equal(await stop(), 0));
