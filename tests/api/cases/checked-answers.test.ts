import { caseDeskEndpoints as desk, caseEndpoints as cases } from '@yuanli/shared/cases/cases.endpoints';
import { messageEndpoints as messages } from '@yuanli/shared/messages/messages.endpoints';
import { caseModeration } from '../../../server/src/cases';
import { CaseAnswer } from '../../../server/src/cases/case-answer.entity';
import { fromNow, days } from '../../../server/src/platform/clock';
import { newId } from '../../../server/src/platform/new-id';
import { answerForm, makeCaseStreet } from '../../support/case-desk';
import type { Neighbour } from '../../support/make-neighbourhood';
import { useServer } from '../../support/use-server';

const { server, desk: town } = useServer(makeCaseStreet);

const answer = (id: string, more: object = {}) =>
  server.call(desk.answerCase, { id, ...answerForm(more) }, { as: town.gridWorker.token });

/** What content safety says of an answer, delivered by hand. */
const decide = (subjectId: string, verdict: 'passed' | 'flagged' | 'refused') =>
  server.parts.database.inTransaction((tx) =>
    caseModeration.case_answer(tx, {
      ...{ subjectKind: 'case_answer', subjectId, checkId: newId(), origin: 'check' },
      ...{ verdict, reason: null, rule: null },
    }),
  );
const answersOf = (caseId: string) =>
  server.parts.database.read((db) => db.find(CaseAnswer, { where: { caseId }, order: { id: 'ASC' } }));
const lineFor = async (id: string, who = town.neighbour) => (await town.get(id, who)).outcomeLine;

describe('the line of an answer', () => {
  it('is read by neighbours once it was checked, and not because an earlier answer was', async () => {
    const id = await town.begin();
    await answer(id, { result: '换了灯泡' });
    await server.call(cases.confirmCase, { id, verdict: 'not_solved' }, { as: town.reporter.token });
    await answer(id, { result: '重新布了线' });
    const [first, second] = (await answersOf(id)).map((one) => one.id);
    await decide(first!, 'passed');
    expect(await lineFor(id)).toBeNull();
    expect(await lineFor(id, town.reporter)).toBe('重新布了线');
    await decide(second!, 'passed');
    expect(await lineFor(id)).toBe('重新布了线');
    await decide(second!, 'refused');
    expect(await lineFor(id)).toBeNull();
  });
});

describe('what staff write', () => {
  const join = (id: string) => server.call(cases.joinCase, { id }, { as: town.neighbour.token });
  /** What somebody was told of a case, the last first. */
  const toldOf = async (id: string, { token }: Neighbour) =>
    (await server.call(messages.findMessages, {}, { as: token })).body.items
      .filter(({ link }) => link?.id === id)
      .map(({ title, text }) => `${title}：${text}`);

  it('of an answer reaches neighbours when it was checked, once, and never where it was refused', async () => {
    const id = await town.begin();
    await join(id);
    await answer(id, { result: '三楼王奶奶家的线路换好了' });
    expect((await toldOf(id, town.reporter))[0]).toContain('三楼王奶奶家的线路换好了');
    const outcome = `有答复了：已解决：“${(await town.get(id)).title}”有答复了：已解决。请您打开看看。`;
    expect(await toldOf(id, town.neighbour)).toEqual([outcome]);
    const [{ id: answerId }] = (await answersOf(id)) as [CaseAnswer];
    await decide(answerId, 'flagged');
    await decide(answerId, 'refused');
    expect(await toldOf(id, town.neighbour)).toEqual([outcome]);
    await decide(answerId, 'passed');
    await decide(answerId, 'passed');
    expect(await toldOf(id, town.neighbour)).toEqual([
      expect.stringMatching(/^办理结果：.*三楼王奶奶家的线路换好了。$/),
      outcome,
    ]);
    expect((await toldOf(id, town.reporter)).filter((words) => words.startsWith('办理结果'))).toEqual([]);
  });

  it('as the reason of a step is between them and the one it is about', async () => {
    const id = await town.begin();
    await join(id);
    const as = town.worker.token;
    const until = fromNow(days(10)).toISOString();
    expect((await server.call(desk.extendCase, { id, until, reason: '王奶奶住院了' }, { as })).status).toBe(200);
    const raise = { id, grade: 'composite', reason: '王奶奶家不让进' } as const;
    expect((await server.call(desk.raiseCase, raise, { as })).status).toBe(200);
    const referred = await town.report();
    await join(referred);
    const refer = { id: referred, where: '供电公司', phone: '95598', reason: '王奶奶自己的电表' };
    expect((await server.call(desk.referCase, refer, { as })).status).toBe(200);
    const readBy = async (who: Neighbour) =>
      JSON.stringify([
        ...(await Promise.all([id, referred].map((one) => town.get(one, who)))),
        ...(await Promise.all([id, referred].map((one) => toldOf(one, who)))),
      ]);
    const ofNeighbour = await readBy(town.neighbour);
    for (const words of ['王奶奶住院了', '王奶奶家不让进', '王奶奶自己的电表']) {
      expect(await readBy(town.reporter)).toContain(words);
      expect(ofNeighbour).not.toContain(words);
    }
    expect((await town.get(id, town.neighbour)).extension).toEqual({ reason: null, until: expect.any(String) });
    expect((await toldOf(id, town.neighbour)).map((one) => one.split('：')[0])).toEqual(['上报办理', '期限延长了']);
    expect(await toldOf(referred, town.neighbour)).toEqual([expect.stringContaining('请打电话问社区该找哪里')]);
  });
});
