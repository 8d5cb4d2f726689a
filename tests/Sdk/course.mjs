// A course: enrolled for as a whole, with places of its own; Calendar V3 is plain HTTP, all else the SDK.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { newSite, ownerPost, refusal, visitorOf } from './site.mjs';

/** Two Mondays and a long Friday; so many places. */
async function pottery(defaultCapacity = 2) {
  const site = await newSite();
  const ann = await site.owner.staffMembers.createStaffMember({ name: 'Ann' });
  const course = await site.owner.services.createService({
    name: 'Pottery', type: 'COURSE', defaultCapacity, onlineBooking: { enabled: true }, payment: { rateType: 'FIXED', fixed: { price: { value: '90' } }, options: { inPerson: true } },
  });
  const session = (start, end, more) => ownerPost(site, '/calendar/v3/events', { event: { scheduleId: course.schedule._id, type: 'COURSE', start: { localDate: start }, end: { localDate: end }, resources: [{ id: ann.resourceId }], ...more } });
  await session('2031-06-02T10:00:00', '2031-06-02T12:00:00', { recurrenceRule: { frequency: 'WEEKLY', interval: 1, days: ['MONDAY'], until: { localDate: '2031-06-09T10:00:00' } } });
  await session('2031-06-13T14:00:00', '2031-06-13T18:00:00');
  return { ...site, ann, course };
}

const enrol = async (client, course, email = 'bob@example.com', totalParticipants = 1) =>
  (await client.bookings.createBooking({ totalParticipants, contactDetails: { firstName: 'Bob', email }, bookedEntity: { schedule: { scheduleId: course.schedule._id, serviceId: course._id } } })).booking;

const settle = async (owner, booking) => (await owner.bookings.confirmOrDeclineBooking(booking._id, { paymentStatus: 'NOT_PAID' })).booking;

describe('a course', () => {
  test('runs from the start of its first session to the end of its last', async () => {
    const { owner, course, ...site } = await pottery();
    const { schedule } = await owner.services.getService(course._id);
    assert.deepEqual([schedule.firstSessionStart, schedule.lastSessionEnd], [new Date('2031-06-02T10:00:00Z'), new Date('2031-06-13T18:00:00Z')]);
    const booking = await enrol(await visitorOf(site), course);
    assert.deepEqual([booking.bookedEntity.tags, booking.startDate, booking.endDate], [['COURSE'], schedule.firstSessionStart, schedule.lastSessionEnd]);
  });

  test('counts its places once for all its sessions, and shows who enrolled on each', async () => {
    const { owner, course, ...site } = await pottery(2);
    assert.equal((await settle(owner, await enrol(owner, course))).status, 'CONFIRMED');
    const { availability } = await owner.availabilityCalendar.getScheduleAvailability(course.schedule._id);
    assert.deepEqual([availability.totalSpots, availability.openSpots], [2, 1]);
    const { events } = await ownerPost(site, '/calendar/v3/events/query', { fromLocalDate: '2031-06-01T00:00:00', toLocalDate: '2031-07-01T00:00:00', query: { filter: { scheduleId: course.schedule._id } } });
    assert.deepEqual(events.map(({ start, participants, remainingCapacity }) => [start.localDate, participants.total, remainingCapacity]),
      [['2031-06-02T10:00:00', 1, 1], ['2031-06-09T10:00:00', 1, 1], ['2031-06-13T14:00:00', 1, 1]]);
    const [second, third] = [await enrol(owner, course, 'b@example.com'), await enrol(owner, course, 'c@example.com')];
    const settled = await Promise.all([settle(owner, second), settle(owner, third)]);
    assert.deepEqual(settled.map(({ status }) => status).sort(), ['CONFIRMED', 'DECLINED']);
    assert.equal((await refusal(enrol(owner, course, 'd@example.com'))).code, 'SCHEDULE_CAPACITY_EXCEEDED');
  });

  test('is left, which makes room, but not moved', async () => {
    const { owner, course } = await pottery(1);
    const booking = await settle(owner, await enrol(owner, course));
    assert.equal((await refusal(owner.bookings.rescheduleBooking(booking._id, { scheduleId: course.schedule._id }, { revision: booking.revision }))).code, 'VALIDATION_FAILURE');
    assert.equal((await owner.bookings.cancelBooking(booking._id, { revision: booking.revision })).booking.status, 'CANCELED');
    assert.equal((await settle(owner, await enrol(owner, course, 'c@example.com'))).status, 'CONFIRMED');
  });
});
