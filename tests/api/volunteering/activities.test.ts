import { messageEndpoints } from '@yuanli/shared/messages/messages.endpoints';
import { moderationEndpoints } from '@yuanli/shared/moderation/moderation.endpoints';
import { activityEndpoints as activities } from '@yuanli/shared/volunteering/activities.endpoints';
import { clock, hours, minutes } from '../../../server/src/platform/clock';
import { selectPlain } from '../../../server/src/platform/database';
import { appoint } from '../../support/factories/people';
import { makeGrid } from '../../support/factories/places';
import { makePicture } from '../../support/factories/pictures';
import { activityForm, makeVolunteeringTown, once, publishActivityOf } from '../../support/make-volunteers';
import type { Neighbour } from '../../support/make-neighbourhood';
import { useServer } from '../../support/use-server';
import { expectRefused } from '../../support/refused';

const { server, desk: town } = useServer(makeVolunteeringTown);
afterEach(() => clock.set(null));

const make = ({ token }: Neighbour, more: object = {}) =>
  server.call(activities.makeActivity, { ...activityForm(town.communityId), ...more }, { as: token });
const get = (id: string, who?: Neighbour) => server.call(activities.getActivity, { id }, who ? { as: who.token } : {});
const change = (id: string, more: object, { token }: Neighbour = town.communityWorker) => {
  const { communityId: _, ...form } = activityForm(town.communityId);
  return server.call(activities.changeActivity, { ...form, ...more, id }, { as: token });
};
const titlesFor = async ({ token }: Neighbour) =>
  (await server.call(messageEndpoints.findMessages, {}, { as: token })).body.items.map(({ title }) => title);
/** Until WeChat's word on pictures has arrived too. */
const settle = async () => {
  await server.settle();
  await server.standIn.control('pushes', {});
  await server.settle();
};

describe('the way of an activity', () => {
  it('goes from the draft, through the check of its words, to everybody', async () => {
    const pictureId = await makePicture(server.parts, town.communityWorker.id);
    const as = town.communityWorker.token;
    const made = await make(town.communityWorker, {
      pictureIds: [pictureId],
      latitudeE6: 39_900_000,
      longitudeE6: 116_400_000,
    });
    expect(made.body).toMatchObject({
      state: 'draft',
      communityName: '槐荫社区',
      coordinatorName: '林主任',
      pointsPerHour: 10,
      posts: [],
      can: { signUp: false, change: true, publish: true, cancel: true },
    });
    const { id } = made.body;
    expectRefused(await get(id), 'activity.not_found');
    expectRefused(await server.call(activities.publishActivity, { id }, { as }), 'activity.no_shift');

    const posted = await server.call(activities.addPost, { activityId: id, name: '清洁', duty: '搬走旧物' }, { as });
    const planned = await server.call(
      activities.addShifts,
      { postId: posted.body.posts[0]!.id, schedule: once(hours(48)), capacity: 3 },
      { as },
    );
    expect(planned.body.posts[0]!.shifts).toEqual([
      expect.objectContaining({
        capacity: 3,
        left: 3,
        waiting: 0,
        state: 'open',
        mine: null,
        postName: '清洁',
        title: '清理楼道旧物',
      }),
    ]);

    const sent = await server.call(activities.publishActivity, { id }, { as });
    expect(sent.body).toMatchObject({ state: 'checking', can: { change: false, publish: false, cancel: true } });
    expect((await server.call(activities.publishActivity, { id }, { as })).body.error?.code).toBe(
      'activity.being_checked',
    );
    expectRefused(await change(id, {}), 'activity.being_checked');
    expectRefused(await get(id), 'activity.not_found');
    expect((await server.call(activities.findShifts, { communityId: town.communityId })).body.items).toEqual([]);

    await settle();
    const shown = await get(id);
    expect(shown.body).toMatchObject({
      state: 'published',
      pictures: [{ id: pictureId }],
      missing: 'login',
      can: { signUp: false, change: false, cancel: false },
    });
    expect(shown.body.posts[0]!.shifts).toHaveLength(1);
    const listed = await server.call(activities.findShifts, { communityId: town.communityId });
    expect(listed.body.items).toEqual([expect.objectContaining({ activityId: id, left: 3 })]);
    expect(await titlesFor(town.communityWorker)).toEqual(['活动已发布']);
  });

  it('goes back to the draft when its words do not pass, also those of a post', async () => {
    const { body } = await publishActivityOf(server, town, { story: '违禁内容，请勿发布' });
    expect(body).toMatchObject({ state: 'draft', can: { publish: true, change: true } });
    expect(body.refusedBecause).toBeTruthy();
    expect((await titlesFor(town.communityWorker))[0]).toBe('活动没有通过内容检查');
    expect((await change(body.id, {})).status).toBe(200);
    const as = town.communityWorker.token;
    const bad = await server.call(
      activities.changePost,
      { id: body.posts[0]!.id, name: '清洁', duty: '违禁内容' },
      { as },
    );
    expect(bad.body).toMatchObject({ state: 'draft' });
    await server.call(activities.publishActivity, { id: body.id }, { as });
    await settle();
    expect((await get(body.id, town.communityWorker)).body.state).toBe('draft');
    await server.call(activities.changePost, { id: body.posts[0]!.id, name: '清洁', duty: '搬走旧物' }, { as });
    await server.call(activities.publishActivity, { id: body.id }, { as });
    await settle();
    expect((await get(body.id)).body).toMatchObject({ state: 'published', refusedBecause: null });
  });
});

