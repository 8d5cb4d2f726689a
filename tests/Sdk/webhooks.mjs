// Events as the official SDK receives them: a web server that hands every request to client.webhooks.process.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { AppStrategy, createClient } from '@wix/sdk';
import * as bookings from '@wix/bookings';
import * as crm from '@wix/crm';
import { term } from './classTerm.mjs';
import { root } from './server.mjs';
import { newSite, ownerPost } from './site.mjs';

const modules = { ...bookings, ...crm };
const subjects = ['services', 'staffMembers', 'resources', 'resourceTypes', 'categoriesV2', 'categories', 'bookingPolicies', 'bookings'].map((name) => `bookings.${name}`);
const kinds = JSON.parse(readFileSync(join(root, 'contract/events.json'), 'utf8')).events.filter(({ module }) => subjects.includes(module));

/** A site, and a receiver of all that happens on it; `until` waits for kinds of events. */
async function listening(eventTypes) {
  const site = await newSite();
  const told = [];
  let client;
  let wake = () => {};
  const receiver = createServer(async (request, response) => {
    let body = '';
    for await (const part of request) body += part;
    try {
      await client.webhooks.process(body);
      response.end();
    } catch (error) {
      told.push({ error });
      response.writeHead(500).end();
    }
    wake();
  });
  await new Promise((done) => receiver.listen(0, '127.0.0.1', done));
  const webhook = await ownerPost(site, '/slotwright/v1/webhooks', { url: `http://localhost:${receiver.address().port}/events`, eventTypes });
  client = createClient({ modules, auth: AppStrategy({ appId: site.id, publicKey: webhook.publicKey }) });
  for (const kind of kinds.filter(({ type }) => eventTypes.includes(type))) client[kind.module.split('.')[1]][kind.on]((event) => { told.push({ kind, event }); });
  const of = (type) => told.filter(({ kind }) => kind?.type === type).map(({ event }) => event);
  const until = async (enough) => {
    while (!enough(told)) {
      const failed = told.find(({ error }) => error);
      if (failed) throw failed.error;
      await new Promise((done) => { wake = done; });
    }
  };
  return { site, owner: site.owner, told, of, until, close: () => { receiver.closeAllConnections(); receiver.close(); } };
}

async function changeCatalogue(owner) {
  const resourceType = await owner.resourceTypes.createResourceType({ name: 'Rooms' });
  const renamed = await owner.resourceTypes.updateResourceType(resourceType._id, { revision: resourceType.revision, name: 'Halls' });
  const room = await owner.resources.createResource({ name: 'Room 1', typeId: renamed._id });
  await owner.resources.updateResource(room._id, { revision: room.revision, name: 'Hall 1' });
  await owner.resources.deleteResource(room._id);
  await owner.resourceTypes.deleteResourceType(renamed._id);

  const ann = await owner.staffMembers.createStaffMember({ name: 'Ann' });
  await owner.staffMembers.connectStaffMemberToUser(ann._id, { email: 'ann@example.com' });
  await owner.staffMembers.disconnectStaffMemberFromUser(ann._id);
  await owner.staffMembers.bulkUpdateStaffMemberTags([ann._id], { assignTags: { privateTags: { tagIds: ['vip'] } } });
  const now = await owner.staffMembers.getStaffMember(ann._id);
  await owner.staffMembers.updateStaffMember(ann._id, { revision: now.revision, name: 'Anna' });
  await owner.staffMembers.deleteStaffMember(ann._id);

  const hair = await owner.categoriesV2.createCategory({ name: 'Hair' });
  await owner.categoriesV2.updateCategory(hair._id, { revision: hair.revision, name: 'Hair and beard' });
  await owner.categoriesV2.deleteCategory(hair._id);

  const policy = await owner.bookingPolicies.createBookingPolicy({ name: 'Strict' });
  const strict = await owner.bookingPolicies.updateBookingPolicy(policy._id, { revision: policy.revision, name: 'Stricter' });
  const { previousDefaultBookingPolicy } = await owner.bookingPolicies.setDefaultBookingPolicy(strict._id);
  await owner.bookingPolicies.deleteBookingPolicy(previousDefaultBookingPolicy._id);
}

