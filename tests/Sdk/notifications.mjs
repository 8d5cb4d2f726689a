import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { mailTo } from './postOffice.mjs';
import { server } from './server.mjs';
import { appointment, bookingOf, newSite, ownerPost, slotsOn, visitorOf } from './site.mjs';

const monday = '2031-06-02';

async function patch(site, path, body) {
  const answer = await fetch(server.url + path, { method: 'PATCH', headers: { Authorization: site.apiKey, 'wix-site-id': site.id, 'Content-Type': 'application/json' }, body: JSON.stringify(body) });
  assert.equal(answer.status, 200, await answer.clone().text());
  return answer.json();
}

describe('notifications', () => {
  test('a customer gets a mail that mail programs understand, with a link that cancels', async () => {
    const site = await newSite({ timeZone: 'Europe/Berlin' });
    await ownerPost(site, '/site-properties/v4/properties/business-contact', { businessContact: { email: 'owner@salon.example' }, fields: 'email' });
    await patch(site, '/slotwright/v1/notification-settings', { notificationSettings: { revision: '1', language: 'de', senderName: 'Søn & Co.', manageUrlTemplate: 'https://salon.example/b/{bookingId}?token={token}' } });
    const ann = await site.owner.staffMembers.createStaffMember({ name: 'Ann' });
    const service = await site.owner.services.createService(appointment('Haarschnitt für 髪', [ann]));
    const visitor = await visitorOf(site);
    const [slot] = await slotsOn(site.owner, service, monday);
    const asked = bookingOf(service, slot, ann.resourceId, 'zoe@example.com');
    const { booking } = await visitor.bookings.createBooking({ ...asked, contactDetails: { ...asked.contactDetails, firstName: 'Zoë', lastName: 'König', timeZone: 'Europe/Berlin' } });
    await site.owner.bookings.confirmOrDeclineBooking(booking._id, { paymentStatus: 'NOT_PAID' });

    const mail = await mailTo('zoe@example.com');
    assert.equal(mail.user, 'salon');
    assert.deepEqual(mail.from.value, [{ address: 'no-reply@slotwright.example', name: 'Søn & Co.' }]);
    assert.deepEqual(mail.to.value, [{ address: 'zoe@example.com', name: 'Zoë König' }]);
    assert.equal(mail.replyTo.value[0].address, 'owner@salon.example');
    assert.match(mail.subject, /Haarschnitt für 髪/);
    for (const body of [mail.text, mail.html]) {
      assert.match(body, /Haarschnitt für 髪/);
      assert.match(body, /09:00/); // Berlin's, which is 07:00 in UTC
      assert.match(body, /Ann/);
    }
    const files = mail.attachments.filter((file) => file.contentType === 'text/calendar');
    assert.deepEqual(files.map((file) => file.filename).filter(Boolean).at(-1), 'invite.ics');
    const invitation = files.at(-1).content.toString('utf8').replaceAll('\r\n ', '');
    for (const line of ['METHOD:REQUEST', `UID:${booking._id}@slotwright`]) assert.ok(invitation.split('\r\n').includes(line), `${line} in ${invitation}`);
    assert.match(invitation, /DTSTART[^:]*:20310602T070000/);
    assert.match(invitation, /mailto:zoe@example.com/);

    const link = new URL(mail.text.match(/https:\/\/salon\.example\/\S+/)[0]);
    assert.equal(link.pathname, `/b/${booking._id}`);
    const seen = await fetch(`${server.url}/v1/anonymous-bookings/${link.searchParams.get('token')}`).then((answer) => answer.json());
    assert.equal(seen.booking.id, booking._id);
    assert.match((await mailTo('owner@salon.example')).subject, /Haarschnitt für 髪/);
    const canceled = await fetch(`${server.url}/v1/anonymous-bookings/${link.searchParams.get('token')}/cancel`, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ revision: seen.booking.revision }) });
    assert.equal(canceled.status, 200, await canceled.text());
    const gone = (await mailTo('zoe@example.com')).attachments.at(-1).content.toString('utf8');
    assert.match(gone, /METHOD:CANCEL\r\n/);
    assert.match(gone.replaceAll('\r\n ', ''), new RegExp(`UID:${booking._id}@slotwright\r\n`));
  });

  test('a test mail is answered with what the mail server said', async () => {
    const site = await newSite();
    const told = await ownerPost(site, '/slotwright/v1/notifications/test', { email: 'me@example.com' });
    assert.equal(told.sent, true);
    assert.match(told.reply, /^250 /);
    assert.equal((await mailTo('me@example.com')).headers.get('auto-submitted'), 'auto-generated');
  });
});
