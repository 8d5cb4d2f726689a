import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { createClient, ApiKeyStrategy } from '@wix/sdk';
import { services } from '@wix/bookings';
import { aimed, appointment, clientWith, newSite, refusal } from './site.mjs';

const nobody = '00000000-0000-4000-8000-000000000001';

describe('errors as the SDK throws them', () => {
  test('what is not there has a code, a status and a request id', async () => {
    const { owner } = await newSite();
    const refused = await refusal(owner.services.getService(nobody));
    assert.deepEqual([refused.status, refused.code], [404, 'SERVICE_NOT_FOUND']);
    assert.ok(refused.requestId);
  });

  test('every wrong field is named, in the arguments of the SDK', async () => {
    const { owner } = await newSite();
    const refused = await refusal(owner.services.createService({ ...appointment('x'.repeat(500), []), type: 'NAP' }));
    assert.equal(refused.status, 400);
    const rules = Object.fromEntries(refused.violations.map((violation) => [violation.field, violation.violatedRule]));
    assert.equal(rules['service.name'], 'MAX_LENGTH');
    assert.equal(rules['service.type'], 'INVALID_ENUM_VALUE');
    assert.equal(refused.violations.find((violation) => violation.field === 'service.name').data.threshold, 400);
  });

  test('an id that is no GUID is refused under the name it has in the SDK', async () => {
    const { owner } = await newSite();
    const refused = await refusal(owner.services.getService('not-a-guid'));
    assert.equal(refused.status, 400);
    assert.deepEqual(refused.violations.map(({ field, violatedRule }) => [field, violatedRule]), [['serviceId', 'FORMAT']]);
  });

  test('an operation that does not exist yet says so', async () => {
    const { owner } = await newSite();
    const refused = await refusal(owner.bookingsProvisioner.provisionBookingsPlatform());
    assert.deepEqual([refused.status, refused.code], [501, 'NOT_IMPLEMENTED']);
  });

  test('a wrong key is nobody', async () => {
    const { id } = await newSite();
    const stranger = createClient({ modules: { services }, auth: ApiKeyStrategy({ apiKey: 'wrong', siteId: id }), fetch: aimed });
    const refused = await refusal(stranger.services.queryServices().find());
    assert.deepEqual([refused.status, refused.code], [401, 'UNAUTHENTICATED']);
    assert.equal((await refusal(clientWith('swt_wrong').services.queryServices().find())).status >= 400, true);
  });

  test('a key of one site opens no other', async () => {
    const [one, other] = [await newSite(), await newSite()];
    const mixed = createClient({ modules: { services }, auth: ApiKeyStrategy({ apiKey: one.apiKey, siteId: other.id }), fetch: aimed });
    assert.equal((await refusal(mixed.services.queryServices().find())).status, 401);
  });
});
