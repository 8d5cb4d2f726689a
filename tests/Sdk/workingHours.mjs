import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { appointment, newSite, ownerPost, refusal, slotsOn } from './site.mjs';

const saturday = '2031-06-07';
const starts = (slots) => slots.map((slot) => slot.localStartDate.slice(11, 16));

async function salon() {
  const site = await newSite();
  const made = await site.owner.staffMembers.createStaffMember({ name: 'Ann' });
  const ann = await site.owner.staffMembers.getStaffMember(made._id, { fields: ['RESOURCE_DETAILS'] });
  const service = await site.owner.services.createService(appointment('Hair cut', [ann]));
  return { ...site, ann, service, schedule: ann.resource.eventsSchedule._id };
}

const event = (schedule, day, from, to, more) => ({ event: { scheduleId: schedule, start: { localDate: `${day}T${from}:00` }, end: { localDate: `${day}T${to}:00` }, ...more } });

describe('working hours', () => {
  test('staff with hours of their own are offered in those hours only', async () => {
    const { owner, ann, service, schedule, ...site } = await salon();
    assert.equal(ann.resource.usesDefaultWorkingHours, true);
    const { staffMember } = await owner.staffMembers.assignWorkingHoursSchedule(ann._id, schedule, { fields: ['RESOURCE_DETAILS'] });
    assert.equal(staffMember.resource.usesDefaultWorkingHours, false);
    assert.deepEqual(await slotsOn(owner, service, '2031-06-02'), []);
    const made = await ownerPost(site, '/calendar/v3/events', event(schedule, saturday, '10:00', '13:00', {
      type: 'WORKING_HOURS', recurrenceRule: { frequency: 'WEEKLY', interval: 1, days: ['SATURDAY'] }, resources: [{ id: ann.resourceId }],
    }));
    assert.equal(made.event.recurrenceType, 'MASTER');
    assert.deepEqual(starts(await slotsOn(owner, service, saturday)), ['10:00', '10:30', '11:00', '11:30', '12:00']);
    assert.deepEqual(starts(await slotsOn(owner, service, '2031-06-14')), ['10:00', '10:30', '11:00', '11:30', '12:00']);
    assert.deepEqual(await slotsOn(owner, service, '2031-06-02'), []);
  });

  test('a blocked hour is not offered', async () => {
    const { owner, service, schedule, ...site } = await salon();
    await ownerPost(site, '/calendar/v3/events', event(schedule, '2031-06-02', '09:00', '16:00', { title: 'Dentist' }));
    assert.deepEqual(starts(await slotsOn(owner, service, '2031-06-02')), ['16:00']);
  });

  test('a schedule of somebody else is refused', async () => {
    const { owner, ann } = await salon();
    const refused = await refusal(owner.staffMembers.assignWorkingHoursSchedule(ann._id, '00000000-0000-4000-8000-000000000001'));
    assert.equal(refused.status, 400);
    assert.deepEqual(refused.violations.map((violation) => violation.field), ['scheduleId']);
  });
});
