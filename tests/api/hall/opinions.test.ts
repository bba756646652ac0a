import { partyNames, type Party } from '@yuanli/shared/hall/motion-stages';
import { motionEndpoints as motions } from '@yuanli/shared/hall/motions.endpoints';
import { moderationEndpoints as moderation } from '@yuanli/shared/moderation/moderation.endpoints';
import { identityEndpoints as identity } from '@yuanli/shared/identity/identity.endpoints';
import type { Role } from '@yuanli/shared/identity/roles';
import fc from 'fast-check';
import { Motion } from '../../../server/src/hall/motions/motion.entity';
import { Opinion } from '../../../server/src/hall/opinions/opinion.entity';
import { OpinionSupport } from '../../../server/src/hall/opinions/opinion-support.entity';
import { clock } from '../../../server/src/platform/clock';
import { appoint } from '../../support/factories/people';
import { openHallDesk, type Someone } from '../../support/hall-desk';
import { useServer } from '../../support/use-server';
import { codeOf } from '../../support/refused';

const { server, desk } = useServer(openHallDesk);
let motion: Motion;
let neighbours: Someone[];
beforeAll(async () => {
  neighbours = [];
  for (let n = 0; n < 6; n += 1) neighbours.push(await desk.newResident(`邻居${n}`));
});
beforeEach(async () => {
  motion = await desk.newMotion();
});
afterEach(() => clock.set(null));

const say = (who: Someone | null, text = '轮椅进得来了', side: 'reason' | 'concern' = 'reason') =>
  desk.call(who, motions.giveOpinion, { motionId: motion.id, side, text });
const column = async (who: Someone | null, side: 'reason' | 'concern' = 'reason', cursor?: string) =>
  (await desk.call(who, motions.findOpinions, { motionId: motion.id, side, ...(cursor && { cursor }) })).body;
const support = (who: Someone, id: string) => desk.call(who, motions.supportOpinion, { id });

/** One opinion everybody reads. */
async function shown(by: Someone = desk.resident, text = '轮椅进得来了'): Promise<string> {
  const { body } = await say(by, text);
  await server.settle();
  return body.id;
}

describe('an opinion', () => {
  it('is read by its author at once, by others when it was checked', async () => {
    const { status, body } = await say(desk.resident);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      isMine: true,
      state: 'checking',
      supporters: 0,
      can: { support: false, remove: false, withdraw: true },
    });
    expect((await column(null)).items).toEqual([]);
    expect((await column(desk.resident)).items).toHaveLength(1);
    await server.settle();
    expect((await column(null)).items).toMatchObject([
      { id: body.id, text: '轮椅进得来了', isMine: false, state: 'shown' },
    ]);
    expect((await column(null, 'concern')).items).toEqual([]);
  });

  it('that content safety refuses nobody else reads, and its author reads why, till they take it back', async () => {
    const { body } = await say(desk.resident, '这里写着违禁内容');
    await server.settle();
    expect((await column(neighbours[0]!)).items).toEqual([]);
    expect(codeOf(await support(neighbours[0]!, body.id))).toBe('opinion.not_found');
    expect((await desk.inboxOf(desk.resident)).map(({ title }) => title)).toContain('您的一条意见没有公开');
    expect((await column(desk.resident)).items).toMatchObject([
      {
        state: 'refused',
        text: '这里写着违禁内容',
        removedBecause: expect.stringContaining('文字里'),
        can: { withdraw: true },
      },
    ]);
    await desk.call(desk.resident, motions.withdrawOpinion, { id: body.id });
    expect((await column(desk.resident)).items).toEqual([]);
  });

  it.each([
    ['nobody', async () => null, 'session.required'],
    ['someone who was not verified here', () => desk.newPerson(), 'opinion.verified_only'],
  ])('is not given by %s', async (_who, find, code) => {
    expect(codeOf(await say(await find()))).toBe(code);
  });

  it('is not given once the matter is decided', async () => {
    motion = await desk.newMotion({ stage: 'voting' });
    expect(codeOf(await say(desk.resident))).toBe('opinion.closed');
  });

  it('names the field that is wrong', async () => {
    const { status, body } = await say(desk.resident, '好');
    expect(status).toBe(422);
    expect(body).toMatchObject({ error: { fields: { text: expect.any(String) } } });
  });

  it('is one of at most ten by the same person, however many come at once', async () => {
    const answers = await Promise.all(Array.from({ length: 12 }, (_, n) => say(neighbours[1]!, `第${n}条理由`)));
    expect(answers.map(codeOf).sort()).toEqual([...Array(10).fill(200), 'opinion.too_many', 'opinion.too_many']);
    expect(codeOf(await say(neighbours[1]!, '还有一条'))).toBe('opinion.too_many');
  });

  it('is taken back by its author alone, with its words', async () => {
    const id = await shown();
    expect(codeOf(await desk.call(neighbours[0]!, motions.withdrawOpinion, { id }))).toBe('opinion.not_found');
    expect((await desk.call(desk.resident, motions.withdrawOpinion, { id })).status).toBe(200);
    expect((await column(desk.resident)).items).toEqual([]);
    expect(await desk.database.read((db) => db.findOneByOrFail(Opinion, { id }))).toMatchObject({
      text: '',
      state: 'withdrawn',
    });
  });
});

