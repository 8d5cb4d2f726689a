// Which operations the SDK asked for during the run, against those that are said to be there.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './server.mjs';

const modules = [
  ...['services', 'catalogSearch', 'categoriesV2', 'categories', 'addOns', 'serviceOptionsAndVariants', 'pricing', 'bookingPolicies', 'bookingPolicySnapshots', 'attendance', 'bookingFees'],
  ...['staffMembers', 'resources', 'resourceTypes', 'timeSlotsConfiguration', 'multiServiceAvailabilityTimeSlots', 'eventTimeSlots', 'bookingsSettings', 'staffMemberSettings', 'availabilityCalendar'],
].map((name) => `bookings.${name}`).concat('business-tools.locations', 'business-tools.siteProperties', 'forms.forms', 'forms.submissions', 'crm.contacts', 'crm.labels', 'crm.contactsV5', 'crm.extendedFields', 'crm.submittedContact', 'crm.notes', 'crm.tasks', 'inbox.conversations', 'inbox.messages');

/** Operations that no test calls through the SDK, each with its reason. */
const excused = {};

const called = new Set();

/** Notes what a request of the SDK is for: its header names the method. */
export function noteCall(init) {
  const method = new Headers(init?.headers).get('x-wix-bi-gateway')?.match(/method-fqn=([^,]+)/)?.[1];
  if (method) called.add(method);
}

/** The operations of the catalogue's modules that are implemented and were not called, nor excused; and excuses that are none. */
export function neverCalled() {
  const there = implemented();
  const fqns = new Map(JSON.parse(readFileSync(join(root, 'contract/operations.json'), 'utf8')).operations.map(({ op, fqn }) => [op, fqn]));
  const wasCalled = (op) => called.has(fqns.get(op));
  return [...there.filter((op) => !wasCalled(op) && !excused[op]), ...Object.keys(excused).filter((op) => !there.includes(op) || wasCalled(op))];
}

function implemented() {
  const chapters = readFileSync(join(root, 'docs/compatibility.md'), 'utf8').split(/^## /m);
  return modules.flatMap((module) => {
    const chapter = chapters.find((text) => text.startsWith(`${module}\n`));
    const operations = [...chapter.matchAll(/^\| (\w+) \| .* \| \*\*implemented\*\* \|$/gm)].map(([, name]) => `${module}.${name}`);
    if (operations.length === 0) throw new Error(`docs/compatibility.md tells of no operation of ${module}.`);
    return operations;
  });
}
