// From a booking to money and back, through the official e-commerce SDK.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { appointment, bookingOf, finished, newSite, owned, refusal, slotsOn, visitorOf } from './site.mjs';
import { paid } from './till.mjs';

export const bookingsApp = '13d21c63-b5ec-5912-8397-c3a5ddb27a97';
const item = (booking) => ({ quantity: 1, catalogReference: { appId: bookingsApp, catalogItemId: booking._id } });

/** A business that takes payments with the test provider, and a visitor of it. */
export async function shop(more = {}, settings = {}) {
  const site = await newSite();
  await owned(site, 'PATCH', '/slotwright/v1/payment-settings', { paymentSettings: { revision: '1', provider: 'TEST', ...settings } });
  const ann = await site.owner.staffMembers.createStaffMember({ name: 'Ann' });
  const payment = { rateType: 'FIXED', fixed: { price: { value: '40' } }, options: { online: true, inPerson: true } };
  const service = await site.owner.services.createService(appointment('Hair cut', [ann], { payment, ...more }));
  return { ...site, ann, service, bob: await visitorOf(site) };
}

async function booked({ bob, service, ann }, option, at = 0) {
  const slots = await slotsOn(bob, service, '2031-06-02');
  const { booking } = await bob.bookings.createBooking({ ...bookingOf(service, slots[at], ann.resourceId), selectedPaymentOption: option });
  return booking;
}

/** The booking once the order has had its say; how long that takes is not promised. */
async function became(owner, booking, status) {
  for (const end = Date.now() + 30_000; Date.now() < end; await new Promise((again) => setTimeout(again, 25))) {
    const { extendedBookings } = await owner.extendedBookings.queryExtendedBookings({ filter: { id: booking._id } });
    const now = extendedBookings[0].booking;
    if (`${now.status} ${now.paymentStatus}` === status) return now;
  }
  throw new Error(`The booking did not become ${status}.`);
}

