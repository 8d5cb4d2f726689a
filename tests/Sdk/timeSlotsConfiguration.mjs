import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { timeSlotsConfiguration as sdk } from '@wix/bookings';
import { appointment, newSite, refusal, slotsOn } from './site.mjs';

const nobody = '00000000-0000-4000-8000-000000000001';
const bookingsApp = '13d21c63-b5ec-5912-8397-c3a5ddb27a97';
const { Filter, QueryBuilder } = sdk.utils.query;
const usual = { displayTimeZone: { customerCanChange: true, basedOn: 'BUSINESS_TIME_ZONE' }, staffSelection: { strategy: 'CUSTOMER_MAY_CHOOSE', allowGenderSelection: false }, splitInterval: { sameAsDuration: false, valueInMinutes: 30 } };

describe('the configuration of time slots', () => {
  test('is there from the start, by its id and by the app it is of', async () => {
    const { owner: { timeSlotsConfiguration: configurations } } = await newSite();
    const { timeSlotsConfiguration: first } = await configurations.getTimeSlotsConfigurationByAppId(bookingsApp);
    assert.deepEqual({ ...first, ...usual, revision: '1', appId: bookingsApp }, first);
    assert.ok(first._createdDate instanceof Date && first._updatedDate instanceof Date);
    assert.deepEqual(await configurations.getTimeSlotsConfiguration(first._id), first);
    assert.deepEqual((await configurations.getTimeSlotsConfigurationByAppId(nobody)).timeSlotsConfiguration, { ...usual, appId: nobody });
    const gone = await refusal(configurations.getTimeSlotsConfiguration(nobody));
    assert.deepEqual([gone.status, gone.code], [404, 'TIME_SLOTS_CONFIGURATION_NOT_FOUND']);
  });

  test('is found in all three ways of the SDK, however long the question', async () => {
    const { owner: { timeSlotsConfiguration: configurations } } = await newSite();
    const built = await configurations.queryTimeSlotsConfigurations().eq('appId', bookingsApp).descending('_createdDate').limit(1).find();
    assert.deepEqual([built.items.length, built.hasNext(), built.hasPrev()], [1, false, false]);
    const typed = await configurations.queryTimeSlotsConfigurations({ filter: { 'splitInterval.valueInMinutes': { $gte: 30 } }, sort: [{ fieldName: '_updatedDate', order: 'ASC' }] });
    assert.deepEqual([typed.timeSlotsConfigurations, typed.pagingMetadata], [built.items, { count: 1, cursors: {}, hasNext: false }]);
    const long = Array.from({ length: 120 }, (_, i) => `00000000-0000-4000-8000-${String(i).padStart(12, '0')}`);
    const made = await configurations.queryTimeSlotsConfigurations(QueryBuilder().withFilter(Filter.or(Filter('_id').in(long), Filter('staffSelection.strategy').eq('CUSTOMER_MAY_CHOOSE'))).build());
    assert.deepEqual(made.timeSlotsConfigurations.map(({ _id }) => _id), built.items.map(({ _id }) => _id)); // of an answer to a POST in place of a GET the SDK makes no dates
  });

  test('changes by its revision, and the slots with it', async () => {
    const { owner } = await newSite();
    const ann = await owner.staffMembers.createStaffMember({ name: 'Ann' });
    const service = await owner.services.createService(appointment('Hair cut', [ann]));
    assert.equal((await slotsOn(owner, service, '2031-06-02')).length, 15);
    const { items: [before] } = await owner.timeSlotsConfiguration.queryTimeSlotsConfigurations().find();
    const after = await owner.timeSlotsConfiguration.updateTimeSlotsConfiguration(before._id, { revision: before.revision, splitInterval: { sameAsDuration: true } });
    assert.deepEqual(after, { ...before, revision: '2', splitInterval: { sameAsDuration: true, valueInMinutes: 30 }, _updatedDate: after._updatedDate });
    assert.equal((await slotsOn(owner, service, '2031-06-02')).length, 8);
    assert.equal((await refusal(owner.timeSlotsConfiguration.updateTimeSlotsConfiguration(before._id, { revision: '1' }))).code, 'REVISION_MISMATCH');
    const wrong = await refusal(owner.timeSlotsConfiguration.updateTimeSlotsConfiguration(before._id, { revision: '2', splitInterval: { valueInMinutes: 0 }, displayTimeZone: { basedOn: 'MOON' } }));
    assert.ok(wrong.violations.some(({ field }) => field === 'timeSlotsConfiguration.displayTimeZone.basedOn'));
  });
});
