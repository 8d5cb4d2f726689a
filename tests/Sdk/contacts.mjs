import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { appointment, bookingOf, finished, newSite, refusal, slotsOn, visitorOf } from './site.mjs';

const named = (first, email) => ({ name: { first }, emails: { items: [{ email }] } });
const firsts = (contacts) => contacts.map((contact) => contact.info.name.first);
const messageOf = (text, more = {}) => ({ content: { basic: { items: [{ text }] } }, visibility: 'BUSINESS_AND_PARTICIPANT', direction: 'BUSINESS_TO_PARTICIPANT', ...more });

/** A site that knows so many people by their first names. */
async function town(...names) {
  const site = await newSite();
  const people = [];
  for (const name of names) people.push((await site.owner.contacts.createContact(named(name, `${name.toLowerCase()}@example.com`))).contact);
  return { ...site, ...site.owner, people };
}

describe('contacts', () => {
  test('are created, read, updated and deleted', async () => {
    const { contacts } = await town();
    const { contact } = await contacts.createContact({ ...named('Bob', 'bob@example.com'), phones: { items: [{ phone: '030 1234567', countryCode: 'DE' }] } });
    assert.deepEqual([contact.revision, contact.primaryInfo.email, contact.primaryPhone.e164Phone, contact.source.sourceType], [1, 'bob@example.com', '+49301234567', 'ADMIN']);
    assert.ok(contact._createdDate instanceof Date && contact.lastActivity.activityDate instanceof Date);
    assert.deepEqual(await contacts.getContact(contact._id), contact);
    const { contact: changed } = await contacts.updateContact(contact._id, { company: 'Canvas' }, contact.revision);
    assert.deepEqual([changed.revision, changed.info.company, changed.info.name.first], [2, 'Canvas', 'Bob']);
    assert.deepEqual(await refusal(contacts.updateContact(contact._id, { company: 'No' }, contact.revision)).then(({ status, code }) => [status, code]), [409, 'CONTACT_ALREADY_CHANGED']);
    assert.equal((await refusal(contacts.createContact(named('Rob', 'BOB@example.com')))).data.duplicateContactId, contact._id);
    assert.equal((await contacts.createContact(named('Rob', 'bob@example.com'), { allowDuplicates: true })).contact.revision, 1);
    await contacts.deleteContact(contact._id);
    assert.equal((await refusal(contacts.getContact(contact._id))).code, 'CONTACT_NOT_FOUND');
  });

  test('are found by the builder, by typed queries and as a list', async () => {
    const { contacts } = await town('Ann', 'Ben', 'Bob');
    assert.deepEqual(firsts((await contacts.queryContacts().eq('primaryInfo.email', 'bob@example.com').find()).items), ['Bob']);
    assert.deepEqual(firsts((await contacts.queryContacts().startsWith('info.name.first', 'b').ascending('info.name.first').find()).items), ['Ben', 'Bob']);
    const page = await contacts.queryContacts().descending('createdDate').limit(2).find();
    assert.deepEqual([firsts(page.items), page.totalCount, page.hasNext()], [['Bob', 'Ben'], 3, true]);
    assert.deepEqual(firsts((await page.next()).items), ['Ann']);
    assert.deepEqual(firsts((await contacts.queryContacts({ filter: { 'info.name.first': { $in: ['Ann'] } } })).contacts), ['Ann']);
    const listed = await contacts.listContacts({ sort: { fieldName: 'info.name.first', order: 'DESC' }, paging: { limit: 2 }, fieldsets: ['FULL'] });
    assert.deepEqual([firsts(listed.contacts), listed.pagingMetadata.total], [['Bob', 'Ben'], 3]);
  });

  test('wear labels, which can be counted, renamed and taken away', async () => {
    const { contacts, labels, people: [ann, ben] } = await town('Ann', 'Ben');
    const { label, newLabel } = await labels.findOrCreateLabel('VIP Customer');
    assert.deepEqual([label.key, newLabel, (await labels.findOrCreateLabel('VIP Customer')).newLabel], ['custom.vip-customer', true, false]);
    assert.deepEqual((await contacts.labelContact(ann._id, [label.key])).contact.info.labelKeys.items, [label.key]);
    assert.deepEqual(firsts((await contacts.queryContacts({ filter: { 'info.labelKeys': { $hasSome: [label.key] } } })).contacts), ['Ann']);
    const { facets } = await contacts.listFacets();
    assert.deepEqual(facets.map((facet) => [facet.facetType, facet.count]), [['ALL_CONTACTS', 2], ['NOT_LABELED', 1], ['LABEL', 0], ['LABEL', 0], ['LABEL', 1]]);
    assert.equal((await contacts.queryFacets({ filter: { 'info.name.first': 'Ben' } })).facets.at(-1).count, 0);
    assert.equal((await labels.renameLabel(label.key, { displayName: 'Regulars' })).displayName, 'Regulars');
    assert.deepEqual(await labels.getLabel(label.key), (await labels.queryLabels().eq('displayName', 'Regulars').find()).items[0]);
    assert.deepEqual((await labels.listLabels({ startsWith: 'Reg' })).labels.map((one) => one.key), [label.key]);
    assert.equal((await contacts.unlabelContact(ann._id, [label.key])).contact.info.labelKeys, undefined);
    assert.equal((await refusal(contacts.labelContact(ben._id, ['custom.none']))).code, 'LABEL_NOT_FOUND');
    await labels.deleteLabel(label.key);
    assert.equal((await refusal(labels.getLabel(label.key))).code, 'LABEL_NOT_FOUND');
  });

  test('are merged, after a look at what would become of it', async () => {
    const { contacts, people: [ann, anna] } = await town('Ann', 'Anna');
    const { contact: preview } = await contacts.previewMergeContacts(ann._id, { sourceContactIds: [anna._id] });
    const { contact } = await contacts.mergeContacts(ann._id, ann.revision, { sourceContactIds: [anna._id] });
    assert.deepEqual(contact.info, preview.info);
    assert.deepEqual(contact.info.emails.items.map((item) => item.email), ['ann@example.com', 'anna@example.com']);
    assert.equal((await contacts.getContact(anna._id))._id, ann._id);
  });

  test('are labeled, updated and deleted in bulk', async () => {
    const site = await town('Ann', 'Ben', 'Bob');
    const { contacts, labels } = site;
    const { label } = await labels.findOrCreateLabel('B');
    const filter = { 'info.name.first': { $startsWith: 'B' } };
    for (const { jobId } of [await contacts.bulkLabelAndUnlabelContacts({ filter, labelKeysToAdd: [label.key] }), await contacts.bulkUpdateContacts({ filter, info: { company: 'B' } })])
      assert.equal((await finished(site, jobId)).succeeded, 2);
    const { items } = await contacts.queryContacts().eq('info.company', 'B').find();
    assert.deepEqual(items.map((contact) => contact.info.labelKeys.items), [[label.key], [label.key]]);
    await finished(site, (await contacts.bulkDeleteContacts({ filter })).jobId);
    assert.deepEqual(firsts((await contacts.queryContacts().find()).items), ['Ann']);
    assert.equal((await refusal(contacts.bulkDeleteContacts({}))).code, 'NEITHER_FILTER_NOR_SEARCH');
  });

  test('are made of who books, and written to', async () => {
    const site = await town();
    const { contacts, conversations, messages } = site;
    const ann = await site.staffMembers.createStaffMember({ name: 'Ann' });
    const service = await site.services.createService(appointment('Hair cut', [ann]));
    const [slot] = await slotsOn(site.owner, service, '2031-06-02');
    const visitor = await visitorOf(site);
    const { booking } = await visitor.bookings.createBooking(bookingOf(service, slot, ann.resourceId));
    const contact = await contacts.getContact(booking.contactDetails.contactId);
    assert.deepEqual([contact.info.name.first, contact.primaryInfo.email, contact.source.sourceType, contact.lastActivity.activityType], ['Bob', 'bob@example.com', 'WIX_BOOKINGS', 'BOOKINGS_APPOINTMENT']);
    const { conversation, newConversation } = await conversations.getOrCreateConversation({ contactId: contact._id });
    assert.deepEqual([newConversation, conversation.participantDisplayData.name], [true, 'Bob']);
    assert.deepEqual(await conversations.getConversation(conversation._id), conversation);
    const { message } = await messages.sendMessage(conversation._id, messageOf('See you on Monday!'));
    await messages.sendMessage(conversation._id, messageOf('Comes late', { visibility: 'BUSINESS' }));
    assert.deepEqual((await messages.listMessages(conversation._id, 'BUSINESS_AND_PARTICIPANT')).messages, [message]);
    const page = await messages.listMessages(conversation._id, 'BUSINESS', { paging: { limit: 1 } });
    assert.deepEqual([page.messages[0].sequence, page.pagingMetadata.hasNext], ['2', true]);
    assert.deepEqual((await messages.listMessages(conversation._id, 'BUSINESS', { paging: { limit: 1, cursor: page.pagingMetadata.cursors.next } })).messages, [message]);
    for (const attempt of [() => visitor.contacts.getContact(contact._id), () => visitor.contacts.queryContacts().find(), () => visitor.labels.listLabels()])
      assert.deepEqual(await refusal(attempt()).then(({ status, code }) => [status, code]), [403, 'PERMISSION_DENIED'], String(attempt));
    assert.deepEqual(await refusal(visitor.messages.listMessages(conversation._id, 'BUSINESS_AND_PARTICIPANT')).then(({ status, code }) => [status, code]), [403, 'NOT_JOINED_CHATROOM']);
  });
});
