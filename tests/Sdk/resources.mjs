import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { resources as sdk } from '@wix/bookings';
import { newSite, refusal } from './site.mjs';

const nobody = '00000000-0000-4000-8000-000000000001';
const staffType = '1cd44cf8-756f-41c3-bd90-3e2ffcaf1155';
const { Filter, QueryBuilder, Sort } = sdk.utils.query;
const names = (resources) => resources.map((resource) => resource.name);
const at = (locationId) => ({ specificLocationOptions: { availableInBusinessLocations: true, businessLocations: [{ locationId }] } });
const outcome = ({ itemMetadata: { _id, originalIndex, success, error } }) => [_id, originalIndex, success, error?.code];

async function house(...rooms) {
  const site = await newSite();
  const type = await site.owner.resourceTypes.createResourceType({ name: 'Room' });
  const made = [];
  for (const name of rooms) made.push(await site.owner.resources.createResource({ name, typeId: type._id }));
  return { ...site, resources: site.owner.resources, type, rooms: made };
}

describe('a resource', () => {
  test('is free everywhere unless told otherwise, has a schedule of its own, and is read back the same', async () => {
    const { resources, type, rooms: [blue] } = await house('Blue room');
    assert.deepEqual([blue.typeId, blue.revision, blue.locationOptions, blue.workingHoursSchedules], [type._id, '1', { availableInAllLocations: true }, undefined]);
    assert.match(blue.eventsSchedule.scheduleId, /^[0-9a-f-]{36}$/);
    assert.ok(blue._createdDate instanceof Date);
    assert.deepEqual(await resources.getResource(blue._id), blue);
  });

  test('moves to a location, takes hours, and gives both back', async () => {
    const { owner, resources, rooms: [blue] } = await house('Blue room');
    const { items: [home] } = await owner.locations.queryLocations().find();
    const own = blue.eventsSchedule.scheduleId;
    const moved = await resources.updateResource(blue._id, { revision: blue.revision, locationOptions: at(home._id), workingHoursSchedules: { values: [{ scheduleId: own }] } });
    assert.deepEqual(moved.locationOptions, { availableInAllLocations: false, ...at(home._id) });
    assert.deepEqual(moved.workingHoursSchedules, { values: [{ scheduleId: own, shared: false }] });
    const back = await resources.updateResource(blue._id, { revision: moved.revision, locationOptions: { availableInAllLocations: true }, workingHoursSchedules: null });
    assert.deepEqual([back.locationOptions, back.workingHoursSchedules ?? null, back.revision, back.name], [{ availableInAllLocations: true }, null, '3', 'Blue room']);
  });

  test('is refused with every rule it breaks, by the names of the contract', async () => {
    const { resources, type } = await house();
    const refused = await refusal(resources.createResource({ name: 'Red room', typeId: type._id, locationOptions: { availableInAllLocations: true, ...at(nobody) }, workingHoursSchedules: { values: [{}] } }));
    assert.deepEqual(refused.violations.map(({ ruleName }) => ruleName).sort(), ['RESOURCE_SPECIFIC_LOCATION_OPTIONS_NOT_ALLOWED', 'RESOURCE_WORKING_HOURS_SCHEDULE_ID_IS_REQUIRED']);
    assert.deepEqual((await refusal(resources.createResource({ typeId: nobody }))).violations.map(({ field }) => field), ['resource.name']);
    assert.deepEqual((await refusal(resources.createResource({ name: 'x', typeId: nobody }))).violations.map(({ field }) => field), ['resource.typeId']);
    const person = await refusal(resources.createResource({ name: 'Ann', typeId: staffType }));
    assert.deepEqual([person.status, person.code], [428, 'STAFF_RESOURCE_BELONGS_TO_STAFF_MEMBER']);
  });

  test('keeps its type, and is gone once deleted', async () => {
    const { resources, type, rooms: [blue] } = await house('Blue room');
    const same = await resources.updateResource(blue._id, { revision: '1', typeId: nobody, name: 'Azure' });
    assert.deepEqual([same.name, same.typeId], ['Azure', type._id]);
    assert.equal((await refusal(resources.updateResource(blue._id, { revision: '1', name: 'Navy' }))).code, 'REVISION_MISMATCH');
    assert.equal(await resources.deleteResource(blue._id), undefined);
    assert.equal((await refusal(resources.getResource(blue._id))).code, 'RESOURCE_NOT_FOUND');
  });
});

