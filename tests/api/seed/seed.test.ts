import { dayInChina, weekdayOf } from '@yuanli/shared/china-time';
import { signInAs } from '../../support/factories/people';
import { clock } from '../../../server/src/platform/clock';
import { demoOpenids } from '@yuanli/shared/demo/demo-openids';
import { ideaEndpoints } from '@yuanli/shared/hall/ideas.endpoints';
import { motionEndpoints } from '@yuanli/shared/hall/motions.endpoints';
import { voteEndpoints } from '@yuanli/shared/hall/votes.endpoints';
import { bookingEndpoints } from '@yuanli/shared/directory/bookings.endpoints';
import { directoryDeskEndpoints } from '@yuanli/shared/directory/directory-desk.endpoints';
import { serviceCategoryNames } from '@yuanli/shared/directory/service-categories';
import { serviceEndpoints } from '@yuanli/shared/directory/services.endpoints';
import { giftEndpoints } from '@yuanli/shared/gifts/gifts.endpoints';
import { identityEndpoints } from '@yuanli/shared/identity/identity.endpoints';
import { placesEndpoints } from '@yuanli/shared/places/places.endpoints';
import { pointsEndpoints } from '@yuanli/shared/points/points.endpoints';
import { activityEndpoints } from '@yuanli/shared/volunteering/activities.endpoints';
import { seatEndpoints } from '@yuanli/shared/volunteering/seats.endpoints';
import { recordEndpoints } from '@yuanli/shared/volunteering/service-records.endpoints';
import { volunteerEndpoints } from '@yuanli/shared/volunteering/volunteers.endpoints';
import { wishEndpoints } from '@yuanli/shared/wishes/wishes.endpoints';
import { wishStatusNames } from '@yuanli/shared/wishes/wish-status';
import { ServiceGuide } from '../../../server/src/directory/guides/service-guide.entity';
import { ServiceAtLocation } from '../../../server/src/directory/services/service-at-location.entity';
import { Person } from '../../../server/src/identity';
import { Courtyard } from '../../../server/src/places';
import { Household } from '../../../server/src/places/household.entity';
import { AuditEntry } from '../../../server/src/platform/audit';
import { findLedgerDifferences } from '../../../server/src/points/checks/find-ledger-differences';
import { seedDemo } from '../../../server/src/seed';
import { Wish } from '../../../server/src/wishes/wish.entity';
import type { TestServer } from '../../support/test-server';
import { useServer } from '../../support/use-server';
import { taskEndpoints } from '@yuanli/shared/tasks/tasks.endpoints';

