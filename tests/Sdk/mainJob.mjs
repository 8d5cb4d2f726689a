import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { appointment, bookingOf, newSite, refusal, slotsOn, visitorOf } from './site.mjs';

const monday = '2031-06-02';
const localStarts = (slots) => slots.map((slot) => slot.localStartDate.slice(11, 16));

async function salon() {
  const site = await newSite();
  const ann = await site.owner.staffMembers.createStaffMember({ name: 'Ann' });
  const service = await site.owner.services.createService(appointment('Hair cut', [ann]));
  return { ...site, ann, service };
}

async function booked({ owner, service, ann }, slot, email) {
  const { booking } = await owner.bookings.createBooking(bookingOf(service, slot, ann.resourceId, email));
  return (await owner.bookings.confirmOrDeclineBooking(booking._id, { paymentStatus: 'NOT_PAID' })).booking;
}

describe('the main job', () => {
  test('a created staff member and service come back in the shapes of the SDK', async () => {
    const { ann, service } = await salon();
    assert.match(ann._id, /^[0-9a-f-]{36}$/);
    assert.match(ann.resourceId, /^[0-9a-f-]{36}$/);
    assert.equal(ann.id, undefined);
    assert.ok(service._createdDate instanceof Date);
    assert.ok(Math.abs(service._createdDate - Date.now()) < 60_000);
    assert.equal(service.revision, '1');
    assert.deepEqual(service.staffMemberIds, [ann.resourceId]);
    assert.match(service.schedule._id, /^[0-9a-f-]{36}$/);
  });

  test('a working day of eight hours offers an hour every half hour', async () => {
    const { owner, service, ann } = await salon();
    const slots = await slotsOn(owner, service, monday);
    assert.deepEqual([localStarts(slots)[0], localStarts(slots).at(-1), slots.length], ['09:00', '16:00', 15]);
    assert.equal(slots[0].bookable, true);
    const { timeSlot } = await owner.availabilityTimeSlots.getAvailabilityTimeSlot(service._id, slots[0].localStartDate, slots[0].localEndDate, 'UTC', { locationType: 'BUSINESS' });
    assert.deepEqual(timeSlot.availableResources.flatMap((group) => group.resources.map((resource) => resource._id)), [ann.resourceId]);
  });

  test('a booking holds its slot once it is confirmed, and gives it back when it is canceled', async () => {
    const site = await salon();
    const { owner, service, ann } = site;
    const ten = (await slotsOn(owner, service, monday)).find((slot) => slot.localStartDate.includes('T10:00'));
    const { booking } = await owner.bookings.createBooking(bookingOf(service, ten, ann.resourceId));
    assert.equal(booking.status, 'CREATED');
    assert.deepEqual(booking.startDate, new Date('2031-06-02T10:00:00Z'));
    assert.equal(booking.bookedEntity.slot.resource._id, ann.resourceId);
    const { booking: confirmed } = await owner.bookings.confirmOrDeclineBooking(booking._id, { paymentStatus: 'NOT_PAID' });
    assert.equal(confirmed.status, 'CONFIRMED');
    const left = localStarts(await slotsOn(owner, service, monday));
    assert.deepEqual(['09:00', '09:30', '10:00', '10:30', '11:00'].filter((start) => left.includes(start)), ['09:00', '11:00']);
    const { booking: canceled } = await owner.bookings.cancelBooking(confirmed._id, { revision: confirmed.revision });
    assert.equal(canceled.status, 'CANCELED');
    assert.equal((await slotsOn(owner, service, monday)).length, 15);
  });

  test('the second unpaid booking of a slot is declined', async () => {
    const site = await salon();
    const ten = (await slotsOn(site.owner, site.service, monday)).find((slot) => slot.localStartDate.includes('T10:00'));
    const rivals = await Promise.all(['a@example.com', 'b@example.com'].map((email) => site.owner.bookings.createBooking(bookingOf(site.service, ten, site.ann.resourceId, email))));
    const settled = await Promise.all(rivals.map(({ booking }) => site.owner.bookings.confirmOrDeclineBooking(booking._id, { paymentStatus: 'NOT_PAID' })));
    assert.deepEqual(settled.map(({ booking }) => booking.status).sort(), ['CONFIRMED', 'DECLINED']);
  });

  test('the owner confirms by hand with the revision that was read', async () => {
    const { owner, service, ann } = await salon();
    const [slot] = await slotsOn(owner, service, monday);
    const { booking } = await owner.bookings.createBooking(bookingOf(service, slot, ann.resourceId));
    const stale = await refusal(owner.bookings.confirmBooking(booking._id, '99', {}));
    assert.equal(stale.status, 409);
    const { booking: confirmed } = await owner.bookings.confirmBooking(booking._id, booking.revision, {});
    assert.equal(confirmed.status, 'CONFIRMED');
    assert.equal(confirmed.revision, String(Number(booking.revision) + 1));
    assert.equal((await refusal(owner.bookings.confirmBooking(booking._id, confirmed.revision, {}))).code, 'INVALID_BOOKING_STATUS');
  });

  test('a rescheduled booking frees its old slot and takes the new one', async () => {
    const site = await salon();
    const { owner, service } = site;
    const slots = await slotsOn(owner, service, monday);
    const confirmed = await booked(site, slots[0]);
    const to = slots.at(-1);
    const { booking: moved } = await owner.bookings.rescheduleBooking(confirmed._id, { ...confirmed.bookedEntity.slot, startDate: to.localStartDate, endDate: to.localEndDate }, { revision: confirmed.revision });
    assert.deepEqual(moved.startDate, new Date('2031-06-02T16:00:00Z'));
    const left = localStarts(await slotsOn(owner, service, monday));
    assert.ok(left.includes('09:00') && !left.includes('16:00') && !left.includes('15:30'));
  });

  test('extended bookings are found by status and time, in order, page by page', async () => {
    const site = await salon();
    const slots = await slotsOn(site.owner, site.service, monday);
    for (const slot of [slots[4], slots[0], slots[2]]) await booked(site, slot);
    await site.owner.bookings.createBooking(bookingOf(site.service, slots[8], site.ann.resourceId));
    const query = { filter: { status: { $in: ['CONFIRMED'] }, startDate: { $gte: '2031-06-01T00:00:00Z' } }, sort: [{ fieldName: 'startDate', order: 'ASC' }], cursorPaging: { limit: 2 } };
    const first = await site.owner.extendedBookings.queryExtendedBookings(query, { withBookingAllowedActions: true });
    assert.deepEqual(first.extendedBookings.map(({ booking }) => booking.startDate.toISOString().slice(11, 16)), ['09:00', '10:00']);
    assert.equal(first.extendedBookings[0].allowedActions.cancel, true);
    assert.equal(first.pagingMetadata.hasNext, true);
    const second = await site.owner.extendedBookings.queryExtendedBookings({ cursorPaging: { cursor: first.pagingMetadata.cursors.next, limit: 2 } });
    assert.deepEqual(second.extendedBookings.map(({ booking }) => booking.startDate.toISOString().slice(11, 16)), ['11:00']);
    assert.equal(second.pagingMetadata.cursors?.next ?? null, null);
    const { count } = await site.owner.extendedBookings.countExtendedBookings({ filter: { status: 'CONFIRMED' } });
    assert.equal(count, 3);
  });
});

describe('an anonymous visitor', () => {
  test('sees services and slots, and books', async () => {
    const site = await salon();
    const visitor = await visitorOf(site);
    const { items } = await visitor.services.queryServices().eq('hidden', false).find();
    assert.deepEqual(items.map((service) => service._id), [site.service._id]);
    const [slot] = await slotsOn(visitor, site.service, monday);
    const { booking } = await visitor.bookings.createBooking(bookingOf(site.service, slot, site.ann.resourceId));
    assert.equal(booking.status, 'CREATED');
    assert.ok(booking.createdBy.anonymousVisitorId);
  });

  test('may not confirm what they booked, nor make services', async () => {
    const site = await salon();
    const visitor = await visitorOf(site);
    const [slot] = await slotsOn(visitor, site.service, monday);
    const { booking } = await visitor.bookings.createBooking(bookingOf(site.service, slot, site.ann.resourceId));
    const refused = await refusal(visitor.bookings.confirmBooking(booking._id, booking.revision, {}));
    assert.deepEqual([refused.status, refused.code], [403, 'PERMISSION_DENIED']);
    assert.equal((await refusal(visitor.services.createService(appointment('Mine', [site.ann])))).status, 403);
  });
});
