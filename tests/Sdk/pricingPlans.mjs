import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { createClient, ApiKeyStrategy } from '@wix/sdk';
import { bookings, services, staffMembers } from '@wix/bookings';
import { contacts } from '@wix/crm';
import { cartV2, orderBilling, orders as shopOrders } from '@wix/ecom';
import { orders, plansV3 } from '@wix/pricing-plans';
import { aimed, appointment, bookingOf, newSite, owned, ownerPost, refusal } from './site.mjs';
import { server } from './server.mjs';
import { paid } from './till.mjs';

const modules = { bookings, services, staffMembers, contacts, orders, plansV3, cartV2, orderBilling, shopOrders };
const variant = (amount, more = {}) => ({ _id: crypto.randomUUID(), name: 'Usual', pricingStrategies: [{ flatRate: { amount } }], ...more });
const every = (count, period, cycles) => ({
  billingTerms: { billingCycle: { period, count: String(count) }, ...(cycles ? { endType: 'CYCLES_COMPLETED', cyclesCompletedDetails: { billingCycleCount: String(cycles) } } : { endType: 'UNTIL_CANCELLED' }) },
});
const visits = (more = {}) => ({ name: 'Ten visits', visibility: 'PUBLIC', perks: [{ description: 'Ten visits' }], pricingVariants: [variant('90', every(6, 'MONTH', 1))], ...more });

async function shop() {
  const site = await newSite();
  const owner = createClient({ modules, auth: ApiKeyStrategy({ apiKey: site.apiKey, siteId: site.id }), fetch: aimed });
  const ann = await owner.staffMembers.createStaffMember({ name: 'Ann' });
  const { contact } = await owner.contacts.createContact({ name: { first: 'Bob' } });
  return { site, owner, ann, bob: contact._id };
}

describe('a pricing plan', () => {
  test('is made, read, changed, found and deleted', async () => {
    const { owner } = await shop();
    const made = await owner.plansV3.createPlan(visits());
    assert.deepEqual([made.name, made.slug, made.revision, made.currency, made.pricingVariants[0].pricingStrategies[0].flatRate.amount], ['Ten visits', 'ten-visits', '1', 'USD', '90']);
    assert.deepEqual(await owner.plansV3.getPlan(made._id), made);
    const changed = await owner.plansV3.updatePlan(made._id, { revision: '1', name: 'Twelve visits' });
    assert.deepEqual([changed.name, changed.revision], ['Twelve visits', '2']);
    assert.equal((await refusal(owner.plansV3.updatePlan(made._id, { revision: '1', name: 'No' }))).status, 409);
    assert.deepEqual((await owner.plansV3.queryPlans().eq('visibility', 'PUBLIC').ascending('name').find()).items.map(({ name }) => name), ['Twelve visits']);
    assert.deepEqual((await owner.plansV3.searchPlans({ search: { expression: 'twelve' } })).plans.map(({ _id }) => _id), [made._id]);
    assert.equal((await owner.plansV3.countPlans({ filter: {} })).count, 1);
    const bulk = await owner.plansV3.bulkUpdatePlans([{ plan: { _id: made._id, revision: '2', buyable: false } }], { returnEntity: true });
    assert.equal(bulk.results[0].item.buyable, false);
    await owner.plansV3.bulkUpdatePlanTags([made._id], { assignTags: { publicTags: { tagIds: ['spa'] } } });
    assert.ok((await owner.plansV3.bulkUpdatePlanTagsByFilter({}, { assignTags: { publicTags: { tagIds: ['all'] } } })).jobId);
    assert.equal((await owner.plansV3.getPlanConfigurationConstraints(made._id)).startDateRules.type, 'AVAILABLE_IMMEDIATELY');
    const shown = await owner.plansV3.getPlanPreview(made._id, { pricingVariantId: made.pricingVariants[0]._id, memberId: crypto.randomUUID() });
    assert.equal(shown.plan.pricingVariants[0].pricingStrategies[0].flatRate.amount, '90.00');
    await owner.plansV3.deletePlan(made._id);
    const gone = await refusal(owner.plansV3.getPlan(made._id));
    assert.deepEqual([gone.status, gone.code], [404, 'PLAN_NOT_FOUND']);
  });

  test('is refused with all that is wrong', async () => {
    const { owner } = await shop();
    const refused = await refusal(owner.plansV3.createPlan(visits({ name: ' ', pricingVariants: [variant('0', { ...every(1, 'MONTH'), freeTrialDays: 3 })] })));
    assert.deepEqual(refused.violations.map(({ ruleName }) => ruleName).sort(), ['FREE_PRICING_VARIANT_IS_NOT_RECURRING', 'FREE_TRIAL_IS_APPLICABLE', 'NAME_NOT_BLANK']);
  });

  test('is what a service can be paid with', async () => {
    const { owner, ann } = await shop();
    const plan = await owner.plansV3.createPlan(visits());
    const service = await owner.services.createService(appointment('Hair cut', [ann], { payment: { rateType: 'FIXED', fixed: { price: { value: '40' } }, options: { inPerson: true, pricingPlan: true } } }));
    const { service: connected } = await owner.services.enablePricingPlansForService(service._id, [plan._id]);
    assert.deepEqual(connected.payment.pricingPlanIds, [plan._id]);
    const slot = { localStartDate: '2031-06-02T10:00:00', localEndDate: '2031-06-02T11:00:00' };
    const { booking } = await owner.bookings.createBooking({ ...bookingOf(service, slot, ann.resourceId), selectedPaymentOption: 'MEMBERSHIP' });
    assert.equal(booking.selectedPaymentOption, 'MEMBERSHIP');
    const { service: without } = await owner.services.disablePricingPlansForService(service._id, { pricingPlanIds: [plan._id] });
    assert.deepEqual(without.payment.pricingPlanIds, []);
  });
});

