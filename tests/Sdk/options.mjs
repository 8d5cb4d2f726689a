import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { serviceOptionsAndVariants as module } from '@wix/bookings';
import { appointment, newSite, refusal } from './site.mjs';

const nobody = '00000000-0000-4000-8000-000000000000';
const option = '0f2a3c44-1111-4222-8333-444455556666';
const varied = { payment: { rateType: 'VARIED', varied: { defaultPrice: { value: '30' } }, options: { inPerson: true } } };
const services = (page) => (page.items ?? page.serviceOptionsAndVariantsList).map((options) => options.serviceId);

/** Prices by a word the customer chooses. */
const words = (service, prices) => ({
  serviceId: service._id,
  options: { values: [{ _id: option, type: 'CUSTOM', customData: { name: 'Age', choices: Object.keys(prices) } }] },
  variants: { values: Object.entries(prices).map(([custom, value]) => ({ choices: [{ optionId: option, custom }], price: { value } })) },
});

async function shop(...names) {
  const site = await newSite();
  const ann = await site.owner.staffMembers.createStaffMember({ name: 'Ann' });
  const made = [];
  for (const name of names) made.push(await site.owner.services.createService(appointment(name, [ann], varied)));
  return { ...site, ann, made, options: site.owner.serviceOptionsAndVariants };
}

describe('options and variants', () => {
  test('are made, read by their id or their service, and shown by the service', async () => {
    const { owner, options, made: [cut] } = await shop('Cut');
    const made = await options.createServiceOptionsAndVariants(words(cut, { Adult: '20', Child: '7.50' }));
    assert.deepEqual([made.serviceId, made.revision, made.minPrice.value, made.maxPrice.value], [cut._id, '1', '7.50', '20']);
    assert.deepEqual(made.options.values, [{ _id: option, type: 'CUSTOM', customData: { name: 'Age', choices: ['Adult', 'Child'] } }]);
    assert.deepEqual(made.variants.values.map(({ choices, price }) => [choices, price.value]), [[[{ optionId: option, custom: 'Adult' }], '20'], [[{ optionId: option, custom: 'Child' }], '7.50']]);
    assert.deepEqual(await options.getServiceOptionsAndVariants(made._id), made);
    assert.deepEqual(await options.getServiceOptionsAndVariantsByServiceId(cut._id), { serviceVariants: made });
    const shown = await owner.services.getService(cut._id);
    assert.deepEqual([shown.payment.varied.minPrice.value, shown.payment.varied.maxPrice.value], ['7.50', '20']);
  });

  test('of staff and of lengths are priced by them', async () => {
    const { owner, options, ann, made: [cut, wash] } = await shop('Cut', 'Wash');
    const staff = await options.createServiceOptionsAndVariants({ serviceId: cut._id, options: { values: [{ _id: option, type: 'STAFF_MEMBER' }] }, variants: { values: [{ choices: [{ optionId: option, staffMemberId: ann.resourceId }], price: { value: '44' } }] } });
    assert.equal(staff.variants.values[0].choices[0].staffMemberId, ann.resourceId);
    const length = (minutes, value) => ({ choices: [{ optionId: option, duration: { minutes, name: `${minutes} minutes` } }], price: { value } });
    const lengths = await options.createServiceOptionsAndVariants({ serviceId: wash._id, options: { values: [{ _id: option, type: 'DURATION', durationData: { name: 'Length' } }] }, variants: { values: [length(30, '20'), length(60, '35')] } });
    assert.deepEqual(lengths.options.values[0].durationData, { name: 'Length' });
    assert.deepEqual(lengths.variants.values[0].choices[0].duration, { minutes: 30, name: '30 minutes' });
    const shown = await owner.services.getService(wash._id);
    assert.deepEqual(shown.schedule.availabilityConstraints.durations.map(({ minutes }) => minutes), [30, 60]);
  });

  test('are changed as a whole under their revision, and deleted under it', async () => {
    const { owner, options, made: [cut] } = await shop('Cut');
    const made = await options.createServiceOptionsAndVariants(words(cut, { Adult: '20', Child: '7.50' }));
    const changed = await options.updateServiceOptionsAndVariants(made._id, { revision: '1', ...words(cut, { Adult: '25' }) });
    assert.deepEqual([changed.revision, changed.minPrice.value, changed.variants.values.length], ['2', '25', 1]);
    assert.equal((await refusal(options.updateServiceOptionsAndVariants(made._id, { revision: '1', ...words(cut, { Adult: '9' }) }))).status, 409);
    assert.equal((await refusal(options.deleteServiceOptionsAndVariants(made._id, { revision: '1' }))).status, 409);
    assert.equal(await options.deleteServiceOptionsAndVariants(made._id, { revision: '2' }), undefined);
    for (const call of [() => options.getServiceOptionsAndVariants(made._id), () => options.getServiceOptionsAndVariantsByServiceId(cut._id)]) {
      const gone = await refusal(call());
      assert.deepEqual([gone.status, gone.code], [404, 'SERVICE_OPTIONS_AND_VARIANTS_NOT_FOUND']);
    }
    assert.equal((await owner.services.getService(cut._id)).payment.varied.minPrice?.value ?? null, null);
  });

  test('are cloned to another service under an option of their own', async () => {
    const { options, made: [cut, wash] } = await shop('Cut', 'Wash');
    const made = await options.createServiceOptionsAndVariants(words(cut, { Adult: '20' }));
    const { serviceOptionsAndVariants: clone } = await options.cloneServiceOptionsAndVariants(made._id, wash._id);
    assert.deepEqual([clone.serviceId, clone.revision, clone.maxPrice], [wash._id, '1', made.maxPrice]);
    assert.notEqual(clone._id, made._id);
    assert.notEqual(clone.options.values[0]._id, option);
    assert.equal(clone.variants.values[0].choices[0].optionId, clone.options.values[0]._id);
    const twice = await refusal(options.cloneServiceOptionsAndVariants(made._id, wash._id));
    assert.deepEqual([twice.status, twice.data.serviceOptionsAndVariantsId], [409, clone._id]);
  });

  test('are refused with the codes of the SDK', async () => {
    const { options, made: [cut] } = await shop('Cut');
    const good = () => words(cut, { Adult: '20', Child: '10' });
    const code = async (wrong) => (await refusal(options.createServiceOptionsAndVariants(wrong))).code;
    assert.equal(await code({ ...good(), variants: { values: good().variants.values.slice(1) } }), 'MISSING_CUSTOM_CHOICES');
    assert.equal(await code({ ...good(), variants: { values: [...good().variants.values, good().variants.values[0]] } }), 'IDENTICAL_CHOICES');
    assert.equal(await code({ ...good(), options: { values: [{ ...good().options.values[0], _id: nobody }] } }), 'UNKNOWN_OPTION_IDS');
    assert.equal(await code({ ...good(), options: { values: [{ _id: option, type: 'NUMBER_OF_PARTICIPANTS' }] } }), 'UNSUPPORTED_OPTION_TYPE');
    const staff = { serviceId: cut._id, options: { values: [{ _id: option, type: 'STAFF_MEMBER' }] }, variants: { values: [{ choices: [{ optionId: option, staffMemberId: nobody }], price: { value: '1' } }] } };
    assert.equal(await code(staff), 'UNKNOWN_STAFF_IDS');
    assert.equal(await code({ ...good(), variants: { values: good().variants.values.map((variant, i) => ({ ...variant, price: { value: '1', currency: ['USD', 'EUR'][i] } })) } }), 'MULTIPLE_CURRENCIES');
  });
});

