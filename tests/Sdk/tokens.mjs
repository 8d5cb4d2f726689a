import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { createClient, AppStrategy, OAuthStrategy } from '@wix/sdk';
import * as modules from '@wix/bookings';
import { server } from './server.mjs';
import { appointment, newSite, ownerPost, refusal } from './site.mjs';

process.env.SLOTWRIGHT_URL = server.url;
await import('../../docs/wix-aim.mjs'); // nothing below names the server

describe('the strategies of the SDK, aimed by docs/wix-aim.mjs', () => {
  test('OAuthStrategy gets a visitor, who stays the same visitor when the token is renewed', async () => {
    const site = await newSite();
    const auth = OAuthStrategy({ clientId: site.clientId });
    const tokens = await auth.generateVisitorTokens();
    assert.equal(tokens.refreshToken.role, 'visitor');
    assert.ok(tokens.accessToken.expiresAt > Date.now() / 1000);
    const renewed = await auth.renewToken(tokens.refreshToken);
    assert.notEqual(renewed.accessToken.value, tokens.accessToken.value);
    auth.setTokens(renewed);
    const visitor = createClient({ modules, auth });
    assert.deepEqual((await visitor.services.queryServices().find()).items, []);
    assert.equal((await refusal(visitor.staffMembers.createStaffMember({ name: 'Ann' }))).code, 'PERMISSION_DENIED');
  });

  test('AppStrategy acts within the scopes its app was given', async () => {
    const site = await newSite();
    const { app, appSecret } = await ownerPost(site, '/slotwright/v1/apps', { app: { name: 'Robot', scopes: ['SCOPE.DC-BOOKINGS.MANAGE-BOOKINGS'] } });
    const auth = AppStrategy({ appId: app.id, appSecret, instanceId: app.instanceId });
    const robot = createClient({ modules, auth });
    const ann = await robot.staffMembers.createStaffMember({ name: 'Ann' });
    const service = await robot.services.createService(appointment('Hair cut', [ann]));
    assert.deepEqual((await site.owner.services.queryServices().find()).items.map((found) => found._id), [service._id]);
    const { headers } = await auth.getAuthHeaders();
    const told = await AppStrategy({ appId: app.id, appSecret, accessToken: headers.Authorization }).getTokenInfo();
    assert.deepEqual([told.active, told.subjectType, told.siteId, told.clientId], [true, 'APP', site.id, app.id]);
  });

  test('AppStrategy with a wrong secret gets no token', async () => {
    const site = await newSite();
    const { app } = await ownerPost(site, '/slotwright/v1/apps', { app: { name: 'Robot', scopes: [] } });
    const robot = createClient({ modules, auth: AppStrategy({ appId: app.id, appSecret: 'wrong', instanceId: app.instanceId }) });
    await assert.rejects(robot.services.queryServices().find());
  });
});
