import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { appointment, newSite, refusal } from './site.mjs';

async function shop(...names) {
  const site = await newSite();
  const ann = await site.owner.staffMembers.createStaffMember({ name: 'Ann', email: 'ann@example.com' });
  const services = [];
  for (const name of names) services.push(await site.owner.services.createService(appointment(name, [ann])));
  return { ...site, ann, services };
}
const names = (page) => page.items.map((service) => service.name);

describe('services through the query builder', () => {
  test('conditions select, sorting orders', async () => {
    const { owner, services: [cut, wash, color] } = await shop('Cut', 'Wash', 'Color');
    const query = () => owner.services.queryServices();
    assert.deepEqual(names(await query().eq('name', 'Wash').find()), ['Wash']);
    assert.deepEqual(names(await query().in('_id', [cut._id, color._id]).ascending('name').find()), ['Color', 'Cut']);
    assert.deepEqual(names(await query().startsWith('name', 'C').descending('name').find()), ['Cut', 'Color']);
    assert.deepEqual(names(await query().ne('_id', wash._id).ascending('_createdDate').find()), ['Cut', 'Color']);
    assert.deepEqual(names(await query().hasSome('staffMemberIds', cut.staffMemberIds).ascending('name').find()), ['Color', 'Cut', 'Wash']);
    assert.deepEqual(names(await query().eq('type', 'CLASS').find()), []);
  });

  test('either of two conditions is enough in an or', async () => {
    const { owner } = await shop('Cut', 'Wash', 'Color');
    const query = () => owner.services.queryServices();
    assert.deepEqual(names(await query().eq('name', 'Cut').or(query().eq('name', 'Wash')).ascending('name').find()), ['Cut', 'Wash']);
  });

  test('next and prev turn the pages and the total is known', async () => {
    const { owner } = await shop('A', 'B', 'C');
    const first = await owner.services.queryServices().ascending('name').limit(2).find();
    assert.deepEqual([names(first), first.totalCount, first.hasNext(), first.hasPrev()], [['A', 'B'], 3, true, false]);
    const second = await first.next();
    assert.deepEqual([names(second), second.hasNext()], [['C'], false]);
    assert.deepEqual(names(await second.prev()), ['A', 'B']);
  });

  test('a typed query with nested conditions says the same as the builder', async () => {
    const { owner } = await shop('Cut', 'Wash', 'Color');
    const { services, pagingMetadata } = await owner.services.queryServices({ filter: { $and: [{ type: 'APPOINTMENT' }, { $not: { name: { $startsWith: 'W' } } }] }, sort: [{ fieldName: 'name', order: 'DESC' }], paging: { limit: 1, offset: 1 } });
    assert.deepEqual(services.map((service) => service.name), ['Color']);
    assert.equal(pagingMetadata.total, 2);
  });

  test('a count takes the filter of a query', async () => {
    const { owner } = await shop('Cut', 'Wash', 'Color');
    assert.equal((await owner.services.countServices({ filter: { name: { $startsWith: 'C' } } })).count, 2);
    assert.equal((await owner.services.countServices()).count, 3);
  });
});

describe('one service', () => {
  test('is read back as it was made', async () => {
    const { owner, services: [cut] } = await shop('Cut');
    assert.deepEqual(await owner.services.getService(cut._id), cut);
  });

  test('changes what an update names and keeps the rest', async () => {
    const { owner, services: [cut] } = await shop('Cut');
    const changed = await owner.services.updateService(cut._id, { revision: cut.revision, name: 'Long cut', tagLine: 'An hour' });
    assert.deepEqual([changed.name, changed.tagLine, changed.revision, changed.type], ['Long cut', 'An hour', '2', 'APPOINTMENT']);
    assert.deepEqual(changed.payment, cut.payment);
    assert.ok(changed._updatedDate >= cut._updatedDate);
    assert.equal((await owner.services.updateService(cut._id, { revision: '2', tagLine: null })).tagLine ?? null, null);
  });

  test('is not overwritten by someone who read an older revision', async () => {
    const { owner, services: [cut] } = await shop('Cut');
    await owner.services.updateService(cut._id, { revision: '1', name: 'First' });
    assert.equal((await refusal(owner.services.updateService(cut._id, { revision: '1', name: 'Second' }))).status, 409);
    assert.equal((await owner.services.getService(cut._id)).name, 'First');
  });

  test('is gone once deleted', async () => {
    const { owner, services: [cut] } = await shop('Cut', 'Wash');
    await owner.services.deleteService(cut._id);
    const gone = await refusal(owner.services.getService(cut._id));
    assert.deepEqual([gone.status, gone.code], [404, 'SERVICE_NOT_FOUND']);
    assert.deepEqual(names(await owner.services.queryServices().find()), ['Wash']);
  });
});