describe('money', () => {
  test('orders of another system are imported, numbers go on, and what was imported can be taken away', async () => {
    const { owner, ...site } = await shop();
    const old = {
      number: 'OLD-1017', status: 'APPROVED', paymentStatus: 'PAID', channelInfo: { type: 'OTHER_PLATFORM' }, billingInfo: { contactDetails: { firstName: 'Bob' } },
      _createdDate: new Date('2024-03-01T09:00:00Z'),
      lineItems: [{ productName: { original: 'Hair cut' }, itemType: { preset: 'SERVICE' }, quantity: 1, price: { amount: '40' }, catalogReference: { appId: crypto.randomUUID(), catalogItemId: 'haircut' } }],
      priceSummary: { subtotal: { amount: '40' }, total: { amount: '40' } },
    };
    const { order } = await owner.orders.importOrder(old);
    assert.deepEqual([order.number, order.imported, order.paymentStatus, order._createdDate.toISOString(), order.balanceSummary.balance.amount], ['OLD-1017', true, 'PAID', '2024-03-01T09:00:00.000Z', '0.00']);
    assert.deepEqual((await owner.orders.searchOrders({ filter: { imported: true } })).orders.map(({ _id }) => _id), [order._id]);
    assert.deepEqual(await owner.orders.setOrderNumberCounter('20000'), { oldCounter: '10001', newCounter: '20000' });
    assert.equal((await refusal(owner.orders.setOrderNumberCounter('19'))).code, 'CANNOT_SET_LOWER_ORDER_NUMBER_COUNTER');
    const { jobId } = await owner.orders.bulkDeleteImportedOrders([order._id]);
    assert.equal((await finished(site, jobId)).succeeded, 1);
    assert.equal((await refusal(owner.orders.getOrder(order._id))).code, 'ORDER_NOT_FOUND');
  });

  test('an order made elsewhere confirms the booking it names', async () => {
    const { owner, bob, ...place } = await shop();
    const booking = await booked({ bob, ...place }, 'OFFLINE');
    const order = await owner.orders.createOrder({
      channelInfo: { type: 'BACKOFFICE_MERCHANT' },
      lineItems: [{ productName: { original: 'Hair cut' }, itemType: { preset: 'SERVICE' }, quantity: 1, price: { amount: '40' }, catalogReference: item(booking).catalogReference }],
      priceSummary: { subtotal: { amount: '40' }, total: { amount: '40' } },
    });
    assert.deepEqual([order.status, order.paymentStatus, order.balanceSummary.balance.amount], ['APPROVED', 'NOT_PAID', '40.00']);
    await became(owner, booking, 'CONFIRMED NOT_PAID');
  });

  test('a booking is put into a cart, ordered, paid, and confirmed', async () => {
    const { owner, bob, ...place } = await shop();
    const booking = await booked({ bob, ...place }, 'ONLINE');
    const cart = await bob.cartV2.createCart({ catalogItems: [item(booking)], cart: { source: { channelType: 'WEB' }, customerInfo: { email: 'bob@example.com' } } });
    assert.deepEqual([cart.lineItems[0].name.original, cart.lineItems[0].pricing.unitPrice.amount, cart.lineItems[0].attributes.itemType.preset], ['Hair cut', '40.00', 'SERVICE']);
    const { summary } = await bob.cartV2.calculateCart(cart._id);
    assert.deepEqual([summary.priceSummary.total.amount, summary.paymentSummary.payNow.amount], ['40.00', '40.00']);
    const { orderId, paymentGatewayOrderId } = await bob.cartV2.placeOrder(cart._id);
    assert.equal((await owner.orders.getOrder(orderId)).status, 'INITIALIZED');
    assert.equal((await owner.orders.searchOrders({})).orders.length, 0);

    await paid(await bob.cartV2.getCheckoutUrl(cart._id), paymentGatewayOrderId);
    await became(owner, booking, 'CONFIRMED PAID');
    const [order] = (await owner.orders.searchOrders({ filter: { paymentStatus: 'PAID', 'lineItems.catalogReference.catalogItemId': { $hasSome: [booking._id] } } })).orders;
    assert.deepEqual([order._id, order.status, order.number, order.channelInfo.type], [orderId, 'APPROVED', '10001', 'WEB']);
    const { orderTransactions } = await owner.orderTransactions.listTransactionsForSingleOrder(orderId);
    assert.deepEqual(orderTransactions.payments.map(({ status, amount }) => [status, amount.amount]), [['APPROVED', '40.00']]);
  });

  test('the checkout of the older API makes the same order', async () => {
    const { owner, bob, ...place } = await shop();
    const booking = await booked({ bob, ...place }, 'OFFLINE');
    const checkout = await bob.checkout.createCheckout({ lineItems: [item(booking)], channelType: 'WEB' });
    assert.deepEqual([checkout.lineItems[0].itemType.preset, checkout.priceSummary.total.formattedAmount, checkout.payLater.total.amount], ['SERVICE', '$40.00', '40.00']);
    assert.equal(checkout.lineItems[0].serviceProperties.numberOfParticipants, 1);
    const { orderId } = await bob.checkout.createOrder(checkout._id);
    await became(owner, booking, 'CONFIRMED NOT_PAID');
    assert.equal((await owner.orders.getOrder(orderId)).checkoutId, checkout._id);
    assert.deepEqual(await refusal(bob.checkout.addToCheckout(checkout._id, { lineItems: [] })).then(({ status, code }) => [status, code]), [428, 'CHECKOUT_ALREADY_PAID']);
  });

  test('a checkout is ordered and charged in one call', async () => {
    const { owner, bob, ...place } = await shop();
    const booking = await booked({ bob, ...place }, 'ONLINE');
    const checkout = await bob.checkout.createCheckout({ lineItems: [item(booking)], channelType: 'WEB' });
    assert.deepEqual(await refusal(bob.checkout.createOrderAndCharge(checkout._id, { paymentToken: 'Declined' })).then(({ status, code }) => [status, code]), [428, 'INVALID_PAYMENT_STATUS']);
    const { orderId, paymentGatewayOrderId } = await bob.checkout.createOrderAndCharge(checkout._id, { paymentToken: 'Success' });
    await became(owner, booking, 'CONFIRMED PAID');
    const { orderTransactions } = await owner.orderTransactions.listTransactionsForSingleOrder(orderId);
    assert.deepEqual(orderTransactions.payments.map(({ _id, status }) => [_id, status]), [[paymentGatewayOrderId, 'APPROVED']]);
  });

  test('prices are shown in other currencies', async () => {
    const { bob } = await shop();
    const { amounts, rateTimestamp } = await bob.currencies.convertCurrency({ from: 'USD', to: 'JPY' }, [{ value: '1995', decimalPlaces: 2 }]);
    assert.deepEqual([amounts, rateTimestamp], [[{ value: '2394', decimalPlaces: 0 }], new Date('2026-11-20T15:00:00Z')]);
    assert.deepEqual((await bob.currencies.getConversionRate({ from: 'USD', to: 'EUR' })).rate, { value: '8', decimalPlaces: 1 });
  });

  test('the rest is charged to the card that was kept, and receipted', async () => {
    const payment = { rateType: 'FIXED', fixed: { price: { value: '40' }, deposit: { value: '10' } }, options: { online: true, deposit: true } };
    const { owner, bob, ...place } = await shop({ payment });
    const booking = await booked({ bob, ...place }, 'ONLINE');
    const cart = await bob.cartV2.createCart({ catalogItems: [item(booking)] });
    const { orderId, paymentGatewayOrderId } = await bob.cartV2.placeOrder(cart._id, { savePaymentMethod: true });
    await paid(await bob.cartV2.getCheckoutUrl(cart._id), paymentGatewayOrderId);
    await became(owner, booking, 'CONFIRMED PARTIALLY_PAID');
    const { payment: held } = await owner.orderBilling.authorizeChargeWithSavedPaymentMethod(orderId, { amount: { amount: '10' }, currency: 'USD', delayedCaptureSettings: { scheduledAction: 'VOID', delayDuration: { count: 2, unit: 'DAYS' } } });
    assert.equal(held.status, 'AUTHORIZED');
    await owner.orderBilling.voidAuthorizedPayments(orderId, { paymentIds: [held._id] });
    const { payments: [charged] } = await owner.orderBilling.chargeOrder(orderId, { merchantInitiated: true, regularCharge: { amount: { amount: '30' } } });
    assert.deepEqual([charged.status, charged.amount.amount, charged.regularPaymentDetails.savedPaymentMethod], ['APPROVED', '30.00', true]);
    await became(owner, booking, 'CONFIRMED PAID');
    const { receipts } = await owner.orderBilling.generateReceipts(orderId, { paymentIds: [charged._id] });
    assert.deepEqual(receipts.map(({ paymentId }) => paymentId), [charged._id]);
    assert.equal((await refusal(owner.orderBilling.chargeOrder(orderId, { merchantInitiated: true, regularCharge: { amount: { amount: '1' } } }))).code, 'ORDER_PAID');
  });

  test('a deposit is paid first and the balance later', async () => {
    const payment = { rateType: 'FIXED', fixed: { price: { value: '40' }, deposit: { value: '10' } }, options: { online: true, deposit: true } };
    const { owner, bob, ...place } = await shop({ payment });
    const booking = await booked({ bob, ...place }, 'ONLINE');
    const cart = await bob.cartV2.createCart({ catalogItems: [item(booking)] });
    const { orderId, paymentGatewayOrderId } = await bob.cartV2.placeOrder(cart._id);
    await paid(await bob.cartV2.getCheckoutUrl(cart._id), paymentGatewayOrderId);
    await became(owner, booking, 'CONFIRMED PARTIALLY_PAID');
    assert.equal((await owner.orders.getOrder(orderId)).balanceSummary.balance.amount, '30.00');
    await owner.orders.preparePaymentCollection(orderId, { amount: '30' });
    await paid(await bob.cartV2.getCheckoutUrl(cart._id), paymentGatewayOrderId);
    await became(owner, booking, 'CONFIRMED PAID');
  });

  test('what was paid goes back when the booking is canceled', async () => {
    const { owner, bob, ...place } = await shop();
    const booking = await booked({ bob, ...place }, 'ONLINE');
    const cart = await bob.cartV2.createCart({ catalogItems: [item(booking)] });
    const { orderId, paymentGatewayOrderId } = await bob.cartV2.placeOrder(cart._id);
    await paid(await bob.cartV2.getCheckoutUrl(cart._id), paymentGatewayOrderId);
    const confirmed = await became(owner, booking, 'CONFIRMED PAID');
    await owner.bookings.cancelBooking(booking._id, { revision: confirmed.revision });
    const { payments } = await owner.orderBilling.getOrderRefundability(orderId);
    assert.deepEqual([payments[0].refundable, payments[0].payment.monetary.maxRefund.amount], [true, '40.00']);
    const { refund } = await owner.orderBilling.refundPayments(orderId, { paymentRefunds: [{ paymentId: payments[0].payment.paymentId, amount: { amount: '40' } }] });
    assert.deepEqual([refund.transactions[0].refundStatus, refund.summary.refunded.amount], ['SUCCEEDED', '40.00']);
    await became(owner, booking, 'CANCELED REFUNDED');
    assert.equal((await owner.orders.getOrder(orderId)).paymentStatus, 'FULLY_REFUNDED');
  });

  test('what is paid there is taken down by hand', async () => {
    const { owner, bob, ...place } = await shop();
    const booking = await booked({ bob, ...place }, 'OFFLINE');
    const cart = await bob.cartV2.createCart({ catalogItems: [item(booking)] });
    const { orderId } = await bob.cartV2.placeOrder(cart._id);
    await became(owner, booking, 'CONFIRMED NOT_PAID');
    const { paymentsIds } = await owner.orderTransactions.addPayments(orderId, [{ amount: { amount: '40' }, regularPaymentDetails: { offlinePayment: true, paymentMethod: 'Cash' } }]);
    assert.equal(paymentsIds.length, 1);
    await became(owner, booking, 'CONFIRMED PAID');
    await owner.orders.cancelOrder(orderId);
    await became(owner, booking, 'CANCELED PAID');
  });

  test('what is no booking of the customer cannot be bought', async () => {
    const { bob, owner, ...place } = await shop();
    const foreign = await booked({ bob: owner, ...place }, 'ONLINE');
    assert.deepEqual(await refusal(bob.cartV2.createCart({ catalogItems: [item(foreign)] })).then(({ status, code }) => [status, code]), [404, 'ITEM_NOT_FOUND_IN_CATALOG']);
    const own = await booked({ bob, ...place }, 'ONLINE', 1);
    assert.equal((await refusal(bob.cartV2.createCart({ catalogItems: [{ ...item(own), quantity: 2 }] }))).code, 'FIXED_QUANTITY_ITEM');
    const cart = await bob.cartV2.createCart({});
    assert.equal((await refusal(bob.cartV2.placeOrder(cart._id))).code, 'EMPTY_CART');
    assert.equal((await refusal(owner.orders.getOrder(cart._id))).code, 'ORDER_NOT_FOUND');
  });
});
