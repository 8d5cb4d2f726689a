import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { appointment, bookingOf, newSite, refusal, slotsOn, visitorOf } from './site.mjs';

const monday = '2031-06-02';
const staffType = '1cd44cf8-756f-41c3-bd90-3e2ffcaf1155';

/** A massage of an hour by Ann, and a facial of half an hour by Ann or Bea. */
async function spa() {
  const site = await newSite();
  const { owner } = site;
  const [ann, bea] = [await owner.staffMembers.createStaffMember({ name: 'Ann' }), await owner.staffMembers.createStaffMember({ name: 'Bea' })];
  const massage = await owner.services.createService(appointment('Massage', [ann]));
  const facial = await owner.services.createService(appointment('Facial', [ann, bea], { schedule: { availabilityConstraints: { sessionDurations: [30] } } }));
  return { ...site, ann, bea, massage, facial, location: { _id: massage.locations[0]._id, locationType: 'BUSINESS' } };
}

/** What is offered of both, one right after the other. */
async function offered(client, { massage, facial, location }, more = {}) {
  const { timeSlots } = await client.multiServiceAvailabilityTimeSlots.listMultiServiceAvailabilityTimeSlots({
    services: [massage, facial].map(({ _id }) => ({ serviceId: _id, includeResourceTypeIds: [staffType] })),
    fromLocalDate: `${monday}T00:00:00`, toLocalDate: `${monday}T23:59:59`, timeZone: 'UTC', location, ...more,
  });
  return timeSlots;
}

const at = (slots, time) => slots.find((slot) => slot.localStartDate === `${monday}T${time}:00`);

/** The bookings of a slot that was offered, each with the first who is free for it. */
const bookingsOf = ({ massage, facial }, { nestedTimeSlots }, more = {}) =>
  nestedTimeSlots.map((slot, i) => ({ ...bookingOf([massage, facial][i], slot, slot.availableResources[0].resources[0]._id), ...more }));

async function booked(site, time, more) {
  const { multiServiceBooking } = await site.owner.bookings.createMultiServiceBooking(bookingsOf(site, at(await offered(site.owner, site), time), more), { returnFullEntity: true });
  return multiServiceBooking;
}

const versions = ({ bookings }) => bookings.map(({ bookingId, booking }) => ({ bookingId, revision: booking.revision }));
const statuses = ({ bookings }) => bookings.map(({ booking }) => booking.status);