describe('staff', () => {
  test('are queried, changed and counted', async () => {
    const { owner, ann } = await shop();
    await owner.staffMembers.createStaffMember({ name: 'Ben' });
    const page = await owner.staffMembers.queryStaffMembers().eq('name', 'Ann').find();
    assert.deepEqual(page.items.map((member) => member._id), [ann._id]);
    const renamed = await owner.staffMembers.updateStaffMember(ann._id, { revision: ann.revision, name: 'Anna' });
    assert.equal(renamed.name, 'Anna');
    assert.ok(renamed._createdDate instanceof Date);
    assert.equal((await owner.staffMembers.countStaffMembers()).count, 2);
  });

  test('a cursor carries the order of its query to the next page', async () => {
    const { owner } = await shop();
    for (const name of ['Ben', 'Cleo']) await owner.staffMembers.createStaffMember({ name });
    const first = await owner.staffMembers.queryStaffMembers().descending('_createdDate').limit(2).find();
    assert.deepEqual(first.items.map((member) => member.name), ['Cleo', 'Ben']);
    const second = await first.next();
    assert.deepEqual([second.items.map((member) => member.name), second.hasNext()], [['Ann'], false]);
  });

  test('have a resource of the staff type', async () => {
    const { owner, ann } = await shop();
    const { items: [type] } = await owner.resourceTypes.queryResourceTypes().find();
    assert.equal(type._id, '1cd44cf8-756f-41c3-bd90-3e2ffcaf1155');
    const resource = await owner.resources.getResource(ann.resourceId);
    assert.equal(resource.name, 'Ann');
  });
});

describe('booking policies', () => {
  test('a site is born with a default one that lets customers cancel', async () => {
    const { owner } = await shop();
    const { items } = await owner.bookingPolicies.queryBookingPolicies().eq('default', true).find();
    assert.equal(items.length, 1);
    assert.equal(items[0].cancellationPolicy.enabled, true);
  });

  test('are made, changed, set as default and deleted', async () => {
    const { owner } = await shop();
    const strict = await owner.bookingPolicies.createBookingPolicy({ name: 'Strict', limitLateBookingPolicy: { enabled: true, latestBookingInMinutes: 120 } });
    assert.equal(strict.default, false);
    const changed = await owner.bookingPolicies.updateBookingPolicy(strict._id, { revision: strict.revision, name: 'Stricter' });
    assert.deepEqual([changed.name, changed.limitLateBookingPolicy.latestBookingInMinutes], ['Stricter', 120]);
    const { currentDefaultBookingPolicy, previousDefaultBookingPolicy } = await owner.bookingPolicies.setDefaultBookingPolicy(strict._id);
    assert.equal(currentDefaultBookingPolicy._id, strict._id);
    await owner.bookingPolicies.deleteBookingPolicy(previousDefaultBookingPolicy._id);
    const kept = await owner.bookingPolicies.queryBookingPolicies().find();
    assert.deepEqual(kept.items.map((policy) => policy.name), ['Stricter']);
    assert.ok((await refusal(owner.bookingPolicies.deleteBookingPolicy(strict._id))).status >= 400);
  });
});