describe('many resources at once', () => {
  test('are made as far as each is right', async () => {
    const { resources, type } = await house();
    const { results, bulkActionMetadata } = await resources.bulkCreateResources([{ name: 'One', typeId: type._id }, { name: 'Two', typeId: nobody }], { returnEntity: true });
    assert.deepEqual(results.map(outcome), [[results[0].item._id, 0, true, undefined], [undefined, 1, false, 'INVALID_ARGUMENT']]);
    assert.deepEqual(await resources.getResource(results[0].item._id), results[0].item);
    assert.deepEqual(bulkActionMetadata, { totalSuccesses: 1, totalFailures: 1, undetailedFailures: 0 });
    const silent = await resources.bulkCreateResources([{ name: 'Three', typeId: type._id }]);
    assert.deepEqual([Object.keys(silent.results[0]), (await resources.countResources({ filter: { typeId: type._id } })).count], [['itemMetadata'], 2]);
    const hours = await refusal(resources.bulkCreateResources([{ name: 'Four', workingHoursSchedules: { values: [{ scheduleId: nobody }] } }]));
    assert.deepEqual(hours.violations.map(({ ruleName }) => ruleName), ['RESOURCE_WORKING_HOURS_NOT_SUPPORTED_IN_BULK_REQUEST']);
  });

  test('are changed each by its own revision, and only as far as its mask says', async () => {
    const { owner, resources, rooms: [blue, red, green] } = await house('Blue room', 'Red room', 'Green room');
    const { items: [home] } = await owner.locations.queryLocations().find();
    const { results } = await resources.bulkUpdateResources([
      { resource: { _id: blue._id, revision: '1', name: 'Azure', locationOptions: at(home._id) } },
      { resource: { _id: red._id, revision: '1', name: 'Scarlet', locationOptions: at(home._id) }, fieldMask: ['name', 'workingHoursSchedules'] },
      { resource: { _id: green._id, revision: '9', name: 'Lime' } },
      { resource: { _id: nobody, revision: '1', name: 'Nobody' } },
    ], { returnEntity: true });
    assert.deepEqual(results.map(outcome), [[blue._id, 0, true, undefined], [red._id, 1, true, undefined], [green._id, 2, false, 'REVISION_MISMATCH'], [nobody, 3, false, 'RESOURCE_NOT_FOUND']]);
    assert.deepEqual(results.slice(0, 2).map(({ item }) => [item.name, item.locationOptions.availableInAllLocations, item.revision]), [['Azure', false, '2'], ['Scarlet', true, '2']]);
    assert.deepEqual(await resources.getResource(green._id), green);
  });

  test('are deleted as far as they are there', async () => {
    const { resources, rooms: [blue, red] } = await house('Blue room', 'Red room');
    const { results, bulkActionMetadata } = await resources.bulkDeleteResources([blue._id, nobody]);
    assert.deepEqual(results.map(outcome), [[blue._id, 0, true, undefined], [nobody, 1, false, 'RESOURCE_NOT_FOUND']]);
    assert.equal(bulkActionMetadata.totalFailures, 1);
    assert.deepEqual((await resources.queryResources().find()).items, [red]);
  });
});

describe('resources are found', () => {
  test('by the builder, by a query as an object, and by the query utilities alike', async () => {
    const { resources, type, rooms: [blue, red] } = await house('Blue room', 'Red room', 'Attic');
    const built = await resources.queryResources().eq('typeId', type._id).in('name', ['Blue room', 'Red room']).descending('_createdDate').find();
    const typed = await resources.queryResources({ filter: { $and: [{ typeId: type._id }, { name: { $in: ['Blue room', 'Red room'] } }] }, sort: [{ fieldName: '_createdDate', order: 'DESC' }] });
    const made = await resources.queryResources(QueryBuilder().withFilter(Filter.and(Filter('typeId').eq(type._id), Filter('name').in(['Blue room', 'Red room']))).withSorting(Sort('_createdDate').desc()).build());
    for (const found of [built.items, typed.resources, made.resources]) assert.deepEqual(found, [red, blue]);
  });

  test('by where they are, as both spellings of the contract name it', async () => {
    const { owner, resources, rooms: [blue] } = await house('Blue room', 'Red room');
    const { items: [home] } = await owner.locations.queryLocations().find();
    await resources.updateResource(blue._id, { revision: '1', locationOptions: at(home._id) });
    assert.deepEqual(names((await resources.queryResources().eq('locationOptions.availableInAllLocations', false).find()).items), ['Blue room']);
    assert.deepEqual(names((await resources.queryResources({ filter: { 'singleResource.locationOptions.specificLocationOptions.businessLocations.locationId': { $hasSome: [home._id] } } })).resources), ['Blue room']);
  });

  test('page by page, forward and back', async () => {
    const { resources } = await house('A', 'B', 'C');
    const first = await resources.queryResources().ne('name', 'B').ascending('_createdDate').limit(1).find();
    const second = await first.next();
    const back = await second.prev();
    assert.deepEqual([first, second, back].map((page) => [...names(page.items), page.hasNext(), page.hasPrev()]), [['A', true, false], ['C', false, true], ['A', true, false]]);
  });

  test('by a word of their name, and told apart in numbers', async () => {
    const { resources } = await house('Blue room', 'Red room', 'Attic');
    const found = await resources.searchResources({ search: { expression: 'room' }, sort: [{ fieldName: 'name', order: 'DESC' }], cursorPaging: { limit: 1 } });
    assert.deepEqual([names(found.resources), found.pagingMetadata.count, found.pagingMetadata.hasNext], [['Red room'], 1, true]);
    assert.deepEqual(names((await resources.searchResources({ cursorPaging: { cursor: found.pagingMetadata.cursors.next } })).resources), ['Blue room']);
    const { SearchBuilder, SearchParams, Filter } = sdk.utils.search;
    const everywhere = 'singleResource.locationOptions.availableInAllLocations';
    const counted = await resources.searchResources({ ...SearchBuilder().withSearchClause(SearchParams('room')).withFilter(Filter('name').ne('Red room')).build(), aggregations: [{ name: 'everywhere', type: 'VALUE', fieldPath: everywhere, value: { limit: 5 } }] });
    assert.deepEqual(names(counted.resources), ['Blue room']);
    assert.deepEqual(counted.aggregationData.results, [{ name: 'everywhere', type: 'VALUE', fieldPath: everywhere, values: { results: [{ value: 'true', count: 1 }] } }]);
  });
});
