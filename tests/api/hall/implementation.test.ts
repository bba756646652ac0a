import { motionEndpoints as motions } from '@yuanli/shared/hall/motions.endpoints';
import { gradeNames, type Grade } from '@yuanli/shared/hall/motion-stages';
import { identityEndpoints as identity } from '@yuanli/shared/identity/identity.endpoints';
import { ideaEndpoints as ideas } from '@yuanli/shared/hall/ideas.endpoints';
import fc from 'fast-check';
import { Opinion } from '../../../server/src/hall/opinions/opinion.entity';
import { Person } from '../../../server/src/identity';
import { clock } from '../../../server/src/platform/clock';
import { digest } from '../../../server/src/platform/crypto';
import { newPhone } from '../../support/factories/people';
import { makeHousehold } from '../../support/factories/places';
import { Evaluation } from '../../../server/src/hall/implementation/evaluation.entity';
import { Motion } from '../../../server/src/hall/motions/motion.entity';
import { dayIn, openHallDesk, type Someone } from '../../support/hall-desk';
import { useServer } from '../../support/use-server';
import { codeOf } from '../../support/refused';
import { syncTasks } from '../../../server/src/tasks';
import { motionTasks } from '../../../server/src/hall';

const { server, desk } = useServer(openHallDesk);
let neighbours: Someone[];
beforeAll(async () => {
  neighbours = [];
  for (let n = 0; n < 5; n += 1) neighbours.push(await desk.newResident(`邻居${n}`));
});

describe('carrying a motion out', () => {
  const report = (who: Someone, motionId: string, spentFen: number | null = 128_050) =>
    desk.call(who, motions.reportProgress, { motionId, text: '坡道的水泥浇好了，养护7天', pictureIds: [], spentFen });

  it('is told step by step, with what it cost; the words when they were checked', async () => {
    const idea = await desk.newIdea(desk.resident, { status: 'motion' }, neighbours);
    const { id } = await desk.newMotion({ stage: 'carrying_out', ideaId: idea.id, proposerId: desk.resident.id });
    expect((await report(desk.worker, id)).status).toBe(200);
    expect((await desk.getMotion(null, id)).steps).toMatchObject([{ kind: 'progress', spentFen: 128_050, note: null }]);
    await server.settle();
    expect((await desk.getMotion(null, id)).steps).toMatchObject([{ note: '坡道的水泥浇好了，养护7天', by: '林主任' }]);
    for (const who of [desk.resident, neighbours[0]!, neighbours[4]!]) {
      expect((await desk.inboxOf(who)).filter(({ title }) => title === '议题有了新进展')).toHaveLength(1);
    }
  });

  it('is told by those who run it, while it is carried out', async () => {
    const { id } = await desk.newMotion({ stage: 'carrying_out' });
    expect(codeOf(await report(desk.resident, id))).toBe('request.not_allowed');
    const { id: early } = await desk.newMotion({ stage: 'deliberating' });
    expect(codeOf(await report(desk.worker, early))).toBe('motion.wrong_stage');
    const { id: judged } = await desk.newMotion({ stage: 'evaluating' });
    expect(codeOf(await report(desk.worker, judged))).toBe('motion.wrong_stage');
    const offered = async (who: Someone, motionId: string) => (await desk.getMotion(who, motionId)).can.reportProgress;
    expect([
      await offered(desk.worker, id),
      await offered(desk.resident, id),
      await offered(desk.worker, early),
      await offered(desk.worker, judged),
    ]).toEqual([true, false, false, false]);
  });

  it('costs whole fen, never less than nothing', async () => {
    const { id } = await desk.newMotion({ stage: 'carrying_out' });
    expect((await report(desk.worker, id, -1)).status).toBe(422);
    expect((await report(desk.worker, id, 0.5)).status).toBe(422);
  });
});

