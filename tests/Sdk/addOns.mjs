import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { addOns as module } from '@wix/bookings';
import { appointment, newSite, refusal } from './site.mjs';

const nobody = '00000000-0000-4000-8000-000000000000';
const names = (page) => (page.items ?? page.addOns).map((addOn) => addOn.name);
const success = ({ results }) => results.map(({ itemMetadata }) => itemMetadata.success);
const longer = (name, minutes = 15) => ({ name, price: { value: '12.50' }, durationInMinutes: minutes });
const things = (name, most = 3) => ({ name, price: { value: '5' }, maxQuantity: most });

async function shop() {
  const site = await newSite();
  const ann = await site.owner.staffMembers.createStaffMember({ name: 'Ann' });
  const service = await site.owner.services.createService(appointment('Hair cut', [ann]));
  return { ...site, ann, service, addOns: site.owner.addOns, services: site.owner.services };
}

describe('an add-on', () => {
  test('is made, read, changed and deleted', async () => {
    const { addOns } = await shop();
    const made = await addOns.createAddOn(longer('Scalp massage'));
    assert.deepEqual([made.name, made.durationInMinutes, made.maxQuantity, made.revision, made.price.value], ['Scalp massage', 15, undefined, '1', '12.50']);
    assert.ok(made._createdDate instanceof Date && made.price.currency && made.price.formattedValue);
    assert.deepEqual(await addOns.getAddOn(made._id), made);
    const changed = await addOns.updateAddOn(made._id, { revision: '1', durationInMinutes: 20 });
    assert.deepEqual([changed.durationInMinutes, changed.revision, changed.name], [20, '2', 'Scalp massage']);
    assert.equal((await refusal(addOns.updateAddOn(made._id, { revision: '1', name: 'No' }))).status, 409);
    assert.equal(await addOns.deleteAddOn(made._id), undefined);
    const gone = await refusal(addOns.getAddOn(made._id));
    assert.deepEqual([gone.status, gone.code], [404, 'ADD_ON_NOT_FOUND']);
  });

  test('takes time or comes in numbers, not both and not neither', async () => {
    const { addOns } = await shop();
    for (const wrong of [{ name: 'Both', price: { value: '1' }, durationInMinutes: 5, maxQuantity: 2 }, { name: 'Neither', price: { value: '1' } }])
      assert.equal((await refusal(addOns.createAddOn(wrong))).status, 400);
    const refused = await refusal(addOns.createAddOn({ durationInMinutes: 1441 }));
    assert.deepEqual(refused.violations.map((violation) => violation.field).sort(), ['addOn.durationInMinutes', 'addOn.name', 'addOn.price.value']);
  });
});

describe('add-ons', () => {
  test('are found by the builder and turned page by page', async () => {
    const { addOns } = await shop();
    for (const addOn of [longer('Braid'), things('Bow'), things('Cream')]) await addOns.createAddOn(addOn);
    const first = await addOns.queryAddOns().startsWith('name', 'B').ascending('name').limit(1).find();
    assert.deepEqual([names(first), first.hasNext(), first.hasPrev()], [['Bow'], true, false]);
    const second = await first.next();
    assert.deepEqual([names(second), second.hasNext(), second.hasPrev()], [['Braid'], false, true]);
    assert.deepEqual(names(await second.prev()), ['Bow']);
    assert.deepEqual(names(await addOns.queryAddOns().ne('name', 'Bow').descending('name').find()), ['Cream', 'Braid']);
    assert.deepEqual(names(await addOns.queryAddOns().in('_id', [first.items[0]._id]).find()), ['Bow']);
  });

  test('are found by a typed query and by the helpers of the module', async () => {
    const { addOns } = await shop();
    for (const addOn of [longer('Braid'), things('Bow'), things('Cream')]) await addOns.createAddOn(addOn);
    const typed = await addOns.queryAddOns({ filter: { $or: [{ name: 'Cream' }, { name: { $startsWith: 'Br' } }] }, sort: [{ fieldName: 'name', order: 'ASC' }], cursorPaging: { limit: 5 } });
    assert.deepEqual(names(typed), ['Braid', 'Cream']);
    const { QueryBuilder, Filter, Sort } = module.utils.query;
    const built = await addOns.queryAddOns(QueryBuilder().withFilter(Filter.not(Filter('name').eq('Bow'))).withSorting(Sort('name').desc()).withPaging({ limit: 1 }).build());
    assert.deepEqual(names(built), ['Cream']);
    assert.ok(built.pagingMetadata.cursors.next);
  });

  test('are found by a query too long for an address', async () => {
    const { addOns } = await shop();
    const made = await addOns.createAddOn(things('Bow'));
    const many = [made._id, ...Array.from({ length: 90 }, (_, i) => nobody.replace(/000$/, String(100 + i)))];
    assert.deepEqual(names(await addOns.queryAddOns().in('_id', many).find()), ['Bow']);
  });

  test('are made, changed and deleted many at once, each with its own outcome', async () => {
    const { addOns } = await shop();
    const made = await addOns.bulkCreateAddOns([longer('Braid'), { name: 'Free' }, things('Bow')], { returnEntity: true });
    assert.deepEqual([success(made), made.bulkActionMetadata], [[true, false, true], { totalSuccesses: 2, totalFailures: 1, undetailedFailures: 0 }]);
    const [braid, , bow] = made.results.map((result) => result.item);
    assert.ok(braid._id && braid._createdDate instanceof Date);
    const changed = await addOns.bulkUpdateAddOns([{ addOn: { _id: braid._id, revision: '1', name: 'Plait' } }, { addOn: { _id: bow._id, revision: '4', name: 'No' } }], { returnEntity: true });
    assert.deepEqual([success(changed), changed.results[0].item.name], [[true, false], 'Plait']);
    assert.deepEqual(changed.results.map(({ itemMetadata }) => itemMetadata._id), [braid._id, bow._id]);
    const gone = await addOns.bulkDeleteAddOns([nobody, braid._id, bow._id]);
    assert.deepEqual([success(gone), gone.results[0].itemMetadata.error.code], [[false, true, true], 'ADD_ON_NOT_FOUND']);
    assert.deepEqual(names(await addOns.queryAddOns().find()), []);
  });
});