describe('a published activity', () => {
  it('shows its old words until the new ones have passed', async () => {
    const {
      body: { id, posts },
    } = await publishActivityOf(server, town);
    const as = town.communityWorker.token;
    expect((await change(id, { title: '清理自行车棚', kind: 'duty' })).body).toMatchObject({
      title: '清理自行车棚',
      isChangeBeingChecked: true,
    });
    const added = await server.call(
      activities.addPost,
      { activityId: id, name: '登记', duty: '登记旧物的主人' },
      { as },
    );
    await server.call(activities.changePost, { id: posts[0]!.id, name: '搬运', duty: '抬走旧自行车' }, { as });
    const newShift = await server.call(
      activities.addShifts,
      { postId: added.body.posts[1]!.id, schedule: once(hours(72)), capacity: 1 },
      { as },
    );
    const shiftId = newShift.body.posts[1]!.shifts[0]!.id;
    const volunteer = await town.newVolunteer();
    expectRefused(await town.signUp(volunteer, shiftId), 'shift.not_found');
    const before = await get(id);
    expect(before.body).toMatchObject({
      title: '清理楼道旧物',
      kind: 'service',
      isChangeBeingChecked: false,
      posts: [{ name: '清洁' }],
    });
    expect(before.body.posts).toHaveLength(1);

    await settle();
    expect((await get(id)).body).toMatchObject({
      title: '清理自行车棚',
      kind: 'duty',
      posts: [{ name: '搬运' }, { name: '登记', shifts: [{ id: shiftId }] }],
    });
    expect((await town.signUp(volunteer, shiftId)).status).toBe(200);
    expect((await get(id, town.communityWorker)).body.isChangeBeingChecked).toBe(false);
    expect(
      (await server.call(activities.findShifts, { communityId: town.communityId, kind: 'duty' })).body.items.map(
        ({ activityId }) => activityId,
      ),
    ).toEqual([id, id]);
  });

  it('that takes place elsewhere is told to those who signed up, once the new place has passed', async () => {
    const { body } = await publishActivityOf(server, town);
    const volunteer = await town.newVolunteer();
    await town.signUp(volunteer, body.posts[0]!.shifts[0]!.id);
    await change(body.id, { placeName: '槐荫社区活动室' });
    expect(await titlesFor(volunteer)).toEqual(['报名成功']);
    await settle();
    const inbox = await server.call(messageEndpoints.findMessages, {}, { as: volunteer.token });
    expect(inbox.body.items[0]).toMatchObject({
      title: '班次地点变更',
      text: expect.stringContaining('槐荫社区活动室') as string,
    });
    // The same verdict delivered again changes nothing and tells nobody.
    const before = await titlesFor(town.communityWorker);
    await server.parts.database.inTransaction((tx) =>
      tx.query("UPDATE outbox_message SET state = 'waiting' WHERE topic = 'moderation.decided'"),
    );
    clock.advance(minutes(6));
    await settle();
    expect(await titlesFor(town.communityWorker)).toEqual(before);
    expect((await titlesFor(volunteer)).filter((title) => title === '班次地点变更')).toHaveLength(1);
  });

  it('keeps its old words when the new ones do not pass, and takes the next ones', async () => {
    const {
      body: { id },
    } = await publishActivityOf(server, town);
    await change(id, { story: '这里有违禁内容' });
    await settle();
    expect((await get(id, town.communityWorker)).body).toMatchObject({
      story: '这里有违禁内容',
      isChangeBeingChecked: false,
      refusedBecause: expect.any(String) as string,
    });
    expect((await get(id)).body).toMatchObject({
      state: 'published',
      story: activityForm('').story,
      refusedBecause: null,
    });
    await change(id, { story: '带上手套就可以来' });
    await settle();
    expect((await get(id)).body).toMatchObject({ story: '带上手套就可以来' });
  });

  it('is taken away from everybody when a complaint was right, and those who signed up are told', async () => {
    const { body } = await publishActivityOf(server, town);
    const volunteer = await town.newVolunteer();
    await town.signUp(volunteer, body.posts[0]!.shifts[0]!.id);
    const complain = ({ token }: Neighbour) =>
      server.call(activities.complainAboutActivity, { id: body.id, reason: '这是广告' }, { as: token });
    expectRefused(await complain(town.communityWorker), 'activity.own_activity');
    expect((await complain(town.neighbour)).body).toEqual({ done: true });
    // Nobody decides about a complaint of their own work.
    const { token: as } = await town.newNeighbour('community_worker');
    // Another change does not make the complaint go away.
    await change(body.id, { title: '换个名称再来' });
    await settle();
    const flagged = await server.call(moderationEndpoints.findFlagged, {}, { as });
    const item = flagged.body.items.find(({ subjectId }) => subjectId === body.id)!;
    expect(item).toMatchObject({ subjectLabel: '志愿活动', because: '居民反映：这是广告' });
    await server.call(moderationEndpoints.refuseFlagged, { id: item.id, reason: '是广告' }, { as });
    await settle();
    expectRefused(await get(body.id), 'activity.not_found');
    expect((await get(body.id, town.communityWorker)).body).toMatchObject({
      state: 'cancelled',
      cancelledBecause: '是广告',
    });
    expect((await titlesFor(volunteer))[0]).toBe('班次已取消');
  });
});

