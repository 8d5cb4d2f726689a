import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { appointment, newSite, ownerPost, refusal } from './site.mjs';

const nobody = '00000000-0000-4000-8000-000000000000';

async function shop() {
  const site = await newSite();
  const ann = await site.owner.staffMembers.createStaffMember({ name: 'Ann' });
  const service = await site.owner.services.createService(appointment('Hair cut', [ann]));
  return { ...site, ann, service, services: site.owner.services };
}
const place = async (site, name) => (await ownerPost(site, '/locations/v1/locations', { location: { name, timeZone: 'UTC', address: { country: 'US', city: 'Springfield', addressLine: name } } })).location;

describe('policies and forms of services', () => {
  test('a policy is told with the services that follow it', async () => {
    const { owner, services, service } = await shop();
    const strict = await owner.bookingPolicies.createBookingPolicy({ name: 'Strict' });
    const { bookingPolicies, pagingMetadata } = await services.queryPolicies({ sort: [{ fieldName: 'createdDate', order: 'ASC' }] });
    assert.deepEqual(bookingPolicies.map((policy) => policy.totalServiceCount), [1, 0]);
    assert.deepEqual(bookingPolicies[0].connectedServices, [service]);
    assert.deepEqual(bookingPolicies[1].connectedServices, []);
    assert.equal(bookingPolicies[1].bookingPolicy._id, strict._id);
    assert.equal(pagingMetadata.count, 2);
    const found = await services.queryPolicies({ filter: { name: 'Strict' }, cursorPaging: { limit: 1 } });
    assert.deepEqual(found.bookingPolicies.map((policy) => policy.bookingPolicy.name), ['Strict']);
  });

  test('policies are turned page by page', async () => {
    const { owner, services } = await shop();
    await owner.bookingPolicies.createBookingPolicy({ name: 'Strict' });
    const first = await services.queryPolicies({ sort: [{ fieldName: 'createdDate', order: 'DESC' }], cursorPaging: { limit: 1 } });
    const second = await services.queryPolicies({ cursorPaging: { limit: 1, cursor: first.pagingMetadata.cursors.next } });
    assert.deepEqual([first, second].map((page) => page.bookingPolicies[0].bookingPolicy.default), [false, true]);
    assert.equal(second.pagingMetadata.cursors.next ?? null, null);
  });

  test('the form every site has is told with its services when it is asked for', async () => {
    const { services, service } = await shop();
    const { bookingForms, defaultBookingForm, pagingMetadata } = await services.queryBookingForms({}, { conditionalFields: ['DEFAULT_BOOKING_FORM'] });
    assert.ok(Array.isArray(bookingForms) && pagingMetadata);
    assert.equal(defaultBookingForm.formDetails.formId, '00000000-0000-0000-0000-000000000000');
    assert.deepEqual(defaultBookingForm.connectedServices, [{ _id: service._id, name: 'Hair cut' }]);
    assert.equal(defaultBookingForm.totalServiceCount, 1);
    assert.equal((await services.queryBookingForms({})).defaultBookingForm, undefined);
  });
});

