import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { appointment, bookingOf, newSite, refusal, slotsOn, visitorOf } from './site.mjs';

const nobody = '00000000-0000-4000-8000-000000000000';
const statuses = (page) => page.items.map((attendance) => attendance.status);

/** A site with so many confirmed appointments of one service. */
async function salon(count) {
  const site = await newSite();
  const ann = await site.owner.staffMembers.createStaffMember({ name: 'Ann' });
  const service = await site.owner.services.createService(appointment('Hair cut', [ann]));
  const slots = (await slotsOn(site.owner, service, '2031-06-02')).filter((_, i) => i % 2 === 0);
  const booked = [];
  for (const slot of slots.slice(0, count)) {
    const { booking } = await site.owner.bookings.createBooking({ ...bookingOf(service, slot, ann.resourceId), status: 'CONFIRMED' });
    booked.push(booking);
  }
  return { ...site, attendance: site.owner.attendance, booked };
}

describe('attendance', () => {
  test('is set and set again for one session', async () => {
    const { attendance, booked: [booking] } = await salon(1);
    const first = (await attendance.setAttendance({ bookingId: booking._id, status: 'ATTENDED', numberOfAttendees: 2 }, { participantNotification: { notifyParticipants: false } })).attendance;
    assert.deepEqual([first.bookingId, first.eventId, first.status, first.numberOfAttendees], [booking._id, booking.bookedEntity.slot.eventId, 'ATTENDED', 2]);
    const { attendance: second } = await attendance.setAttendance({ bookingId: booking._id, eventId: first.eventId, status: 'NOT_ATTENDED' });
    assert.deepEqual([second._id, second.status, second.numberOfAttendees], [first._id, 'NOT_ATTENDED', 1]);
    assert.deepEqual(await attendance.getAttendance(first._id), second);
  });

  test('is set for several bookings, where one that is none fails alone', async () => {
    const { attendance, booked } = await salon(2);
    const details = [...booked.map((booking) => booking._id), nobody].map((bookingId) => ({ attendance: { bookingId, status: 'ATTENDED' } }));
    const { results, bulkActionMetadata } = await attendance.bulkSetAttendance({ attendanceDetails: details, returnFullEntity: true });
    assert.deepEqual(results.map((result) => result.itemMetadata.success), [true, true, false]);
    assert.deepEqual([results[0].item.bookingId, results[2].itemMetadata.error.code], [booked[0]._id, 'BOOKING_NOT_FOUND']);
    assert.deepEqual([bulkActionMetadata.totalSuccesses, bulkActionMetadata.totalFailures], [2, 1]);
    assert.equal((await refusal(attendance.bulkSetAttendance({}))).code, 'ATTENDANCES_MISSING_IN_REQUEST');
  });

  test('is found by the builder and turned page by page', async () => {
    const { attendance, booked } = await salon(3);
    for (const [i, status] of ['ATTENDED', 'NOT_ATTENDED', 'ATTENDED'].entries()) await attendance.setAttendance({ bookingId: booked[i]._id, status, numberOfAttendees: i + 1 });
    assert.deepEqual(statuses(await attendance.queryAttendance().eq('bookingId', booked[1]._id).find()), ['NOT_ATTENDED']);
    assert.deepEqual(statuses(await attendance.queryAttendance().gt('numberOfAttendees', 1).descending('numberOfAttendees').find()), ['ATTENDED', 'NOT_ATTENDED']);
    const first = await attendance.queryAttendance().eq('status', 'ATTENDED').limit(1).find();
    assert.deepEqual([first.items.length, first.hasNext()], [1, true]);
    const second = await first.next();
    assert.deepEqual([second.items[0].bookingId, second.hasNext()], [booked[2]._id, false]);
  });

  test('is deleted, one or several', async () => {
    const { attendance, booked } = await salon(3);
    const ids = [];
    for (const booking of booked) ids.push((await attendance.setAttendance({ bookingId: booking._id, status: 'ATTENDED' })).attendance._id);
    await attendance.deleteAttendance(ids[0]);
    assert.deepEqual(await refusal(attendance.getAttendance(ids[0])).then(({ status, code }) => [status, code]), [404, 'ATTENDANCE_NOT_FOUND']);
    const { results } = await attendance.bulkDeleteAttendances(ids);
    assert.deepEqual(results.map((result) => result.itemMetadata.success), [false, true, true]);
    assert.deepEqual((await attendance.queryAttendance().find()).items, []);
  });

  test('is counted for members only', async () => {
    const site = await salon(1);
    assert.equal((await refusal(site.attendance.countAttendances())).code, 'PERMISSION_DENIED');
    assert.equal((await refusal((await visitorOf(site)).attendance.countAttendances({ filter: { status: 'ATTENDED' } }))).status, 403);
  });

  test('is shown with extended bookings', async () => {
    const { owner, attendance, booked: [booking] } = await salon(1);
    await attendance.setAttendance({ bookingId: booking._id, status: 'ATTENDED', numberOfAttendees: 4 });
    const { extendedBookings } = await owner.extendedBookings.queryExtendedBookings({ filter: { _id: booking._id } }, { withBookingAttendanceInfo: true });
    assert.deepEqual([extendedBookings[0].attendance.status, extendedBookings[0].attendance.numberOfAttendees], ['ATTENDED', 4]);
  });
});
