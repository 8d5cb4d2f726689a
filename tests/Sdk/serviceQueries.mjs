import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { services as module } from '@wix/bookings';
import { appointment, newSite, refusal } from './site.mjs';

async function shop() {
  const site = await newSite();
  const [ann, ben] = [await site.owner.staffMembers.createStaffMember({ name: 'Ann' }), await site.owner.staffMembers.createStaffMember({ name: 'Ben' })];
  const hair = await site.owner.categoriesV2.createCategory({ name: 'Hair' });
  const make = (name, staff, more) => site.owner.services.createService(appointment(name, staff, more));
  const cut = await make('Hair cut', [ann], { category: { _id: hair._id }, tagLine: 'Short' });
  const wash = await make('Hair wash', [ann, ben], { category: { _id: hair._id } });
  const massage = await make('Massage', [ben], { hidden: true, payment: { rateType: 'NO_FEE', options: { inPerson: true } } });
  return { ...site, ann, ben, hair, cut, wash, massage, services: site.owner.services };
}
const names = ({ items, services }) => (items ?? services).map((service) => service.name);

describe('services in the builder', () => {
  test('every comparison of the builder selects what it says', async () => {
    const { services, ann, ben, hair, cut } = await shop();
    const found = async (build) => names(await build(services.queryServices()).ascending('name').find());
    assert.deepEqual(await found((q) => q.eq('hidden', true)), ['Massage']);
    assert.deepEqual(await found((q) => q.ne('hidden', true)), ['Hair cut', 'Hair wash']);
    assert.deepEqual(await found((q) => q.gt('name', 'Hair cut')), ['Hair wash', 'Massage']);
    assert.deepEqual(await found((q) => q.ge('name', 'Hair cut').le('name', 'Hair wash')), ['Hair cut', 'Hair wash']);
    assert.deepEqual(await found((q) => q.lt('name', 'Hair wash')), ['Hair cut']);
    assert.deepEqual(await found((q) => q.startsWith('name', 'hair')), ['Hair cut', 'Hair wash']);
    assert.deepEqual(await found((q) => q.in('mainSlug.name', ['massage', 'hair-cut'])), ['Hair cut', 'Massage']);
    assert.deepEqual(await found((q) => q.eq('category.id', hair._id).exists('tagLine', true)), ['Hair cut']);
    assert.deepEqual(await found((q) => q.exists('category.id', false)), ['Massage']);
    assert.deepEqual(await found((q) => q.hasSome('staffMemberIds', [ann.resourceId, ben.resourceId])), ['Hair cut', 'Hair wash', 'Massage']);
    assert.deepEqual(await found((q) => q.hasAll('staffMemberIds', [ann.resourceId, ben.resourceId])), ['Hair wash']);
    assert.deepEqual(await found((q) => q.not(services.queryServices().eq('_id', cut._id))), ['Hair wash', 'Massage']);
    assert.deepEqual(await found((q) => q.eq('name', 'Massage').or(services.queryServices().eq('tagLine', 'Short'))), ['Hair cut', 'Massage']);
  });

  test('limit and skip give the page that is turned to', async () => {
    const { services } = await shop();
    const page = await services.queryServices().descending('name').limit(1).skip(1).find();
    assert.deepEqual([names(page), page.length, page.pageSize, page.currentPage, page.totalPages, page.totalCount], [['Hair wash'], 1, 1, 1, 3, 3]);
    assert.deepEqual(names(await page.next()), ['Hair cut']);
    assert.deepEqual(names(await page.prev()), ['Massage']);
  });
});

describe('services as typed queries', () => {
  test('the query object is taken as it is, and no limit means the first hundred', async () => {
    const { services, cut, massage } = await shop();
    const answer = await services.queryServices({ filter: { _id: { $in: [cut._id, massage._id] } }, sort: [{ fieldName: '_createdDate', order: 'DESC' }] });
    assert.deepEqual(names(answer), ['Massage', 'Hair cut']);
    assert.deepEqual(answer.pagingMetadata, { count: 2, offset: 0, total: 2, tooManyToCount: false, hasNext: false });
  });

  test('helpers of the module build nested conditions', async () => {
    const { services, massage } = await shop();
    const { QueryBuilder, Filter, Sort } = module.utils.query;
    const filter = Filter.and(Filter('name').gte('Hair'), Filter.or(Filter('hidden').eq(true), Filter.not(Filter('tagLine').exists(true))));
    const query = QueryBuilder().withFilter(filter).withSorting(Sort('name').desc()).withPaging({ limit: 1, offset: 0 }).build();
    const answer = await services.queryServices(query);
    assert.deepEqual(answer.services, [massage]);
    assert.equal(answer.pagingMetadata.total, 2);
  });

  test('a field that is none is refused by its name, however often it is wrong', async () => {
    const { services } = await shop();
    const refused = await refusal(services.queryServices({ filter: { colour: 'red' }, sort: [{ fieldName: 'size', order: 'ASC' }] }));
    assert.equal(refused.status, 400);
    assert.ok(refused.violations.length >= 2, JSON.stringify(refused.violations));
  });
});

