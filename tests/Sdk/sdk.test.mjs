// The one entry: every file below shares one server.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { brokenPromises } from './promises.mjs';
import { stop } from './server.mjs';
import './mainJob.mjs';
import './catalogue.mjs';
import './services.mjs';
import './serviceQueries.mjs';
import './serviceSurroundings.mjs';
import './addOns.mjs';
import './categories.mjs';
import './options.mjs';
import './policies.mjs';
import './pricing.mjs';
import './catalogSearch.mjs';
import './visitors.mjs';
import './workingHours.mjs';
import './refusals.mjs';
import './tokens.mjs';
import './readme.mjs';

test('every answer to the SDK held what its typings promise', () => assert.deepEqual(brokenPromises(), []));

test('the server stops cleanly when it is told to', async () => assert.equal(await stop(), 0));