async function changeBookings(site) {
  const { owner, yoga, sessions: [first, second] } = await term(site);
  await owner.services.updateService(yoga._id, { revision: (await owner.services.getService(yoga._id)).revision, name: 'Yoga for all', onlineBooking: { enabled: true, requireManualApproval: true, allowMultipleRequests: true } });
  const book = async () => (await owner.bookings.createBooking({ totalParticipants: 1, contactDetails: { firstName: 'Bob', email: 'bob@example.com' }, bookedEntity: { slot: { eventId: first } } })).booking;

  const waiting = await book();
  const { booking: pending } = await owner.bookings.markBookingAsPending(waiting._id, waiting.revision);
  await owner.bookings.declineBooking(pending._id, pending.revision);

  const fresh = await book();
  const { booking: confirmed } = await owner.bookings.confirmBooking(fresh._id, fresh.revision);
  const { booking: two } = await owner.bookings.updateNumberOfParticipants(confirmed._id, { revision: confirmed.revision, totalParticipants: 2 });
  const { booking: moved } = await owner.bookings.rescheduleBooking(two._id, { eventId: second }, { revision: two.revision });
  await owner.bookings.updateExtendedFields(moved._id, '@acme/app', { namespaceData: { level: 3 } });
  const { extendedBookings } = await owner.extendedBookings.queryExtendedBookings({ filter: { _id: moved._id } });
  await owner.bookings.cancelBooking(moved._id, { revision: extendedBookings[0].booking.revision });
  await owner.services.deleteService(yoga._id);
}

describe('webhooks', () => {
  test('are received and verified by the SDK, every kind of event of services, staff, resources, categories, policies and bookings', { timeout: 60_000 }, async () => {
    const { site, owner, told, of, until, close } = await listening(kinds.map(({ type }) => type));
    try {
      await changeCatalogue(owner);
      await changeBookings(site);
      await until(() => kinds.every(({ type }) => of(type).length > 0) && of('com.wixpress.bookings.services.api.v1.CategoryNotification').length === 3);
      for (const { kind, event } of told) {
        if (!kind.domainEvent) continue;
        assert.deepEqual([event.metadata.slug, event.metadata.entityFqdn, event.metadata.instanceId, event.metadata.identity.identityType], [kind.slug, kind.entityFqdn, site.id, 'WIX_USER'], kind.type);
        assert.ok(new Date(event.metadata.eventTime) <= new Date() && event.metadata._id && event.metadata.entityId && Number(event.metadata.entityEventSequence) > 0, kind.type);
        if (kind.kind === 'created' || kind.kind === 'updated') assert.ok(event.entity._id === event.metadata.entityId && event.entity._createdDate instanceof Date, kind.type);
      }
      assert.deepEqual(of('wix.bookings.categories.v2.category_updated')[0].modifiedFields, { name: 'Hair' });
      assert.deepEqual(of('com.wixpress.bookings.services.api.v1.CategoryNotification').map(({ data }) => [data.category.name, data.event]), [['Hair', 'Created'], ['Hair and beard', 'Updated'], ['Hair and beard', 'Deleted']]);
      assert.deepEqual(of('wix.bookings.v2.booking_rescheduled').map(({ data }) => data.previousStartDate instanceof Date), [true]);
      assert.deepEqual(of('wix.bookings.v2.booking_canceled').map(({ data }) => [data.booking.status, data.previousStatus]), [['CANCELED', 'CONFIRMED']]);
      assert.deepEqual(of('wix.bookings.v2.booking_number_of_participants_updated').map(({ data }) => [data.previousTotalParticipants, data.booking.totalParticipants]), [[1, 2]]);
      assert.deepEqual(of('wix.bookings.v2.booking_updated').map(({ entity }) => entity.extendedFields.namespaces), [{ '@acme/app': { level: 3 } }]);
      assert.deepEqual(of('wix.bookings.staff.v1.staff_member_tags_modified').map(({ data }) => data.assignedTags?.privateTags?.tagIds), [['vip']]);
    } finally {
      close();
    }
  });

  test('are not taken for real when another key signed them', { timeout: 60_000 }, async () => {
    const stranger = await newSite();
    const { publicKey } = await ownerPost(stranger, '/slotwright/v1/webhooks', { url: 'https://example.com/', eventTypes: ['wix.bookings.categories.v2.category_created'] });
    const bodies = [];
    const receiver = createServer(async (request, response) => {
      let body = '';
      for await (const part of request) body += part;
      bodies.push(body);
      response.end();
    });
    await new Promise((done) => receiver.listen(0, '127.0.0.1', done));
    const site = await newSite();
    const own = await ownerPost(site, '/slotwright/v1/webhooks', { url: `http://localhost:${receiver.address().port}/`, eventTypes: ['wix.bookings.categories.v2.category_created'] });
    await site.owner.categoriesV2.createCategory({ name: 'Hair' });
    while (bodies.length === 0) await new Promise((again) => setTimeout(again, 20));
    const clientOf = (key) => {
      const client = createClient({ modules, auth: AppStrategy({ appId: site.id, publicKey: key }) });
      client.categoriesV2.onCategoryCreated(() => {});
      return client;
    };
    await assert.rejects(clientOf(publicKey).webhooks.process(bodies[0]));
    assert.equal((await clientOf(own.publicKey).webhooks.process(bodies[0])).eventType, 'wix.bookings.categories.v2.category_created');
    receiver.closeAllConnections();
    receiver.close();
  });
});