describe('queries of options and variants', () => {
  async function filled() {
    const site = await shop('Cut', 'Wash', 'Color');
    for (const [at, service] of site.made.entries()) await site.options.createServiceOptionsAndVariants(words(service, { Adult: String(20 + at) }));
    return { ...site, ids: site.made.map((service) => service._id) };
  }

  test('by the builder select by service and turn pages', async () => {
    const { options, ids: [cut, wash, color] } = await filled();
    const query = () => options.queryServiceOptionsAndVariants();
    assert.deepEqual(services(await query().eq('serviceId', wash).find()), [wash]);
    assert.deepEqual(services(await query().in('serviceId', [cut, color]).ascending('_id').find()), [cut, color]);
    assert.deepEqual(services(await query().ne('serviceId', cut).ascending('_id').find()), [wash, color]);
    const first = await query().descending('_id').limit(2).find();
    assert.deepEqual([services(first), first.hasNext()], [[color, wash], true]);
    const second = await first.next();
    assert.deepEqual([services(second), second.hasNext()], [[cut], false]);
    assert.deepEqual(services(await second.prev()), [color, wash]);
  });

  test('by object and by the helpers of the module say the same', async () => {
    const { options, ids: [cut, wash, color] } = await filled();
    const typed = await options.queryServiceOptionsAndVariants({ filter: { $or: [{ serviceId: cut }, { serviceId: { $in: [color] } }] }, sort: [{ fieldName: '_id', order: 'DESC' }], cursorPaging: { limit: 5 } });
    assert.deepEqual([services(typed), typed.pagingMetadata.count], [[color, cut], 2]);
    const { QueryBuilder, Filter, Sort } = module.utils.query;
    const built = await options.queryServiceOptionsAndVariants(QueryBuilder().withFilter(Filter.not(Filter('serviceId').eq(wash))).withSorting(Sort('_id').asc()).build());
    assert.deepEqual(services(built), [cut, color]);
  });
});
