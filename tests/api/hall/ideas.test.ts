import type { AuditAction } from '@yuanli/shared/audit/audit-actions';
import { ideaEndpoints as ideas } from '@yuanli/shared/hall/ideas.endpoints';
import { moderationEndpoints as moderation } from '@yuanli/shared/moderation/moderation.endpoints';
import { Idea } from '../../../server/src/hall/ideas/idea.entity';
import { IdeaSupport } from '../../../server/src/hall/ideas/idea-support.entity';
import { expireIdeas } from '../../../server/src/hall/ideas/expire-ideas.job';
import { AuditEntry } from '../../../server/src/platform/audit';
import { clock, days, fromNow } from '../../../server/src/platform/clock';
import { makePicture } from '../../support/factories/pictures';
import { signInAs } from '../../support/factories/people';
import { openHallDesk, type HallDesk, type Someone } from '../../support/hall-desk';
import { useServer } from '../../support/use-server';
import { expectRefused } from '../../support/refused';

const { server } = useServer();
let desk: HallDesk;
beforeEach(async () => {
  desk = await openHallDesk(server);
});
afterEach(() => clock.set(null));

/** Until content safety has answered, about pictures too. */
async function checked(): Promise<void> {
  await server.settle();
  await server.standIn.control('pushes', {});
  await server.settle();
}

const make = (who: Someone | null, more: object = {}) =>
  desk.call(who, ideas.makeIdea, { ...desk.ideaForm(), ...more });
const support = (who: Someone | null, { id }: { id: string }) => desk.call(who, ideas.supportIdea, { id });
const unsupport = (who: Someone, { id }: { id: string }) => desk.call(who, ideas.unsupportIdea, { id });
const supported = (author: Someone, more: Partial<Idea> = {}, supporters: Someone[] = []) =>
  desk.newIdea(author, { status: 'supported', answerDueAt: fromNow(days(7)), ...more }, supporters);
const titlesOf = async (who: Someone) => (await desk.inboxOf(who)).map(({ title }) => title);
const rowOf = ({ id }: { id: string }) => desk.database.read((db) => db.findOneByOrFail(Idea, { id }));
const trailOf = ({ id }: { id: string }, action: AuditAction) =>
  desk.database.read((db) => db.countBy(AuditEntry, { subjectId: id, action }));

async function residents(count: number): Promise<Someone[]> {
  const found: Someone[] = [];
  for (let n = 0; n < count; n += 1) found.push(await desk.newResident(`居民${n}`));
  return found;
}

async function refuseFlagged(reason: string): Promise<void> {
  const { body } = await desk.call(desk.worker, moderation.findFlagged, {});
  expect((await desk.call(desk.worker, moderation.refuseFlagged, { id: body.items[0]!.id, reason })).status).toBe(200);
  await server.settle();
}

describe('bringing an idea', () => {
  it('is read by nobody else before it has been checked; then its author is the first behind it', async () => {
    const pictureId = await makePicture(server.parts, desk.resident.id);
    const { status, body } = await make(desk.resident, { pictureIds: [pictureId] });
    expect(status).toBe(200);
    expect(body).toMatchObject({
      status: 'checking',
      isMine: true,
      supporters: 0,
      supportNeeded: 20,
      place: '3号楼门口',
      can: { withdraw: true, support: false },
    });
    expect((await desk.getIdea(desk.worker, body.id)).error?.code).toBe('idea.not_found');
    await checked();
    const seen = await desk.getIdea(null, body.id);
    expect(seen).toMatchObject({
      status: 'gathering_support',
      supporters: 1,
      authorName: '陈秀兰',
      isMine: false,
      cannotSupportBecause: '登录后可以附议',
    });
    expect(seen.pictures.map(({ id }) => id)).toEqual([pictureId]);
    expect(new Date(seen.supportUntil).getTime() - new Date(seen.at).getTime()).toBeGreaterThanOrEqual(days(30));
    expect(await titlesOf(desk.resident)).toEqual(['金点子公开了']);
  });

  it('may be somebody’s who is not verified yet, but not who lives elsewhere or has no phone; and its words are checked', async () => {
    const guest = await desk.newPerson();
    const { body } = await make(guest);
    await server.settle();
    expect(await desk.getIdea(desk.resident, body.id)).toMatchObject({ supporters: 0, can: { support: true } });
    expect((await desk.getIdea(guest, body.id)).cannotSupportBecause).toContain('核实');
    const elsewhere = await openHallDesk(server);
    expectRefused(await make(elsewhere.resident), 'person.courtyard_needed');
    expectRefused(await make(null), 'session.required');

    const bad = (await make(desk.resident, { story: '违禁的话' })).body;
    await server.settle();
    expect(await desk.getIdea(desk.resident, bad.id)).toMatchObject({
      status: 'refused',
      reason: expect.any(String),
      can: { withdraw: false },
    });
    expect((await desk.getIdea(desk.worker, bad.id)).error?.code).toBe('idea.not_found');
    expect((await titlesOf(desk.resident))[0]).toBe('金点子没有通过内容检查');
  });

  it('shows what neighbours have said already, the likest first, and only here', async () => {
    const idea = await desk.newIdea(desk.resident, { title: '给3号楼装一个坡道', supporters: 4 });
    const motion = await desk.newMotion({ title: '3号楼门口装坡道和扶手' });
    await desk.newIdea(desk.resident, { title: '给3号楼装坡道', status: 'checking' });
    await desk.newIdea(desk.resident, { title: '院里办一次旧物交换' });
    await desk.newMotion({ title: '3号楼装坡道', isShown: false });
    const similar = async (q: string, communityId = desk.communityId) =>
      (await desk.call(null, ideas.findSimilarIdeas, { communityId, q })).body.items;
    expect(await similar('给3号楼装一个坡道吧')).toEqual([
      { id: idea.id, kind: 'idea', title: '给3号楼装一个坡道', words: '4人附议' },
      { id: motion.id, kind: 'motion', title: '3号楼门口装坡道和扶手', words: '收集意见' },
    ]);
    expect([
      await similar(''),
      await similar('坡'),
      await similar('晾衣绳'),
      await similar('给3号楼装坡道', (await openHallDesk(server)).communityId),
    ]).toEqual([[], [], [], []]);
  });
});