describe('services in a search', () => {
  test('are found by words, all or any of them', async () => {
    const { services } = await shop();
    const found = async (search, more) => names(await services.searchServices({ search, sort: [{ fieldName: 'name', order: 'ASC' }], ...more }));
    assert.deepEqual(await found({ expression: 'hair' }), ['Hair cut', 'Hair wash']);
    assert.deepEqual(await found({ expression: 'hair wash', mode: 'AND' }), ['Hair wash']);
    assert.deepEqual(await found({ expression: 'cut massage', mode: 'OR' }), ['Hair cut', 'Massage']);
    assert.deepEqual(await found({ expression: 'hair', fields: ['name'] }, { filter: { name: { $ne: 'Hair cut' } } }), ['Hair wash']);
    assert.deepEqual(await found({ expression: 'beard' }), []);
  });

  test('are found in spite of a slip of the pen when the search is fuzzy', async () => {
    const { services } = await shop();
    assert.deepEqual(names(await services.searchServices({ search: { expression: 'masage', fuzzy: true } })), ['Massage']);
    assert.deepEqual(names(await services.searchServices({ search: { expression: 'masage', fuzzy: false } })), []);
  });

  test('are counted by the values of a field', async () => {
    const { services, hair } = await shop();
    const { aggregationData } = await services.searchServices({ aggregations: [
      { name: 'kinds', type: 'VALUE', fieldPath: 'type', value: { sortType: 'COUNT', sortDirection: 'DESC' } },
      { name: 'categories', type: 'VALUE', fieldPath: 'category._id', value: { missingValues: 'EXCLUDE' } },
      { name: 'names', type: 'SCALAR', fieldPath: 'name', scalar: { type: 'COUNT_DISTINCT' } },
    ] });
    const by = Object.fromEntries(aggregationData.results.map((result) => [result.name, result]));
    assert.deepEqual(by.kinds.values.results, [{ value: 'APPOINTMENT', count: 3 }]);
    assert.deepEqual(by.categories.values.results, [{ value: hair._id, count: 2 }]);
    assert.equal(by.names.scalar.value, 3);
    assert.deepEqual(Object.values(by).map((result) => result.type), ['VALUE', 'VALUE', 'SCALAR']);
  });

  test('are counted by ranges and by one field within another', async () => {
    const { services, hair } = await shop();
    const { aggregationData: { results: [ranges, nested] } } = await services.searchServices({ aggregations: [
      { name: 'places', type: 'RANGE', fieldPath: 'category.sortOrder', range: { buckets: [{ from: 1 }] } },
      { name: 'both', type: 'NESTED', nested: { nestedAggregations: [{ name: 'hidden', type: 'VALUE', fieldPath: 'hidden', value: {} }, { name: 'category', type: 'VALUE', fieldPath: 'category._id', value: {} }] } },
    ] });
    assert.deepEqual(ranges.ranges.results, [{ from: 1, count: 2 }]);
    assert.deepEqual(nested.nested.results.map(({ results }) => [results.hidden.value.value, results.category.value.value, results.category.value.count]), [['false', hair._id, 2]]);
  });

  test('are turned page by page with a cursor that carries the search', async () => {
    const { services } = await shop();
    const first = await services.searchServices({ search: { expression: 'hair' }, sort: [{ fieldName: 'name', order: 'DESC' }], cursorPaging: { limit: 1 } });
    assert.deepEqual([names(first), first.pagingMetadata.count], [['Hair wash'], 1]);
    const second = await services.searchServices({ cursorPaging: { limit: 1, cursor: first.pagingMetadata.cursors.next } });
    assert.deepEqual([names(second), second.pagingMetadata.cursors?.next ?? null], [['Hair cut'], null]);
    assert.deepEqual(names(await services.searchServices({ cursorPaging: { limit: 1, cursor: second.pagingMetadata.cursors.prev } })), ['Hair wash']);
  });

  test('the search helpers of the module build the same search', async () => {
    const { services } = await shop();
    const { SearchBuilder, SearchParams, Filter, Sort, Aggregation } = module.utils.search;
    const search = SearchBuilder().withFilter(Filter('hidden').eq(false)).withSearchClause(SearchParams('hair').mode('AND').fields(['name']).fuzzy(false))
      .withSorting(Sort('name').desc()).withAggregation(Aggregation('shown').onField('hidden').asValueAggregation()).withPaging({ limit: 5 }).withTimeZone('UTC').build();
    const answer = await services.searchServices(search);
    assert.deepEqual(names(answer), ['Hair wash', 'Hair cut']);
    assert.deepEqual(answer.aggregationData.results[0].values.results, [{ value: 'false', count: 2 }]);
  });
});
