import { addDays, dayInChina, momentInChina } from '@yuanli/shared/china-time';
import { caseDeskEndpoints as desk, caseEndpoints as cases } from '@yuanli/shared/cases/cases.endpoints';
import { messageEndpoints as messages } from '@yuanli/shared/messages/messages.endpoints';
import { clock } from '../../../server/src/platform/clock';
import { signInAs } from '../../support/factories/people';
import { answerForm, makeCaseStreet } from '../../support/case-desk';
import type { Neighbour } from '../../support/make-neighbourhood';
import { codeOf, expectRefused } from '../../support/refused';
import { hasTask } from '../../support/tasks-of';
import { useServer } from '../../support/use-server';

const { server, desk: town } = useServer(makeCaseStreet);
afterEach(() => clock.set(null));

/** A mediation in which both sides agreed today. */
async function settle(more: object = {}): Promise<string> {
  const id = await town.report({ kind: 'mediation', text: '楼上漏水，赔多少谈不拢' });
  const as = { as: town.mediator.token };
  await server.call(desk.acceptCase, { id }, as);
  await server.call(desk.startCase, { id }, as);
  const answered = await server.call(desk.answerCase, { id, ...answerForm(more) }, as);
  expect(answered.status).toBe(200);
  return id;
}
/** The start of the so many-th day after today. */
const day = (count: number, time?: string): Date => momentInChina(addDays(dayInChina(clock.now()), count), time);
const isOwed = (id: string) => hasTask(server, town.mediator, 'remind_court', id);
/** Days later everybody signs in anew. */
const tokenOf = (one: Neighbour) => signInAs(server.parts.database, one);
const remind = async (id: string, one = town.mediator) =>
  server.call(desk.noteCourtReminder, { id, text: '电话告诉了双方' }, { as: await tokenOf(one) });
const get = async (id: string, one = town.reporter) =>
  (await server.call(cases.getCase, { id }, { as: await tokenOf(one) })).body;

describe('what both sides of a mediation agreed on', () => {
  it('may be confirmed by a court for 30 days; the mediator reminds them on the 20th', async () => {
    const [dayBefore, twentieth, lastMoment, over] = [day(19, '23:59'), day(20, '09:00'), day(30, '23:59'), day(31)];
    const id = await settle();
    expect((await get(id)).courtUntil).toBe(over.toISOString());
    expect((await get(id, town.mediator)).can.noteCourtReminder).toBe(false);
    expect(await isOwed(id)).toBe(false);
    await server.call(cases.confirmCase, { id, verdict: 'solved' }, { as: town.reporter.token });
    clock.set(dayBefore);
    expect(await isOwed(id)).toBe(false);
    expectRefused(await remind(id), 'case.changed');
    clock.set(twentieth);
    expect(await isOwed(id)).toBe(true);
    expect((await get(id, town.mediator)).can.noteCourtReminder).toBe(true);
    expectRefused(await remind(id, town.worker), 'case.not_found');
    expectRefused(await remind(id, town.reporter), 'request.not_allowed');
    const answers = await Promise.all([remind(id), remind(id)]);
    expect(answers.map(codeOf).sort()).toEqual([200, 'case.changed']);
    expect(await isOwed(id)).toBe(false);
    const { steps } = await get(id);
    expect(steps.at(-1)).toMatchObject({ sentence: '调解员老马提醒可以申请司法确认', note: '电话告诉了双方' });
    const { items } = (await server.call(messages.findMessages, {}, { as: await tokenOf(town.reporter) })).body;
    expect(items[0]).toMatchObject({ title: '可以申请司法确认' });
    clock.set(lastMoment);
    expect((await get(id)).courtUntil).toBe(over.toISOString());
    clock.set(over);
    expect((await get(id)).courtUntil).toBeNull();
  });

  it('is nobody’s task any more when the 30 days are over', async () => {
    const [twentieth, over] = [day(20), day(31)];
    const id = await settle();
    clock.set(twentieth);
    expect(await isOwed(id)).toBe(true);
    clock.set(over);
    expect(await isOwed(id)).toBe(false);
    expectRefused(await remind(id), 'case.changed');
  });

  it('is no longer agreed on when it comes back, and was not where nothing was solved', async () => {
    const id = await settle();
    await server.call(cases.confirmCase, { id, verdict: 'not_solved' }, { as: town.reporter.token });
    expect((await get(id)).courtUntil).toBeNull();
    const failed = await settle({ outcome: 'cannot', rule: '双方意见不一', whoCould: '人民法院' });
    expect((await get(failed)).courtUntil).toBeNull();
    const lamp = await town.begin();
    await server.call(desk.answerCase, { id: lamp, ...answerForm() }, { as: town.gridWorker.token });
    expect((await get(lamp)).courtUntil).toBeNull();
    const twentieth = day(20);
    clock.set(twentieth);
    for (const one of [id, failed, lamp]) expect(await isOwed(one)).toBe(false);
  });
});