describe('standing behind an idea', () => {
  it('counts once, can be taken back, and is for the verified residents of this community', async () => {
    const idea = await desk.newIdea(desk.resident);
    const [neighbour] = (await residents(1)) as [Someone];
    expect((await support(neighbour, idea)).body).toMatchObject({
      supporters: 1,
      isSupported: true,
      can: { support: false },
      cannotSupportBecause: null,
    });
    expect((await support(neighbour, idea)).body).toMatchObject({ supporters: 1, isSupported: true });
    expect((await unsupport(neighbour, idea)).body).toMatchObject({
      supporters: 0,
      isSupported: false,
      can: { support: true },
    });
    expect((await unsupport(neighbour, idea)).body.supporters).toBe(0);
    const elsewhere = await openHallDesk(server);
    for (const who of [await desk.newPerson(), elsewhere.resident, desk.worker]) {
      expectRefused(await support(who, idea), 'opinion.verified_only');
    }
  });

  it('fifty at once: all are counted, and the community’s time to answer begins exactly once', async () => {
    const idea = await desk.newIdea(desk.resident);
    const many = await residents(50);
    const tokens = await Promise.all(many.map((who) => signInAs(desk.database, who)));
    const answers = await Promise.all(tokens.map((as) => server.call(ideas.supportIdea, { id: idea.id }, { as })));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(50);
    const row = await rowOf(idea);
    expect(row).toMatchObject({ status: 'supported', supporters: 50 });
    expect(await desk.database.read((db) => db.countBy(IdeaSupport, { ideaId: idea.id }))).toBe(50);
    const reached = await desk.database.read((db) =>
      db.findBy(AuditEntry, { subjectId: idea.id, action: 'idea.supported' }),
    );
    expect(reached.map(({ detail }) => detail)).toEqual([{ supporters: 20 }]);
    expect(row.answerDueAt!.getTime() - row.statusAt.getTime()).toBe(days(7));
    await server.settle();
    for (const who of [desk.resident, many[0]!, many[49]!]) expect(await titlesOf(who)).toEqual(['附议人数够了']);
    expectRefused(await unsupport(many[0]!, idea), 'idea.not_open');
  });

  it('coming and going at once leaves as many counted as stand behind it', async () => {
    const idea = await desk.newIdea(desk.resident);
    const some = await residents(6);
    const tokens = await Promise.all(some.map((who) => signInAs(desk.database, who)));
    const acts = tokens.flatMap((as, n) =>
      [ideas.supportIdea, ideas.supportIdea, n % 2 ? ideas.unsupportIdea : ideas.supportIdea].map((act) =>
        server.call(act, { id: idea.id }, { as }),
      ),
    );
    await Promise.all(acts);
    expect((await rowOf(idea)).supporters).toBe(
      await desk.database.read((db) => db.countBy(IdeaSupport, { ideaId: idea.id })),
    );
  });

  it('ends with its day: then nobody joins any more, and all hear of it once', async () => {
    clock.set(new Date('2026-11-22T02:00:00Z'));
    desk = await openHallDesk(server);
    const [neighbour, late] = (await residents(2)) as [Someone, Someone];
    const idea = await desk.newIdea(desk.resident, {}, [neighbour]);
    clock.advance(days(30));
    expect((await desk.getIdea(late, idea.id)).can.support).toBe(false);
    expectRefused(await support(late, idea), 'idea.not_open');
    await Promise.all([expireIdeas.run(desk.database), expireIdeas.run(desk.database)]);
    await server.settle();
    expect((await rowOf(idea)).status).toBe('lapsed');
    expect([await titlesOf(desk.resident), await titlesOf(neighbour), await titlesOf(late)]).toEqual([
      ['附议的时间到了'],
      ['附议的时间到了'],
      [],
    ]);
  });

  it('its author may take it back as long as not enough stand behind it', async () => {
    const [neighbour] = (await residents(1)) as [Someone];
    const idea = await desk.newIdea(desk.resident, {}, [neighbour]);
    const withdraw = (who: Someone, { id }: { id: string }) => desk.call(who, ideas.withdrawIdea, { id });
    expectRefused(await withdraw(neighbour, idea), 'request.not_allowed');
    expect((await withdraw(desk.resident, idea)).body.status).toBe('withdrawn');
    await server.settle();
    expect(await titlesOf(neighbour)).toEqual(['金点子已撤回']);
    expectRefused(await support(neighbour, idea), 'idea.not_found');
    expectRefused(await withdraw(desk.resident, await supported(desk.resident)), 'idea.not_open');
    const unchecked = (await make(desk.resident)).body;
    await withdraw(desk.resident, unchecked);
    await server.settle();
    expect((await rowOf(unchecked)).status).toBe('withdrawn');
  });
});

