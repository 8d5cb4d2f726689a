import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { submissions as sdk } from '@wix/forms';
import { text } from './forms.mjs';
import { newSite, refusal, visitorOf } from './site.mjs';

const namespace = 'wix.form_app.form';
const { Filter, QueryBuilder, Sort } = sdk.utils.query;
const wishes = (submissions) => submissions.map((submission) => submission.submissions.wish);

async function asked() {
  const site = await newSite();
  const form = await site.owner.forms.createForm({ name: 'Wishes', namespace, formFields: [text('wish', { maxLength: 10 }, true), text('why')] });
  const answer = (wish, more = {}) => site.owner.submissions.createSubmission({ formId: form._id, submissions: { wish }, ...more });
  return { ...site, form, answer, submissions: site.owner.submissions };
}

describe('submissions', () => {
  test('are made, confirmed, changed by their revision, and deleted', async () => {
    const { id, form, answer, submissions } = await asked();
    const pony = await answer('pony', { status: 'PENDING' });
    assert.deepEqual([pony.formId, pony.namespace, pony.status, pony.submissions, pony.revision, pony.seen, pony.submitter], [form._id, namespace, 'PENDING', { wish: 'pony' }, '1', false, { userId: id }]);
    assert.ok(pony._createdDate instanceof Date);
    assert.deepEqual(await submissions.getSubmission(pony._id), pony);
    const { submission: confirmed } = await submissions.confirmSubmission(pony._id);
    assert.deepEqual(confirmed, { ...pony, status: 'CONFIRMED', revision: '2', _updatedDate: confirmed._updatedDate });
    const changed = await submissions.updateSubmission(pony._id, { formId: form._id, revision: '2', seen: true, submissions: { wish: 'dog' } });
    assert.deepEqual([changed.submissions, changed.seen, changed.revision], [{ wish: 'dog' }, true, '3']);
    assert.equal((await refusal(submissions.updateSubmission(pony._id, { formId: form._id, revision: '2', seen: false }))).code, 'REVISION_MISMATCH');
    assert.equal(await submissions.deleteSubmission(pony._id, { permanent: true }), undefined);
    assert.equal((await refusal(submissions.getSubmission(pony._id))).code, 'SUBMISSION_NOT_FOUND');
  });

  test('are held against their form, when made and when only asked about', async () => {
    const { form, submissions } = await asked();
    const wrong = { formId: form._id, submissions: { wish: 'a pony and a horse', what: 1 } };
    const refused = await refusal(submissions.createSubmission(wrong));
    assert.deepEqual(refused.violations.map(({ field, ruleName }) => [field.split('.').at(-1), ruleName]).sort(), [['what', 'UNKNOWN_VALUE_ERROR'], ['wish', 'MAX_LENGTH_ERROR']]);
    const verdict = await submissions.validateFormSubmission(wrong);
    assert.deepEqual([verdict.valid, verdict.violationErrors.map(({ name, ruleName }) => [name, ruleName]).sort()], [false, [['what', 'UNKNOWN_VALUE_ERROR'], ['wish', 'MAX_LENGTH_ERROR']]]);
    const fine = await submissions.validateFormSubmission({ formId: form._id, submissions: { wish: 'pony' } });
    assert.deepEqual([fine.valid, fine.violationErrors], [true, []]);
    assert.deepEqual((await submissions.querySubmissionsByNamespace().eq('namespace', namespace).find()).items, []);
  });

  test('are found in all three ways of the SDK, page by page', async () => {
    const { form, answer, submissions } = await asked();
    const [, b, c] = [await answer('a'), await answer('b'), await answer('c')];
    const built = await submissions.querySubmissionsByNamespace().eq('namespace', namespace).in('_id', [b._id, c._id]).descending('_createdDate').find();
    const typed = await submissions.querySubmissionsByNamespace({ filter: { namespace, formId: form._id, _id: { $in: [b._id, c._id] } }, sort: [{ fieldName: '_createdDate', order: 'DESC' }] });
    const made = await submissions.querySubmissionsByNamespace(QueryBuilder().withFilter(Filter.and(Filter('namespace').eq(namespace), Filter('_id').in([b._id, c._id]))).withSorting(Sort('_createdDate').desc()).build());
    for (const found of [built.items, typed.submissions, made.submissions]) assert.deepEqual(found, [c, b]);
    const first = await submissions.querySubmissionsByNamespace().eq('namespace', namespace).ascending('_createdDate').limit(2).find();
    const second = await first.next();
    assert.deepEqual([wishes(first.items), first.hasNext(), wishes(second.items), second.hasNext(), wishes((await second.prev()).items)], [['a', 'b'], true, ['c'], false, ['a', 'b']]);
  });

  test('of a visitor are theirs', async () => {
    const site = await asked();
    await site.answer('mine');
    const visitor = await visitorOf(site);
    const theirs = await visitor.submissions.createSubmission({ formId: site.form._id, submissions: { wish: 'theirs' } });
    assert.ok(theirs.submitter.visitorId);
    const { items } = await site.submissions.querySubmissionsByNamespace({ onlyYourOwn: true }).eq('namespace', namespace).find();
    assert.deepEqual(wishes(items), ['mine']);
  });
});
