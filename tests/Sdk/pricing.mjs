import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { appointment, bookingOf, newSite, refusal, slotsOn } from './site.mjs';

const nobody = '00000000-0000-4000-8000-000000000000';
const option = '0f2a3c44-1111-4222-8333-444455556666';
const paid = (rateType, rate, options = { inPerson: true }) => ({ payment: { rateType, ...(rate && { [rateType.toLowerCase()]: rate }), options } });

async function shop(payment = paid('FIXED', { price: { value: '40' } })) {
  const site = await newSite();
  const ann = await site.owner.staffMembers.createStaffMember({ name: 'Ann' });
  const service = await site.owner.services.createService(appointment('Hair cut', [ann], payment));
  return { ...site, ann, service, pricing: site.owner.pricing };
}

describe('a preview of a price', () => {
  test('is the price of one times those who come', async () => {
    const { pricing, service, ann } = await shop();
    const { priceInfo } = await pricing.previewPrice([{ serviceId: service._id, resourceId: ann.resourceId, numberOfParticipants: 3 }]);
    assert.equal(priceInfo.calculatedPrice, 120);
    assert.equal(priceInfo.bookingLineItems.length, 1);
    const [line] = priceInfo.bookingLineItems;
    assert.deepEqual([line.serviceId, line.resourceId, line.pricePerParticipant], [service._id, ann.resourceId, 40]);
    assert.deepEqual(line.serviceChoices, [{ numberOfParticipants: 3, pricePerParticipant: 40 }]);
  });

  test('tells the deposit where there is one', async () => {
    const { pricing, service, ann } = await shop(paid('FIXED', { price: { value: '40' }, deposit: { value: '10' } }, { online: true, deposit: true }));
    const { priceInfo } = await pricing.previewPrice([{ serviceId: service._id, resourceId: ann.resourceId, numberOfParticipants: 2 }]);
    assert.deepEqual([priceInfo.calculatedPrice, priceInfo.deposit], [80, 20]);
  });

  test('is nothing for what is free and words for what has no number', async () => {
    const free = await shop(paid('NO_FEE'));
    const ask = (site) => site.pricing.previewPrice([{ serviceId: site.service._id, resourceId: site.ann.resourceId, numberOfParticipants: 1 }]);
    assert.equal((await ask(free)).priceInfo.calculatedPrice, 0);
    const { priceInfo } = await ask(await shop(paid('CUSTOM', { description: 'As you like' })));
    assert.deepEqual([priceInfo.priceDescriptionInfo.original, priceInfo.calculatedPrice], ['As you like', undefined]);
  });

  test('follows what each participant chose', async () => {
    const { owner, pricing, service, ann } = await shop(paid('VARIED', { defaultPrice: { value: '30' } }));
    const variant = (custom, value) => ({ choices: [{ optionId: option, custom }], price: { value } });
    await owner.serviceOptionsAndVariants.createServiceOptionsAndVariants({
      serviceId: service._id, options: { values: [{ _id: option, type: 'CUSTOM', customData: { name: 'Age', choices: ['Adult', 'Child'] } }] }, variants: { values: [variant('Adult', '20'), variant('Child', '7.50')] },
    });
    const serviceChoices = [{ numberOfParticipants: 2, choices: [{ optionId: option, custom: 'Adult' }] }, { numberOfParticipants: 1, choices: [{ optionId: option, custom: 'Child' }] }];
    const { priceInfo } = await pricing.previewPrice([{ serviceId: service._id, resourceId: ann.resourceId, serviceChoices }]);
    assert.equal(priceInfo.calculatedPrice, 47.5);
    assert.deepEqual(priceInfo.bookingLineItems[0].serviceChoices, [{ ...serviceChoices[0], pricePerParticipant: 20 }, { ...serviceChoices[1], pricePerParticipant: 7.5 }]);
  });

  test('is refused with the codes of the SDK', async () => {
    const { owner, pricing, service, ann } = await shop();
    const wash = await owner.services.createService(appointment('Hair wash', [ann]));
    const line = (more) => ({ serviceId: service._id, resourceId: ann.resourceId, numberOfParticipants: 1, ...more });
    const refused = async (...lines) => { const { status, code } = await refusal(pricing.previewPrice(lines)); return [status, code]; };
    assert.deepEqual(await refused(line(), line({ serviceId: wash._id })), [400, 'INVALID_SERVICE_ID']);
    assert.deepEqual(await refused(line({ numberOfParticipants: undefined })), [400, 'NUMBER_OF_PARTICIPANTS_NOT_FOUND']);
    assert.deepEqual(await refused(line({ serviceId: nobody })), [404, 'FAILED_RESOLVING_SERVICE']);
    assert.deepEqual(await refused(line({ choices: [{ duration: { minutes: 7 } }] })), [400, 'INVALID_DURATION_CHOICE']);
  });
});

describe('the price of a booking', () => {
  test('is told by its id, as it is, or before it is made', async () => {
    const { owner, pricing, service, ann } = await shop();
    const [slot] = await slotsOn(owner, service, '2031-06-02');
    const wanted = bookingOf(service, slot, ann.resourceId);
    const { booking } = await owner.bookings.createBooking(wanted);
    const { _id } = booking; // the SDK renames the keys of what it is given, in place
    for (const asked of [{ _id }, booking, wanted]) {
      const { priceInfo } = await pricing.calculatePrice({ booking: asked });
      assert.equal(priceInfo.calculatedPrice, 40);
      const [line] = priceInfo.bookingLineItems;
      assert.deepEqual([line.serviceId, line.resourceId, line.timeZone], [service._id, ann.resourceId, 'UTC']);
      assert.deepEqual([line.localStartDate, line.localEndDate], ['2031-06-02T09:00:00', '2031-06-02T10:00:00']);
    }
    await owner.services.updateService(service._id, { revision: service.revision, payment: { fixed: { price: { value: '45.5' } } } });
    assert.equal((await pricing.calculatePrice({ booking: { _id } })).priceInfo.calculatedPrice, 45.5);
  });

  test('of nothing is refused', async () => {
    const { pricing } = await shop();
    assert.deepEqual((await refusal(pricing.calculatePrice())).code, 'INVALID_BOOKING');
    assert.deepEqual((await refusal(pricing.calculatePrice({ booking: { _id: nobody } }))).code, 'BOOKING_NOT_FOUND');
  });
});