describe('supporting an opinion', () => {
  it('counts once each, however often and fast one taps, and can be undone', async () => {
    const id = await shown();
    const answers = await Promise.all(neighbours.flatMap((who) => [support(who, id), support(who, id)]));
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
    expect((await column(neighbours[0]!)).items).toMatchObject([{ supporters: 6, isSupported: true }]);
    await Promise.all([0, 1].map(() => desk.call(neighbours[0]!, motions.unsupportOpinion, { id })));
    expect((await column(neighbours[0]!)).items).toMatchObject([{ supporters: 5, isSupported: false }]);
  });

  it('is not for the author, who was not verified, nor after it is decided', async () => {
    const id = await shown();
    expect(codeOf(await support(desk.resident, id))).toBe('opinion.own');
    expect(codeOf(await support(await desk.newPerson(), id))).toBe('opinion.verified_only');
    await desk.database.inTransaction((tx) => tx.update(Motion, { id: motion.id }, { stage: 'voting' }));
    expect(codeOf(await support(neighbours[0]!, id))).toBe('opinion.closed');
  });

  it('leaves as many supporters as there are rows, after any history', async () => {
    const id = await shown();
    const step = fc.record({ who: fc.nat(5), isFor: fc.boolean() });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
        await Promise.all(
          steps.map(({ who, isFor }) =>
            desk.call(neighbours[who]!, isFor ? motions.supportOpinion : motions.unsupportOpinion, { id }),
          ),
        );
        const rows = await desk.database.read((db) => db.countBy(OpinionSupport, { opinionId: id }));
        expect((await desk.database.read((db) => db.findOneByOrFail(Opinion, { id }))).supporters).toBe(rows);
      }),
      { numRuns: 8 },
    );
  });

  it('puts those with most neighbours behind them first, over pages', async () => {
    const ids: string[] = [];
    for (let n = 0; n < 23; n += 1) ids.push((await say(neighbours[n % 5]!, `理由之${n}`)).body.id);
    await server.settle();
    await Promise.all([
      support(neighbours[5]!, ids[3]!),
      support(neighbours[5]!, ids[7]!),
      support(desk.resident, ids[7]!),
    ]);
    const first = await column(null);
    expect(first.items.slice(0, 2).map(({ id }) => id)).toEqual([ids[7], ids[3]]);
    const second = await column(null, 'reason', first.nextCursor!);
    expect(new Set([...first.items, ...second.items].map(({ id }) => id)).size).toBe(23);
    expect(second.nextCursor).toBeNull();
  });
});

describe('taking an opinion away', () => {
  it('names the rule and the reason in front of everybody, without the words, and tells the author', async () => {
    const id = await shown();
    const remove = (who: Someone) =>
      desk.call(who, motions.removeOpinion, { id, rule: 'privacy', reason: '写了邻居的病情' });
    expect(codeOf(await remove(neighbours[0]!))).toBe('request.not_allowed');
    expect((await remove(desk.worker)).body).toMatchObject({
      text: '',
      removedBy: 'privacy',
      removedBecause: '写了邻居的病情',
    });
    expect((await column(null)).items).toMatchObject([{ id, text: '', removedBy: 'privacy' }]);
    expect((await desk.inboxOf(desk.resident))[0]).toMatchObject({
      title: '您的一条意见被撤下了',
      text: expect.stringContaining('泄露别人的隐私'),
    });
    expect(codeOf(await remove(desk.worker))).toBe('request.not_allowed');
  });

  it('is not for one’s own words', async () => {
    const worker = await desk.newResident('住在这里的社区工作者');
    await appoint(desk.database, worker, 'community_worker', desk.communityId, { communityId: desk.communityId });
    const id = await shown(worker);
    expect(codeOf(await desk.call(worker, motions.removeOpinion, { id, rule: 'insult', reason: '试试看' }))).toBe(
      'request.not_allowed',
    );
  });

  it('follows a complaint that was right', async () => {
    const id = await shown();
    expect(codeOf(await desk.call(desk.resident, motions.complainAboutOpinion, { id, reason: '说得不对' }))).toBe(
      'opinion.own',
    );
    expect((await desk.call(neighbours[0]!, motions.complainAboutOpinion, { id, reason: '骂人' })).status).toBe(200);
    const { body } = await desk.call(desk.worker, moderation.findFlagged, {});
    const flagged = body.items.find(({ text }) => text.includes('轮椅进得来了'))!;
    expect(flagged.needsRule).toBe(true);
    expect(
      (await desk.call(desk.worker, moderation.refuseFlagged, { id: flagged.id, reason: '骂了老李' })).body.error
        ?.fields,
    ).toEqual({ rule: '请选违反哪一条' });
    await desk.call(desk.worker, moderation.refuseFlagged, { id: flagged.id, rule: 'insult', reason: '骂了老李' });
    await server.settle();
    expect((await column(null)).items).toMatchObject([
      { id, state: 'removed', text: '', removedBy: 'insult', removedBecause: '骂了老李' },
    ]);
    expect((await desk.inboxOf(desk.resident))[0]).toMatchObject({
      title: '您的一条意见没有公开',
      text: expect.stringContaining('骂人或者贬低别人：骂了老李'),
    });
  });
});