describe('the demo data', () => {
  const { server } = useServer();
  let database: TestServer['parts']['database'];
  let statuses: string[];
  beforeAll(async () => {
    ({ database } = server.parts);
    await seedDemo(database, server.parts.pictureStore);
    statuses = await database.read(async (db) => (await db.find(Wish)).map(({ status }) => status));
  });

  const logIn = async (openid: string) => {
    const { code } = (await server.standIn.control('issue-login-code', { openid })) as { code: string };
    const { body } = await server.call(identityEndpoints.login, { code, device: '演示手机' });
    return body;
  };

  it('has six courtyards, sixty households and thirty residents', async () => {
    await database.read(async (db) => {
      expect(await db.count(Courtyard)).toBe(6);
      expect(await db.count(Household)).toBeGreaterThanOrEqual(60);
      expect(await db.count(Person)).toBe(30);
    });
    const { body } = await server.call(placesEndpoints.getPlate, { code: 'SLY7' });
    expect(body).toMatchObject({ name: '石榴院', communityName: '槐荫社区', buildingCount: 6 });
  });

  it('shows each gift with its picture', async () => {
    const { communityId } = (await server.call(placesEndpoints.getPlate, { code: 'SLY7' })).body;
    const { items } = (await server.call(giftEndpoints.findGifts, { communityId })).body;
    expect(items.map(({ title, thumbUrl }) => [title, thumbUrl !== null])).toEqual(
      ['垃圾袋一卷', '毛巾一条', '理发一次', '洗衣液一瓶', '保温杯一个'].map((title) => [title, true]),
    );
    const picture = await fetch(`${server.url}${items[0]!.thumbUrl!}`);
    expect([picture.status, picture.headers.get('content-type')]).toEqual([200, 'image/jpeg']);
  });

  it('gives everybody a copy of their data in which no other person is named by id', async () => {
    const people = await database.read((db) => db.find(Person));
    const leaks: string[] = [];
    for (const { id } of people) {
      const token = await signInAs(database, { id });
      const copy = JSON.stringify((await server.call(identityEndpoints.exportMyData, {}, { as: token })).body);
      expect(copy).toContain(id);
      for (const other of people) if (other.id !== id && copy.includes(other.id)) leaks.push(`${id}: ${other.id}`);
    }
    expect(leaks).toEqual([]);
  });

  it('has wishes in every state, at least a dozen', () => {
    expect(statuses.length).toBeGreaterThanOrEqual(12);
    expect([...new Set(statuses)].sort()).toEqual([...wishStatusNames].sort());
  });

  it('changes nothing the second time', async () => {
    const count = () =>
      database.read(async (db) => [
        await db.count(AuditEntry),
        await db.count(Wish),
        await db.count(Person),
        await db.count(ServiceAtLocation),
      ]);
    const before = await count();
    expect(await seedDemo(database)).toBe(false);
    expect(await count()).toEqual(before);
  });

  it('lets the people of the demo bar log in as who they are', async () => {
    const resident = await logIn(demoOpenids.resident);
    expect(resident.me).toMatchObject({
      nickname: '陈阿姨',
      verification: 'verified',
      householdLabel: '2号楼3单元501',
    });
    const elder = await logIn(demoOpenids.elder);
    expect(elder.me).toMatchObject({ nickname: '王奶奶', verification: 'none' });
    const partyMember = await logIn(demoOpenids.party_member);
    expect(partyMember.me.can).toMatchObject({ claimWishes: true, useWorkbench: false });
    const gridWorker = await logIn(demoOpenids.grid_worker);
    expect(gridWorker.me.appointments.map(({ scopeName }) => scopeName).sort()).toEqual(['1网格', '2网格', '3网格']);
    const communityWorker = await logIn(demoOpenids.community_worker);
    expect(communityWorker.me.can).toMatchObject({
      useWorkbench: true,
      appoint: expect.arrayContaining(['party_member', 'grid_worker']),
    });
  });

  it('lets 王奶奶 be verified by the roll at once', async () => {
    const { token } = await logIn(demoOpenids.elder);
    const { body } = await server.call(identityEndpoints.verifyByRoll, { name: '王秀珍' }, { as: token });
    expect(body.verification).toBe('verified');
  });

  it('has given 老周 the points of what he did, and the ledger agrees', async () => {
    const { token } = await logIn(demoOpenids.party_member);
    const { body } = await server.call(pointsEndpoints.getMyPoints, {}, { as: token });
    expect(body.accounts).toEqual([expect.objectContaining({ communityName: '槐荫社区', balance: 30 })]);
    expect(await database.read((db) => findLedgerDifferences(db))).toEqual([]);
  });

  it('has shifts to sign up for, found by anyone, and one that is full', async () => {
    const { communityId } = await database.read((db) => db.findOneByOrFail(Courtyard, { name: '石榴院' }));
    const { body } = await server.call(activityEndpoints.findShifts, { communityId });
    const ahead = body.items.filter(({ startsAt }) => startsAt > clock.now().toISOString());
    expect(ahead.length).toBeGreaterThanOrEqual(8);
    expect(body.items.find(({ title }) => title === '教老人用手机')).toMatchObject({ left: 0, waiting: 1 });
    expect(body.items.map(({ title }) => title)).not.toContain('冬天前检查老人家的暖气');
    const cleaning = body.items.filter(({ title }) => title === '周末院里大扫除');
    expect(cleaning.map(({ startsAt }) => weekdayOf(dayInChina(startsAt)))).toEqual([6, 6]);
  });

  it('lets 小何 be trained, served and waiting, with the minutes to show for it', async () => {
    const { token } = await logIn(demoOpenids.volunteer);
    const volunteer = await server.call(volunteerEndpoints.getMyVolunteer, {}, { as: token });
    expect(volunteer.body).toMatchObject({
      isRegistered: true,
      totalTimes: 1,
      totalMinutes: 150,
      trainings: [{ title: '急救知识' }],
    });
    const waiting = await server.call(seatEndpoints.findMySeats, { view: 'waiting' }, { as: token });
    expect(waiting.body.items).toMatchObject([{ state: 'waiting', placeInLine: 1, shift: { title: '教老人用手机' } }]);
    const records = await server.call(recordEndpoints.findMyRecords, {}, { as: token });
    expect(records.body.items).toMatchObject([{ title: '陪院里老人包饺子', minutes: 150, points: 25 }]);
  });

  it('has gifts on the shelf, one fetched and one that waits for 彭叔 to hand it over', async () => {
    const { token } = await logIn(demoOpenids.keeper);
    const titlesIn = async (view: 'waiting' | 'done') =>
      (await server.call(giftEndpoints.findHandOvers, { view }, { as: token })).body.items.map(({ title }) => title);
    expect([await titlesIn('waiting'), await titlesIn('done')]).toEqual([['理发一次'], ['毛巾一条']]);
    const { communityId } = await database.read((db) => db.findOneByOrFail(Courtyard, { name: '石榴院' }));
    const { body } = await server.call(giftEndpoints.findGifts, { communityId });
    expect(body.items).toHaveLength(5);
    expect(body.items.every(({ left }) => left > 0)).toBe(true);
  });

  it('has a circle of about 120 places in every category, most of them checked, with hours a clock can tell', async () => {
    const all = await database.read((db) => db.find(ServiceAtLocation));
    const services = all.filter(({ counterId }) => counterId === null);
    // The items of the counters have a guide each, and stand in no ring.
    expect(all.length - services.length).toBe(await database.read((db) => db.count(ServiceGuide)));
    expect(services.length).toBeGreaterThanOrEqual(115);
    expect(services.length).toBeLessThanOrEqual(130);
    expect([...new Set(services.map(({ category }) => category))].sort()).toEqual([...serviceCategoryNames].sort());
    const [checked, unchecked] = [
      services.filter(({ checkedAt }) => checkedAt),
      services.filter(({ checkedAt }) => !checkedAt),
    ];
    expect([checked.length > 90, unchecked.length > 10]).toEqual([true, true]);
    const { communityId } = await database.read((db) => db.findOneByOrFail(Courtyard, { name: '石榴院' }));
    const { token } = await logIn(demoOpenids.community_worker);
    for (const openingHours of new Set(services.flatMap((service) => service.openingHours ?? []))) {
      expect([
        openingHours,
        (await server.call(directoryDeskEndpoints.readOpeningHours, { openingHours }, { as: token })).status,
      ]).toEqual([openingHours, 200]);
    }
    const { body } = await server.call(
      directoryDeskEndpoints.findServicesToRun,
      { communityId, view: 'all', q: 'lf' },
      { as: token },
    );
    expect(body.items.map(({ name }) => name)).toEqual(expect.arrayContaining(['理发', '理发、烫染、修面']));
  });

  it('shows 陈阿姨 what she marked first, and what her courtyard lacks', async () => {
    const { me, token } = await logIn(demoOpenids.resident);
    const courtyardId = me.courtyard!.id;
    const { body } = await server.call(serviceEndpoints.findServices, { courtyardId }, { as: token });
    expect(
      body.items
        .slice(0, 3)
        .map(({ name, isFavourite }) => [name, isFavourite])
        .sort(),
    ).toEqual(
      [
        ['常见病门诊', true],
        ['槐荫社区食堂', true],
        ['菜市场', true],
      ].sort(),
    );
    expect(body.categories).toHaveLength(serviceCategoryNames.length);
    const worker = await logIn(demoOpenids.community_worker);
    const gaps = await server.call(
      directoryDeskEndpoints.findGaps,
      { communityId: me.courtyard!.communityId },
      { as: worker.token },
    );
    const missingAt = (name: string) =>
      gaps.body.courtyards.find((courtyard) => courtyard.name === name)!.missing.map(({ facility }) => facility);
    expect(gaps.body.courtyards).toHaveLength(4);
    expect(missingAt('石榴院')).toEqual(expect.arrayContaining(['sports_hall', 'shopping_centre', 'elder_nursing']));
    expect(missingAt('石榴院')).not.toContain('fresh_market');
    expect(missingAt('梧桐院')).toContain('fresh_market');
  });

  it('leaves 小吴 one place to verify, which two neighbours say has moved', async () => {
    const { me, token } = await logIn(demoOpenids.grid_worker);
    const { body } = await server.call(directoryDeskEndpoints.findServicesToRun, { view: 'to_verify' }, { as: token });
    expect(body.items).toMatchObject([
      { name: '自行车和电动车修理', status: 'to_verify', reports: [{ kind: 'moved', count: 2 }] },
    ]);
    expect(me.can.useWorkbench).toBe(true);
  });

  it('has an appointment to come, one that was kept, and one that waits for a yes', async () => {
    const { token } = await logIn(demoOpenids.resident);
    const of = async (view: 'coming' | 'past') =>
      (await server.call(bookingEndpoints.findMyBookings, { view }, { as: token })).body.items;
    expect([await of('coming'), await of('past')]).toMatchObject([
      [{ serviceName: '理发', status: 'confirmed' }],
      [{ serviceName: '理发', status: 'came' }],
    ]);
    const keeper = await logIn(demoOpenids.keeper);
    const { body } = await server.call(bookingEndpoints.findServicesToServe, {}, { as: keeper.token });
    expect(body.items).toMatchObject([{ name: '理发', organizationName: '彭叔便利店' }]);
    const worker = await logIn(demoOpenids.community_worker);
    const toServe = await server.call(bookingEndpoints.findServicesToServe, {}, { as: worker.token });
    expect(toServe.body.items.find(({ name }) => name === '老年人体检')).toMatchObject({ requested: 1 });
  });

  it('has a hall with motions in every open stage, ideas to stand behind and one to answer', async () => {
    const { me, token } = await logIn(demoOpenids.community_worker);
    const communityId = me.courtyard!.communityId;
    const { body: current } = await server.call(motionEndpoints.findMotions, { communityId }, {});
    expect(current.items.map(({ stage }) => stage).sort()).toEqual([
      'deliberating',
      'deliberating',
      'evaluating',
      'gathering',
      'voting',
    ]);
    expect(current.items.filter(({ isOverdue }) => isOverdue)).toHaveLength(1);
    const { body: ideas } = await server.call(ideaEndpoints.findIdeas, { communityId }, {});
    expect(ideas.items).toHaveLength(3);
    const { body: toAnswer } = await server.call(ideaEndpoints.findIdeasToAnswer, {}, { as: token });
    expect(toAnswer.items.map(({ title }) => title)).toEqual(['楼下加两张长椅']);
  });

  it('has one vote that passed, one that missed its quorum, and one that 陈阿姨 can still vote in', async () => {
    const { me, token } = await logIn(demoOpenids.resident);
    const communityId = me.courtyard!.communityId;
    const { body: closed } = await server.call(voteEndpoints.findVotes, { communityId, view: 'closed' }, {});
    expect(closed.items.map(({ isPassed }) => isPassed).sort()).toEqual([false, true]);
    for (const { id } of closed.items) {
      const { body: result } = await server.call(voteEndpoints.getResult, { voteId: id }, {});
      expect(result.tally).toEqual(result.sqlTally);
    }
    const { body: running } = await server.call(voteEndpoints.findVotes, { communityId }, {});
    const { body: vote } = await server.call(voteEndpoints.getVote, { id: running.items[0]!.id }, { as: token });
    expect(vote).toMatchObject({ state: 'open', canVote: true, missingWords: expect.stringMatching(/还差\d+人/) });
  });

  it('leaves the supervisor something to sign', async () => {
    const { me, token } = await logIn(demoOpenids.supervisor);
    expect(me.can).toMatchObject({ overseePoints: true, decideObjections: true, runCommunity: false });
    const { body } = await server.call(taskEndpoints.findTasks, {}, { as: token });
    expect(body.kinds.map(({ kind }) => kind)).toContain('sign_adjustment');
  });

  it('tells each wish step by step, in the order of time', async () => {
    const wish = await database.read((db) => db.findOneByOrFail(Wish, { title: '防盗门关不严，想请人看看' }));
    const { body } = await server.call(wishEndpoints.getWish, { id: wish.id });
    expect(body.status).toBe('fulfilled');
    expect(body.steps.map(({ action }) => action)).toEqual([
      'made',
      'checked',
      'approved',
      'claimed',
      'delivered',
      'not_yet',
      'delivered',
      'fulfilled',
    ]);
    const times = body.steps.map(({ at }) => at);
    expect(times).toEqual([...times].sort());
    expect(times.every((time) => time < clock.now().toISOString())).toBe(true);
  });

  it('leaves the newest wish to the real safety check', async () => {
    await server.settle();
    const wish = await database.read((db) => db.findOneByOrFail(Wish, { title: '想有人给孩子讲讲分数' }));
    expect(wish.status).toBe('under_review');
  });
});
