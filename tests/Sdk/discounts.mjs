// Coupons, discount rules and taxes through the official packages: kept by the owner, met by customers.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { createClient, ApiKeyStrategy } from '@wix/sdk';
import { cart, discountRules, taxCalculation, totalsCalculator } from '@wix/ecom';
import { coupons } from '@wix/marketing';
import { bookingsApp, shop as open } from './money.mjs';
import { aimed, bookingOf, owned, refusal, slotsOn } from './site.mjs';
import { paid } from './till.mjs';

const modules = { cart, coupons, discountRules, taxCalculation, totalsCalculator };
const item = (booking) => ({ quantity: 1, catalogReference: { appId: bookingsApp, catalogItemId: booking._id } });
const spring = (more = {}) => ({ name: 'Spring', code: 'SPRING', percentOffRate: 25, scope: { namespace: 'bookings' }, startTime: String(Date.now()), ...more });
const everything = { scopes: [{ _id: 'all', type: 'CATALOG_ITEM', catalogItemFilter: { catalogAppId: bookingsApp } }] };
const tenth = (more = {}) => ({ name: 'A tenth off', active: true, discounts: { values: [{ discountType: 'PERCENTAGE', percentage: 10, targetType: 'SPECIFIC_ITEMS', specificItemsInfo: everything }] }, ...more });

async function shop(settings) {
  const made = await open({}, settings);
  return { ...made, till: createClient({ modules, auth: ApiKeyStrategy({ apiKey: made.apiKey, siteId: made.id }), fetch: aimed }) };
}

async function booked({ bob, service, ann }, option) {
  const [slot] = await slotsOn(bob, service, '2031-06-02');
  const { booking } = await bob.bookings.createBooking({ ...bookingOf(service, slot, ann.resourceId), selectedPaymentOption: option });
  return booking;
}

describe('a coupon', () => {
  test('is made, read, changed, found and deleted', async () => {
    const { till } = await shop();
    const { _id } = await till.coupons.createCoupon(spring());
    const made = await till.coupons.getCoupon(_id);
    assert.deepEqual([made._id, made.specification.code, made.specification.type, made.numberOfUsages, made.expired], [_id, 'SPRING', 'percentOffRate', 0, false]);
    await till.coupons.updateCoupon(_id, { name: 'Summer', usageLimit: 3 });
    const { coupons: found, totalResults } = await till.coupons.queryCoupons({ filter: JSON.stringify({ 'specification.name': 'Summer' }), sort: JSON.stringify({ 'specification.code': 'asc' }), paging: { limit: 10, offset: 0 } });
    assert.deepEqual([totalResults, found[0].specification.usageLimit], [1, 3]);
    const many = await till.coupons.bulkCreateCoupons([spring({ code: 'A' }), spring({ code: 'B' })]);
    const gone = await till.coupons.bulkDeleteCoupons(many.results.map(({ itemMetadata }) => itemMetadata._id));
    assert.equal(gone.deleteMetadata.totalSuccesses, 2);
    await till.coupons.deleteCoupon(_id);
    const missing = await refusal(till.coupons.getCoupon(_id));
    assert.deepEqual([missing.status, missing.code], [404, 'COUPON_NOT_FOUND']);
  });

  test('is refused with all that is wrong', async () => {
    const { till } = await shop();
    const refused = await refusal(till.coupons.createCoupon({ percentOffRate: 25, startTime: '5', expirationTime: '3' }));
    assert.deepEqual(refused.violations.map(({ field }) => field).sort(), ['specification.code', 'specification.expirationTime', 'specification.name', 'specification.scope']);
  });

  test('takes money off a cart, and the order that is paid keeps it', async () => {
    const { owner, bob, till, ...place } = await shop();
    const { _id } = await till.coupons.createCoupon(spring());
    const made = await bob.cartV2.createCart({ catalogItems: [item(await booked({ bob, ...place }, 'ONLINE'))], cart: { source: { channelType: 'WEB' } } });
    const unknown = await refusal(bob.cartV2.addCoupon(made._id, { code: 'NOPE' }));
    assert.deepEqual([unknown.status, unknown.code], [400, 'INVALID_COUPON_CODE']);
    await bob.cartV2.addCoupon(made._id, { code: 'spring' });
    const { summary } = await bob.cartV2.calculateCart(made._id);
    assert.deepEqual([summary.priceSummary.discount.amount, summary.priceSummary.total.amount, summary.discounts[0].source.couponCode], ['10.00', '30.00', 'SPRING']);
    const { orderId } = await bob.cartV2.placeOrder(made._id);
    await paid(await bob.cartV2.getCheckoutUrl(made._id));
    const order = await owner.orders.getOrder(orderId);
    assert.deepEqual([order.paymentStatus, order.priceSummary.total.amount, order.appliedDiscounts[0].coupon], ['PAID', '30.00', { _id, code: 'SPRING', name: 'Spring', amount: { amount: '10.00', formattedAmount: '$10.00' } }]);
    assert.equal((await till.coupons.getCoupon(_id)).numberOfUsages, 1);
  });

  test('is put into and taken out of carts of all kinds', async () => {
    const { bob, till, ...place } = await shop();
    const { _id } = await till.coupons.createCoupon(spring());
    const booking = await booked({ bob, ...place }, 'OFFLINE');
    await bob.currentCartV2.createCurrentCart({ catalogItems: [item(booking)] });
    assert.equal((await bob.currentCartV2.addCouponToCurrentCart({ code: 'SPRING' })).cart.coupons[0]._id, _id);
    assert.deepEqual((await bob.currentCartV2.removeCouponFromCurrentCart(_id)).cart.coupons, []);
    const late = await refusal(bob.currentCartV2.removeCouponFromCurrentCart(_id));
    assert.deepEqual([late.status, late.code], [404, 'COUPON_NOT_FOUND_IN_CART']);
    const checkout = await bob.checkout.createCheckout({ lineItems: [item(booking)], channelType: 'WEB', couponCode: 'SPRING' });
    assert.deepEqual([checkout.priceSummary.total.amount, checkout.appliedDiscounts[0].coupon.code, checkout.lineItems[0].price.amount], ['30.00', 'SPRING', '30.00']);
    assert.equal((await bob.checkout.removeCoupon(checkout._id)).checkout.priceSummary.total.amount, '40.00');
    const older = await till.cart.createCart({ lineItems: [item(booking)], couponCode: 'SPRING' });
    assert.equal(older.appliedDiscounts[0].coupon.code, 'SPRING');
    const { priceSummary } = await till.cart.estimateTotals(older._id);
    assert.equal(priceSummary.discount.amount, '10.00');
  });
});

