import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { staffMembers as sdk } from '@wix/bookings';
import { finished, newSite, refusal, visitorOf } from './site.mjs';

const nobody = '00000000-0000-4000-8000-000000000001';
const everything = { fields: ['RESOURCE_DETAILS', 'ASSOCIATED_IDENTITY_STATUS'] };
const { Filter, QueryBuilder, Sort } = sdk.utils.query;
const names = (members) => members.map((member) => member.name);

async function team(...names) {
  const site = await newSite();
  const members = [];
  for (const name of names) members.push(await site.owner.staffMembers.createStaffMember({ name }, everything));
  return { ...site, staff: site.owner.staffMembers, members };
}

describe('a staff member', () => {
  test('is made with a resource that works the hours of the business, and read back the same', async () => {
    const { owner } = await newSite();
    const sent = { name: 'Ann', email: 'ann@example.com', phone: '+972501234567', description: 'Cuts', mainMedia: { image: 'wix:image://v1/abc.jpg/abc.jpg#originWidth=10&originHeight=20' }, extendedFields: { namespaces: { '@acme/app': { room: 1 } } } };
    const ann = await owner.staffMembers.createStaffMember(structuredClone(sent), everything); // the SDK changes what it is given
    assert.deepEqual(Object.fromEntries(Object.keys(sent).map((key) => [key, ann[key]])), sent);
    assert.deepEqual([ann.revision, ann.serviceProvider, ann.resource._id, ann.resource.usesDefaultWorkingHours], ['1', true, ann.resourceId, true]);
    assert.equal(ann.resource.workingHoursSchedules[0].shared, true);
    assert.ok(ann._createdDate instanceof Date && ann._updatedDate instanceof Date);
    assert.deepEqual(await owner.staffMembers.getStaffMember(ann._id, everything), ann);
    const { resource, ...plain } = ann;
    assert.deepEqual(await owner.staffMembers.getStaffMember(ann._id), plain);
    assert.deepEqual([(await refusal(owner.staffMembers.getStaffMember(nobody))).code], ['STAFF_MEMBER_NOT_FOUND']);
  });

  test('must have a name', async () => {
    const { owner } = await newSite();
    const refused = await refusal(owner.staffMembers.createStaffMember({ email: 'no' }));
    assert.deepEqual(refused.violations.map(({ field, violatedRule }) => `${field} ${violatedRule}`).sort(), ['staffMember.email FORMAT', 'staffMember.name REQUIRED_FIELD']);
  });

  test('gives the resource its new name, and is not overwritten by who read an older revision', async () => {
    const { owner, members: [ann] } = await team('Ann');
    const renamed = await owner.staffMembers.updateStaffMember(ann._id, { revision: ann.revision, name: 'Anna', phone: null });
    assert.deepEqual([renamed.name, renamed.revision, (await owner.resources.getResource(ann.resourceId)).name], ['Anna', '2', 'Anna']);
    const stale = await refusal(owner.staffMembers.updateStaffMember(ann._id, { revision: ann.revision, name: 'Annie' }));
    assert.deepEqual([stale.status, stale.code], [409, 'REVISION_MISMATCH']);
  });

  test('works hours of their own or those of the business, and no others', async () => {
    const { staff, members: [ann] } = await team('Ann');
    const [own, business] = [ann.resource.eventsSchedule._id, ann.resource.workingHoursSchedules[0]._id];
    const { staffMember: custom } = await staff.assignWorkingHoursSchedule(ann._id, own, everything);
    assert.deepEqual([custom.resource.usesDefaultWorkingHours, custom.resource.workingHoursSchedules], [false, [{ _id: own, shared: false }]]);
    const { staffMember: back } = await staff.assignCustomSchedule(ann._id, business, everything);
    assert.deepEqual([back.resource.usesDefaultWorkingHours, back.resource.workingHoursSchedules], [true, [{ _id: business, shared: true }]]);
    const refused = await refusal(staff.assignWorkingHoursSchedule(ann._id, nobody));
    assert.deepEqual([refused.status, refused.violations[0].field], [400, 'scheduleId']);
  });

  test('is shown to visitors without e-mail and phone', async () => {
    const site = await newSite();
    const ann = await site.owner.staffMembers.createStaffMember({ name: 'Ann', email: 'ann@example.com', phone: '+972501234567' });
    const seen = await (await visitorOf(site)).staffMembers.getStaffMember(ann._id);
    assert.deepEqual([seen.name, seen.email, seen.phone], ['Ann', undefined, undefined]);
  });
});

