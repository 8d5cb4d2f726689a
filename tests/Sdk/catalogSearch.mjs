import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { appointment, bookingOf, newSite, refusal, slotsOn } from './site.mjs';

const names = ({ results }) => results.map(({ service }) => service.name);
const morning = { localStartDate: '2031-06-02T09:00:00', localEndDate: '2031-06-02T10:00:00', timeZone: 'UTC' };

async function shop() {
  const site = await newSite();
  const [ann, ben] = [await site.owner.staffMembers.createStaffMember({ name: 'Ann' }), await site.owner.staffMembers.createStaffMember({ name: 'Ben' })];
  const cut = await site.owner.services.createService(appointment('Cut', [ann]));
  const wash = await site.owner.services.createService(appointment('Wash', [ben]));
  const [slot] = await slotsOn(site.owner, cut, '2031-06-02');
  const { booking } = await site.owner.bookings.createBooking(bookingOf(cut, slot, ann.resourceId));
  await site.owner.bookings.confirmOrDeclineBooking(booking._id, { paymentStatus: 'NOT_PAID' });
  return { ...site, ann, ben, cut, wash, catalog: site.owner.catalogSearch };
}

describe('the search of the catalogue', () => {
  test('tells services as they are, all of them available when no time is asked for', async () => {
    const { catalog, cut, wash } = await shop();
    const answer = await catalog.queryServicesByFilters({ query: { sort: [{ fieldName: 'name', order: 'ASC' }] } });
    assert.deepEqual(answer.results, [{ service: cut, available: true }, { service: wash, available: true }]);
    assert.equal(answer.pagingMetadata.count, 2);
    assert.deepEqual(names(await catalog.queryServicesByFilters()).sort(), ['Cut', 'Wash']);
    assert.ok(answer.results[0].service._createdDate instanceof Date);
  });

  test('leaves out what is taken at the time asked for, unless it is asked to tell that too', async () => {
    const { catalog } = await shop();
    const sort = [{ fieldName: 'name', order: 'ASC' }];
    assert.deepEqual(names(await catalog.queryServicesByFilters({ serviceFilters: { ...morning, exactMatch: true } })), ['Wash']);
    const { results } = await catalog.queryServicesByFilters({ query: { sort }, serviceFilters: { ...morning, exactMatch: true, includeUnavailable: true } });
    assert.deepEqual(results.map(({ service, available }) => [service.name, available]), [['Cut', false], ['Wash', true]]);
    assert.deepEqual(names(await catalog.queryServicesByFilters({ query: { sort }, serviceFilters: { ...morning, localEndDate: '2031-06-02T17:00:00' } })), ['Cut', 'Wash']);
  });

  test('takes filters, places and types of resources together', async () => {
    const { catalog, cut } = await shop();
    const staffType = '1cd44cf8-756f-41c3-bd90-3e2ffcaf1155';
    const [{ business }] = cut.locations;
    assert.deepEqual(names(await catalog.queryServicesByFilters({ query: { filter: { name: { $startsWith: 'C' } } }, serviceFilters: { locationIds: [business._id], resourceTypes: [staffType] } })), ['Cut']);
    assert.deepEqual(names(await catalog.queryServicesByFilters({ serviceFilters: { locationIds: [cut._id] } })), []);
    assert.deepEqual(names(await catalog.queryServicesByFilters({ serviceFilters: { resourceTypes: [cut._id] } })), []);
  });

  test('is turned page by page with a cursor', async () => {
    const { catalog } = await shop();
    const first = await catalog.queryServicesByFilters({ query: { sort: [{ fieldName: 'name', order: 'DESC' }], cursorPaging: { limit: 1 } } });
    assert.deepEqual(names(first), ['Wash']);
    const second = await catalog.queryServicesByFilters({ query: { cursorPaging: { limit: 1, cursor: first.pagingMetadata.cursors.next } } });
    assert.deepEqual([names(second), second.pagingMetadata.cursors?.next ?? null], [['Cut'], null]);
  });

  test('is refused a time that is none', async () => {
    const { catalog } = await shop();
    const half = await refusal(catalog.queryServicesByFilters({ serviceFilters: { localStartDate: morning.localStartDate } }));
    assert.deepEqual(half.violations.map(({ field, violatedRule }) => [field, violatedRule]), [['options.serviceFilters.localEndDate', 'REQUIRED_FIELD']]);
    assert.equal((await refusal(catalog.queryServicesByFilters({ serviceFilters: { ...morning, timeZone: 'Mars/Base' } }))).status, 400);
  });
});
