import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { appointment, bookingOf, newSite, refusal, slotsOn } from './site.mjs';

const monday = '2031-06-02';
const staffType = '1cd44cf8-756f-41c3-bd90-3e2ffcaf1155';
const hour = (slots, time) => slots.find((slot) => slot.localStartDate === `${monday}T${time}:00`);
const wanting = (booking, resourceSelections) => ({ ...booking, bookedEntity: { slot: { ...booking.bookedEntity.slot, resourceSelections } } });
const chosen = (booking) => booking.bookedEntity.slot.resourceSelections.map(({ resourceTypeId, selectionMethod }) => [resourceTypeId, selectionMethod]);

/** Two members of staff, and a service that needs one of the rooms besides. */
async function spa(...rooms) {
  const site = await newSite();
  const { owner } = site;
  const [ann, bob] = [await owner.staffMembers.createStaffMember({ name: 'Ann' }), await owner.staffMembers.createStaffMember({ name: 'Bob' })];
  const type = await owner.resourceTypes.createResourceType({ name: 'Room' });
  const made = [];
  for (const name of rooms) made.push(await owner.resources.createResource({ name, typeId: type._id }));
  const service = await owner.services.createService(appointment('Massage', [ann, bob], { serviceResources: [{ resourceType: { _id: type._id } }] }));
  const book = async (time, member, selections) => {
    const { booking } = await owner.bookings.createBooking(wanting(bookingOf(service, hour(await slotsOn(owner, service, monday), time), member.resourceId), selections));
    return (await owner.bookings.confirmOrDeclineBooking(booking._id, { paymentStatus: 'NOT_PAID' })).booking;
  };
  return { ...site, ann, bob, type, rooms: made, service, book };
}

describe('a service that needs a room', () => {
  test('says which type of resource it needs', async () => {
    const { owner, service, type } = await spa('Blue room');
    const read = await owner.services.getService(service._id);
    assert.deepEqual(read.serviceResources.map(({ resourceType }) => resourceType._id), [type._id]);
  });

  test('offers what is free of staff and of rooms', async () => {
    const { owner, service, ann, bob, type, rooms: [blue] } = await spa('Blue room');
    const ten = hour(await slotsOn(owner, service, monday), '10:00');
    const { timeSlot } = await owner.availabilityTimeSlots.getAvailabilityTimeSlot(service._id, ten.localStartDate, ten.localEndDate, 'UTC', { locationType: 'BUSINESS' });
    const free = Object.fromEntries(timeSlot.availableResources.map(({ resourceTypeId, resources }) => [resourceTypeId, resources.map(({ _id }) => _id).sort()]));
    assert.deepEqual(free, { [staffType]: [ann.resourceId, bob.resourceId].sort(), [type._id]: [blue._id] });
  });

  test('is booked with the room, which nobody else gets meanwhile', async () => {
    const { owner, service, ann, bob, type, book } = await spa('Blue room');
    const booking = await book('10:00', ann, [{ resourceTypeId: staffType, selectionMethod: 'SPECIFIC_RESOURCE' }, { resourceTypeId: type._id, selectionMethod: 'ANY_RESOURCE' }]);
    assert.deepEqual([booking.status, booking.bookedEntity.slot.resource._id, booking.bookedEntity.slot.resource.name], ['CONFIRMED', ann.resourceId, 'Ann']);
    assert.deepEqual(chosen(booking), [[staffType, 'SPECIFIC_RESOURCE'], [type._id, 'ANY_RESOURCE']]);
    const left = await slotsOn(owner, service, monday);
    assert.deepEqual([hour(left, '10:00'), hour(left, '10:30'), hour(left, '11:00').bookable], [undefined, undefined, true]);
    const rival = bookingOf(service, { localStartDate: `${monday}T10:00:00`, localEndDate: `${monday}T11:00:00` }, bob.resourceId, 'carl@example.com');
    const refused = await refusal(owner.bookings.createBooking(rival));
    assert.deepEqual([refused.status, refused.code], [428, 'SLOT_NOT_AVAILABLE']);
  });

  test('with a second room is booked twice at the same time', async () => {
    const { ann, bob, book } = await spa('Blue room', 'Red room');
    assert.deepEqual([(await book('10:00', ann)).status, (await book('10:00', bob)).status], ['CONFIRMED', 'CONFIRMED']);
  });

  test('takes a booking that names the room', async () => {
    const { owner, type, rooms: [, red], book } = await spa('Blue room', 'Red room');
    const booking = await book('10:00', { resourceId: red._id });
    assert.equal(booking.status, 'CONFIRMED');
    assert.deepEqual(chosen(booking).find(([id]) => id === type._id), [type._id, 'SPECIFIC_RESOURCE']);
    const { extendedBookings: [stored] } = await owner.extendedBookings.queryExtendedBookings({ filter: { status: 'CONFIRMED' } });
    assert.deepEqual(stored.booking.bookedEntity.slot.resourceSelections, booking.bookedEntity.slot.resourceSelections);
  });

  test('has no slots once its rooms are gone', async () => {
    const { owner, service, rooms } = await spa('Blue room');
    await owner.resources.deleteResource(rooms[0]._id);
    assert.deepEqual(await slotsOn(owner, service, monday), []);
  });
});