describe('categories and locations of services', () => {
  test('categories are told by the services in them', async () => {
    const { owner, services, service } = await shop();
    const [hair, nails] = [await owner.categoriesV2.createCategory({ name: 'Hair' }), await owner.categoriesV2.createCategory({ name: 'Nails' })];
    await services.updateService(service._id, { revision: service.revision, category: { _id: hair._id } });
    assert.deepEqual((await services.queryCategories()).categories.map((category) => category.name), ['Hair', 'Nails']);
    const served = await services.queryCategories({ filter: { services: { name: 'Hair cut' } } });
    assert.deepEqual(served.categories.map(({ _id, name }) => [_id, name]), [[hair._id, 'Hair']]);
    assert.deepEqual((await services.queryCategories({ filter: { categoryIds: [nails._id] } })).categories.map((category) => category._id), [nails._id]);
  });

  test('locations are told by the services at them', async () => {
    const { services, service } = await shop();
    const { businessLocations, customLocations, customerLocations } = await services.queryLocations();
    assert.deepEqual([businessLocations.exists, customLocations.exists, customerLocations.exists], [true, false, false]);
    assert.deepEqual(businessLocations.locations, service.locations);
    const none = await services.queryLocations({ filter: { services: { name: 'Nothing' } } });
    assert.deepEqual([none.businessLocations.exists, none.businessLocations.locations], [false, []]);
    const known = await services.queryLocations({ filter: { businessLocationIds: [service.locations[0].business._id] } });
    assert.equal(known.businessLocations.exists, true);
  });

  test('a service moves to other places, with those it had among them or without', async () => {
    const { services, service, ...site } = await shop();
    const mill = await place(site, 'The Mill');
    const [home] = service.locations;
    const both = await services.setServiceLocations(service._id, { locations: [home, { type: 'BUSINESS', business: { _id: mill.id } }, { type: 'CUSTOMER' }] });
    assert.deepEqual(both.service.locations.map((location) => location.type), ['BUSINESS', 'BUSINESS', 'CUSTOMER']);
    assert.deepEqual(both.service.locations[1].business.name, 'The Mill');
    const there = [{ type: 'BUSINESS', business: { _id: mill.id } }];
    const moved = await services.setServiceLocations(service._id, { locations: there, participantNotification: { notifyParticipants: false },
      removedLocationSessionsAction: { action: 'MOVE_TO_LOCATION', moveToLocationOptions: { newLocation: there[0] } } });
    assert.deepEqual(moved.service.locations.map((location) => location.business._id), [mill.id]);
    assert.deepEqual((await services.queryServices().eq('locations.business.id', mill.id).find()).items.map((found) => found._id), [service._id]);
    const refused = await refusal(services.setServiceLocations(service._id, { locations: [{ type: 'BUSINESS', business: { _id: nobody } }] }));
    assert.deepEqual(refused.violations.map((violation) => violation.ruleName), ['INVALID_BUSINESS_LOCATION']);
  });
});

describe('slugs of services', () => {
  test('a chosen slug stays when the service is renamed and the old ones go on leading to it', async () => {
    const { services, service } = await shop();
    const { slug, service: changed } = await services.setCustomSlug(service._id, { slug: 'the-cut' });
    assert.deepEqual([slug.name, slug.custom, changed.mainSlug.name], ['the-cut', true, 'the-cut']);
    assert.ok(slug._createdDate instanceof Date);
    const renamed = await services.updateService(service._id, { revision: changed.revision, name: 'Trim' });
    assert.equal(renamed.mainSlug.name, 'the-cut');
    assert.deepEqual(renamed.supportedSlugs.map((supported) => supported.name).sort(), ['hair-cut', 'the-cut', 'trim']);
    assert.equal(typeof renamed.urls.servicePage, 'string');
    assert.ok(renamed.urls.servicePage.endsWith('the-cut'));
    assert.deepEqual((await services.queryServices().hasSome('supportedSlugs.name', ['hair-cut']).find()).items.map((found) => found._id), [service._id]);
  });

  test('a slug is judged before it is taken, in the same words as when it is', async () => {
    const { services, service, ann } = await shop();
    const wash = await services.createService(appointment('Hair wash', [ann]));
    assert.deepEqual(await services.validateSlug(service._id, { slug: 'free' }), { valid: true, slug: 'free', errors: [] });
    assert.deepEqual((await services.validateSlug(service._id, { slug: 'No way!' })).errors, ['SLUG_CONTAINS_ILLEGAL_CHARACTERS']);
    assert.deepEqual((await services.validateSlug(wash._id, { slug: 'hair-cut' })).errors, ['SLUG_ALREADY_EXISTS']);
    assert.deepEqual((await refusal(services.setCustomSlug(service._id, { slug: 'No way!' }))).violations.map((violation) => violation.ruleName), ['SLUG_CONTAINS_ILLEGAL_CHARACTERS']);
    const taken = await refusal(services.setCustomSlug(wash._id, { slug: 'hair-cut' }));
    assert.deepEqual([taken.status, taken.code], [428, 'SLUG_ALREADY_EXISTS']);
  });
});
