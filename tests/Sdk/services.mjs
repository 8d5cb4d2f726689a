import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { appointment, bookingOf, finished, newSite, refusal, slotsOn } from './site.mjs';

const nobody = '00000000-0000-4000-8000-000000000000';

async function shop() {
  const site = await newSite();
  const ann = await site.owner.staffMembers.createStaffMember({ name: 'Ann' });
  return { ...site, ann, services: site.owner.services };
}
const success = ({ results }) => results.map(({ itemMetadata }) => itemMetadata.success);

describe('many services at once', () => {
  test('are created, and those that cannot be say why beside those that are', async () => {
    const { services, ann } = await shop();
    const answer = await services.bulkCreateServices([appointment('Cut', [ann]), appointment('Nap', [ann], { payment: { rateType: 'FIXED' } }), appointment('Wash', [ann])], { returnEntity: true });
    assert.deepEqual(success(answer), [true, false, true]);
    assert.deepEqual(answer.bulkActionMetadata, { totalSuccesses: 2, totalFailures: 1, undetailedFailures: 0 });
    const [cut, nap, wash] = answer.results;
    assert.deepEqual([cut.item.name, wash.item.name, nap.item], ['Cut', 'Wash', undefined]);
    assert.deepEqual(answer.results.map((result) => result.itemMetadata.originalIndex), [0, 1, 2]);
    assert.equal(cut.itemMetadata._id, cut.item._id);
    assert.ok(cut.item._createdDate instanceof Date);
    assert.ok(nap.itemMetadata.error.code && nap.itemMetadata.error.description);
    assert.deepEqual(await services.getService(cut.item._id), cut.item);
  });

  test('are created without being shown unless they are asked for', async () => {
    const { services, ann } = await shop();
    const { results } = await services.bulkCreateServices([appointment('Cut', [ann])]);
    assert.equal(results[0].item, undefined);
    assert.equal((await services.getService(results[0].itemMetadata._id)).name, 'Cut');
  });

  test('are changed, the stale and the unknown apart from the rest', async () => {
    const { services, ann } = await shop();
    const [cut, wash] = [await services.createService(appointment('Cut', [ann])), await services.createService(appointment('Wash', [ann]))];
    const changes = [{ _id: cut._id, revision: '1', name: 'Long cut' }, { _id: wash._id, revision: '9', name: 'No' }, { _id: nobody, revision: '1', name: 'No' }];
    const answer = await services.bulkUpdateServices({ services: changes.map((service) => ({ service })), returnEntity: true });
    assert.deepEqual(success(answer), [true, false, false]);
    assert.deepEqual([answer.results[0].item.name, answer.results[0].item.revision], ['Long cut', '2']);
    assert.equal(answer.results[2].itemMetadata.error.code, 'SERVICE_NOT_FOUND');
    assert.equal((await services.getService(wash._id)).name, 'Wash');
  });

  test('are deleted by their ids', async () => {
    const { services, ann } = await shop();
    const cut = await services.createService(appointment('Cut', [ann]));
    const answer = await services.bulkDeleteServices([cut._id, nobody]);
    assert.deepEqual(success(answer), [true, false]);
    assert.deepEqual(answer.results.map(({ itemMetadata }) => itemMetadata._id), [cut._id, nobody]);
    assert.equal((await services.countServices()).count, 0);
  });

  test('are changed and deleted by a filter, as jobs', async () => {
    const site = await shop();
    const { services, ann } = site;
    await services.bulkCreateServices(['Cut', 'Color', 'Wash'].map((name) => appointment(name, [ann])));
    const { jobId } = await services.bulkUpdateServicesByFilter({ name: { $startsWith: 'C' } }, { service: { tagLine: 'With care' } });
    assert.equal((await finished(site, jobId)).succeeded, 2);
    const lines = (await services.queryServices().ascending('name').find()).items.map((service) => service.tagLine ?? null);
    assert.deepEqual(lines, ['With care', 'With care', null]);
    const going = await services.bulkDeleteServicesByFilter({ name: 'Wash' }, { preserveFutureSessionsWithParticipants: true });
    assert.equal((await finished(site, going.jobId)).succeeded, 1);
    assert.equal((await services.countServices()).count, 2);
  });
});