describe('pictures', () => {
  it('stay through a change, and are let go of when they were taken out', async () => {
    const [kept, dropped] = [
      await makePicture(server.parts, town.communityWorker.id),
      await makePicture(server.parts, town.communityWorker.id),
    ];
    const {
      body: { id },
    } = await make(town.communityWorker, { pictureIds: [kept, dropped] });
    const added = await makePicture(server.parts, town.communityWorker.id);
    const changed = await change(id, { pictureIds: [kept, added] });
    expect(changed.body.pictures.map((picture) => picture.id)).toEqual([kept, added]);
    const states = (await server.parts.database.read((db) =>
      selectPlain(db, 'SELECT id, state FROM picture WHERE id IN (?, ?, ?) ORDER BY id', [kept, dropped, added]),
    )) as { id: string; state: string }[];
    expect(new Map(states.map((row) => [row.id, row.state]))).toEqual(
      new Map([
        [kept, 'used'],
        [dropped, 'leaving'],
        [added, 'used'],
      ]),
    );
    const foreign = await makePicture(server.parts, town.neighbour.id);
    expectRefused(await change(id, { pictureIds: [foreign] }), 'picture.not_found');
  });
});

describe('posts', () => {
  it('are ten at most, however many are added at once, and go while nobody is planned for them', async () => {
    const {
      body: { id },
    } = await make(town.communityWorker);
    const as = town.communityWorker.token;
    const add = (n: number) =>
      server.call(activities.addPost, { activityId: id, name: `岗位${n}`, duty: '帮忙做事' }, { as });
    const answers = await Promise.all(Array.from({ length: 13 }, (_, n) => add(n)));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(10);
    expect(new Set(answers.flatMap(({ body }) => body.error?.code ?? []))).toEqual(
      new Set(['activity.too_many_posts']),
    );
    const { posts } = (await get(id, town.communityWorker)).body;
    expect((await server.call(activities.removePost, { id: posts[0]!.id }, { as })).body.posts).toHaveLength(9);
    expect((await server.call(activities.removePost, { id: posts[0]!.id }, { as })).body.error?.code).toBe(
      'activity.post_not_found',
    );
    await server.call(activities.addShifts, { postId: posts[1]!.id, schedule: once(hours(48)), capacity: 1 }, { as });
    expect((await server.call(activities.removePost, { id: posts[1]!.id }, { as })).body.error?.code).toBe(
      'activity.post_has_shifts',
    );
  });
});

