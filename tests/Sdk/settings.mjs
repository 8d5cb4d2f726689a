import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { newSite, refusal, visitorOf } from './site.mjs';

describe('the settings of bookings', () => {
  test('are there from the start and change by their revision', async () => {
    const { owner: { bookingsSettings: settings } } = await newSite();
    const first = await settings.getBookingsSettings();
    assert.deepEqual([first.revision, first.cartCheckout, first.multiServiceAppointments, first.displayTimeZone], ['1', { enabled: false }, { enabled: false }, { customerCanChange: true, basedOn: 'BUSINESS_TIME_ZONE' }]);
    assert.ok(first._createdDate instanceof Date);
    const changed = await settings.updateBookingsSettings({ revision: first.revision, cartCheckout: { enabled: true }, extendedFields: { namespaces: { '@acme/app': { color: 'red' } } } });
    assert.deepEqual(changed, { ...first, revision: '2', cartCheckout: { enabled: true }, extendedFields: { namespaces: { '@acme/app': { color: 'red' } } }, _updatedDate: changed._updatedDate });
    assert.deepEqual(await settings.getBookingsSettings(), changed);
    const stale = await refusal(settings.updateBookingsSettings({ revision: '1', cartCheckout: { enabled: false } }));
    assert.deepEqual([stale.status, stale.code], [409, 'REVISION_MISMATCH']);
  });

  test('must be of the kinds the contract knows', async () => {
    const { owner } = await newSite();
    const refused = await refusal(owner.bookingsSettings.updateBookingsSettings({ revision: '1', displayTimeZone: { basedOn: 'MOON' }, cartCheckout: { enabled: 'yes' } }));
    assert.deepEqual(refused.violations.map(({ field }) => field).sort(), ['bookingsSettings.cartCheckout.enabled', 'bookingsSettings.displayTimeZone.basedOn']);
  });
});

describe('the settings of staff members', () => {
  test('show their e-mail and phone to everybody once they say so', async () => {
    const site = await newSite();
    const { owner: { staffMemberSettings: settings, staffMembers } } = site;
    const ann = await staffMembers.createStaffMember({ name: 'Ann', email: 'ann@example.com', phone: '+972501234567' });
    const visitor = await visitorOf(site);
    const first = await settings.getStaffMemberSettings();
    assert.deepEqual([first.revision, first.contactInformation, first._createdDate instanceof Date, typeof first._id], ['1', { publiclyAccessible: false }, true, 'string']);
    assert.equal((await visitor.staffMembers.getStaffMember(ann._id)).email, undefined);
    const open = await settings.updateStaffMemberSettings({ revision: first.revision, contactInformation: { publiclyAccessible: true } });
    assert.deepEqual(open, { ...first, revision: '2', contactInformation: { publiclyAccessible: true }, _updatedDate: open._updatedDate });
    const seen = await visitor.staffMembers.getStaffMember(ann._id);
    assert.deepEqual([seen.email, seen.phone], ['ann@example.com', '+972501234567']);
    assert.equal((await refusal(settings.updateStaffMemberSettings({ revision: '1' }))).status, 409);
  });

  test('are not for visitors to change', async () => {
    const visitor = await visitorOf(await newSite());
    assert.equal((await refusal(visitor.staffMemberSettings.updateStaffMemberSettings({ revision: '1' }))).code, 'PERMISSION_DENIED');
    assert.equal((await refusal(visitor.bookingsSettings.updateBookingsSettings({ revision: '1' }))).code, 'PERMISSION_DENIED');
  });
});
