import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { newSite, ownerPost, refusal, visitorOf } from './site.mjs';

const june = { fromLocalDate: '2031-06-01T00:00:00', toLocalDate: '2031-07-01T00:00:00' };
const starts = ({ timeSlots }) => timeSlots.map((slot) => slot.localStartDate.slice(8, 16));

/** A class of so many on Mondays at six. */
async function studio(defaultCapacity = 3, more = {}) {
  const site = await newSite();
  const ann = await site.owner.staffMembers.createStaffMember({ name: 'Ann' });
  const service = await site.owner.services.createService({
    name: 'Yoga', type: 'CLASS', defaultCapacity, onlineBooking: { enabled: true }, payment: { rateType: 'FIXED', fixed: { price: { value: '15' } }, options: { inPerson: true } }, ...more,
  });
  const session = (start, extra) => ownerPost(site, '/calendar/v3/events', {
    event: { scheduleId: service.schedule._id, type: 'CLASS', start: { localDate: start }, end: { localDate: `${start.slice(0, 11)}19:00:00` }, resources: [{ id: ann.resourceId }], ...extra },
  });
  await session('2031-06-02T18:00:00', { recurrenceRule: { frequency: 'WEEKLY', interval: 1, days: ['MONDAY'] } });
  return { ...site, service, ann, session };
}

/** What a customer's page sends to book a session the SDK told of. */
const placeIn = ({ eventInfo, ...slot }, totalParticipants = 1) => ({
  totalParticipants,
  contactDetails: { firstName: 'Bob', email: 'bob@example.com' },
  bookedEntity: { slot: { eventId: eventInfo.eventId, serviceId: slot.serviceId, scheduleId: slot.scheduleId, startDate: slot.localStartDate, endDate: slot.localEndDate, timezone: 'UTC', location: { locationType: 'OWNER_BUSINESS' } } },
});

describe('the sessions of classes', () => {
  test('are told to a visitor with their seats and who gives them', async () => {
    const site = await studio();
    const page = await (await visitorOf(site)).eventTimeSlots.listEventTimeSlots({ ...june, serviceIds: [site.service._id] });
    assert.deepEqual(starts(page), ['02T18:00', '09T18:00', '16T18:00', '23T18:00', '30T18:00']);
    const [{ eventInfo, availableResources: [group], ...slot }] = page.timeSlots;
    assert.deepEqual([page.timeZone, slot.serviceId, slot.scheduleId, slot.bookable], ['UTC', site.service._id, site.service.schedule._id, true]);
    assert.deepEqual([slot.totalCapacity, slot.remainingCapacity, slot.bookableCapacity, eventInfo.eventTitle, eventInfo.waitingList], [3, 3, 3, 'Yoga', undefined]);
    assert.deepEqual([group.resources.map(({ _id, name }) => [_id, name]), slot.location.locationType], [[[site.ann.resourceId, 'Ann']], 'BUSINESS']);
  });

  test('come in pages by the cursor alone', async () => {
    const { owner: { eventTimeSlots } } = await studio();
    const first = await eventTimeSlots.listEventTimeSlots({ ...june, cursorPaging: { limit: 3 } });
    assert.equal(first.pagingMetadata.hasNext, true);
    const second = await eventTimeSlots.listEventTimeSlots({ cursorPaging: { cursor: first.pagingMetadata.cursors.next } });
    assert.deepEqual([...starts(first), ...starts(second)], ['02T18:00', '09T18:00', '16T18:00', '23T18:00', '30T18:00']);
    assert.equal(second.pagingMetadata.hasNext, false);
  });

  test('fill up as they are booked, which their filters know', async () => {
    const { owner, service } = await studio(3);
    const list = async (more) => owner.eventTimeSlots.listEventTimeSlots({ ...june, ...more });
    const [first, second] = (await list()).timeSlots;
    for (const [slot, people] of [[first, 3], [second, 2]]) {
      const { booking } = await owner.bookings.createBooking(placeIn(slot, people), { flowControlSettings: { skipBusinessConfirmation: true } });
      assert.equal((await owner.bookings.confirmBooking(booking._id, booking.revision)).booking.status, 'CONFIRMED');
    }
    const { timeSlot: full, timeZone } = await owner.eventTimeSlots.getEventTimeSlot(first.eventInfo.eventId, { timeZone: 'Europe/Berlin' });
    assert.deepEqual([timeZone, full.localStartDate, full.remainingCapacity, full.bookable, full.nonBookableReasons.noRemainingCapacity], ['Europe/Berlin', '2031-06-02T20:00:00', 0, false, true]);
    assert.equal((await owner.eventTimeSlots.getEventTimeSlot(second.eventInfo.eventId)).timeSlot.remainingCapacity, 1);
    assert.deepEqual(starts(await list({ includeNonBookable: false })), ['09T18:00', '16T18:00', '23T18:00', '30T18:00']);
    assert.deepEqual(starts(await list({ minBookableCapacity: 2 })), ['16T18:00', '23T18:00', '30T18:00']);
    assert.deepEqual(starts(await list({ serviceIds: [service._id], bookingPolicyViolations: { tooLateToBook: true } })), []);
  });

  test('are chosen by their events and so many a day', async () => {
    const { owner: { eventTimeSlots }, session, ann } = await studio();
    await session('2031-06-02T08:00:00', { title: 'Sunrise' });
    await session('2031-06-02T10:00:00', { totalCapacity: 20 });
    assert.deepEqual(starts(await eventTimeSlots.listEventTimeSlots({ ...june, maxSlotsPerDay: 2 })).slice(0, 3), ['02T08:00', '02T10:00', '09T18:00']);
    assert.deepEqual(starts(await eventTimeSlots.listEventTimeSlots({ ...june, eventFilter: { totalCapacity: { $gt: 10 }, 'resources.id': { $hasSome: [ann.resourceId] } } })), ['02T10:00']);
  });

  test('show in their service when the first begins and the last ends', async () => {
    const { owner: { services }, session, service } = await studio();
    const weekly = await services.getService(service._id);
    assert.deepEqual([weekly.schedule.firstSessionStart, weekly.schedule.lastSessionEnd], [new Date('2031-06-02T18:00:00Z'), undefined]);
    await session('2031-06-01T08:00:00');
    const found = await services.queryServices().lt('schedule.firstSessionStart', new Date('2031-06-02T00:00:00Z')).find();
    assert.deepEqual(found.items.map(({ _id }) => _id), [service._id]);
  });

  test('are refused in the ways of the SDK', async () => {
    const { owner: { eventTimeSlots } } = await studio();
    const refused = async (call) => Object.values(await refusal(call)).slice(0, 2);
    assert.deepEqual(await refused(eventTimeSlots.getEventTimeSlot('00000000-0000-4000-8000-000000000001')), [404, 'EVENT_NOT_FOUND']);
    assert.deepEqual(await refused(eventTimeSlots.listEventTimeSlots({})), [400, 'MISSING_ARGUMENTS']);
    assert.deepEqual(await refused(eventTimeSlots.listEventTimeSlots({ ...june, timeZone: 'Mars/Olympus' })), [400, 'INVALID_TIME_ZONE']);
    const { violations } = await refusal(eventTimeSlots.listEventTimeSlots({ ...june, toLocalDate: '2031-08-01T00:00:00', maxSlotsPerDay: 1 }));
    assert.deepEqual(violations.map(({ field }) => field), ['options.toLocalDate']);
  });
});
