// What Wix's own booking widget runs on, completing a booking with payment.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { executeBookAction } from './node_modules/@wix/headless-bookings/dist/services/booking/book-action/index.js';
import { navigateToCheckout } from './node_modules/@wix/headless-bookings/dist/utils/navigation.js';
import { shop } from './money.mjs';
import { owned, ownerPost } from './site.mjs';
import { paid } from './till.mjs';

describe("Wix's headless booking package", () => {
  /** Its calls go out by the client of the page they run on. */
  async function selling(more) {
    const place = await shop(more);
    place.bob.enableContext('global');
    const { timeSlots } = await place.bob.availabilityTimeSlots.listAvailabilityTimeSlots({ serviceId: place.service._id, fromLocalDate: '2031-06-02T00:00:00', toLocalDate: '2031-06-02T23:59:59', timeZone: 'UTC' });
    const [slot] = timeSlots;
    const selection = { service: place.service, timeSlot: { ...slot, startDate: slot.localStartDate, endDate: slot.localEndDate }, resources: [{ _id: place.ann.resourceId, name: 'Ann' }], totalParticipants: 1 };
    return { ...place, params: { serviceSelections: [selection], location: slot.location, timezone: 'UTC', formSubmission: { first_name: 'Bob', last_name: 'Ray', email: 'bob@example.com' } } };
  }

  async function confirmed(site, status) {
    for (const end = Date.now() + 30_000; Date.now() < end; await new Promise((again) => setTimeout(again, 25))) {
      const { extendedBookings } = await ownerPost(site, '/_api/bookings-reader/v2/extended-bookings/query', { query: {} });
      if (`${extendedBookings[0].booking.status} ${extendedBookings[0].booking.paymentStatus}` === status) return;
    }
    throw new Error(`The booking did not become ${status}.`);
  }

  test('books, goes to the checkout, and is paid', async () => {
    const { params, ...site } = await selling();
    await owned(site, 'POST', `/slotwright/v1/apps/${site.clientId}/redirect-uris`, { redirectUris: ['http://localhost:4321/thanks'] });
    const result = await executeBookAction(params);
    assert.equal(result.type, 'checkout_required');
    globalThis.window = { location: {} };
    await navigateToCheckout({ cartId: result.cartId, navigationInfo: { postFlowUrl: 'http://localhost:4321/thanks' } });
    assert.match(await paid(globalThis.window.location.href), /^http:\/\/localhost:4321\/thanks\?orderId=/);
    delete globalThis.window;
    await confirmed(site, 'CONFIRMED PAID');
  });

  test('skips the checkout for what is paid there', async () => {
    const { params, ...site } = await selling({ payment: { rateType: 'FIXED', fixed: { price: { value: '40' } }, options: { inPerson: true } } });
    const result = await executeBookAction(params);
    assert.equal(result.type, 'checkout_skipped');
    assert.ok(result.orderId);
    await confirmed(site, 'CONFIRMED NOT_PAID');
  });
});
