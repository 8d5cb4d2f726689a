import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { appointment, newSite, refusal, slotsOn, visitorOf } from './site.mjs';

const monday = '2031-06-02', tuesday = '2031-06-03';

describe('the properties of a site', () => {
  test('tell what it is, whole or only what is asked for', async () => {
    const { owner: { siteProperties: site } } = await newSite({ timeZone: 'Europe/Berlin' });
    const { version, properties } = await site.getSiteProperties();
    assert.deepEqual([version, properties.timeZone, properties.businessName, properties.language, properties.paymentCurrency], ['1', 'Europe/Berlin', 'SDK', 'en', 'USD']);
    assert.deepEqual(properties.businessSchedule.periods[0], { openDay: 'MONDAY', openTime: '09:00', closeDay: 'MONDAY', closeTime: '17:00' });
    const part = await site.getSiteProperties({ fields: ['timeZone', 'locale.languageCode'] });
    assert.deepEqual(part, { version: '1', properties: { timeZone: 'Europe/Berlin', locale: { languageCode: 'en' } } });
    assert.equal((await refusal(site.getSiteProperties({ fields: ['secret'] }))).status, 400);
  });

  test('hold the contact, as far as it is sent or named', async () => {
    const { owner: { siteProperties: site } } = await newSite();
    await site.updateBusinessContact({ email: 'me@example.com', phone: '1', address: { street: 'Kai', city: 'Ur', country: 'IQ', coordinates: { latitude: 1.5, longitude: 2 }, hint: { text: 'at the back', placement: 'AFTER' } } });
    await site.updateBusinessContact({ phone: '2', fax: '3', address: { city: 'Uruk' } }, { fields: ['phone', 'address.city'] });
    const { version, properties } = await site.getSiteProperties();
    assert.deepEqual([version, properties.email, properties.phone, properties.fax ?? null], ['3', 'me@example.com', '2', null]);
    assert.deepEqual(properties.address, { street: 'Kai', streetNumber: '', apartmentNumber: '', city: 'Uruk', state: '', zip: '', country: 'IQ', googleFormattedAddress: '', isPhysical: false, coordinates: { latitude: 1.5, longitude: 2 }, hint: { text: 'at the back', placement: 'AFTER' } });
    assert.deepEqual((await refusal(site.updateBusinessContact({ email: 'no' }))).violations.map(({ field }) => field), ['businessContact.email']);
  });

  test('hold the profile and the consent policy', async () => {
    const { owner: { siteProperties: site } } = await newSite();
    await site.updateBusinessProfile({ businessName: 'Ann & Co', description: 'Hair' });
    await site.updateBusinessProfile({ businessName: 'Not named', description: 'Nails' }, { fields: ['description'] });
    await site.updateConsentPolicy({ essential: false, analytics: true });
    const { properties } = await site.getSiteProperties({ fields: ['businessName', 'description', 'consentPolicy'] });
    assert.deepEqual(properties, { businessName: 'Ann & Co', description: 'Nails', consentPolicy: { essential: true, analytics: true } });
  });

  test('hold the hours of the business, which are those that can be booked', async () => {
    const { owner } = await newSite();
    const ann = await owner.staffMembers.createStaffMember({ name: 'Ann' });
    const service = await owner.services.createService(appointment('Hair cut', [ann]));
    const schedule = { periods: ['MONDAY', 'TUESDAY'].map((day) => ({ openDay: day, openTime: '10:00', closeDay: day, closeTime: '12:00' })), specialHourPeriod: [{ startDate: `${tuesday}T00:00:00Z`, endDate: `${tuesday}T23:00:00Z`, isClosed: true, comment: 'Fair' }] };
    await owner.siteProperties.updateBusinessSchedule(schedule);
    assert.deepEqual((await owner.siteProperties.getSiteProperties()).properties.businessSchedule, schedule);
    assert.deepEqual((await slotsOn(owner, service, monday)).map((slot) => slot.localStartDate.slice(11, 16)), ['10:00', '10:30', '11:00']);
    assert.deepEqual(await slotsOn(owner, service, tuesday), []);
    const refused = await refusal(owner.siteProperties.updateBusinessSchedule({ periods: [{ openDay: 'MONDAY', openTime: '12:00', closeDay: 'MONDAY', closeTime: '25:00' }] }));
    assert.deepEqual(refused.violations.map(({ field }) => field), ['businessSchedule.periods[0]']);
  });

  test('are not for visitors to change', async () => {
    const visitor = await visitorOf(await newSite());
    assert.equal((await refusal(visitor.siteProperties.updateBusinessProfile({ businessName: 'Mine' }))).code, 'PERMISSION_DENIED');
  });
});
