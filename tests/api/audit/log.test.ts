import { auditActions, type AuditAction } from '@yuanli/shared/audit/audit-actions';
import { auditEndpoints as endpoints } from '@yuanli/shared/audit/audit.endpoints';
import { identityEndpoints as identity } from '@yuanli/shared/identity/identity.endpoints';
import { ideaEndpoints as ideas } from '@yuanli/shared/hall/ideas.endpoints';
import { motionEndpoints as motions } from '@yuanli/shared/hall/motions.endpoints';
import { dayInChina } from '@yuanli/shared/china-time';
import { wishEndpoints as wishes } from '@yuanli/shared/wishes/wishes.endpoints';
import { auditSubjects } from '../../../server/src/app/audit-subjects';
import { auditJobs } from '../../../server/src/audit';
import { clock, fromNow, hours } from '../../../server/src/platform/clock';
import { appoint, makePerson, signInAs } from '../../support/factories/people';
import { EVERYWHERE } from '../../../server/src/places';
import { Wish } from '../../../server/src/wishes/wish.entity';
import { openHallDesk } from '../../support/hall-desk';
import {
  makeNeighbourhood,
  postOpenWish,
  wishForm,
  type Neighbour,
  type Neighbourhood,
} from '../../support/make-neighbourhood';
import { expectRefused } from '../../support/refused';
import { useServer } from '../../support/use-server';

const { server } = useServer();
let town: Neighbourhood;
let worker: Neighbour;
let supervisor: Neighbour;
beforeAll(async () => {
  town = await makeNeighbourhood(server);
  worker = await town.newNeighbour('community_worker', undefined, '王敏');
  supervisor = await town.newNeighbour('supervisor', undefined, '老秦');
});
afterEach(() => clock.set(null));

const run = (name: string) =>
  auditJobs(auditSubjects, 12)
    .find((job) => job.name === name)!
    .run(server.parts.database);
const read = async (who: { token: string }, more: object = {}) => {
  await run('place-audit');
  const { communityId } = town.courtyard;
  return server.call(endpoints.findAudit, { communityId, ...more }, { as: who.token });
};
const linesOf = async (who: { token: string }, more: object = {}) =>
  (await read(who, more)).body.items.map(({ byName, what, title }) => [byName, what, title].join(' '));
const aboutMe = async (who: { token: string }) => {
  await run('place-audit');
  return (await server.call(endpoints.findAuditAboutMe, {}, { as: who.token })).body.items;
};
/** A session does not live through months that pass in a moment. */
const signedInAgain = async (): Promise<Neighbourhood> => {
  const [wisher, gridWorker] = await Promise.all(
    [town.wisher, town.gridWorker].map(async (who) => ({ ...who, token: await signInAs(server.parts.database, who) })),
  );
  return { ...town, wisher: wisher!, gridWorker: gridWorker! };
};
const TITLE = '厨房灯一直闪，想请人看看';