describe('a position', () => {
  const take = (who: Someone, party: Party, text = '我们愿意出人出力') =>
    desk.call(who, motions.addPosition, { motionId: motion.id, party, text });
  const positions = async () => (await desk.getMotion(null, motion.id)).positions;

  it('is read by name once it was checked; the last word of a party counts', async () => {
    const unit = await desk.newPerson('property_manager', '物业小李');
    expect(codeOf(await take(desk.resident, 'property_company'))).toBe('position.not_yours');
    expect(codeOf(await take(unit, 'residents_committee'))).toBe('position.not_yours');
    expect((await take(unit, 'property_company')).status).toBe(200);
    expect(await positions()).toEqual([]);
    await server.settle();
    expect(await positions()).toMatchObject([
      { party: 'property_company', text: '我们愿意出人出力', byName: expect.stringContaining('物业') },
    ]);
    await take(unit, 'property_company', '我们出人，钱要另外商量');
    await take(unit, 'property_company', '这里写着违禁内容');
    await server.settle();
    expect(await positions()).toMatchObject([{ text: '我们出人，钱要另外商量' }]);
  });

  it('that came on paper names who typed it', async () => {
    const { id: motionId } = await desk.newMotion();
    for (const party of ['residents_committee', 'owners_committee'] as const)
      await desk.call(desk.worker, motions.addPosition, { motionId, party, text: '我们同意这样办' });
    await server.settle();
    expect((await desk.getMotion(null, motionId)).positions.map(({ byName }) => byName).sort()).toEqual(
      ['业委会（林主任代录）', '居委会 林主任'].sort(),
    );
  });

  it.each<[Role, Party[]]>([
    ['organisation_member', ['stationed_unit']],
    ['social_organisation_member', ['social_organisation']],
    ['property_manager', ['property_company']],
    ['owners_committee_member', ['owners_committee']],
    ['committee_member', ['residents_committee']],
    ['community_worker', [...partyNames]],
    ['volunteer', []],
  ])('%s speaks for %p and nobody else', async (role, own) => {
    const speaker = await desk.newPerson(role, '发言人');
    expect((await desk.getMotion(speaker, motion.id)).can.addPosition).toEqual(own);
    for (const party of partyNames.filter((one) => !own.includes(one)))
      expect(codeOf(await take(speaker, party))).toBe('position.not_yours');
  });
});

describe('who leaves', () => {
  it('takes their words along, and their support from what is still talked through; what is decided goes on counting it', async () => {
    const leaver = await desk.newResident('要搬走的人');
    const id = await shown();
    const own = await shown(leaver, '我要走了');
    await support(leaver, id);
    const decided = await desk.newMotion();
    const onDecided = (
      await desk.call(desk.resident, motions.giveOpinion, { motionId: decided.id, side: 'reason', text: '早就该装了' })
    ).body.id;
    await server.settle();
    await support(leaver, onDecided);
    await desk.database.inTransaction((tx) => tx.update(Motion, { id: decided.id }, { stage: 'voting' }));
    expect((await desk.call(leaver, identity.exportMyData, {})).body).toMatchObject({
      opinions: [{ motion: motion.title, side: 'reason', text: '我要走了', state: 'shown' }],
      opinionsSupported: [{ motion: motion.title, text: '轮椅进得来了' }, { text: '早就该装了' }],
    });
    await desk.call(leaver, identity.deleteAccount, { confirm: '注销' });
    await server.settle();
    expect((await column(null)).items.map((opinion) => [opinion.id, opinion.supporters])).toEqual([[id, 0]]);
    expect(await desk.database.read((db) => db.findOneByOrFail(Opinion, { id: onDecided }))).toMatchObject({
      supporters: 1,
    });
    expect(await desk.database.read((db) => db.findOneByOrFail(Opinion, { id: own }))).toMatchObject({ text: '' });
    expect(await desk.database.read((db) => db.countBy(OpinionSupport, { personId: leaver.id }))).toBe(0);
  });
});
