// A site of its own for each test, seen through the official SDK by its owner or by others.
import assert from 'node:assert/strict';
import { createClient, ApiKeyStrategy } from '@wix/sdk';
import * as bookings from '@wix/bookings';
import * as businessTools from '@wix/business-tools';
import * as crm from '@wix/crm';
import * as ecom from '@wix/ecom';
import * as forms from '@wix/forms';
import * as inbox from '@wix/inbox';
import { noteCall } from './coverage.mjs';
import { judged } from './promises.mjs';
import { server } from './server.mjs';

const { cartV2, currentCartV2, checkout, currencies, orders, orderTransactions, orderBilling, orderPaymentRequests, draftOrders } = ecom;
const modules = { ...bookings, ...businessTools, ...forms, ...crm, ...inbox, cartV2, currentCartV2, checkout, currencies, orders, orderTransactions, orderBilling, orderPaymentRequests, draftOrders };

/** The server instead of Wix; what is asked is noted and what is answered is judged, for the tests at the end. */
export async function aimed(url, init) {
  noteCall(init);
  return judged(init, await fetch(String(url).replace(/^https:\/\/(www|edge)\.wixapis\.com/, server.url), init));
}

/** A new site and its owner's client. */
export async function newSite({ timeZone = 'UTC' } = {}) {
  const made = await post('/slotwright/v1/sites', { name: 'SDK', timeZone }, { Authorization: server.apiKey, 'wix-site-id': server.siteId });
  const site = { id: made.site.id, clientId: made.site.clientId, apiKey: made.apiKey, timeZone };
  return { ...site, owner: createClient({ modules, auth: ApiKeyStrategy({ apiKey: site.apiKey, siteId: site.id }), fetch: aimed }) };
}

/** A client whose tokens come from our own server, through the SDK's public strategy interface. */
export const clientWith = (authorization) => createClient({ modules, auth: { getAuthHeaders: async () => ({ headers: { Authorization: authorization } }) }, fetch: aimed });

/** A client of a new anonymous visitor of the site. */
export async function visitorOf(site) {
  const token = await post('/oauth2/token', { clientId: site.clientId, grantType: 'anonymous' });
  return clientWith(token.access_token);
}

/** A plain REST call by the site's owner, for what no npm package covers. */
export const ownerPost = (site, path, body) => post(path, body, { Authorization: site.apiKey, 'wix-site-id': site.id });

/** The same by any method. */
export async function owned(site, method, path, body) {
  const answer = await fetch(server.url + path, { method, headers: { 'content-type': 'application/json', Authorization: site.apiKey, 'wix-site-id': site.id }, body: JSON.stringify(body) });
  const json = await answer.json();
  assert.equal(answer.status, 200, JSON.stringify(json));
  return json;
}

/** A job of the site once it has ended. */
export async function finished(site, jobId) {
  for (const end = Date.now() + 30_000; Date.now() < end; await new Promise((again) => setTimeout(again, 25))) {
    const answer = await fetch(`${server.url}/slotwright/v1/jobs/${jobId}`, { headers: { Authorization: site.apiKey, 'wix-site-id': site.id } });
    const { job } = await answer.json();
    if (['FINISHED', 'FAILED'].includes(job.status)) return job;
  }
  throw new Error(`Job ${jobId} did not end.`);
}

export async function post(path, body, headers = {}) {
  const answer = await fetch(server.url + path, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(body) });
  const json = await answer.json();
  assert.equal(answer.status, 200, JSON.stringify(json));
  return json;
}

/** What an hour with these people looks like as a service. */
export const appointment = (name, staff, more = {}) => ({
  name,
  type: 'APPOINTMENT',
  onlineBooking: { enabled: true },
  payment: { rateType: 'FIXED', fixed: { price: { value: '40' } }, options: { inPerson: true } },
  staffMemberIds: staff.map((member) => member.resourceId),
  schedule: { availabilityConstraints: { sessionDurations: [60] } },
  ...more,
});

/** What the SDK takes to book a slot that the SDK offered. */
export const bookingOf = (service, slot, resourceId, email = 'bob@example.com') => ({
  totalParticipants: 1,
  contactDetails: { firstName: 'Bob', email },
  bookedEntity: {
    slot: {
      serviceId: service._id,
      scheduleId: service.schedule._id,
      startDate: slot.localStartDate,
      endDate: slot.localEndDate,
      timezone: 'UTC',
      resource: { _id: resourceId },
      location: { locationType: 'OWNER_BUSINESS' },
    },
  },
});

/** The slots of one day. */
export async function slotsOn(client, service, day) {
  const { timeSlots } = await client.availabilityTimeSlots.listAvailabilityTimeSlots({ serviceId: service._id, fromLocalDate: `${day}T00:00:00`, toLocalDate: `${day}T23:59:59`, timeZone: 'UTC' });
  return timeSlots;
}

/** The error a refused call threw, as the SDK shapes it; fails when the call went through. */
export async function refusal(call) {
  try {
    await call;
  } catch (error) {
    return { status: error.status, code: error.details?.applicationError?.code, data: error.details?.applicationError?.data, violations: error.details?.validationError?.fieldViolations, requestId: error.requestId };
  }
  throw new assert.AssertionError({ message: 'The call should have been refused.' });
}
