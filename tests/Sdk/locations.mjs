import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { locations as sdk } from '@wix/business-tools';
import { newSite, refusal } from './site.mjs';

const nobody = '00000000-0000-4000-8000-000000000001';
const { Filter, QueryBuilder } = sdk.utils.query;
const names = (locations) => locations.map((location) => location.name);
const harbour = {
  name: 'Harbour',
  timeZone: 'Europe/Berlin',
  email: 'harbour@example.com',
  phone: '+49401234',
  address: { country: 'DE', city: 'Hamburg', postalCode: '20095', streetAddress: { name: 'Kai', number: '1' }, location: { latitude: 53.5, longitude: 9.9 } },
  businessSchedule: { periods: [{ openDay: 'MONDAY', openTime: '09:00', closeDay: 'MONDAY', closeTime: '17:00' }], specialHourPeriod: [{ startDate: '2031-01-01', endDate: '2031-01-02', isClosed: true, comment: 'New Year' }] },
};

async function chain(...names) {
  const site = await newSite();
  const { locations } = site.owner;
  const made = [];
  for (const name of names) made.push(await locations.createLocation({ ...harbour, name }));
  return { ...site, locations, made };
}

describe('a location', () => {
  test('is made with an address in one line, and read back the same', async () => {
    const { locations, made: [port] } = await chain('Harbour');
    assert.deepEqual([port.name, port.revision, port.status, port.default, port.archived, port.locationTypes, port.timeZone, port.phone], ['Harbour', '1', 'ACTIVE', false, false, ['BRANCH'], 'Europe/Berlin', '+49401234']);
    assert.deepEqual([port.address.formatted, port.address.location, port.address.streetAddress.name], ['1 Kai, Hamburg, 20095, DE', { latitude: 53.5, longitude: 9.9 }, 'Kai']);
    assert.deepEqual(port.businessSchedule, harbour.businessSchedule);
    assert.deepEqual(await locations.getLocation(port._id), port);
    assert.deepEqual([(await refusal(locations.getLocation(nobody))).status, (await refusal(locations.getLocation(nobody))).code], [404, 'LOCATION_NOT_FOUND']);
  });

  test('is replaced as a whole, by its revision', async () => {
    const { locations, made: [port] } = await chain('Harbour');
    const { phone, ...rest } = port;
    const replaced = await locations.updateLocation(port._id, { ...rest, name: 'Port' });
    assert.deepEqual(replaced, { ...rest, name: 'Port', revision: '2' });
    assert.equal((await refusal(locations.updateLocation(port._id, port))).code, 'REVISION_MISMATCH');
  });

  test('is refused with everything that is wrong', async () => {
    const { locations } = await chain();
    const refused = await refusal(locations.createLocation({ name: 'Nowhere', timeZone: 'Mars/Base', email: 'no', address: { city: 'x' } }));
    assert.deepEqual(refused.violations.map(({ field }) => field).sort(), ['location.email', 'location.timeZone']);
  });

  test('has types, of which one stays', async () => {
    const { locations, made: [port] } = await chain('Harbour');
    assert.deepEqual((await locations.addTypeToLocation(port._id, 'OFFICES')).location.locationTypes, ['BRANCH', 'OFFICES']);
    assert.deepEqual((await locations.addLocationType(port._id, 'RECEPTION')).location.locationTypes, ['BRANCH', 'OFFICES', 'RECEPTION']);
    assert.deepEqual((await locations.removeTypeFromLocation(port._id, 'BRANCH')).location.locationType, 'OFFICES');
    assert.deepEqual((await locations.removeLocationType(port._id, 'RECEPTION')).location.locationTypes, ['OFFICES']);
    assert.equal((await refusal(locations.removeTypeFromLocation(port._id, 'OFFICES'))).status, 400);
  });

  test('is the default one or archived, never both', async () => {
    const { locations, made: [port, hill] } = await chain('Harbour', 'Hill');
    const { location: chosen } = await locations.setDefaultLocation(port._id);
    assert.deepEqual([chosen.default, chosen.revision], [true, '2']);
    assert.deepEqual(names((await locations.queryLocations().eq('default', true).find()).items), ['Harbour']);
    assert.equal((await refusal(locations.archiveLocation(port._id))).code, 'CANNOT_ARCHIVE_DEFAULT');
    assert.equal((await locations.archiveLocation(hill._id)).location.archived, true);
    assert.equal((await refusal(locations.setDefaultLocation(hill._id))).status, 400);
    assert.equal((await refusal(locations.updateLocation(hill._id, { ...hill, revision: '2' }))).code, 'CANNOT_PERFORM_ACTION_ON_ARCHIVED_LOCATION');
  });

  test('comes in bulk, those that are right', async () => {
    const { locations } = await chain();
    const { successfulLocations, failedLocations } = await locations.bulkCreateLocation([{ ...harbour, name: 'One' }, { ...harbour, name: 'Two', timeZone: 'Mars/Base' }]);
    assert.deepEqual(successfulLocations, [await locations.getLocation(successfulLocations[0]._id)]);
    assert.deepEqual([names(successfulLocations), failedLocations.map(({ location, errorMessage }) => [location.name, /timeZone/.test(errorMessage)])], [['One'], [['Two', true]]]);
  });
});

