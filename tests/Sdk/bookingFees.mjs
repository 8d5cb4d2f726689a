import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { createClient } from '@wix/sdk';
import { bookings } from '@wix/bookings';
import { aimed, appointment, bookingOf, newSite, refusal, slotsOn } from './site.mjs';

const nobody = '00000000-0000-4000-8000-000000000000';

/** A booking of 40 dollars under a policy. */
async function booked(policy) {
  const site = await newSite();
  const { owner } = site;
  const strict = await owner.bookingPolicies.createBookingPolicy({ name: 'Policy', ...policy });
  const ann = await owner.staffMembers.createStaffMember({ name: 'Ann' });
  const service = await owner.services.createService(appointment('Hair cut', [ann], { bookingPolicy: { _id: strict._id } }));
  const [slot, , later] = await slotsOn(owner, service, '2031-06-02');
  const { booking } = await owner.bookings.createBooking({ ...bookingOf(service, slot, ann.resourceId), status: 'CONFIRMED' });
  return { ...site, ann, service, booking, later };
}

// Windows that open years before the start have opened.
const dear = {
  saveCreditCardPolicy: { enabled: true },
  customPolicyDescription: { enabled: true, description: 'Late is dear' },
  cancellationFeePolicy: { enabled: true, cancellationWindows: [{ percentage: '50', startInMinutes: 20_000_000 }, { amount: { value: '15' }, startInMinutes: 60 }] },
};

describe('a booking fee', () => {
  test('is previewed, then due, and can be applied to no order', async () => {
    const { owner, booking } = await booked(dear);
    const [preview] = (await owner.bookingFees.listBookingFeesByBookingIds({ bookingIds: [booking._id] })).bookingFees;
    assert.deepEqual([preview.bookingId, preview.cancellationFee.price.value, preview.cancellationFee.price.currency, preview.cancellationFee.status], [booking._id, '20.00', 'USD', 'PREVIEW']);
    assert.equal(preview.policyDetails.description, 'Late is dear');
    assert.equal((await refusal(owner.bookingFees.applyBookingFeesToOrder([booking._id]))).code, 'BOOKING_FEE_NOT_FOUND');
    await owner.bookings.cancelBooking(booking._id, { revision: booking.revision });
    const [due] = (await owner.bookingFees.listBookingFeesByBookingIds({ bookingIds: [booking._id] })).bookingFees;
    assert.deepEqual([due.cancellationFee.price.value, due.cancellationFee.status, due.cancellationFee.trigger], ['20.00', 'UNKNOWN_STATUS', 'BOOKING_CANCELED']);
    const { extendedBookings } = await owner.extendedBookings.queryExtendedBookings({}, { withBookingFeeDetails: true, withBookingPolicySettings: true });
    assert.deepEqual([extendedBookings[0].bookingFeeDetails.cancellationFeeStatus, extendedBookings[0].bookingPolicySettings.cancellationFeeEnabled], ['UNKNOWN_STATUS', true]);
    assert.deepEqual(await refusal(owner.bookingFees.applyBookingFeesToOrder([booking._id], { priceOverride: { value: '5', currency: 'USD' } })).then(({ status, code }) => [status, code]), [404, 'ORDER_NOT_FOUND']);
    assert.equal((await refusal(owner.bookingFees.collectAppliedBookingFees(nobody, { additionalFeeId: nobody }))).code, 'ORDER_NOT_FOUND');
  });

  test('of who did not come is that of the last window', async () => {
    const { owner, booking } = await booked(dear);
    await owner.attendance.setAttendance({ bookingId: booking._id, status: 'NOT_ATTENDED' });
    const [fee] = (await owner.bookingFees.listBookingFeesByBookingIds({ bookingIds: [booking._id] })).bookingFees;
    assert.deepEqual([fee.cancellationFee.price.value, fee.cancellationFee.trigger], ['15.00', 'NOT_ATTENDED']);
    assert.equal((await refusal(owner.bookingFees.listBookingFeesByBookingIds({}))).code, 'MISSING_BOOKING_IDS');
  });
});

describe('a link to a booking', () => {
  const reader = createClient({ modules: { bookings }, fetch: aimed });

  test('lets its reader, who is nobody, see, move and cancel it', async () => {
    const { owner, booking, service, later } = await booked({ ...dear, cancellationPolicy: { enabled: true }, reschedulePolicy: { enabled: true } });
    const { token } = await owner.bookings.getAnonymousActionToken(booking._id);
    const seen = await reader.bookings.bookingsGetBookingAnonymously(token, { fields: ['BOOKING_FEES'] });
    assert.deepEqual([seen.booking._id, seen.allowedAnonymousActions, seen.bookingFee.cancellationFee.price.value], [booking._id, { cancel: true, reschedule: true }, '20.00']);
    const shown = await reader.bookings.getServiceAnonymously(token, { fields: ['STAFF_MEMBER_DETAILS'] });
    assert.deepEqual([shown.service._id, shown.service.staffMemberDetails.staffMembers[0].name], [service._id, 'Ann']);
    const moved = await reader.bookings.bookingsRescheduleBookingAnonymously(token, { startDate: later.localStartDate, endDate: later.localEndDate }, { revision: booking.revision });
    assert.equal(new Date(moved.booking.startDate).toISOString().slice(0, 16), later.localStartDate.slice(0, 16));
    const canceled = await reader.bookings.bookingsCancelBookingAnonymously(token, moved.booking.revision);
    assert.equal(canceled.booking.status, 'CANCELED');
    assert.deepEqual(await refusal(reader.bookings.bookingsCancelBookingAnonymously(token, canceled.booking.revision)).then(({ status, code }) => [status, code]), [428, 'BOOKING_CANNOT_BE_CANCELLED']);
  });

  test('works only as it was made', async () => {
    const { owner, booking } = await booked({});
    const { token } = await owner.bookings.getAnonymousActionToken(booking._id);
    const altered = token.slice(0, -1) + (token.endsWith('A') ? 'B' : 'A');
    assert.deepEqual(await refusal(reader.bookings.bookingsGetBookingAnonymously(altered)).then(({ status, code }) => [status, code]), [403, 'INVALID_TOKEN']);
    assert.equal((await refusal(reader.bookings.bookingsRescheduleBookingAnonymously(token, { startDate: booking.startDate, endDate: booking.endDate }, { revision: booking.revision }))).code, 'RESCHEDULING_NOT_ALLOWED');
  });
});