describe('judging how it was carried out', () => {
  const judge = (who: Someone | null, motionId: string, grade: Grade, reason?: string) =>
    desk.call(who, motions.evaluateMotion, { motionId, grade, ...(reason !== undefined && { reason }) });
  const reasons = async (motionId: string) => (await desk.call(null, motions.findEvaluations, { motionId })).body.items;

  it('is one tap, with a reason if one likes; the last counts', async () => {
    const { id } = await desk.newMotion({ stage: 'evaluating' });
    expect((await judge(desk.resident, id, 'satisfied')).body.evaluation).toEqual({
      satisfied: 1,
      fair: 0,
      dissatisfied: 0,
      mine: 'satisfied',
    });
    expect((await judge(desk.resident, id, 'fair', '坡有点陡')).body.evaluation).toEqual({
      satisfied: 0,
      fair: 1,
      dissatisfied: 0,
      mine: 'fair',
    });
    expect(await reasons(id)).toEqual([]);
    await server.settle();
    expect(await reasons(id)).toMatchObject([{ grade: 'fair', reason: '坡有点陡' }]);
    await judge(desk.resident, id, 'fair', '违禁的话');
    await server.settle();
    expect(await reasons(id)).toEqual([]);
    expect((await desk.getMotion(null, id)).evaluation).toEqual({ satisfied: 0, fair: 1, dissatisfied: 0, mine: null });
  });

  it('ends with the sums in the thread, once for each time it was judged', async () => {
    const { id } = await desk.newMotion({ stage: 'evaluating' });
    const advance = (to: 'archived' | 'carrying_out' | 'evaluating') =>
      desk.call(desk.worker, motions.advanceMotion, { id, to, dueAt: dayIn(7), note: '评完了' });
    const said = async () =>
      (await desk.getMotion(null, id)).steps.filter(({ kind }) => kind === 'evaluation').map(({ title }) => title);
    await Promise.all(neighbours.slice(0, 3).map((who) => judge(who, id, 'satisfied')));
    await judge(neighbours[3]!, id, 'dissatisfied');
    expect(
      (await Promise.all([advance('carrying_out'), advance('carrying_out')])).map(({ status }) => status).sort(),
    ).toEqual([200, 409]);
    expect(await said()).toEqual(['评议结果：满意3人、一般0人、不满意1人']);
    await advance('evaluating');
    await judge(neighbours[3]!, id, 'fair');
    const { body } = await advance('archived');
    expect(await said()).toEqual(['评议结果：满意3人、一般0人、不满意1人', '评议结果：满意3人、一般1人、不满意0人']);
    expect([body.archivedBecause, body.steps.slice(-2).map(({ kind }) => kind)]).toEqual([
      '评完了',
      ['evaluation', 'stage'],
    ]);
  });

  it('that nobody took part in says so', async () => {
    const { id } = await desk.newMotion({ stage: 'evaluating' });
    const { body } = await desk.call(desk.worker, motions.advanceMotion, { id, to: 'archived', note: '办完了' });
    expect(body.steps.map(({ title }) => title)).toEqual(['评议结束，没有人评', '归档了']);
  });

  it('is for verified residents, while it is asked for', async () => {
    const { id } = await desk.newMotion({ stage: 'evaluating' });
    expect(codeOf(await judge(null, id, 'fair'))).toBe('session.required');
    expect(codeOf(await judge(await desk.newPerson(), id, 'fair'))).toBe('opinion.verified_only');
    const { id: early } = await desk.newMotion({ stage: 'carrying_out' });
    expect(codeOf(await judge(desk.resident, early, 'fair'))).toBe('motion.wrong_stage');
  });

  it('adds up to one for each who judged, however they change their minds at once', async () => {
    const tap = fc.record({ who: fc.nat(4), grade: fc.constantFrom(...gradeNames) });
    await fc.assert(
      fc.asyncProperty(fc.array(tap, { minLength: 1, maxLength: 12 }), async (taps) => {
        const { id } = await desk.newMotion({ stage: 'evaluating' });
        const answers = await Promise.all(taps.map(({ who, grade }) => judge(neighbours[who]!, id, grade)));
        expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
        const { rows, motion } = await desk.database.read(async (db) => ({
          rows: await db.findBy(Evaluation, { motionId: id }),
          motion: await db.findOneByOrFail(Motion, { id }),
        }));
        expect(rows).toHaveLength(new Set(taps.map(({ who }) => who)).size);
        for (const grade of gradeNames) expect(motion[grade]).toBe(rows.filter((row) => row.grade === grade).length);
      }),
      { numRuns: 8 },
    );
  });

  it('takes back the grade of someone who leaves while it is judged, keeps it after that, and forgets who it was', async () => {
    const { id } = await desk.newMotion({ stage: 'evaluating' });
    const leaver = await desk.newResident('要搬走的人');
    await judge(leaver, id, 'dissatisfied', '还是太陡');
    const { id: over } = await desk.newMotion({ stage: 'evaluating' });
    await judge(leaver, over, 'satisfied');
    await desk.database.inTransaction(async (tx) => {
      await tx.update(Motion, { id: over }, { stage: 'archived', isArchived: true });
      await syncTasks(tx, motionTasks, over);
    });
    expect((await desk.call(leaver, identity.exportMyData, {})).body).toMatchObject({
      evaluations: [
        { grade: 'dissatisfied', reason: '还是太陡' },
        { grade: 'satisfied', reason: null },
      ],
    });
    await desk.call(leaver, identity.deleteAccount, { confirm: '注销' });
    await server.settle();
    expect((await desk.getMotion(null, id)).evaluation).toMatchObject({ dissatisfied: 0 });
    expect((await desk.getMotion(null, over)).evaluation).toMatchObject({ satisfied: 1 });
    expect(await desk.database.read((db) => db.countBy(Evaluation, { personId: leaver.id }))).toBe(0);
  });

  it('one number of the roll has one voice: who was verified by it before supports and judges nothing any more', async () => {
    const phone = newPhone();
    await makeHousehold(desk.database, { buildingId: desk.building.id, room: '909' }, [{ name: '陈秀兰', phone }]);
    const idea = await desk.newIdea(neighbours[0]!, {}, [neighbours[0]!]);
    const { id: wellSupported } = await desk.newIdea(neighbours[0]!, { status: 'supported', answerDueAt: clock.now() });
    const { id: motionId } = await desk.newMotion({ stage: 'evaluating' });
    const talked = await desk.newMotion();
    const { id: opinionId } = (
      await desk.call(neighbours[0]!, motions.giveOpinion, {
        motionId: talked.id,
        side: 'reason',
        text: '轮椅方便多了',
      })
    ).body;
    await server.settle();
    const comeBy = async () => {
      const who = await desk.newPerson(undefined, '陈秀兰');
      await desk.database.inTransaction(async (tx) => {
        const digested = digest('phone', phone);
        await tx.update(Person, { phoneDigest: digested }, { phoneDigest: null, phone: null });
        await tx.update(Person, { id: who.id }, { phoneDigest: digested, phone });
      });
      const { body } = await desk.call(who, identity.verifyByRoll, { name: '陈秀兰' });
      expect(body.verification).toBe('verified');
      for (const { status } of [
        await desk.call(who, ideas.supportIdea, { id: idea.id }),
        await desk.call(who, ideas.supportIdea, { id: wellSupported }),
        await desk.call(who, motions.supportOpinion, { id: opinionId }),
        await judge(who, motionId, 'dissatisfied'),
      ])
        expect(status).toBe(200);
      return who;
    };
    const people = [await comeBy(), await comeBy()];
    // Who leaves the courtyard before the number moves on is not counted beside the next one either.
    await desk.call(people[1]!, identity.leaveCourtyard, { courtyardId: desk.courtyard.id });
    await comeBy();
    expect((await desk.getIdea(null, idea.id)).supporters).toBe(2);
    expect((await desk.getIdea(null, wellSupported)).supporters).toBe(1);
    expect((await desk.getMotion(null, motionId)).evaluation).toMatchObject({ dissatisfied: 1 });
    const opinion = await desk.database.read((db) => db.findOneByOrFail(Opinion, { id: opinionId }));
    expect(opinion.supporters).toBe(1);
    expect((await desk.inboxOf(people[0]!)).map(({ title }) => title)).toContain('请重新核实住户身份');
  });
});
