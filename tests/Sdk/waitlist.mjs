// The waitlist has no npm package: its calls are plain HTTP; all around it is the SDK.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { clientWith, newSite, ownerPost, post } from './site.mjs';
import { server } from './server.mjs';

async function fullClass() {
  const site = await newSite();
  const ann = await site.owner.staffMembers.createStaffMember({ name: 'Ann', email: 'ann@example.com' });
  const policy = await site.owner.bookingPolicies.createBookingPolicy({ name: 'Waits', waitlistPolicy: { enabled: true, capacity: 5, reservationTimeInMinutes: 60 }, cancellationPolicy: { enabled: true } });
  const yoga = await site.owner.services.createService({
    name: 'Yoga',
    type: 'CLASS',
    defaultCapacity: 1,
    onlineBooking: { enabled: true },
    payment: { rateType: 'FIXED', fixed: { price: { value: '20' } }, options: { inPerson: true } },
    bookingPolicy: { _id: policy._id },
  });
  const { event } = await ownerPost(site, '/calendar/v3/events', {
    event: { scheduleId: yoga.schedule._id, type: 'CLASS', start: { localDate: '2031-06-02T10:00:00' }, end: { localDate: '2031-06-02T11:00:00' }, resources: [{ id: ann.resourceId }] },
  });
  const inside = await book(site.owner, event.id, 'bob@example.com', { status: 'CONFIRMED' });
  return { ...site, sessionId: event.id, inside };
}

const book = async (client, eventId, email, more = {}) => (await client.bookings.createBooking({ totalParticipants: 1, contactDetails: { firstName: 'Bob', email }, bookedEntity: { slot: { eventId } }, ...more })).booking;

/** A new visitor: the SDK's client, and the same caller over plain HTTP. */
async function visitor({ clientId }) {
  const { access_token: token } = await post('/oauth2/token', { clientId, grantType: 'anonymous' });
  const call = (name, body) => post(`/bookings/v1/waitlist/${name}`, body, { Authorization: token });
  return { client: clientWith(token), call, token };
}

const register = (who, waitingResource, email) => who.call('register', { waitingResource, formInfo: { contactDetails: { firstName: email.split('@')[0], email } } });

async function line(who, waitingResource) {
  const answer = await fetch(`${server.url}/bookings/v1/waitlist/list?waitingResources=${waitingResource}`, { headers: { Authorization: who.token } });
  assert.equal(answer.status, 200);
  return (await answer.json()).list[0];
}

describe('the waitlist of a class', () => {
  test('leads a visitor from the line into the session', async () => {
    const site = await fullClass();
    const [bea, cid] = [await visitor(site), await visitor(site)];
    const first = await register(bea, site.sessionId, 'bea@example.com');
    const second = await register(cid, site.sessionId, 'cid@example.com');
    assert.equal((await line(bea, site.sessionId)).status, 'IDLE');

    await site.owner.bookings.cancelBooking(site.inside._id, { revision: site.inside.revision });
    const offered = await line(bea, site.sessionId);
    assert.deepEqual([offered.status, offered.numberOfRegistrations, offered.registrations.length], ['SUGGESTING', 2, 1]);
    assert.deepEqual(offered.registrations[0], { id: first.registrationId, bookingId: first.registrationId, waitingResource: site.sessionId, status: 'SUGGESTING', availableActions: { leave: true, enroll: true } });
    await assert.rejects(book(cid.client, site.sessionId, 'dan@example.com'));
    await assert.rejects(cid.call('enroll', { registrationId: second.registrationId }), /REGISTRATION_NOT_SUGGESTED/);

    const { booking } = await bea.call('enroll', { registrationId: first.registrationId });
    assert.deepEqual([booking.id, booking.status, booking.paymentStatus], [first.registrationId, 'CONFIRMED', 'NOT_PAID']);
    assert.equal((await line(bea, site.sessionId)).status, 'IDLE');

    assert.deepEqual(await cid.call('leave', { registrationId: second.registrationId, waitingResource: site.sessionId }), { registrationId: second.registrationId, waitingResource: site.sessionId });
    const { extendedBookings } = await site.owner.extendedBookings.queryExtendedBookings({ filter: { id: second.registrationId } });
    assert.equal(extendedBookings[0].booking.status, 'CANCELED');
  });

  test('lets who is inside make room for the next, one after the other', async () => {
    const site = await fullClass();
    const people = await Promise.all([1, 2, 3].map(() => visitor(site)));
    const ids = [];
    for (const [i, who] of people.entries()) ids.push((await register(who, site.sessionId, `person${i}@example.com`)).registrationId);
    let inside = { id: site.inside._id, revision: site.inside.revision };
    for (const [i, who] of people.entries()) {
      await site.owner.bookings.cancelBooking(inside.id, { revision: inside.revision });
      inside = (await who.call('enroll', { registrationId: ids[i] })).booking;
      assert.equal(inside.status, 'CONFIRMED');
    }
  });
});
