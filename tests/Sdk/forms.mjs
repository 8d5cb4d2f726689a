import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { forms as sdk } from '@wix/forms';
import { newSite, refusal, visitorOf } from './site.mjs';

const bookingForm = '00000000-0000-0000-0000-000000000000';
const namespace = 'wix.form_app.form';
const { Filter, QueryBuilder, Sort } = sdk.utils.query;
const names = (forms) => forms.map((form) => form.name);

/** A field that takes a text. */
export const text = (target, validation, required = false) => ({
  _id: crypto.randomUUID(),
  hidden: false,
  fieldType: 'INPUT',
  identifier: 'TEXT_INPUT',
  inputOptions: { target, inputType: 'STRING', required, pii: false, readOnly: false, stringOptions: { componentType: 'TEXT_INPUT', validation, textInputOptions: { label: target } } },
});

async function office(...names) {
  const site = await newSite();
  const made = [];
  for (const name of names) made.push(await site.owner.forms.createForm({ name, namespace }));
  return { ...site, forms: site.owner.forms, made };
}

describe('forms', () => {
  test('a site is born with a booking form, which anybody may read and nobody delete', async () => {
    const site = await newSite();
    const form = await (await visitorOf(site)).forms.getForm(bookingForm);
    assert.deepEqual([form._id, form.namespace, form.enabled, form._createdDate instanceof Date], [bookingForm, 'wix.bookings.v2.bookings', true, true]);
    assert.deepEqual(form.formFields.map(({ _id, inputOptions }) => [typeof _id, inputOptions.target]), ['first_name', 'last_name', 'email', 'phone', 'message'].map((target) => ['string', target]));
    assert.equal((await refusal(site.owner.forms.deleteForm(bookingForm))).status, 428);
  });

  test('are made, read, changed by their revision, and deleted', async () => {
    const { forms } = await office();
    const field = text('wish', { maxLength: 10 }, true);
    const form = await forms.createForm({ name: 'Wishes', namespace, formFields: [structuredClone(field)] }); // the SDK changes what it is given
    assert.deepEqual([form.formFields, form.revision, form.enabled, form._updatedDate instanceof Date], [[field], '1', true, true]);
    assert.deepEqual(await forms.getForm(form._id), form);
    const changed = await forms.updateForm(form._id, { revision: form.revision, name: 'Dreams', formFields: [] });
    assert.deepEqual([changed.name, changed.revision, changed.formFields, changed.deletedFormFields], ['Dreams', '2', [], [field]]);
    assert.equal((await refusal(forms.updateForm(form._id, { revision: '1', name: 'Hopes' }))).code, 'REVISION_MISMATCH');
    assert.equal(await forms.deleteForm(form._id, { permanent: true }), undefined);
    assert.equal((await refusal(forms.getForm(form._id))).code, 'FORM_NOT_FOUND');
  });

  test('are refused with every field that cannot be answered', async () => {
    const { forms } = await office();
    const wish = text('wish');
    const refused = await refusal(forms.createForm({ namespace, formFields: [wish, { ...text('wish') }, { ...wish }] }));
    assert.deepEqual(refused.violations.map(({ field }) => field), ['form.formFields[1].inputOptions.target', 'form.formFields[2].id', 'form.formFields[2].inputOptions.target']);
  });

  test('are found in all three ways of the SDK, page by page', async () => {
    const { forms, made: [a, b] } = await office('A', 'B', 'C');
    const built = await forms.queryForms().eq('namespace', namespace).in('name', ['A', 'B']).descending('name').find();
    const typed = await forms.queryForms({ filter: { $and: [{ namespace }, { name: { $in: ['A', 'B'] } }] }, sort: [{ fieldName: 'name', order: 'DESC' }] });
    const made = await forms.queryForms(QueryBuilder().withFilter(Filter.and(Filter('namespace').eq(namespace), Filter('name').in(['A', 'B']))).withSorting(Sort('name').desc()).build());
    for (const found of [built.items, typed.forms, made.forms]) assert.deepEqual(found, [b, a]);
    const first = await forms.queryForms().eq('namespace', namespace).ascending('name').limit(2).find();
    const second = await first.next();
    assert.deepEqual([names(first.items), first.hasNext(), names(second.items), second.hasNext()], [['A', 'B'], true, ['C'], false]);
    assert.deepEqual(names((await second.prev()).items), ['A', 'B']);
  });

  test('are listed by their namespace', async () => {
    const { forms } = await office('B', 'A');
    const first = await forms.listForms(namespace, { order: 'NAME_ASC', paging: { limit: 1 } });
    assert.deepEqual([names(first.forms), first.pagingMetadata.count, first.pagingMetadata.hasNext], [['A'], 1, true]);
    const rest = await forms.listForms(namespace, { paging: { cursor: first.pagingMetadata.cursors.next } });
    assert.deepEqual([names(rest.forms), rest.pagingMetadata.hasNext], [['B'], false]);
  });
});