describe('lists, settings and complaints', () => {
  it('what neighbours may stand behind, what was answered, and mine', async () => {
    const open = await desk.newIdea(desk.resident);
    const waiting = await supported(desk.resident);
    const declined = await desk.newIdea(desk.worker, { status: 'declined', reason: '地方不够' });
    const checking = await desk.newIdea(desk.resident, { status: 'checking' });
    const find = async (who: Someone | null, view: 'supporting' | 'answered' | 'mine') =>
      (await desk.call(who, ideas.findIdeas, { communityId: desk.communityId, view })).body.items?.map(({ id }) => id);
    expect(await find(null, 'supporting')).toEqual([waiting.id, open.id]);
    expect(await find(null, 'answered')).toEqual([declined.id]);
    expect(await find(desk.resident, 'mine')).toEqual([checking.id, waiting.id, open.id]);
    expect(
      (await desk.call(null, ideas.findIdeas, { communityId: desk.communityId, view: 'mine' })).body.error?.code,
    ).toBe('session.required');
  });

  it('a community chooses its numbers; ideas made before keep theirs', async () => {
    const { communityId } = desk;
    const before = await desk.newIdea(desk.resident);
    const settings = { supportNeeded: 2, supportDays: 10, answerDays: 3 };
    expect((await desk.call(null, ideas.getHallSettings, { communityId })).body).toEqual({
      supportNeeded: 20,
      supportDays: 30,
      answerDays: 7,
    });
    expect(
      (await desk.call(desk.resident, ideas.changeHallSettings, { communityId, ...settings })).body.error?.code,
    ).toBe('request.not_allowed');
    for (const answerDays of [5, 3])
      await desk.call(desk.worker, ideas.changeHallSettings, { communityId, ...settings, answerDays });
    expect((await desk.call(null, ideas.getHallSettings, { communityId })).body).toEqual(settings);
    expect((await rowOf(before)).supportNeeded).toBe(20);

    const { id } = (await make(desk.resident)).body;
    await server.settle();
    const [neighbour] = (await residents(1)) as [Someone];
    await support(neighbour, { id });
    const row = await rowOf({ id });
    expect(row).toMatchObject({ status: 'supported', supportNeeded: 2, supporters: 2 });
    expect(row.answerDueAt!.getTime() - row.statusAt.getTime()).toBe(days(3));
  });

  it('what neighbours complain about the community takes down, with a reason its author reads', async () => {
    const [neighbour] = (await residents(1)) as [Someone];
    const idea = await desk.newIdea(desk.resident);
    const complain = (who: Someone) =>
      desk.call(who, ideas.complainAboutIdea, { id: idea.id, reason: '说的是别人家的事' });
    expectRefused(await complain(desk.resident), 'request.not_allowed');
    expect((await complain(neighbour)).status).toBe(200);
    await refuseFlagged('涉及别人隐私');
    expect((await desk.getIdea(neighbour, idea.id)).error?.code).toBe('idea.not_found');
    expect(await desk.getIdea(desk.resident, idea.id)).toMatchObject({ status: 'taken_down', reason: '涉及别人隐私' });
    expect(await trailOf(idea, 'idea.taken_down')).toBe(1);
    expect(await titlesOf(desk.resident)).toEqual(['金点子已撤下']);
  });
});
