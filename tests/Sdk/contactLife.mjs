import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { appointment, bookingOf, finished, newSite, ownerPost, refusal, slotsOn, visitorOf } from './site.mjs';

const emailed = (first, email) => ({ name: { first }, emails: { items: [{ email }] } });
const codeOf = async (call) => (await refusal(call)).code;

describe("a contact's whole life", () => {
  test('from the first word to the last', async () => {
    const site = await newSite();
    const { contacts, labels, extendedFields, notes, tasks, submittedContact } = site.owner;

    // The business enters Bob, once.
    const { contact: bob } = await contacts.createContact(emailed('Bob', 'bob@example.com'));
    assert.equal((await refusal(contacts.createContact(emailed('Robert', 'Bob@Example.com')))).data.duplicateContactId, bob._id);

    // Bob is labeled, and has what the business wants to know of everybody.
    const { label } = await labels.findOrCreateLabel('Regulars');
    const { field } = await extendedFields.findOrCreateExtendedField('Shoe size', 'NUMBER');
    await contacts.labelContact(bob._id, [label.key, 'contacts.customers']);
    const { contact: shod } = await contacts.updateContact(bob._id, { extendedFields: { items: { [field.key]: 43 } } }, 2);
    assert.deepEqual(shod.info.extendedFields.items, { [field.key]: 43, 'contacts.displayByFirstName': 'Bob', 'contacts.displayByLastName': 'Bob' });
    assert.deepEqual(shod.info.labelKeys.items, [label.key, 'contacts.customers']);
    assert.equal(await codeOf(contacts.updateContact(bob._id, { extendedFields: { items: { [field.key]: 'large' } } }, 3)), 'INVALID_EXTENDED_FIELD_VALUE');
    const found = await contacts.queryContacts({ filter: { [`info.extendedFields.items.${field.key}`]: { $gte: 43 } } });
    assert.deepEqual(found.contacts.map((contact) => contact._id), [bob._id]);

    // Something is noted, and something is to be done.
    const note = await notes.createNote({ contactId: bob._id, text: 'Likes it quiet', type: 'CALL_SUMMARY' });
    const task = await tasks.createTask({ title: 'Call back', dueDate: new Date('2031-06-02T10:00:00Z'), contact: { _id: bob._id } });
    assert.deepEqual([note.contactId, note.source.sourceType, task.status, task.contact.email], [bob._id, 'USER', 'ACTION_NEEDED', 'bob@example.com']);

    // Bob books, and is who he is.
    const ann = await site.owner.staffMembers.createStaffMember({ name: 'Ann' });
    const service = await site.owner.services.createService(appointment('Hair cut', [ann]));
    const [slot] = await slotsOn(site.owner, service, '2031-06-02');
    const visitor = await visitorOf(site);
    const { booking } = await visitor.bookings.createBooking(bookingOf(service, slot, ann.resourceId));
    assert.equal(booking.contactDetails.contactId, bob._id);

    // He fills in a form: what is not known yet is added, nothing is overwritten.
    const told = await visitor.submittedContact.appendOrCreateContact({ info: { ...emailed('Robert', 'bob@example.com'), phones: { items: [{ phone: '+49 30 1234567' }] } } });
    assert.deepEqual([told.contactId, told.identityType, told.newContact], [bob._id, 'CONTACT', false]);
    const { contactId: rob, newContact } = await submittedContact.appendOrCreateContact({ info: { ...emailed('Rob', 'rob@example.com'), jobTitle: 'Painter', extendedFields: { items: { [field.key]: 44 } } } });
    assert.equal(newContact, true);
    assert.equal(await codeOf(visitor.submittedContact.appendOrCreateContact({ contactId: bob._id, info: { jobTitle: 'Thief' } })), 'INSUFFICIENT_PERMISSION');

    // Rob turns out to be Bob.
    const robs = await notes.createNote({ contactId: rob, text: 'Came by bike' });
    const now = await contacts.getContact(bob._id);
    assert.deepEqual([now.info.name.first, now.primaryInfo.phone, now.lastActivity.activityType], ['Bob', '+49 30 1234567', 'BOOKINGS_APPOINTMENT']);
    const { contact: preview } = await contacts.previewMergeContacts(bob._id, { sourceContactIds: [rob] });
    const { contact: one } = await contacts.mergeContacts(bob._id, now.revision, { sourceContactIds: [rob] });
    assert.deepEqual(one.info, preview.info);
    assert.deepEqual([one.info.jobTitle, one.info.extendedFields.items[field.key], one.info.emails.items.length], ['Painter', 43, 2]);
    const { items: noted } = await notes.queryNotes({ contactId: bob._id }).find();
    assert.deepEqual(noted.map((each) => each.text), ['Came by bike', 'Likes it quiet']);
    assert.equal((await contacts.getContact(rob))._id, bob._id);

    // Bob is forgotten: his booking stays, his file does not.
    await contacts.deleteContact(bob._id);
    assert.equal(await codeOf(contacts.getContact(bob._id)), 'CONTACT_NOT_FOUND');
    assert.equal(await codeOf(notes.getNote(robs._id)), 'NOTE_NOT_FOUND');
    assert.equal(await codeOf(tasks.getTask(task._id)), 'TASK_NOT_FOUND');
    const { extendedBookings } = await site.owner.extendedBookings.queryExtendedBookings({ filter: { _id: { $in: [booking._id] } } });
    assert.deepEqual(extendedBookings.map((each) => each.booking.contactDetails.email), ['bob@example.com']);
  });

  test('fields of the business are made, found, renamed and thrown away', async () => {
    const { extendedFields, contacts } = (await newSite()).owner;
    const { field, newField } = await extendedFields.findOrCreateExtendedField('Shoe size', 'NUMBER');
    assert.deepEqual([field.key, field.dataType, field.fieldType, newField], ['custom.shoe-size', 'NUMBER', 'USER_DEFINED', true]);
    assert.equal((await extendedFields.findOrCreateExtendedField('Shoe size', 'TEXT')).newField, false);
    assert.deepEqual(await extendedFields.getExtendedField(field.key), field);
    assert.equal((await extendedFields.renameExtendedField(field.key, { displayName: 'EU size' })).displayName, 'EU size');
    assert.deepEqual((await extendedFields.queryExtendedFields().eq('fieldType', 'USER_DEFINED').find()).items.map((each) => each.displayName), ['EU size']);
    assert.deepEqual((await extendedFields.listExtendedFields({ fieldType: 'SYSTEM', sort: { fieldName: 'displayName' } })).fields.map((each) => each.key), ['contacts.displayByFirstName', 'contacts.displayByLastName']);
    assert.equal(await codeOf(extendedFields.deleteExtendedField('contacts.displayByFirstName')), 'SYSTEM_FIELD');
    const { contact } = await contacts.createContact({ ...emailed('Bob', 'bob@example.com'), extendedFields: { items: { [field.key]: 43 } } });
    await extendedFields.deleteExtendedField(field.key);
    assert.equal((await contacts.getContact(contact._id)).info.extendedFields.items[field.key], undefined);
  });

  test('notes and tasks are changed, listed, counted and put in order', async () => {
    const { notes, tasks, contacts } = (await newSite()).owner;
    const { contact: bob } = await contacts.createContact(emailed('Bob', 'bob@example.com'));
    const note = await notes.createNote({ contactId: bob._id, text: 'Likes it quiet' });
    assert.deepEqual(await notes.getNote(note._id), note);
    assert.deepEqual([(await notes.updateNote(note._id, { revision: note.revision, text: 'Likes music' })).text, (await refusal(notes.updateNote(note._id, { revision: note.revision, text: 'Late' }))).code], ['Likes music', 'REVISION_MISMATCH']);
    await notes.deleteNote(note._id);
    assert.equal(await codeOf(notes.getNote(note._id)), 'NOTE_NOT_FOUND');
    const [first, second, third] = [await tasks.createTask({ title: '1' }), await tasks.createTask({ title: '2' }), await tasks.createTask({ title: '3', contact: { _id: bob._id } })];
    const titles = async () => (await tasks.queryTasks().find()).items.map((task) => task.title).join(' ');
    assert.equal(await titles(), '3 2 1');
    await tasks.moveTaskAfter(third._id, { beforeTaskId: second._id });
    assert.equal(await titles(), '2 3 1');
    await tasks.moveTaskAfter(first._id);
    assert.equal(await titles(), '1 2 3');
    assert.equal((await tasks.updateTask(first._id, { revision: first.revision, status: 'COMPLETED' })).status, 'COMPLETED');
    assert.equal((await tasks.countTasks({ filter: { status: 'ACTION_NEEDED' } })).count, 2);
    assert.deepEqual((await tasks.queryTasks().eq('contact._id', bob._id).find()).items.map((task) => task.title), ['3']);
    assert.deepEqual((await tasks.getTask(third._id)).contact.firstName, 'Bob');
    assert.equal(await codeOf(tasks.moveTaskAfter(first._id, { beforeTaskId: bob._id })), 'TASK_NOT_FOUND');
    await tasks.deleteTask(first._id);
    assert.equal(await codeOf(tasks.createTask({ title: '4', contact: { _id: first._id } })), 'CONTACT_NOT_FOUND');
  });

  test('who is meant in bulk is found by words', async () => {
    const site = await newSite();
    const { contacts } = site.owner;
    for (const name of ['Ann', 'Anna', 'Bob']) await contacts.createContact(emailed(name, `${name}@example.com`));
    assert.equal((await finished(site, (await contacts.bulkUpdateContacts({ search: 'ann', info: { company: 'A' } })).jobId)).succeeded, 2);
  });

  test('an answer by mail stands in the conversation', async () => {
    const site = await newSite();
    const { contacts, conversations, messages } = site.owner;
    const { contact } = await contacts.createContact(emailed('Bob', 'bob@example.com'));
    const { conversation } = await conversations.getOrCreateConversation({ contactId: contact._id });
    const mail = `From: Bob <bob@example.com>\r\nMessage-ID: <1@example.com>\r\nIn-Reply-To: <${conversation._id.replaceAll('-', '')}.1@example.com>\r\n\r\nYes!\r\n\r\n> Will you come?\r\n`;
    for (const outcome of ['RECEIVED', 'DUPLICATE']) assert.equal((await ownerPost(site, '/slotwright/v1/inbox/inbound-mail', { mail })).outcome, outcome);
    const { messages: [said] } = await messages.listMessages(conversation._id, 'BUSINESS');
    assert.deepEqual([said.content.basic.items[0].text, said.direction, said.sender.contactId], ['Yes!', 'PARTICIPANT_TO_BUSINESS', contact._id]);
    const visitor = await visitorOf(site);
    const own = (await visitor.conversations.getOrCreateConversation({})).conversation;
    await visitor.messages.sendMessage(own._id, { content: { basic: { items: [{ text: 'Are you open?' }] } }, visibility: 'BUSINESS_AND_PARTICIPANT', direction: 'PARTICIPANT_TO_BUSINESS' });
    assert.equal((await visitor.messages.listMessages(own._id, 'BUSINESS_AND_PARTICIPANT')).messages.length, 1);
  });

  test('is the same in the fifth version of the API', async () => {
    const site = await newSite();
    const { contacts, contactsV5 } = site.owner;
    const contact = await contactsV5.createContact({ name: { first: 'Bob' }, email: { email: 'bob@example.com' }, phone: { phone: '+49 30 1234567' }, addresses: [{ address: { city: 'Ulm' } }] });
    assert.deepEqual([contact.revision, contact.email.email, (await contacts.getContact(contact._id)).primaryInfo.email], ['1', 'bob@example.com', 'bob@example.com']);
    assert.deepEqual(await contactsV5.getContact(contact._id), contact);
    assert.equal((await contactsV5.updateContact(contact._id, { revision: '1', company: { name: 'Canvas' } })).company.name, 'Canvas');
    await contactsV5.addContactAdditionalEmail(contact._id, { email: 'bob@work.com' }, { revision: '2' });
    await contactsV5.addContactAdditionalPhone(contact._id, { phone: '+49 40 7654321' }, { revision: '3' });
    const { contact: moved } = await contactsV5.addContactAddress(contact._id, { address: { city: 'Bonn' } }, { revision: '4' });
    const place = { contactId: contact._id, addressId: moved.addresses[1]._id };
    const { contact: coded } = await contactsV5.updateContactAddress(place, { address: { postalCode: '53111' } }, { revision: '5' });
    assert.deepEqual([coded.addresses[1].address.city, coded.addresses[1].address.postalCode], ['Bonn', '53111']);
    assert.equal((await contactsV5.deleteContactAddress(place, '6')).contact.addresses.length, 1);
    assert.deepEqual((await contactsV5.queryContacts().eq('email.email', 'bob@example.com').find()).items.map((one) => one._id), [contact._id]);
    assert.deepEqual((await contactsV5.searchContacts({ search: { expression: 'bob' } })).contacts.map((one) => one._id), [contact._id]);
    assert.equal((await contactsV5.countContacts({ search: 'bob' })).count, 1);
    assert.deepEqual((await contactsV5.findMatchingContacts({ email: 'bob@work.com' })).contacts.map((one) => one._id), [contact._id]);
    const { results } = await contactsV5.bulkCreateContacts([{ name: { first: 'Rob' } }, { name: { first: 'Ina' } }, { email: { email: 'bob@example.com' } }], { returnEntity: true });
    assert.deepEqual(results.map((one) => one.itemMetadata.success), [true, true, false]);
    const [rob, ina] = results.map((one) => one.item);
    assert.equal((await contactsV5.bulkUpdateContacts([{ contact: { _id: rob._id, revision: '1', locale: 'de' } }], { returnEntity: true })).results[0].item.locale, 'de');
    const { contact: preview } = await contactsV5.mergeContacts(contact._id, '7', { sourceContactIds: [rob._id], preview: true });
    const { contact: merged } = await contactsV5.mergeContacts(contact._id, '7', { sourceContactIds: [rob._id] });
    assert.deepEqual([preview.locale, merged.locale, merged.name.first], ['de', 'de', 'Bob']);
    const put = await contactsV5.upsertContact({ email: { email: 'rob@example.com' }, name: { first: 'Rob' } });
    assert.deepEqual([put.action, (await contactsV5.upsertContact({ email: { email: 'rob@example.com' }, locale: 'de' }, { upsertMode: 'APPEND' })).contact.name.first], ['CREATED', 'Rob']);
    assert.equal((await contactsV5.bulkUpsertContacts([{ contact: { email: { email: 'rob@example.com' }, locale: 'fr' } }], { returnEntity: true })).results[0].action, 'UPDATED');
    await contactsV5.deleteContact(put.contact._id);
    assert.equal((await contactsV5.bulkDeleteContacts([ina._id])).bulkActionMetadata.totalSuccesses, 1);
    assert.equal((await finished(site, (await contactsV5.bulkDeleteContactsByFilter({ 'email.email': 'nobody@example.com' })).jobId)).succeeded, 0);
    await contactsV5.deleteContact(contact._id);
    assert.equal(await codeOf(contactsV5.getContact(contact._id)), 'CONTACT_NOT_FOUND');
  });
});