describe('the log of a community', () => {
  it('says who did what to which thing; of residents that it was done, not by whom', async () => {
    const id = await postOpenWish(server, town);
    await server.call(wishes.claimWish, { id }, { as: town.helper.token });
    await server.call(wishes.revealContact, { id }, { as: town.helper.token });
    await server.call(wishes.complainAboutWish, { id, reason: '不合适的话' }, { as: town.neighbour.token });
    for (const who of [worker, supervisor])
      expect(await linesOf(who, { topic: 'wishes' })).toEqual([
        `居民 投诉心愿 ${TITLE}`,
        `老周 查看心愿联系方式 ${TITLE}`,
        `居民 认领心愿 ${TITLE}`,
        `小吴 审核通过心愿 ${TITLE}`,
        `系统 心愿通过内容安全 ${TITLE}`,
        `居民 许下心愿 ${TITLE}`,
      ]);
    expect(await linesOf(worker, { topic: 'wishes', isLook: 'true' })).toEqual([`老周 查看心愿联系方式 ${TITLE}`]);
    expect(await linesOf(worker, { byId: town.gridWorker.id, topic: 'wishes' })).toEqual([
      `小吴 审核通过心愿 ${TITLE}`,
    ]);
    // Whoever complained did so for themself, and is found by nobody who looks for their name.
    expect(await linesOf(worker, { byId: town.neighbour.id })).toEqual([]);
    expect(await linesOf(worker, { subjectId: id })).toHaveLength(8);
    expect(await linesOf(worker, { subjectId: town.wisher.id })).toEqual([]);
  });

  it('calls nothing by words that content safety has not let through, or that were taken down', async () => {
    const { body } = await server.call(wishes.makeWish, wishForm(town.courtyard.id), { as: town.wisher.token });
    const titles = async () =>
      new Set((await read(worker, { subjectId: body.id, topic: 'wishes' })).body.items.map(({ title }) => title));
    expect(await titles()).toEqual(new Set(['']));
    await server.settle();
    expect(await titles()).toEqual(new Set([TITLE]));
    for (const hidden of [{ isFlagged: true }, { isFlagged: false, isTakenDown: true }]) {
      await server.parts.database.inTransaction((tx) => tx.update(Wish, body.id, hidden));
      expect(await titles()).toEqual(new Set(['']));
    }
  });

  it('nor ideas and motions that are being checked', async () => {
    const hall = await openHallDesk(server);
    const { communityId, resident, worker: secretary, supervisor: watching } = hall;
    const titles = async (action: AuditAction) => {
      await run('place-audit');
      const { items } = (await hall.call(watching, endpoints.findAudit, { communityId })).body;
      return items.filter(({ what }) => what === auditActions[action][1]).map(({ title }) => title);
    };
    const [idea, motion] = [hall.ideaForm(), hall.motionForm()];
    await hall.call(resident, ideas.makeIdea, idea);
    await hall.call(secretary, motions.makeMotion, motion);
    expect([await titles('idea.made'), await titles('motion.made')]).toEqual([[''], ['']]);
    await server.settle();
    expect([await titles('idea.made'), await titles('motion.made')]).toEqual([[idea.title], [motion.title]]);
  });

  it('is chosen by days in China', async () => {
    clock.set(new Date('2027-03-01T23:59:59+08:00'));
    const before = await postOpenWish(server, await signedInAgain());
    clock.set(new Date('2027-03-02T00:00:00+08:00'));
    const after = await postOpenWish(server, await signedInAgain());
    const as = await signInAs(server.parts.database, worker);
    const on = async (from: string, until: string) =>
      (await read({ token: as }, { topic: 'wishes', from, until })).body.items.map(({ subjectId }) => subjectId);
    expect(new Set(await on('2027-03-01', '2027-03-01'))).toEqual(new Set([before]));
    expect(new Set(await on('2027-03-02', '2027-03-02'))).toEqual(new Set([after]));
    expect(new Set(await on('2027-03-01', '2027-03-02'))).toEqual(new Set([after, before]));
  });

  it('is read page by page, each line once', async () => {
    for (let n = 0; n < 8; n++) await postOpenWish(server, town);
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const { body } = await read(worker, { topic: 'wishes', ...(cursor && { cursor }) });
      seen.push(...body.items.map(({ id }) => id));
      cursor = body.nextCursor ?? undefined;
    } while (cursor);
    expect(seen).toEqual([...new Set(seen)].sort().reverse());
    expect(seen.length).toBeGreaterThanOrEqual(24);
  });

  it('is for those who answer for the place and who watch over it', async () => {
    const elsewhere = await makeNeighbourhood(server);
    const stranger = await elsewhere.newNeighbour('community_worker');
    for (const who of [town.neighbour, town.gridWorker, town.helper, stranger, elsewhere.gridWorker]) {
      expectRefused(await read(who), 'request.not_allowed');
      expectRefused(await server.call(endpoints.findAudit, {}, { as: who.token }), 'request.not_allowed');
    }
    expectRefused(await server.call(endpoints.findAudit, {}, { as: worker.token }), 'request.not_allowed');
    await postOpenWish(server, elsewhere);
    const operator = await makePerson(server.parts.database, { nickname: '平台' });
    await appoint(server.parts.database, operator, 'operator', EVERYWHERE);
    const token = await signInAs(server.parts.database, operator);
    const [here, all] = [await read({ token }), await server.call(endpoints.findAudit, {}, { as: token })];
    expect([here.status, all.status]).toEqual([200, 200]);
    const topicOf = (body: typeof all.body) => new Set(body.items.map(({ what }) => what));
    expect(topicOf(all.body)).toContain('审核通过心愿');
  });

  it('says of residents neither when they log in nor what they change of themselves; of staff it does', async () => {
    for (const who of [town.neighbour, worker]) {
      const as = await signInAs(server.parts.database, who);
      const sessions = (await server.call(identity.findSessions, {}, { as })).body.items;
      const other = sessions.find(({ isThisDevice }) => !isThisDevice)!;
      await server.call(identity.revokeSession, { id: other.id }, { as });
    }
    const lines = (await linesOf(worker, { topic: 'people' })).filter((line) => line.includes('退出登录'));
    expect(lines).toEqual(['王敏 退出登录 ']);
  });
});

describe('what a resident reads of it', () => {
  it('is what others did with their data and matters, and no complaint', async () => {
    const me = await town.newNeighbour(undefined, undefined, '小林');
    const mine = { ...town, wisher: me };
    const id = await postOpenWish(server, mine);
    await server.call(wishes.complainAboutWish, { id, reason: '不合适的话' }, { as: town.neighbour.token });
    await server.call(wishes.claimWish, { id }, { as: town.helper.token });
    await server.call(wishes.revealContact, { id }, { as: town.helper.token });
    expect((await aboutMe(me)).map(({ byName, what, isLook }) => [byName, what, isLook])).toEqual([
      ['老周', '查看心愿联系方式', true],
      ['小吴', '审核通过心愿', false],
    ]);
    const { body } = await server.call(identity.exportMyData, {}, { as: me.token });
    expect(JSON.stringify(body)).toContain('查看心愿联系方式');
    expect((await aboutMe(town.helper)).filter(({ title }) => title === TITLE)).toEqual([]);
  });
});

describe('days without anything', () => {
  it('answer an empty page', async () => {
    const day = dayInChina(fromNow(hours(24 * 400)));
    expect(await linesOf(worker, { from: day, until: day })).toEqual([]);
  });
});