describe('locations are found', () => {
  test('by the builder, by a query as an object, and by the query utilities alike', async () => {
    const { locations, made: [, , cape] } = await chain('Harbour', 'Hill', 'Cape');
    const built = await locations.queryLocations().startsWith('name', 'C').eq('address.city', 'Hamburg').find();
    const typed = await locations.queryLocations({ filter: { $and: [{ name: { $startsWith: 'C' } }, { 'address.city': 'Hamburg' }] } });
    const made = await locations.queryLocations(QueryBuilder().withFilter(Filter.and(Filter('name').startsWith('C'), Filter('address.city').eq('Hamburg'))).build());
    for (const found of [built.items, typed.locations, made.locations]) assert.deepEqual(found, [cape]);
    assert.deepEqual([built.totalCount, typed.pagingMetadata.total, typed.pagingMetadata.offset], [1, 1, 0]);
  });

  test('page by page, forward and back, without those archived', async () => {
    const { locations, made: [, hill] } = await chain('Harbour', 'Hill', 'Cape');
    await locations.archiveLocation(hill._id);
    const first = await locations.queryLocations().hasSome('name', ['Harbour', 'Hill', 'Cape']).limit(1).find();
    const second = await first.next();
    assert.deepEqual([first.totalCount, first.hasNext(), first.hasPrev(), second.hasNext(), second.hasPrev()], [2, true, false, false, true]);
    assert.deepEqual(names([...first.items, ...second.items]).sort(), ['Cape', 'Harbour']);
    assert.deepEqual((await second.prev()).items, first.items);
    assert.deepEqual(names((await locations.queryLocations({ filter: { archived: true } })).locations), ['Hill']);
  });

  test('by a list in the order of a field', async () => {
    const { locations, made: [, hill] } = await chain('Harbour', 'Hill');
    const { locations: first, pagingMetadata } = await locations.listLocations({ sort: { fieldName: 'name', order: 'ASC' }, paging: { limit: 1, offset: 1 } });
    assert.deepEqual([first, pagingMetadata], [[hill], { count: 1, offset: 1, hasNext: true }]);
    assert.deepEqual(names((await locations.listLocations()).locations), ['SDK', 'Harbour', 'Hill']);
    await locations.archiveLocation(hill._id);
    assert.deepEqual([(await locations.listLocations()).locations.length, (await locations.listLocations({ includeArchived: true })).locations.length], [2, 3]);
    assert.deepEqual((await refusal(locations.listLocations({ sort: { fieldName: 'shoeSize' } }))).violations.length, 1);
  });
});
