import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { bookingPolicies as module } from '@wix/bookings';
import { appointment, bookingOf, newSite, refusal, slotsOn, visitorOf } from './site.mjs';

const nobody = '00000000-0000-4000-8000-000000000000';
const names = (page) => (page.items ?? page.bookingPolicies).map((policy) => policy.name);

async function shop(...wanted) {
  const site = await newSite();
  const made = [];
  for (const name of wanted) made.push(await site.owner.bookingPolicies.createBookingPolicy({ name }));
  return { ...site, made, policies: site.owner.bookingPolicies };
}

describe('a booking policy', () => {
  test('has every part it was not given, and is read back as it was made', async () => {
    const { policies } = await shop();
    const made = await policies.createBookingPolicy({ name: 'Strict', customPolicyDescription: { enabled: true, description: 'No dogs' }, participantsPolicy: { maxParticipantsPerBooking: 4 }, extendedFields: { namespaces: { '@me/app': { level: 3 } } } });
    assert.deepEqual([made.revision, made.default, made.participantsPolicy.maxParticipantsPerBooking], ['1', false, 4]);
    assert.deepEqual(made.customPolicyDescription, { enabled: true, description: 'No dogs' });
    assert.deepEqual([made.cancellationPolicy.latestCancellationInMinutes, made.waitlistPolicy.capacity, made.intakeFormPolicy.timing], [1440, 10, 'AFTER_BOOKING']);
    assert.ok(made._createdDate instanceof Date && made._updatedDate instanceof Date);
    assert.deepEqual(await policies.getBookingPolicy(made._id), made);
  });

  test('breaks its rules one by one, each by its name', async () => {
    const { policies } = await shop();
    const wrong = {
      limitLateBookingPolicy: { enabled: true, latestBookingInMinutes: 60 }, bookAfterStartPolicy: { enabled: true },
      cancellationFeePolicy: { enabled: true, cancellationWindows: [] }, intakeFormPolicy: { enabled: true },
    };
    const { violations } = await refusal(policies.createBookingPolicy(wrong));
    assert.deepEqual(violations.map((violation) => violation.ruleName).sort(), ['BOTH_LATE_AND_AFTER_START_POLICIES_NOT_ALLOWED', 'CANCELLATION_FEE_WITHOUT_CREDIT_CARD', 'CANCELLATION_FEE_WITHOUT_DESCRIPTION', 'EMPTY_CANCELLATION_WINDOWS_LIST', 'INTAKE_FORM_ID_REQUIRED']);
  });

  test('that is the default cannot go before another takes its place', async () => {
    const { policies, made: [strict] } = await shop('Strict');
    const answer = await policies.setDefaultBookingPolicy(strict._id);
    assert.deepEqual([answer.currentDefaultBookingPolicy._id, answer.currentDefaultBookingPolicy.default, answer.previousDefaultBookingPolicy.default], [strict._id, true, false]);
    const refused = await refusal(policies.deleteBookingPolicy(strict._id));
    assert.deepEqual([refused.status, refused.code], [428, 'DEFAULT_POLICY_CANNOT_BE_DELETED']);
    await policies.deleteBookingPolicy(answer.previousDefaultBookingPolicy._id);
    const gone = await refusal(policies.getBookingPolicy(answer.previousDefaultBookingPolicy._id));
    assert.deepEqual([gone.status, gone.code], [404, 'BOOKING_POLICY_NOT_FOUND']);
    assert.equal((await refusal(policies.setDefaultBookingPolicy(nobody))).status, 404);
  });

  test('of several is as strict as the strictest of each part', async () => {
    const { policies } = await shop();
    const late = await policies.createBookingPolicy({ name: 'Late', cancellationPolicy: { enabled: true, limitLatestCancellation: true, latestCancellationInMinutes: 60 }, participantsPolicy: { maxParticipantsPerBooking: 2 } });
    const early = await policies.createBookingPolicy({ name: 'Early', cancellationPolicy: { enabled: true, limitLatestCancellation: true, latestCancellationInMinutes: 600 }, participantsPolicy: { maxParticipantsPerBooking: 9 } });
    const { bookingPolicy } = await policies.getStrictestBookingPolicy([late._id, early._id]);
    assert.deepEqual([bookingPolicy.cancellationPolicy.latestCancellationInMinutes, bookingPolicy.participantsPolicy.maxParticipantsPerBooking], [600, 2]);
    assert.equal((await refusal(policies.getStrictestBookingPolicy([nobody]))).status, 404);
  });

  test('is changed in the services that follow it', async () => {
    const { owner, policies, made: [strict] } = await shop('Strict');
    const ann = await owner.staffMembers.createStaffMember({ name: 'Ann' });
    const cut = await owner.services.createService(appointment('Cut', [ann], { bookingPolicy: { _id: strict._id } }));
    assert.deepEqual([cut.bookingPolicy._id, cut.bookingPolicy.name], [strict._id, 'Strict']);
    await policies.updateBookingPolicy(strict._id, { revision: '1', name: 'Stricter' });
    assert.equal((await owner.services.getService(cut._id)).bookingPolicy.name, 'Stricter');
    assert.equal((await refusal(policies.updateBookingPolicy(strict._id, { revision: '1', name: 'No' }))).status, 409);
  });
});