describe('a discount rule', () => {
  test('is made, read, changed, found and deleted', async () => {
    const { till } = await shop();
    const made = await till.discountRules.createDiscountRule(tenth({ trigger: { triggerType: 'AND', and: { triggers: [{ triggerType: 'SUBTOTAL_RANGE', subtotalRange: { from: '20' } }, { triggerType: 'ITEM_QUANTITY_RANGE', itemQuantityRange: { from: 1 } }] } } }));
    assert.deepEqual([made.status, made.usageCount, made.revision], ['LIVE', 0, '1']);
    assert.deepEqual(await till.discountRules.getDiscountRule(made._id), made);
    const changed = await till.discountRules.updateDiscountRule(made._id, { revision: '1', activeTimeInfo: { start: new Date('2041-01-01') } });
    assert.equal(changed.status, 'PENDING');
    assert.deepEqual((await till.discountRules.queryDiscountRules().eq('name', 'A tenth off').find()).items.map(({ _id }) => _id), [made._id]);
    await till.discountRules.deleteDiscountRule(made._id);
    const missing = await refusal(till.discountRules.getDiscountRule(made._id));
    assert.deepEqual([missing.status, missing.code], [404, 'DISCOUNT_RULE_NOT_FOUND']);
  });

  test('gives by itself, and a coupon comes off the rest', async () => {
    const { till, service } = await shop();
    const rule = await till.discountRules.createDiscountRule(tenth());
    await till.coupons.createCoupon(spring({ scope: { namespace: 'bookings', group: { name: 'service', entityId: service._id } } }));
    const line = { _id: 'one', quantity: 1, price: '40', catalogReference: { appId: bookingsApp, catalogItemId: crypto.randomUUID() }, rootCatalogItemId: service._id };
    const totals = await till.totalsCalculator.calculateTotals({ lineItems: [line], couponCode: 'SPRING' });
    assert.deepEqual([totals.priceSummary.discount.amount, totals.priceSummary.total.amount], ['13.00', '27.00']);
    assert.deepEqual(totals.appliedDiscounts.map((given) => given.discountRule?._id ?? given.coupon.code), [rule._id, 'SPRING']);
    const refused = await till.totalsCalculator.calculateTotals({ lineItems: [line], couponCode: 'NOPE' });
    assert.deepEqual([refused.calculationErrors.couponCalculationError.applicationError.code, refused.priceSummary.total.amount], ['ERROR_COUPON_DOES_NOT_EXIST', '36.00']);
  });
});

describe('tax', () => {
  test('is charged by the rates of a place, in carts and for addresses', async () => {
    const { bob, till, owner, ...place } = await shop();
    const { location } = await owned(place, 'POST', '/locations/v1/locations', { location: { name: 'Fresno', timeZone: 'UTC', address: { country: 'US', subdivision: 'US-CA', city: 'Fresno' } } });
    const taxRates = [{ name: 'VAT', rate: '0.2' }, { name: 'State', rate: '0.0725', locationId: location.id, jurisdictionType: 'STATE' }];
    await owned(place, 'PATCH', '/slotwright/v1/payment-settings', { paymentSettings: { revision: '2', taxRates } });
    const { taxCalculatorDetails } = await till.taxCalculation.listTaxCalculators();
    const told = await till.taxCalculation.calculateTax({ currency: 'USD', addresses: [{ country: 'US', subdivision: 'US-CA', city: 'Fresno' }], lineItems: [{ _id: 'one', quantity: 1, price: '40', addressIndex: { singleAddress: 0 } }] });
    assert.deepEqual([told.taxSummary.totalTax, told.lineItemTaxDetails[0].taxSummary.appId, told.lineItemTaxDetails[0].taxBreakdown[0].taxName], ['2.90', taxCalculatorDetails[0].appId, 'State']);
    const made = await bob.cartV2.createCart({ catalogItems: [item(await booked({ bob, ...place }, 'OFFLINE'))], cart: { source: { channelType: 'WEB' } } });
    const { summary } = await bob.cartV2.calculateCart(made._id);
    assert.deepEqual([summary.taxSummary.taxes[0].name.original, summary.priceSummary.tax.amount], ['VAT', '8.00']);
    const { orderId } = await bob.cartV2.placeOrder(made._id);
    assert.deepEqual((await owner.orders.getOrder(orderId)).taxInfo.taxBreakdown.map(({ taxName, rate, aggregatedTaxAmount }) => [taxName, rate, aggregatedTaxAmount.amount]), [['VAT', '0.2', '8.00']]);
  });
});
