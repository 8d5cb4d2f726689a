import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { categoriesV2 as module } from '@wix/bookings';
import { appointment, newSite, refusal } from './site.mjs';

const nobody = '00000000-0000-4000-8000-000000000000';
const names = (page) => (page.items ?? page.categories).map((category) => category.name);

async function shop(...wanted) {
  const site = await newSite();
  const made = [];
  for (const name of wanted) made.push(await site.owner.categoriesV2.createCategory({ name }));
  return { ...site, made, categories: site.owner.categoriesV2, old: site.owner.categories };
}

describe('categories', () => {
  test('are made, read, changed, counted and deleted', async () => {
    const { categories, made: [hair] } = await shop('Hair', 'Nails');
    assert.ok(hair._createdDate instanceof Date && Number.isInteger(hair.sortOrder));
    assert.deepEqual(await categories.getCategory(hair._id), hair);
    const changed = await categories.updateCategory(hair._id, { revision: hair.revision, name: 'Hair and beard' });
    assert.deepEqual([changed.name, changed.revision, changed.sortOrder], ['Hair and beard', '2', hair.sortOrder]);
    assert.equal((await refusal(categories.updateCategory(hair._id, { revision: '1', name: 'No' }))).status, 409);
    assert.equal((await categories.countCategories()).count, 2);
    assert.equal((await categories.countCategories({ filter: { name: { $startsWith: 'Na' } } })).count, 1);
    assert.equal(await categories.deleteCategory(hair._id), undefined);
    assert.equal((await refusal(categories.getCategory(hair._id))).status, 404);
    assert.deepEqual((await refusal(categories.createCategory({ name: '' }))).violations.map((violation) => violation.field), ['category.name']);
  });

  test('are put in order', async () => {
    const { categories, made: [hair, nails, skin] } = await shop('Hair', 'Nails', 'Skin');
    const order = async () => names(await categories.queryCategories().ascending('sortOrder').find());
    assert.deepEqual(await order(), ['Hair', 'Nails', 'Skin']);
    const { category } = await categories.moveCategory(skin._id, { position: 'FIRST' });
    assert.equal(category._id, skin._id);
    assert.deepEqual(await order(), ['Skin', 'Hair', 'Nails']);
    await categories.moveCategory(skin._id, { position: 'AFTER_CATEGORY', afterCategoryId: hair._id });
    assert.deepEqual(await order(), ['Hair', 'Skin', 'Nails']);
    await categories.moveCategory(hair._id);
    assert.deepEqual(await order(), ['Skin', 'Nails', 'Hair']);
    const lost = await refusal(categories.moveCategory(nails._id, { position: 'AFTER_CATEGORY' }));
    assert.deepEqual(lost.violations.map((violation) => violation.field), ['options.afterCategoryId']);
  });

  test('are found by the builder and turned page by page', async () => {
    const { categories, made: [hair] } = await shop('Hair', 'Hands', 'Nails');
    const first = await categories.queryCategories().startsWith('name', 'Ha').descending('name').limit(1).find();
    assert.deepEqual([names(first), first.hasNext()], [['Hands'], true]);
    const second = await first.next();
    assert.deepEqual([names(second), second.hasNext(), second.hasPrev()], [['Hair'], false, true]);
    assert.deepEqual(names(await second.prev()), ['Hands']);
    assert.deepEqual(names(await categories.queryCategories().in('_id', [hair._id]).find()), ['Hair']);
    assert.deepEqual(names(await categories.queryCategories().eq('name', 'Hair').or(categories.queryCategories().eq('name', 'Nails')).ascending('_createdDate').find()), ['Hair', 'Nails']);
  });

  test('are found by a typed query and by the helpers of the module', async () => {
    const { categories, made: [hair, , nails] } = await shop('Hair', 'Hands', 'Nails');
    const typed = await categories.queryCategories({ filter: { _id: { $nin: [hair._id] } }, sort: [{ fieldName: '_createdDate', order: 'DESC' }] });
    assert.deepEqual([names(typed), typed.pagingMetadata.count], [['Nails', 'Hands'], 2]);
    const { QueryBuilder, Filter, Sort } = module.utils.query;
    const filter = Filter.and(Filter('name').startsWith('H'), Filter.not(Filter('_createdDate').gte(nails._createdDate)));
    const built = await categories.queryCategories(QueryBuilder().withFilter(filter).withSorting(Sort('name').asc()).withPaging({ limit: 1 }).build());
    assert.deepEqual(names(built), ['Hair']);
    const next = await categories.queryCategories({ cursorPaging: { limit: 1, cursor: built.pagingMetadata.cursors.next } });
    assert.deepEqual(names(next), ['Hands']);
  });
});

describe('categories in their first version', () => {
  test('are the same categories without revisions', async () => {
    const { old, categories } = await shop();
    const hair = await old.createCategory({ name: 'Hair' });
    assert.deepEqual([hair.name, hair.status, hair.revision], ['Hair', 'CREATED', undefined]);
    const { category } = await old.updateCategory(hair._id, { name: 'Beard' });
    assert.deepEqual([category._id, category.name], [hair._id, 'Beard']);
    assert.equal((await categories.getCategory(hair._id)).revision, '2');
    const nails = await categories.createCategory({ name: 'Nails' });
    assert.deepEqual((await old.listCategories()).categories.map(({ name }) => name), ['Beard', 'Nails']);
    assert.deepEqual((await old.listCategories({ categoryIds: [nails._id] })).categories.map(({ _id }) => _id), [nails._id]);
    const refused = await refusal(old.updateCategory(nobody, { name: 'No' }));
    assert.deepEqual([refused.status, refused.code], [404, 'NOT_FOUND']);
  });

  test('take their services along when they are told to, and else leave them to find another', async () => {
    const { old, owner } = await shop();
    const ann = await owner.staffMembers.createStaffMember({ name: 'Ann' });
    const [hair, nails] = [await old.createCategory({ name: 'Hair' }), await old.createCategory({ name: 'Nails' })];
    await owner.services.createService(appointment('Cut', [ann], { category: { _id: hair._id } }));
    const polish = await owner.services.createService(appointment('Polish', [ann], { category: { _id: nails._id } }));
    assert.deepEqual(await old.deleteCategory(hair._id, { deleteServices: true }), { _id: hair._id });
    assert.deepEqual(await old.deleteCategory(nails._id), { _id: nails._id });
    assert.deepEqual((await owner.services.queryServices().find()).items.map((service) => service.name), ['Polish']);
    const stuck = await refusal(owner.services.updateService(polish._id, { revision: '1', name: 'Varnish' }));
    assert.deepEqual(stuck.violations.map((violation) => violation.ruleName), ['INVALID_CATEGORY']);
  });
});
