// The one entry: every file below shares one server.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { neverCalled } from './coverage.mjs';
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
import './staffMembers.mjs';
import './resourceTypes.mjs';
import './resources.mjs';
import './rooms.mjs';
import './spaPackage.mjs';
import './timeSlotsConfiguration.mjs';
import './settings.mjs';
import './locations.mjs';
import './siteProperties.mjs';
import './forms.mjs';
import './submissions.mjs';
import './readme.mjs';

test('every answer to the SDK held what its typings promise', () => assert.deepEqual(brokenPromises(), []));
test("every method of the catalogue's modules was called", () => assert.deepEqual(neverCalled(), []));

test('the server stops cleanly when it is told to', async () => assert.equal(await stop(), 0));
