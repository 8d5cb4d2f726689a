// A term of a class from its first plan to its last session; Calendar V3 is plain HTTP, all else the SDK.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { newSite, ownerPost, refusal, visitorOf } from './site.mjs';
import { server } from './server.mjs';

const summer = { fromLocalDate: '2031-06-01T00:00:00', toLocalDate: '2031-07-01T00:00:00' };
const starts = ({ timeSlots }) => timeSlots.map((slot) => slot.localStartDate.slice(5, 16));
const confirmed = async (client, eventId, email, totalParticipants = 1) => {
  const { booking } = await client.bookings.createBooking({ totalParticipants, contactDetails: { firstName: 'Bob', email }, bookedEntity: { slot: { eventId } } });
  return booking;
};

/** Mondays at six from June to the end of July, three places; customers may cancel and move. */
export async function term(site) {
  site ??= await newSite();
  const ann = await site.owner.staffMembers.createStaffMember({ name: 'Ann' });
  const policy = await site.owner.bookingPolicies.createBookingPolicy({
    name: 'Term', participantsPolicy: { maxParticipantsPerBooking: 3 }, cancellationPolicy: { enabled: true }, reschedulePolicy: { enabled: true },
  });
  const yoga = await site.owner.services.createService({
    name: 'Yoga', type: 'CLASS', defaultCapacity: 3, onlineBooking: { enabled: true }, bookingPolicy: { _id: policy._id },
    payment: { rateType: 'FIXED', fixed: { price: { value: '15' } }, options: { inPerson: true } },
  });
  const { event: series } = await ownerPost(site, '/calendar/v3/events', {
    event: {
      scheduleId: yoga.schedule._id, type: 'CLASS', start: { localDate: '2031-06-02T18:00:00' }, end: { localDate: '2031-06-02T19:00:00' }, resources: [{ id: ann.resourceId }],
      recurrenceRule: { frequency: 'WEEKLY', interval: 1, days: ['MONDAY'], until: { localDate: '2031-07-28T18:00:00' } },
    },
  });
  const list = async (more) => site.owner.eventTimeSlots.listEventTimeSlots({ ...summer, serviceIds: [yoga._id], ...more });
  return { ...site, ann, yoga, series, list, sessions: (await list()).timeSlots.map(({ eventInfo }) => eventInfo.eventId) };
}

const ownerPatch = async (site, path, body) => {
  const answer = await fetch(server.url + path, { method: 'PATCH', headers: { 'content-type': 'application/json', Authorization: site.apiKey, 'wix-site-id': site.id }, body: JSON.stringify(body) });
  const json = await answer.json();
  assert.equal(answer.status, 200, JSON.stringify(json));
  return json;
};

const bookingsOf = async (owner, ids) => {
  const { extendedBookings } = await owner.extendedBookings.queryExtendedBookings({ filter: { _id: { $in: ids } } });
  return Object.fromEntries(extendedBookings.map(({ booking }) => [booking._id, booking]));
};

describe('a term of a class', () => {
  test('is planned once, listed week by week, and known to its service', async () => {
    const { owner, yoga, list } = await term();
    assert.deepEqual(starts(await list()), ['06-02T18:00', '06-09T18:00', '06-16T18:00', '06-23T18:00', '06-30T18:00']);
    const { schedule } = await owner.services.getService(yoga._id);
    assert.deepEqual([schedule.firstSessionStart, schedule.lastSessionEnd], [new Date('2031-06-02T18:00:00Z'), new Date('2031-07-28T19:00:00Z')]);
  });

  test('fills up: the last place goes to one of those who want it', async () => {
    const { owner, sessions: [first], ...site } = await term();
    const visitors = await Promise.all([1, 2, 3, 4, 5].map(() => visitorOf(site)));
    const booked = await Promise.all(visitors.map((visitor, i) => confirmed(visitor, first, `v${i}@example.com`)));
    const settled = await Promise.all(booked.map(({ _id }) => owner.bookings.confirmOrDeclineBooking(_id, { paymentStatus: 'NOT_PAID' })));
    assert.deepEqual(settled.map(({ booking }) => booking.status).sort(), ['CONFIRMED', 'CONFIRMED', 'CONFIRMED', 'DECLINED', 'DECLINED']);
    const { timeSlot } = await owner.eventTimeSlots.getEventTimeSlot(first);
    assert.deepEqual([timeSlot.remainingCapacity, timeSlot.bookable], [0, false]);
  });

  test('lets a customer come with a friend, and next week instead', async () => {
    const { owner, sessions: [first, second], ...site } = await term();
    const visitor = await visitorOf(site);
    const made = await confirmed(visitor, first, 'bob@example.com');
    const { booking } = await owner.bookings.confirmOrDeclineBooking(made._id, { paymentStatus: 'NOT_PAID' });
    const { booking: two } = await owner.bookings.updateNumberOfParticipants(booking._id, { revision: booking.revision, totalParticipants: 2 });
    assert.equal(two.totalParticipants, 2);
    const { booking: moved } = await visitor.bookings.rescheduleBooking(two._id, { eventId: second }, { revision: two.revision });
    assert.deepEqual([moved.bookedEntity.slot.eventId, moved.startDate], [second, new Date('2031-06-09T18:00:00Z')]);
    const left = async (id) => (await owner.eventTimeSlots.getEventTimeSlot(id)).timeSlot.remainingCapacity;
    assert.deepEqual([await left(first), await left(second)], [3, 1]);
  });

  test('moves to half past six from the third week on, and its bookings with it', async () => {
    const { owner, series, list, sessions: [first, , third], ...site } = await term();
    const early = await confirmed(owner, first, 'early@example.com');
    const late = await confirmed(owner, third, 'late@example.com');
    const { splitEvent } = await ownerPost(site, `/calendar/v3/events/${series.id}/split`, { splitLocalDate: '2031-06-15T00:00:00' });
    await ownerPatch(site, `/calendar/v3/events/${splitEvent.id}`, { event: { id: splitEvent.id, revision: splitEvent.revision, start: { localDate: '2031-06-16T18:30:00' }, end: { localDate: '2031-06-16T19:30:00' } } });
    assert.deepEqual(starts(await list()), ['06-02T18:00', '06-09T18:00', '06-16T18:30', '06-23T18:30', '06-30T18:30']);
    const after = await bookingsOf(owner, [early._id, late._id]);
    assert.deepEqual([after[early._id].startDate, after[late._id].startDate], [new Date('2031-06-02T18:00:00Z'), new Date('2031-06-16T18:30:00Z')]);
    assert.equal(after[late._id].bookedEntity.slot.eventId, third);
  });

  test('loses a week when the teacher is ill, and that week\'s bookings', async () => {
    const { owner, list, sessions: [first, second], ...site } = await term();
    const stays = await confirmed(owner, first, 'stays@example.com');
    const goes = await confirmed(owner, second, 'goes@example.com');
    await ownerPost(site, `/calendar/v3/events/${second}/cancel`, { participantNotification: { notifyParticipants: true, message: 'Ann is ill.' } });
    assert.deepEqual(starts(await list()), ['06-02T18:00', '06-16T18:00', '06-23T18:00', '06-30T18:00']);
    const after = await bookingsOf(owner, [stays._id, goes._id]);
    assert.deepEqual([after[stays._id].status, after[goes._id].status], ['CREATED', 'CANCELED']);
    assert.equal((await refusal(confirmed(owner, second, 'late@example.com'))).code, 'SESSION_NOT_FOUND');
  });
});