describe('the add-on groups of a service', () => {
  test('are made, changed, filled, told and deleted', async () => {
    const { addOns, services, service } = await shop();
    const [braid, bow] = [await addOns.createAddOn(longer('Braid')), await addOns.createAddOn(things('Bow'))];
    const { addOnGroup } = await services.createAddOnGroup({ name: 'Extras', maxNumberOfAddOns: 1, addOnIds: [braid._id], prompt: 'More?' }, { serviceId: service._id });
    assert.match(addOnGroup._id, /^[0-9a-f-]{36}$/);
    assert.deepEqual([addOnGroup.name, addOnGroup.maxNumberOfAddOns, addOnGroup.addOnIds, addOnGroup.prompt], ['Extras', 1, [braid._id], 'More?']);
    const renamed = await services.updateAddOnGroup({ _id: addOnGroup._id, name: 'Finish' }, { serviceId: service._id });
    assert.deepEqual(renamed.addOnGroup, { ...addOnGroup, name: 'Finish' });
    const filled = await services.setAddOnsForGroup(service._id, { groupId: addOnGroup._id, addOnIds: [bow._id, braid._id] });
    assert.deepEqual(filled.addOnGroup.addOnIds, [bow._id, braid._id]);
    const { addOnGroupsDetails: [details] } = await services.listAddOnGroupsByServiceId(service._id, { groupIds: [addOnGroup._id] });
    assert.deepEqual([details.groupId, details.groupName, details.prompt, details.maxNumberOfAddOns], [addOnGroup._id, 'Finish', 'More?', 1]);
    assert.deepEqual(details.addOns.map(({ addOnId, name, maxQuantity, durationInMinutes }) => [addOnId, name, maxQuantity, durationInMinutes]), [[bow._id, 'Bow', 3, undefined], [braid._id, 'Braid', undefined, 15]]);
    const shown = await services.getService(service._id);
    assert.deepEqual([shown.addOnGroups, shown.addOnDetails], [[filled.addOnGroup], [{ addOnId: bow._id }, { addOnId: braid._id, durationInMinutes: 15 }]]);
    await services.deleteAddOnGroup(addOnGroup._id, { serviceId: service._id });
    assert.deepEqual((await services.listAddOnGroupsByServiceId(service._id)).addOnGroupsDetails, []);
  });

  test('let go of an add-on that is deleted', async () => {
    const { addOns, services, service } = await shop();
    const [braid, bow] = [await addOns.createAddOn(longer('Braid')), await addOns.createAddOn(things('Bow'))];
    await services.createAddOnGroup({ name: 'Extras', addOnIds: [braid._id, bow._id] }, { serviceId: service._id });
    await addOns.deleteAddOn(braid._id);
    assert.deepEqual((await services.getService(service._id)).addOnGroups[0].addOnIds, [bow._id]);
  });

  test('are refused with the codes of the SDK where they are not', async () => {
    const { addOns, services, service } = await shop();
    const bow = await addOns.createAddOn(things('Bow'));
    const codes = await Promise.all([
      refusal(services.updateAddOnGroup({ _id: nobody, name: 'No' }, { serviceId: service._id })),
      refusal(services.deleteAddOnGroup(nobody, { serviceId: service._id })),
      refusal(services.setAddOnsForGroup(service._id, { groupId: nobody, addOnIds: [bow._id] })),
      refusal(services.listAddOnGroupsByServiceId(nobody)),
    ]);
    assert.deepEqual(codes.map(({ status, code }) => [status, code]), [[404, 'GROUP_NOT_ON_SERVICE'], [404, 'GROUP_NOT_ON_SERVICE'], [404, 'ADD_ON_GROUP_NOT_FOUND'], [404, 'SERVICE_NOT_FOUND']]);
    const unknown = await refusal(services.createAddOnGroup({ name: 'Extras', addOnIds: [nobody] }, { serviceId: service._id }));
    assert.deepEqual(unknown.violations.map((violation) => violation.field), ['addOnGroup.addOnIds']);
  });
});