describe('staff members are found', () => {
  test('by the builder, by a query as an object, and by the query utilities alike', async () => {
    const { staff, members: [ann, ben] } = await team('Ann', 'Ben', 'Cleo');
    const built = await staff.queryStaffMembers(everything).in('_id', [ann._id, ben._id]).descending('_createdDate').find();
    const typed = await staff.queryStaffMembers({ filter: { _id: { $in: [ann._id, ben._id] } }, sort: [{ fieldName: '_createdDate', order: 'DESC' }] }, everything);
    const made = await staff.queryStaffMembers(QueryBuilder().withFilter(Filter('_id').in([ann._id, ben._id])).withSorting(Sort('_createdDate').desc()).build(), everything);
    assert.deepEqual(built.items, [ben, ann]);
    assert.deepEqual(typed.staffMembers, [ben, ann]);
    assert.deepEqual(made.staffMembers, [ben, ann]);
    assert.deepEqual([typed.pagingMetadata.count, typed.pagingMetadata.hasNext], [2, false]);
  });

  test('by either of two conditions, and by all but one', async () => {
    const { staff, members: [ann] } = await team('Ann', 'Ben', 'Cleo');
    const either = QueryBuilder().withFilter(Filter.or(Filter('name').eq('Ann'), Filter('name').eq('Cleo'))).build();
    assert.deepEqual(names((await staff.queryStaffMembers(either)).staffMembers), ['Ann', 'Cleo']);
    assert.deepEqual(names((await staff.queryStaffMembers().ne('_id', ann._id).find()).items), ['Ben', 'Cleo']);
    assert.deepEqual(names((await staff.queryStaffMembers({ filter: { $not: { resourceId: ann.resourceId } } })).staffMembers), ['Ben', 'Cleo']);
  });

  test('page by page, forward and back', async () => {
    const { staff } = await team('Ann', 'Ben', 'Cleo');
    const first = await staff.queryStaffMembers().ne('name', 'Ben').descending('_createdDate').limit(1).find();
    assert.deepEqual([names(first.items), first.hasNext(), first.hasPrev()], [['Cleo'], true, false]);
    const second = await first.next();
    assert.deepEqual([names(second.items), second.hasNext(), second.hasPrev()], [['Ann'], false, true]);
    const back = await second.prev();
    assert.deepEqual([names(back.items), back.hasNext(), back.hasPrev()], [['Cleo'], true, false]);
  });

  test('in the first version only as service providers, in the second all', async () => {
    const { staff, members: [ann] } = await team('Ann', 'Ben');
    const { staffMember } = await staff.setServiceProvider(ann._id, false, everything);
    assert.deepEqual([staffMember.serviceProvider, staffMember.resource.revision], [false, '2']);
    assert.deepEqual(names((await staff.queryStaffMembers().find()).items), ['Ben']);
    assert.deepEqual(names((await staff.queryStaffMembers().eq('serviceProvider', false).find()).items), ['Ann']);
    const second = await staff.queryStaffMembersV2({ query: { sort: [{ fieldName: '_createdDate', order: 'ASC' }], cursorPaging: { limit: 1 } }, ...everything });
    assert.deepEqual([second.staffMembers, second.pagingMetadata.hasNext], [[staffMember], true]);
    const rest = await staff.queryStaffMembersV2({ query: { cursorPaging: { cursor: second.pagingMetadata.cursors.next } } });
    assert.deepEqual(names(rest.staffMembers), ['Ben']);
    assert.deepEqual([(await staff.countStaffMembers()).count, (await staff.countStaffMembersV2()).count, (await staff.countStaffMembersV2({ filter: { name: 'Ann' } })).count], [1, 2, 1]);
  });

  test('by a word of their name', async () => {
    const { staff } = await team('Ann Lee', 'Ben Lee', 'Cleo');
    const { SearchBuilder, SearchParams, Filter, Sort } = sdk.utils.search;
    const first = await staff.searchStaffMembers({ search: { expression: 'lee' }, sort: [{ fieldName: 'name', order: 'DESC' }], cursorPaging: { limit: 1 } }, everything);
    assert.deepEqual([names(first.staffMembers), first.pagingMetadata.hasNext, first.staffMembers[0].resource.revision], [['Ben Lee'], true, '1']);
    const rest = await staff.searchStaffMembers({ cursorPaging: { cursor: first.pagingMetadata.cursors.next } }, {});
    assert.deepEqual([names(rest.staffMembers), rest.pagingMetadata.hasNext], [['Ann Lee'], false]);
    const built = SearchBuilder().withSearchClause(SearchParams('lee')).withFilter(Filter('name').ne('Ben Lee')).withSorting(Sort('name').asc()).build();
    assert.deepEqual(names((await staff.searchStaffMembersV2(built)).staffMembers), ['Ann Lee']);
  });

  test('never by a field that is not there', async () => {
    const { staff } = await team();
    const refused = await refusal(staff.queryStaffMembers({ filter: { shoeSize: 9 }, sort: [{ fieldName: 'email', order: 'ASC' }] }));
    assert.equal(refused.status, 400);
    assert.equal(refused.violations.length, 2);
  });
});

