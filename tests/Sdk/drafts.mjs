// Orders an owner puts together by hand or changes, and links to pay what is still due, through the official e-commerce SDK.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { bookingsApp, shop } from './money.mjs';
import { bookingOf, refusal, slotsOn } from './site.mjs';
import { paidAt } from './till.mjs';

const oil = (price = '10', more = {}) => ({ productName: { original: 'Oil' }, price: { amount: price }, quantity: 1, ...more });
const totals = ({ priceSummary: { subtotal, discount, shipping, totalAdditionalFees, total } }) => [subtotal, discount, shipping, totalAdditionalFees, total].map(({ amount }) => amount).join(' ');
const draftOf = ({ calculatedDraftOrder }) => calculatedDraftOrder.draftOrder;

async function booked({ owner, service, ann }) {
  const [slot] = await slotsOn(owner, service, '2031-06-02');
  return (await owner.bookings.createBooking({ ...bookingOf(service, slot, ann.resourceId), selectedPaymentOption: 'OFFLINE' })).booking;
}

describe('drafts', () => {
  test('an owner puts an order together, and asks for what is due of it', async () => {
    const place = await shop();
    const { draftOrders, orderPaymentRequests, orders } = place.owner;
    const booking = await booked(place);
    const draft = draftOf(await draftOrders.createDraftOrder({ draftOrder: { customLineItems: [oil()], buyerInfo: { email: 'eve@example.com' } } }));
    const id = draft._id;
    assert.equal(totals(draftOf(await draftOrders.addLineItemsToDraftOrder(id, { catalogLineItems: [{ quantity: 1, catalogReference: { appId: bookingsApp, catalogItemId: booking._id } }] }))), '50.00 0.00 0.00 0.00 50.00');
    const line = draft.lineItems[0].lineItem._id;
    await draftOrders.updateLineItems(id, [{ lineItemId: line, newQuantity: 2, newPrice: '8' }]);
    const discounted = draftOf(await draftOrders.createCustomDiscounts(id, { discounts: [{ percentage: '10', discountType: 'GLOBAL', applyToDraftOrder: true }, { priceAmount: { amount: '1' }, discountType: 'SPECIFIC_ITEMS', lineItemDiscounts: [{ _id: line }] }] }));
    const charged = draftOf(await draftOrders.createCustomAdditionalFees(id, { customAdditionalFees: [{ name: 'Way', price: { amount: '5' }, applyToDraftOrder: true }, { name: 'Late', price: { amount: '9' } }] }));
    assert.equal(totals(charged), '56.00 5.60 0.00 5.00 55.40');
    await draftOrders.setDiscounts(id, [{ _id: discounted.discounts[1].discount._id, applied: true }]);
    await draftOrders.deleteCustomDiscounts(id, [discounted.discounts[1].discount._id]);
    await draftOrders.setAdditionalFees(id, [{ _id: charged.additionalFees[1].additionalFee._id, applied: true }]);
    await draftOrders.deleteCustomAdditionalFees(id, [charged.additionalFees[1].additionalFee._id]);
    await draftOrders.setShippingInfo(id, { shippingInfo: { title: 'By post', cost: { price: { amount: '4.60' } } } });
    await draftOrders.setBuyerInfo(id, { buyerInfo: { email: 'bob@example.com' } });
    await draftOrders.setBillingInfo(id, { billingInfo: { contactDetails: { firstName: 'Bob' } } });
    await draftOrders.setRecipientInfo(id, { recipientInfo: { contactDetails: { firstName: 'Eve' } } });
    await draftOrders.setBusinessLocation(id, { businessLocation: { _id: '5b6a5a3e-4f0e-4b0a-9f3f-6f1f7a20b3a7' } });
    await draftOrders.setTaxExemption(id, { taxExempt: true });
    await draftOrders.updateExtendedFields(id, '@me/app', { namespaceData: { by: 'Ann' } });
    assert.equal(totals(draftOf(await draftOrders.getDraftOrder(id))), '56.00 5.60 4.60 5.00 60.00');

    const { createdOrder, committedDraftOrder } = await draftOrders.createOrderFromDraft(id);
    assert.deepEqual([createdOrder.status, createdOrder.paymentStatus, createdOrder.channelInfo.type, createdOrder.balanceSummary.balance.amount, committedDraftOrder.status], ['APPROVED', 'NOT_PAID', 'BACKOFFICE_MERCHANT', '60.00', 'COMMITTED']);
    assert.deepEqual(await refusal(draftOrders.commitDraftOrder(id)).then(({ status, code }) => [status, code]), [409, 'DRAFT_ORDER_ALREADY_COMMITTED']);
    assert.deepEqual((await draftOrders.queryDraftOrders().eq('orderId', createdOrder._id).find()).items.map(({ status }) => status), ['COMMITTED']);

    const request = await orderPaymentRequests.createOrderPaymentRequest({ orderPaymentRequest: { orderId: createdOrder._id, title: 'Half of it', amount: { amount: '30' }, source: { externalId: 'mine' } } });
    const { orderPaymentRequestUrl } = await orderPaymentRequests.getOrderPaymentRequestUrl(request._id);
    assert.match(await paidAt(orderPaymentRequestUrl), /Thank you/);
    assert.equal((await orderPaymentRequests.getOrderPaymentRequest(request._id)).status, 'PAID');
    const { paymentStatus, balanceSummary } = await orders.getOrder(createdOrder._id);
    assert.deepEqual([paymentStatus, balanceSummary.balance.amount], ['PARTIALLY_PAID', '30.00']);
  });

  test('an order is changed by a draft of its own', async () => {
    const { owner } = await shop();
    const { draftOrders, orders } = owner;
    const empty = draftOf(await draftOrders.createEmptyDraftOrder());
    assert.equal(empty.lineItems.length, 0);
    await draftOrders.deleteDraftOrder(empty._id);
    const first = draftOf(await draftOrders.createDraftOrder({ draftOrder: { customLineItems: [oil('40')] } }));
    const { orderAfterCommit } = await draftOrders.commitDraftOrder(first._id);
    assert.deepEqual(await draftOrders.getOrderDraftabilityStatus(orderAfterCommit._id), { orderId: orderAfterCommit._id, orderDraftable: true, nonDraftableReasons: [] });
    const draft = draftOf(await draftOrders.createDraftOrder({ sourceOrderId: orderAfterCommit._id }));
    assert.equal((await draftOrders.createDraftOrder({ sourceOrderId: orderAfterCommit._id })).preexistingDraftOrder, true);
    const changed = draftOf(await draftOrders.updateLineItems(draft._id, [{ lineItemId: draft.lineItems[0].lineItem._id, newPrice: '45' }]));
    assert.equal(changed.lineItems[0].changedDetails.priceBeforeChange.amount, '40.00');
    await draftOrders.commitDraftOrder(draft._id, { reason: 'Dearer than we thought', commitSettings: { sendNotificationsToBuyer: false } });
    const order = await orders.getOrder(orderAfterCommit._id);
    assert.deepEqual([order.priceSummary.total.amount, order.activities.at(-1).type], ['45.00', 'DRAFT_ORDER_CHANGES_APPLIED']);
  });

  test('requests to pay are changed, called off, charged, found and deleted', async () => {
    const { owner } = await shop();
    const { draftOrders, orderPaymentRequests: requests } = owner;
    const made = draftOf(await draftOrders.createDraftOrder({ draftOrder: { customLineItems: [oil('40')] } }));
    const { createdOrder } = await draftOrders.createOrderFromDraft(made._id);
    const ask = (amount) => requests.createOrderPaymentRequest({ orderPaymentRequest: { orderId: createdOrder._id, title: 'The rest', amount: { amount }, source: { externalId: 'mine' } } });
    const [first, second] = [await ask('10'), await ask('20')];
    assert.equal((await refusal(ask('41'))).code, 'INVALID_AMOUNT');
    assert.equal((await requests.updateOrderPaymentRequest(first._id, { title: 'A part' })).title, 'A part');
    assert.match((await requests.getOrderPaymentRequestUrl(first._id)).orderPaymentRequestUrl, /\/pay\//);
    await requests.updateExtendedFields(first._id, '@me/app', { namespaceData: { by: 'Ann' } });
    await requests.voidOrderPaymentRequest(first._id);
    assert.deepEqual((await requests.queryOrderPaymentRequests().eq('orderId', createdOrder._id).eq('status', 'VOIDED').find()).items.map(({ _id }) => _id), [first._id]);
    await requests.deleteOrderPaymentRequest(second._id);
    assert.deepEqual(await refusal(requests.getOrderPaymentRequest(second._id)).then(({ status, code }) => [status, code]), [404, 'ORDER_PAYMENT_REQUEST_NOT_FOUND']);
  });
});