describe('a spa package', () => {
  test('is offered as one slot with a slot of each service in it', async () => {
    const site = await spa();
    const ten = at(await offered(site.owner, site), '10:00');
    assert.deepEqual([ten.localEndDate, ten.bookable, ten.totalCapacity, ten.serviceId], [`${monday}T11:30:00`, true, 1, undefined]);
    assert.deepEqual(ten.nestedTimeSlots.map((slot) => [slot.serviceId, slot.localStartDate.slice(11, 16), slot.localEndDate.slice(11, 16)]), [[site.massage._id, '10:00', '11:00'], [site.facial._id, '11:00', '11:30']]);
    const services = [{ serviceId: site.massage._id }, { serviceId: site.facial._id }];
    const { timeSlot } = await site.owner.multiServiceAvailabilityTimeSlots.getMultiServiceAvailabilityTimeSlot(services, ten.localStartDate, ten.localEndDate, 'UTC', site.location);
    assert.deepEqual(timeSlot.nestedTimeSlots.map((slot) => slot.availableResources[0].resources.map(({ name }) => name)), [['Ann'], ['Ann', 'Bea']]);
  });

  test('is booked by a visitor, confirmed by the business and gone from what is offered', async () => {
    const site = await spa();
    const visitor = await visitorOf(site);
    const { multiServiceBooking: made } = await visitor.bookings.createMultiServiceBooking(bookingsOf(site, at(await offered(visitor, site), '10:00')), { returnFullEntity: true });
    assert.deepEqual(statuses(made), ['CREATED', 'CREATED']);
    assert.deepEqual(made.bookings.map(({ booking }) => booking.multiServiceBookingInfo), [0, 1].map(() => ({ _id: made._id, type: 'SEQUENTIAL_BOOKINGS' })));
    const { multiServiceBooking: confirmed } = await site.owner.bookings.confirmMultiServiceBooking(made._id, { confirmBookingsInfo: versions(made), returnFullEntity: true });
    assert.deepEqual(statuses(confirmed), ['CONFIRMED', 'CONFIRMED']);
    const left = await offered(site.owner, site);
    assert.deepEqual(['09:00', '09:30', '10:00', '10:30', '11:00', '11:30'].map((time) => !!at(left, time)), [true, false, false, false, false, true]);
    const read = await visitor.bookings.getMultiServiceBooking(made._id);
    assert.deepEqual(read.bookings.map(({ bookingId }) => bookingId), made.bookings.map(({ bookingId }) => bookingId));
  });

  test('is sold once', async () => {
    const site = await spa();
    const ten = at(await offered(site.owner, site), '10:00');
    await site.owner.bookings.createMultiServiceBooking(bookingsOf(site, ten, { status: 'CONFIRMED' }));
    const refused = await refusal(site.owner.bookings.createMultiServiceBooking(bookingsOf(site, ten, { status: 'CONFIRMED' })));
    assert.deepEqual([refused.status, refused.code], [428, 'SLOT_NOT_AVAILABLE']);
  });

  test('moves as a whole, and not one of its bookings by itself', async () => {
    const site = await spa();
    const { bookings } = site.owner;
    const made = await booked(site, '10:00', { status: 'CONFIRMED' });
    const slots = [['10:30', '11:30'], ['11:30', '12:00']].map(([start, end]) => ({ startDate: `${monday}T${start}:00`, endDate: `${monday}T${end}:00` }));
    const refused = await refusal(bookings.rescheduleBooking(made.bookings[0].bookingId, slots[0], { revision: '1' }));
    assert.equal(refused.code, 'NOT_ALLOWED_TO_UPDATE_BOOKING_IN_MULTI_SERVICE_BOOKING');
    const { multiServiceBooking: moved } = await bookings.rescheduleMultiServiceBooking(made._id, versions(made).map((version, i) => ({ ...version, slot: slots[i] })), { returnFullEntity: true });
    assert.deepEqual(moved.bookings.map(({ booking }) => booking.bookedEntity.slot.startDate.slice(11, 16)), ['10:30', '11:30']);
    const { bookable } = await bookings.getMultiServiceBookingAvailability(made._id);
    assert.equal(bookable, true);
  });

  test('waits for approval and is declined', async () => {
    const site = await spa();
    const made = await booked(site, '10:00');
    const { multiServiceBooking: pending } = await site.owner.bookings.markMultiServiceBookingAsPending(made._id, { markAsPendingBookingsInfo: versions(made), returnFullEntity: true, flowControlSettings: { skipPendingApprovalServiceValidation: true } });
    assert.deepEqual(statuses(pending), ['PENDING', 'PENDING']);
    const { multiServiceBooking: declined } = await site.owner.bookings.declineMultiServiceBooking(made._id, { declineBookingsInfo: versions(pending), returnFullEntity: true });
    assert.deepEqual(statuses(declined), ['DECLINED', 'DECLINED']);
  });

  test('grows by a booking, shrinks again, and is canceled', async () => {
    const site = await spa();
    const { bookings } = site.owner;
    const made = await booked(site, '10:00', { status: 'CONFIRMED' });
    const next = (await slotsOn(site.owner, site.facial, monday)).find((slot) => slot.localStartDate.includes('T11:30'));
    const { booking } = await bookings.createBooking({ ...bookingOf(site.facial, next, site.bea.resourceId), status: 'CONFIRMED' });
    const { bookings: [joined] } = await bookings.addBookingsToMultiServiceBooking(made._id, { bookings: [{ bookingId: booking._id, revision: booking.revision }], returnFullEntity: true });
    assert.equal(joined.booking.multiServiceBookingInfo._id, made._id);
    const { bookings: [left] } = await bookings.removeBookingsFromMultiServiceBooking(made._id, { bookings: [{ bookingId: booking._id, revision: joined.booking.revision }], returnFullEntity: true });
    assert.equal(left.booking.multiServiceBookingInfo, undefined);
    const { results: [{ item }] } = await bookings.bulkGetMultiServiceBookingAllowedActions([made._id]);
    assert.deepEqual(item, { cancel: true, reschedule: true });
    const { multiServiceBooking: canceled } = await bookings.cancelMultiServiceBooking(made._id, { returnFullEntity: true });
    assert.deepEqual(statuses(canceled), ['CANCELED', 'CANCELED']);
  });
});
