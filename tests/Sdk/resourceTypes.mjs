import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { resourceTypes } from '@wix/bookings';
import { newSite, refusal } from './site.mjs';

const staffType = '1cd44cf8-756f-41c3-bd90-3e2ffcaf1155';
const { Filter, QueryBuilder } = resourceTypes.utils.query;
const names = (types) => types.map((type) => type.name);

describe('resource types', () => {
  test('are made, read, changed and deleted', async () => {
    const { owner: { resourceTypes: types } } = await newSite();
    const room = await types.createResourceType({ name: 'Room', extendedFields: { namespaces: { '@acme/app': { floor: 2 } } } });
    assert.deepEqual([room.name, room.revision, room._createdDate instanceof Date, room.extendedFields.namespaces['@acme/app'].floor], ['Room', '1', true, 2]);
    assert.deepEqual(await types.getResourceType(room._id), room);
    const renamed = await types.updateResourceType(room._id, { revision: room.revision, name: 'Hall' });
    assert.deepEqual(renamed, { ...room, name: 'Hall', revision: '2', _updatedDate: renamed._updatedDate });
    assert.equal((await refusal(types.updateResourceType(room._id, { revision: '1', name: 'Barn' }))).status, 409);
    assert.equal(await types.deleteResourceType(room._id), undefined);
    const gone = await refusal(types.getResourceType(room._id));
    assert.deepEqual([gone.status, gone.code], [404, 'RESOURCE_TYPE_NOT_FOUND']);
  });

  test('have names of their own, and the staff type stays as it is', async () => {
    const { owner: { resourceTypes: types } } = await newSite();
    await types.createResourceType({ name: 'Room' });
    const twin = await refusal(types.createResourceType({ name: 'room' }));
    assert.deepEqual([twin.status, twin.code], [409, 'RESOURCE_TYPE_ALREADY_EXISTS_FOR_NAME']);
    assert.equal((await refusal(types.updateResourceType(staffType, { revision: '1', name: 'People' }))).status, 428);
    assert.equal((await refusal(types.deleteResourceType(staffType))).status, 428);
    assert.deepEqual((await refusal(types.createResourceType({}))).violations.map(({ field }) => field), ['resourceType.name']);
  });

  test('are found in all three ways of the SDK, page by page, and counted', async () => {
    const { owner: { resourceTypes: types } } = await newSite();
    for (const name of ['Room', 'Device', 'Court']) await types.createResourceType({ name });
    assert.deepEqual(names((await types.queryResourceTypes().startsWith('name', 'R').find()).items), ['Room']);
    const typed = await types.queryResourceTypes({ filter: { name: { $in: ['Court', 'Room'] } }, cursorPaging: { limit: 1 } });
    assert.deepEqual([names(typed.resourceTypes), typed.pagingMetadata.hasNext], [['Room'], true]);
    const made = await types.queryResourceTypes(QueryBuilder().withFilter(Filter.not(Filter('name').eq('Staff'))).build());
    assert.deepEqual(names(made.resourceTypes), ['Room', 'Device', 'Court']);
    const first = await types.queryResourceTypes().ne('name', 'Staff').limit(2).find();
    const second = await first.next();
    assert.deepEqual([names(first.items), names(second.items), second.hasNext(), names((await second.prev()).items)], [['Room', 'Device'], ['Court'], false, ['Room', 'Device']]);
    assert.deepEqual([(await types.countResourceTypes()).count, (await types.countResourceTypes({ filter: { name: 'Room' } })).count], [4, 1]);
  });

  test('take their resources with them when they are deleted', async () => {
    const { owner } = await newSite();
    const room = await owner.resourceTypes.createResourceType({ name: 'Room' });
    const blue = await owner.resources.createResource({ name: 'Blue room', typeId: room._id });
    await owner.resourceTypes.deleteResourceType(room._id);
    assert.equal((await refusal(owner.resources.getResource(blue._id))).code, 'RESOURCE_NOT_FOUND');
  });
});