describe('who may', () => {
  it('make one: staff of the community, grid workers for their grid, members of organisations; nobody else', async () => {
    expect((await make(town.gridWorker)).status).toBe(200);
    expect((await make(await town.newNeighbour('organisation_member', town.communityId))).status).toBe(200);
    const elsewhere = await makeVolunteeringTown(server);
    for (const who of [
      town.neighbour,
      town.helper,
      await town.newVolunteer(),
      elsewhere.communityWorker,
      elsewhere.gridWorker,
    ]) {
      expectRefused(await make(who), 'request.not_allowed');
    }
    expect((await make(town.communityWorker, { communityId: town.courtyard.gridId })).body.error?.code).toBe(
      'place.not_found',
    );
    expect((await make(town.communityWorker, { minAge: 60, maxAge: 18 })).body.error?.fields).toHaveProperty('maxAge');
  });

  it('run one: staff of its place, and its maker while they are a member', async () => {
    const member = await town.newNeighbour('organisation_member', town.communityId);
    const {
      body: { id },
    } = await make(member);
    const {
      body: { id: ofGrid },
    } = await make(town.gridWorker);
    const otherMember = await town.newNeighbour('organisation_member', town.communityId);
    const otherGrid = await town.newNeighbour();
    await appoint(
      server.parts.database,
      otherGrid,
      'grid_worker',
      (await makeGrid(server.parts.database, { communityId: town.communityId })).id,
      { communityId: town.communityId },
    );
    const codeFor = async (what: string, who: Neighbour) => (await change(what, {}, who)).body.error?.code ?? 'done';
    expect(await Promise.all([member, town.communityWorker].map((who) => codeFor(id, who)))).toEqual(['done', 'done']);
    expect(await Promise.all([otherMember, town.gridWorker, town.neighbour].map((who) => codeFor(id, who)))).toEqual(
      Array(3).fill('activity.not_found'),
    );
    expect(await Promise.all([town.gridWorker, town.communityWorker].map((who) => codeFor(ofGrid, who)))).toEqual([
      'done',
      'done',
    ]);
    expect(await codeFor(ofGrid, otherGrid)).toBe('activity.not_found');

    const {
      body: { id: open, posts },
    } = await publishActivityOf(server, town);
    const shiftId = posts[0]!.shifts[0]!.id;
    for (const { token: as } of [otherMember, otherGrid, town.neighbour, town.gridWorker]) {
      const refused = [
        await server.call(activities.cancelActivity, { id: open, reason: '不办了' }, { as }),
        await server.call(activities.publishActivity, { id: open }, { as }),
        await server.call(activities.addPost, { activityId: open, name: '清洁', duty: '搬走旧物' }, { as }),
        await server.call(activities.changePost, { id: posts[0]!.id, name: '清洁', duty: '搬走旧物' }, { as }),
        await server.call(activities.removePost, { id: posts[0]!.id }, { as }),
        await server.call(
          activities.addShifts,
          { postId: posts[0]!.id, schedule: once(hours(48)), capacity: 1 },
          { as },
        ),
        await server.call(
          activities.changeShift,
          { id: shiftId, startsAt: once(hours(50)).startsAt, endsAt: once(hours(50)).endsAt, capacity: 1 },
          { as },
        ),
        await server.call(activities.cancelShift, { id: shiftId, reason: '不办了' }, { as }),
        await server.call(activities.getActivityCode, { id: open }, { as }),
      ];
      expect(refused.map(({ body }) => (body as { error?: { code: string } }).error?.code)).toEqual(
        Array(9).fill('request.not_allowed'),
      );
    }
  });
});

it('the code of an activity is WeChat’s, and opens its page', async () => {
  const {
    body: { id },
  } = await publishActivityOf(server, town);
  const code = await server.call(activities.getActivityCode, { id }, { as: town.communityWorker.token });
  expect([code.status, code.headers.get('content-type')]).toEqual([200, 'image/jpeg']);
  expect((await server.call(activities.getActivityCode, { id })).status).toBe(401);
});
