import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { appointment, newSite, ownerPost, refusal, slotsOn } from './site.mjs';

const monday = '2031-06-02';
const day = { startDate: `${monday}T00:00:00Z`, endDate: `${monday}T23:59:59Z` };

async function salon() {
  const site = await newSite();
  const ann = await site.owner.staffMembers.createStaffMember({ name: 'Ann' });
  const service = await site.owner.services.createService(appointment('Hair cut', [ann]));
  return { ...site, ann, service };
}

/** A course of so many places with a session every Monday. */
async function pottery({ owner, ann, ...site }, capacity) {
  const course = await owner.services.createService({ ...appointment('Pottery', []), type: 'COURSE', defaultCapacity: capacity, staffMemberIds: undefined, schedule: undefined });
  await ownerPost(site, '/calendar/v3/events', {
    event: {
      scheduleId: course.schedule._id,
      type: 'COURSE',
      start: { localDate: `${monday}T18:00:00` },
      end: { localDate: `${monday}T19:00:00` },
      recurrenceRule: { frequency: 'WEEKLY', interval: 1, days: ['MONDAY'], until: { localDate: '2031-06-30T18:00:00' } },
      resources: [{ id: ann.resourceId }],
    },
  });
  return course;
}

describe('the older availability calendar', () => {
  test('tells the same slots as the newer list, each with who is free', async () => {
    const { owner, service, ann } = await salon();
    const { availabilityEntries } = await owner.availabilityCalendar.queryAvailability({ filter: { serviceId: [service._id], ...day }, sort: [{ fieldName: 'startDate', order: 'ASC' }] }, { timezone: 'UTC' });
    assert.deepEqual(availabilityEntries.map(({ slot }) => slot.startDate.slice(0, 19)), (await slotsOn(owner, service, monday)).map((slot) => slot.localStartDate));
    const [{ slot, bookable, openSpots, locked }] = availabilityEntries;
    assert.deepEqual([slot.serviceId, slot.scheduleId, slot.resource, slot.location.locationType, bookable, openSpots, locked], [service._id, service.schedule._id, { _id: ann.resourceId, name: 'Ann' }, 'OWNER_BUSINESS', true, 1, false]);
    const few = await owner.availabilityCalendar.queryAvailability({ filter: { serviceId: service._id, ...day, bookable: true } }, { timezone: 'UTC', slotsPerDay: 2 });
    assert.equal(few.availabilityEntries.length, 2);
  });

  test('its slot can be booked as it is', async () => {
    const { owner, service } = await salon();
    const { availabilityEntries: [{ slot }] } = await owner.availabilityCalendar.queryAvailability({ filter: { serviceId: service._id, ...day } }, { timezone: 'UTC' });
    const { booking } = await owner.bookings.createBooking({ bookedEntity: { slot }, totalParticipants: 1, contactDetails: { firstName: 'Bob', email: 'bob@example.com' } });
    assert.deepEqual(booking.startDate, new Date(slot.startDate));
  });

  test('a filter without a service, or of a service that is not there, is refused', async () => {
    const { owner } = await salon();
    assert.deepEqual((await refusal(owner.availabilityCalendar.queryAvailability({ filter: day }))).violations.map(({ field }) => field), ['query.filter.serviceId']);
    assert.equal((await refusal(owner.availabilityCalendar.queryAvailability({ filter: { serviceId: '00000000-0000-4000-8000-000000000001' } }))).code, 'SERVICE_NOT_FOUND');
  });

  test('the places of a course are counted by its schedule', async () => {
    const site = await salon();
    const course = await pottery(site, 5);
    const { availability, bookingPolicySettings } = await site.owner.availabilityCalendar.getScheduleAvailability(course.schedule._id);
    assert.deepEqual([availability.totalSpots, availability.openSpots, availability.bookingPolicyViolations.bookOnlineDisabled], [5, 5, false]);
    assert.equal(bookingPolicySettings.maxParticipantsPerBooking, 1);
    assert.equal((await refusal(site.owner.availabilityCalendar.getScheduleAvailability(site.service.schedule._id))).code, 'SCHEDULE_NOT_FOUND');
  });

  test('several services one right after the other are one slot', async () => {
    const { owner, service, ann } = await salon();
    const location = { _id: service.locations[0].business._id, locationType: 'OWNER_BUSINESS' };
    const { slots } = await owner.availabilityCalendar.calculateMultiSlotAvailability({ from: `${monday}T09:00:00`, to: `${monday}T12:00:00`, timeZone: 'UTC', location, slots: [{ serviceId: service._id }, { serviceId: service._id, resourcesFilter: { resourceIds: [ann.resourceId] } }] });
    assert.deepEqual(slots.map(({ slot }) => [slot.startDate.slice(11, 16), slot.endDate.slice(11, 16)]), [['09:00', '11:00'], ['09:30', '11:30'], ['10:00', '12:00']]);
  });
});
