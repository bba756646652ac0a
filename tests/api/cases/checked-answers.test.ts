import { caseDeskEndpoints as desk, caseEndpoints as cases } from '@yuanli/shared/cases/cases.endpoints';
import { caseModeration } from '../../../server/src/cases';
import { CaseAnswer } from '../../../server/src/cases/case-answer.entity';
import { newId } from '../../../server/src/platform/new-id';
import { answerForm, makeCaseStreet } from '../../support/case-desk';
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