describe('staff members and users', () => {
  test('one invited stays pending until disconnected, and is invited once', async () => {
    const { staff, members: [ann] } = await team('Ann');
    assert.equal((await refusal(staff.connectStaffMemberToUser(ann._id))).violations[0].field, 'options.email');
    const { staffMember: invited } = await staff.connectStaffMemberToUser(ann._id, { email: 'ann@example.com', ...everything });
    assert.deepEqual([invited.associatedWixIdentity.connection.status, invited.revision], ['PENDING', '2']);
    assert.equal((await refusal(staff.connectStaffMemberToUser(ann._id, { email: 'ann@example.com' }))).status, 428);
    const { staffMember: free } = await staff.disconnectStaffMemberFromUser(ann._id, everything);
    assert.equal(free.associatedWixIdentity, undefined);
  });

  test('the member a user is comes back every time, one by one and in bulk', async () => {
    const { id, staff } = await team();
    const { staffMember: owner } = await staff.getOrCreateStaffMember(id, everything);
    assert.deepEqual([owner.associatedWixIdentity.identificationData.wixUserId, owner.associatedWixIdentity.connection.status], [id, 'CONNECTED']);
    const { results, bulkActionMetadata } = await staff.bulkGetOrCreateStaffMembers([id, nobody], everything);
    assert.deepEqual(results[0], { itemMetadata: { _id: owner._id, originalIndex: 0, success: true }, staffMember: owner });
    assert.deepEqual([results[1].staffMember.associatedWixIdentity.connection.status, bulkActionMetadata.totalSuccesses], ['PENDING', 2]);
  });
});

describe('tags of staff members', () => {
  test('are given to those named, each by itself', async () => {
    const { staff, members: [ann] } = await team('Ann');
    const { results, bulkActionMetadata } = await staff.bulkUpdateStaffMemberTags([ann._id, nobody], { assignTags: { privateTags: { tagIds: ['vip', 'new'] } }, unassignTags: { privateTags: { tagIds: ['new', 'old'] } } });
    assert.deepEqual(results[0].itemMetadata, { _id: ann._id, originalIndex: 0, success: true });
    assert.deepEqual([results[1].itemMetadata._id, results[1].itemMetadata.success, results[1].itemMetadata.error.code], [nobody, false, 'STAFF_MEMBER_NOT_FOUND']);
    assert.deepEqual(bulkActionMetadata, { totalSuccesses: 1, totalFailures: 1, undetailedFailures: 0 });
    assert.deepEqual((await staff.getStaffMember(ann._id)).tags, { privateTags: { tagIds: ['vip', 'new'] } });
    assert.equal((await refusal(staff.bulkUpdateStaffMemberTags([ann._id]))).code, 'EMPTY_ASSIGN_AND_UNASSIGN_LISTS');
  });

  test('are given to all whom a filter matches, by a job', async () => {
    const site = await team('Ann', 'Ben');
    const { jobId } = await site.staff.bulkUpdateStaffMemberTagsByFilter({ name: 'Ben' }, { assignTags: { tags: { tagIds: ['b'] } } });
    const job = await finished(site, jobId);
    assert.deepEqual([job.status, job.succeeded, job.failed], ['FINISHED', 1, 0]);
    assert.deepEqual((await site.staff.queryStaffMembers().find()).items.map((member) => member.tags?.tags.tagIds), [undefined, ['b']]);
  });
});

describe('deleted staff members', () => {
  test('lie in the trash bin until they are removed for good', async () => {
    const { owner, staff, members: [ann, ben, cleo] } = await team('Ann', 'Ben', 'Cleo');
    for (const member of [ann, ben]) assert.equal(await staff.deleteStaffMember(member._id), undefined);
    assert.deepEqual([(await refusal(staff.getStaffMember(ann._id))).status, (await refusal(owner.resources.getResource(ann.resourceId))).status], [404, 404]);
    const first = await staff.listDeletedStaffMembers({ paging: { limit: 1 }, ...everything });
    assert.deepEqual([first.staffMembers, first.pagingMetadata.hasNext], [[ben], true]);
    const rest = await staff.listDeletedStaffMembers({ paging: { cursor: first.pagingMetadata.cursors.next } });
    assert.deepEqual([names(rest.staffMembers), rest.pagingMetadata.hasNext], [['Ann'], false]);
    assert.deepEqual(names((await staff.listDeletedStaffMembers({ staffMemberIds: [ben._id, cleo._id] })).staffMembers), ['Ben']);
    assert.deepEqual((await staff.getDeletedStaffMember(ben._id, everything)).staffMember, ben);
    assert.equal(await staff.removeStaffMemberFromTrashBin(ben._id), undefined);
    assert.equal((await refusal(staff.getDeletedStaffMember(ben._id))).code, 'STAFF_MEMBER_NOT_FOUND');
  });
});
