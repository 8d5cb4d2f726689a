import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { appointment, newSite, refusal, visitorOf } from './site.mjs';

async function shop() {
  const site = await newSite();
  const ann = await site.owner.staffMembers.createStaffMember({ name: 'Ann', email: 'ann@example.com' });
  const category = await site.owner.categoriesV2.createCategory({ name: 'Hair' });
  const service = await site.owner.services.createService(appointment('Hair cut', [ann], { category: { _id: category._id } }));
  const addOn = await site.owner.addOns.createAddOn({ name: 'Braid', price: { value: '5' }, durationInMinutes: 15 });
  await site.owner.services.createAddOnGroup({ name: 'Extras', addOnIds: [addOn._id] }, { serviceId: service._id });
  return { ...site, ann, category, addOn, service: await site.owner.services.getService(service._id), visitor: await visitorOf(site) };
}

describe('a visitor of the catalogue', () => {
  test('sees all that is sold as its owner does', async () => {
    const { visitor, owner, service, category, addOn, ann } = await shop();
    assert.deepEqual(await visitor.services.getService(service._id), service);
    assert.deepEqual((await visitor.services.queryServices().find()).items, [service]);
    assert.deepEqual((await visitor.services.searchServices({ search: { expression: 'hair' } })).services, [service]);
    assert.deepEqual((await visitor.catalogSearch.queryServicesByFilters()).results, [{ service, available: true }]);
    assert.equal((await visitor.services.countServices()).count, 1);
    assert.deepEqual(await visitor.categoriesV2.getCategory(category._id), category);
    assert.deepEqual((await visitor.categoriesV2.queryCategories().find()).items, [category]);
    assert.deepEqual(await visitor.addOns.getAddOn(addOn._id), addOn);
    assert.equal((await visitor.services.listAddOnGroupsByServiceId(service._id)).addOnGroupsDetails[0].addOns[0].name, 'Braid');
    assert.deepEqual((await visitor.bookingPolicies.queryBookingPolicies().find()).items, (await owner.bookingPolicies.queryBookingPolicies().find()).items);
    assert.deepEqual((await visitor.serviceOptionsAndVariants.queryServiceOptionsAndVariants().find()).items, []);
    assert.equal((await visitor.pricing.previewPrice([{ serviceId: service._id, resourceId: ann.resourceId, numberOfParticipants: 1 }])).priceInfo.calculatedPrice, 40);
  });

  test('changes nothing of it', async () => {
    const { visitor, service, category, addOn } = await shop();
    const { services, categoriesV2, categories, addOns, bookingPolicies, serviceOptionsAndVariants } = visitor;
    const tries = [
      () => services.createService(appointment('No', [])), () => services.updateService(service._id, { revision: '1', name: 'No' }), () => services.deleteService(service._id),
      () => services.bulkCreateServices([appointment('No', [])]), () => services.bulkUpdateServices({ services: [{ service: { _id: service._id, revision: '1', name: 'No' } }] }),
      () => services.bulkDeleteServices([service._id]), () => services.bulkDeleteServicesByFilter({ name: 'Hair cut' }), () => services.bulkUpdateServicesByFilter({ name: 'Hair cut' }, { service: { name: 'No' } }),
      () => services.cloneService(service._id), () => services.setCustomSlug(service._id, { slug: 'no' }), () => services.setServiceLocations(service._id, { locations: [] }),
      () => services.createAddOnGroup({ name: 'No' }, { serviceId: service._id }), () => services.deleteAddOnGroup(service.addOnGroups[0]._id, { serviceId: service._id }),
      () => services.setAddOnsForGroup(service._id, { groupId: service.addOnGroups[0]._id, addOnIds: [addOn._id] }), () => services.disablePricingPlansForService(service._id),
      () => categoriesV2.createCategory({ name: 'No' }), () => categoriesV2.deleteCategory(category._id), () => categoriesV2.moveCategory(category._id), () => categories.deleteCategory(category._id),
      () => addOns.createAddOn({ name: 'No', price: { value: '1' }, maxQuantity: 1 }), () => addOns.bulkDeleteAddOns([addOn._id]), () => addOns.deleteAddOn(addOn._id),
      () => bookingPolicies.createBookingPolicy({ name: 'No' }), () => bookingPolicies.setDefaultBookingPolicy(service.bookingPolicy._id),
      () => serviceOptionsAndVariants.createServiceOptionsAndVariants({ serviceId: service._id, options: { values: [] }, variants: { values: [] } }),
    ];
    for (const attempt of tries) {
      const refused = await refusal(attempt());
      assert.deepEqual([refused.status, refused.code], [403, 'PERMISSION_DENIED'], String(attempt));
    }
    assert.deepEqual(await services.getService(service._id), service);
  });
});