describe('a service', () => {
  test('tells its staff when it is asked to', async () => {
    const { services, ann } = await shop();
    const cut = await services.createService(appointment('Cut', [ann]));
    const plain = await services.getService(cut._id);
    assert.equal(plain.staffMemberDetails, undefined);
    const detailed = await services.getService(cut._id, { conditionalFields: ['STAFF_MEMBER_DETAILS', 'RESOURCE_TYPE_DETAILS'] });
    assert.deepEqual(detailed.staffMemberDetails.staffMembers, [{ staffMemberId: ann._id, name: 'Ann' }]);
    const { items } = await services.queryServices({ conditionalFields: ['STAFF_MEMBER_DETAILS'] }).eq('_id', cut._id).find();
    assert.deepEqual(items, [{ ...plain, staffMemberDetails: detailed.staffMemberDetails }]);
  });

  test('holds nested objects, lists and pictures as the SDK sent them', async () => {
    const { services, ann } = await shop();
    const picture = 'wix:image://v1/abc.jpg/abc.jpg#originWidth=10&originHeight=20';
    const cut = await services.createService(appointment('Cut', [ann], {
      description: 'Short', media: { items: [{ image: picture }], mainMedia: { image: picture } }, extendedFields: { namespaces: { '@me/app': { color: 'red' } } },
      schedule: { availabilityConstraints: { sessionDurations: [45], timeBetweenSessions: 15 } },
    }));
    assert.deepEqual([cut.media.items[0].image, cut.media.mainMedia.image], [picture, picture]);
    assert.deepEqual(cut.extendedFields, { namespaces: { '@me/app': { color: 'red' } } });
    assert.deepEqual(cut.schedule.availabilityConstraints.sessionDurations, [45]);
    assert.equal(cut.schedule.availabilityConstraints.timeBetweenSessions, 15);
    assert.deepEqual(cut.payment.fixed.price.value, '40');
    assert.deepEqual([cut.bookingPolicy.default, cut.form._id], [true, nobody.replace('4', '0').replace('8', '0')]);
    assert.deepEqual([cut.bookingPolicy._createdDate, cut.mainSlug._createdDate].map((date) => date instanceof Date), [true, true]);
    assert.deepEqual([cut.addOnGroups, cut.addOnDetails, cut.serviceResources, cut.payment.pricingPlanIds], [[], [], [], []]);
  });

  test('is deleted with its bookings, or after them', async () => {
    const { owner, services, ann } = await shop();
    const cut = await services.createService(appointment('Cut', [ann]));
    const [slot] = await slotsOn(owner, cut, '2031-06-02');
    const { booking } = await owner.bookings.createBooking(bookingOf(cut, slot, ann.resourceId));
    await owner.bookings.confirmOrDeclineBooking(booking._id, { paymentStatus: 'NOT_PAID' });
    assert.equal(await services.deleteService(cut._id, { preserveFutureSessionsWithParticipants: false, participantNotification: { notifyParticipants: true, message: 'Sorry' } }), undefined);
    const { extendedBookings } = await owner.extendedBookings.queryExtendedBookings({ filter: { id: booking._id } });
    assert.equal(extendedBookings[0].booking.status, 'CANCELED');
    assert.equal((await refusal(services.deleteService(cut._id))).code, 'SERVICE_NOT_FOUND');
  });

  test('is cloned under a name, a slug and a schedule of its own', async () => {
    const { services, ann } = await shop();
    const cut = await services.createService(appointment('Cut', [ann]));
    const { service, errors } = await services.cloneService(cut._id);
    assert.deepEqual([service.name, service.mainSlug.name, service.revision, errors], ['Cut (copy)', 'cut-copy', '1', []]);
    assert.notEqual(service._id, cut._id);
    assert.notEqual(service.schedule._id, cut.schedule._id);
    assert.deepEqual([service.payment, service.staffMemberIds], [cut.payment, cut.staffMemberIds]);
    assert.deepEqual(await services.getService(service._id), service);
    assert.equal((await refusal(services.cloneService(nobody))).code, 'SERVICE_NOT_FOUND');
  });

  test('has no pricing plans as long as the site has none', async () => {
    const { services, ann } = await shop();
    const cut = await services.createService(appointment('Cut', [ann]));
    for (const call of [() => services.enablePricingPlansForService(cut._id, [nobody]), () => services.disablePricingPlansForService(cut._id, { pricingPlanIds: [nobody] })]) {
      const refused = await refusal(call());
      assert.deepEqual([refused.status, refused.code, refused.data], [400, 'INVALID_PRICING_PLAN', { ids: [nobody] }]);
    }
    const { service } = await services.disablePricingPlansForService(cut._id);
    assert.deepEqual(service.payment.pricingPlanIds, []);
  });

  test('that cannot be made names every rule it breaks', async () => {
    const { services } = await shop();
    const refused = await refusal(services.createService(appointment('Cut', [], { payment: { rateType: 'FIXED', fixed: { price: { value: '0' } }, options: {} }, category: { _id: nobody } })));
    assert.equal(refused.status, 400);
    const rules = refused.violations.filter((violation) => violation.violatedRule === 'OTHER');
    assert.deepEqual(rules.map((violation) => violation.ruleName).sort(), ['INVALID_CATEGORY', 'INVALID_PAYMENT_OPTIONS', 'INVALID_RATE', 'INVALID_STAFF_MEMBER_IDS']);
    assert.deepEqual(refused.violations.filter((violation) => violation.violatedRule !== 'OTHER').map(({ field, data }) => [field, data]), [['service.payment.fixed.price.value', { threshold: 0 }]]);
  });
});