describe('a plan that is sold', () => {
  test('pays a booking with one of its sessions, which comes back when the booking is canceled', async () => {
    const { site, owner, ann, bob } = await shop();
    const plan = await owner.plansV3.createPlan(visits({ includedSessions: 2, pricingVariants: [variant('90', every(10, 'YEAR', 1))] }));
    const service = await owner.services.createService(appointment('Hair cut', [ann], { payment: { rateType: 'FIXED', fixed: { price: { value: '40' } }, options: { inPerson: true, pricingPlan: true } } }));
    await owner.services.enablePricingPlansForService(service._id, [plan._id]);
    const { order } = await owner.orders.createOfflineOrder(plan._id, bob, { paid: true });
    const slot = { localStartDate: '2031-06-02T10:00:00', localEndDate: '2031-06-02T11:00:00' };
    const { booking } = await owner.bookings.createBooking({ ...bookingOf(service, slot, ann.resourceId), contactDetails: { contactId: bob }, selectedPaymentOption: 'MEMBERSHIP' });
    const cart = await owner.cartV2.createCart({ catalogItems: [{ quantity: 1, catalogReference: { appId: '13d21c63-b5ec-5912-8397-c3a5ddb27a97', catalogItemId: booking._id } }] });
    const placed = await owner.cartV2.placeOrder(cart._id);
    assert.equal(placed.paymentGatewayOrderId, undefined);
    const until = async (what) => {
      for (const end = Date.now() + 30_000; Date.now() < end; await new Promise((again) => setTimeout(again, 25))) if (await what()) return;
      throw new Error('it did not happen');
    };
    const left = async () => (await owner.orders.managementGetOrder(order._id)).order.remainingSessions;
    let stored;
    await until(async () => {
      stored = (await ownerPost(site, '/_api/bookings-reader/v2/extended-bookings/query', { query: { filter: { id: booking._id } } })).extendedBookings[0].booking;
      return stored.status === 'CONFIRMED' && stored.paymentStatus === 'PAID';
    });
    assert.equal(await left(), 1);
    await owner.bookings.cancelBooking(booking._id, { revision: stored.revision });
    await until(async () => (await left()) === 2);
  });

  test('pays for what was ordered to be paid later, once', async () => {
    const { owner, ann, bob } = await shop();
    const plan = await owner.plansV3.createPlan(visits({ includedSessions: 2, pricingVariants: [variant('90', every(10, 'YEAR', 1))] }));
    const service = await owner.services.createService(appointment('Hair cut', [ann], { payment: { rateType: 'FIXED', fixed: { price: { value: '40' } }, options: { inPerson: true, pricingPlan: true } } }));
    await owner.services.enablePricingPlansForService(service._id, [plan._id]);
    const { order } = await owner.orders.createOfflineOrder(plan._id, bob, { paid: true });
    const slot = { localStartDate: '2031-06-02T10:00:00', localEndDate: '2031-06-02T11:00:00' };
    const { booking } = await owner.bookings.createBooking({ ...bookingOf(service, slot, ann.resourceId), contactDetails: { contactId: bob }, selectedPaymentOption: 'OFFLINE' });
    const cart = await owner.cartV2.createCart({ catalogItems: [{ quantity: 1, catalogReference: { appId: '13d21c63-b5ec-5912-8397-c3a5ddb27a97', catalogItemId: booking._id } }] });
    const { orderId } = await owner.cartV2.placeOrder(cart._id);
    const { lineItems: [line], paymentStatus } = await owner.shopOrders.getOrder(orderId);
    assert.equal(paymentStatus, 'NOT_PAID');
    const charge = () => owner.orderBilling.chargeMemberships(orderId, { memberId: bob, memberships: [{ lineItemId: line._id, membershipIdentifier: { existingMembership: { appId: '1522827f-c56c-a5c9-2ac9-00f9e6ae12d3', membershipId: order._id } } }] });
    const { payments: [payment] } = await charge();
    assert.deepEqual([payment.status, payment.membershipPaymentDetails.membershipId, payment.membershipPaymentDetails.status], ['APPROVED', order._id, 'CHARGED']);
    assert.equal((await owner.shopOrders.getOrder(orderId)).paymentStatus, 'PAID');
    assert.equal((await refusal(charge())).code, 'MEMBERSHIP_NOT_ELIGIBLE');
    assert.equal((await owner.orders.managementGetOrder(order._id)).order.remainingSessions, 1);
  });

  test('is previewed, sold, paid, paused, resumed, postponed and canceled', async () => {
    const { owner, bob } = await shop();
    const plan = await owner.plansV3.createPlan(visits());
    assert.equal((await owner.orders.getPricePreview(plan._id)).prices[0].price.total, '90.00');
    const preview = await owner.orders.getOfflineOrderPreview(plan._id, bob);
    assert.deepEqual([preview.order.planName, preview.purchaseLimitExceeded], ['Ten visits', false]);
    const { order } = await owner.orders.createOfflineOrder(plan._id, bob);
    assert.deepEqual([order.status, order.type, order.lastPaymentStatus, order.buyer.contactId], ['ACTIVE', 'OFFLINE', 'UNPAID', bob]);
    await owner.orders.markAsPaid(order._id);
    await owner.orders.pauseOrder(order._id);
    assert.equal((await owner.orders.managementGetOrder(order._id)).order.status, 'PAUSED');
    await owner.orders.resumeOrder(order._id);
    const resumed = (await owner.orders.managementGetOrder(order._id)).order;
    assert.deepEqual([resumed.status, resumed.lastPaymentStatus, resumed.pausePeriods.length], ['ACTIVE', 'PAID', 1]);
    assert.ok(resumed.endDate instanceof Date);
    const later = new Date(resumed.endDate.getTime() + 86_400_000);
    await owner.orders.postponeEndDate(order._id, later);
    assert.deepEqual((await owner.orders.managementGetOrder(order._id)).order.endDate, later);
    await owner.orders.cancelOrder(order._id, 'IMMEDIATELY');
    const listed = await owner.orders.managementListOrders({ orderStatuses: ['CANCELED'], buyerIds: [bob], sorting: { fieldName: 'endDate', order: 'DESC' } });
    assert.deepEqual(listed.orders.map(({ _id }) => _id), [order._id]);
    assert.equal((await refusal(owner.orders.resumeOrder(order._id))).code, 'INVALID_ORDER_STATUS');
  });

  test('online waits for its payment and belongs to its buyer alone', async () => {
    const { site, owner, bob } = await shop();
    await owned(site, 'PATCH', '/slotwright/v1/payment-settings', { paymentSettings: { revision: '1', provider: 'TEST' } });
    const plan = await owner.plansV3.createPlan(visits({ pricingVariants: [variant('30', every(1, 'MONTH'))] }));
    const { order } = await owner.orders.createOnlineOrder(plan._id, { onBehalf: { memberId: bob, orderMethod: 'MOTO' } });
    assert.deepEqual([order.status, order.pricing.subscription.cycleCount], ['DRAFT', 0]);
    await paid(`${server.url}/checkout/${order._id}`, order.wixPayOrderId);
    const bought = (await owner.orders.managementGetOrder(order._id)).order;
    assert.deepEqual([bought.status, bought.lastPaymentStatus, bought.currentCycle.index], ['ACTIVE', 'PAID', 1]);
    assert.equal((await refusal(owner.orders.getOnlineOrderPreview(plan._id))).code, 'MEMBER_REQUIRED');
    assert.deepEqual((await owner.orders.memberListOrders()).orders, []);
    assert.equal((await refusal(owner.orders.memberGetOrder(order._id))).code, 'ORDER_NOT_FOUND');
    assert.equal((await refusal(owner.orders.requestCancellation(order._id, 'IMMEDIATELY'))).code, 'ORDER_NOT_FOUND');
  });
});