describe('booking policies', () => {
  test('are found by the builder, turned page by page and counted', async () => {
    const { policies, made: [a1] } = await shop('A1', 'A2', 'B');
    const first = await policies.queryBookingPolicies().startsWith('name', 'A').descending('name').limit(1).find();
    assert.deepEqual([names(first), first.hasNext(), first.hasPrev()], [['A2'], true, false]);
    const second = await first.next();
    assert.deepEqual([names(second), second.hasNext()], [['A1'], false]);
    assert.deepEqual(names(await second.prev()), ['A2']);
    assert.deepEqual(names(await policies.queryBookingPolicies().in('_id', [a1._id]).find()), ['A1']);
    assert.deepEqual(names(await policies.queryBookingPolicies().eq('name', 'B').or(policies.queryBookingPolicies().eq('name', 'A1')).ascending('name').find()), ['A1', 'B']);
    assert.equal((await policies.countBookingPolicies()).count, 4);
    assert.equal((await policies.countBookingPolicies({ filter: { name: { $startsWith: 'A' } } })).count, 2);
  });

  test('are found by a typed query and by the helpers of the module', async () => {
    const { policies } = await shop('A1', 'A2', 'B');
    const typed = await policies.queryBookingPolicies({ filter: { default: false, name: { $ne: 'B' } }, sort: [{ fieldName: '_createdDate', order: 'DESC' }] });
    assert.deepEqual([names(typed), typed.pagingMetadata.count], [['A2', 'A1'], 2]);
    const { QueryBuilder, Filter, Sort } = module.utils.query;
    const built = await policies.queryBookingPolicies(QueryBuilder().withFilter(Filter.and(Filter('default').eq(false), Filter.not(Filter('name').eq('A1')))).withSorting(Sort('name').asc()).withPaging({ limit: 1 }).build());
    assert.deepEqual(names(built), ['A2']);
    assert.deepEqual(names(await policies.queryBookingPolicies({ cursorPaging: { limit: 1, cursor: built.pagingMetadata.cursors.next } })), ['B']);
  });
});

describe('policy snapshots', () => {
  test('keep the policy a booking was made under', async () => {
    const site = await shop('Strict');
    const { owner, policies, made: [strict] } = site;
    const ann = await owner.staffMembers.createStaffMember({ name: 'Ann' });
    const cut = await owner.services.createService(appointment('Cut', [ann], { bookingPolicy: { _id: strict._id } }));
    const slots = await slotsOn(owner, cut, '2031-06-02');
    const { booking } = await owner.bookings.createBooking(bookingOf(cut, slots[0], ann.resourceId));
    await policies.updateBookingPolicy(strict._id, { revision: '1', name: 'Stricter' });
    const later = (await owner.bookings.createBooking(bookingOf(cut, slots.at(-1), ann.resourceId))).booking;
    const { bookingPolicySnapshots } = await owner.bookingPolicySnapshots.listPolicySnapshotsByBookingIds([later._id, booking._id]);
    assert.deepEqual(bookingPolicySnapshots.map((snapshot) => [snapshot.bookingId, snapshot.policy.name, snapshot.policy._id]), [[later._id, 'Stricter', strict._id], [booking._id, 'Strict', strict._id]]);
    assert.deepEqual(bookingPolicySnapshots.map((snapshot) => [snapshot._createdDate, snapshot.policy._createdDate].every((date) => date instanceof Date)), [true, true]);
    assert.equal(bookingPolicySnapshots[0].policy.cancellationPolicy.enabled, false);
    const visitor = await visitorOf(site);
    const unknown = await refusal(owner.bookingPolicySnapshots.listPolicySnapshotsByBookingIds([booking._id, nobody]));
    assert.deepEqual([unknown.status, unknown.code], [404, 'BOOKING_POLICY_SNAPSHOT_NOT_FOUND']);
    assert.equal((await refusal(visitor.bookingPolicySnapshots.listPolicySnapshotsByBookingIds([booking._id]))).code, 'PERMISSION_DENIED');
  });
});
