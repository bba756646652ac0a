import { caseSettingEndpoints as settings } from '@yuanli/shared/cases/case-settings.endpoints';
import { caseDeskEndpoints as desk, caseEndpoints as cases } from '@yuanli/shared/cases/cases.endpoints';
import { dayInChina } from '@yuanli/shared/china-time';
import { messageEndpoints as messages } from '@yuanli/shared/messages/messages.endpoints';
import { Appointment } from '../../../server/src/identity/appointments/appointment.entity';
import { clock, fromNow, hours } from '../../../server/src/platform/clock';
import { answerForm, makeCaseStreet, type CaseStreet } from '../../support/case-desk';
import { signInAs } from '../../support/factories/people';
import type { Neighbour } from '../../support/make-neighbourhood';
import { expectRefused } from '../../support/refused';
import { useServer } from '../../support/use-server';

const { server } = useServer();

let town: CaseStreet;
beforeAll(async () => {
  town = await makeCaseStreet(server);
});

const as = (who: Neighbour) => ({ as: who.token });
const statusOf = async (answer: Promise<{ status: number }>) => (await answer).status;
const toldOf = async (who: Neighbour) =>
  (await server.call(messages.findMessages, {}, as(who))).body.items.map(({ text }) => text);
const reason = '说明一下原因';

describe('where others wait for the same', () => {
  it('one alone does not withdraw it, and is told why', async () => {
    const id = await town.report();
    await server.call(cases.joinCase, { id }, as(town.neighbour));
    expect((await town.get(id)).can.withdraw).toBe(false);
    expectRefused(await server.call(cases.withdrawCase, { id }, as(town.reporter)), 'case.others_wait');
    await server.call(cases.leaveCase, { id }, as(town.neighbour));
    expect(await statusOf(server.call(cases.withdrawCase, { id }, as(town.reporter)))).toBe(200);
  });

  it('of one that joins while it is withdrawn and the withdrawal, one wins', async () => {
    const id = await town.report();
    const [joined, withdrawn] = await Promise.all([
      server.call(cases.joinCase, { id }, as(town.neighbour)),
      server.call(cases.withdrawCase, { id }, as(town.reporter)),
    ]);
    expect([joined.status, withdrawn.status].filter((status) => status === 200)).toHaveLength(1);
  });

  it('a merged one ends with the one it was merged into, not with a change of mind', async () => {
    const other = await town.newNeighbour();
    const [id, intoId] = [await town.report({}, other), await town.report()];
    await server.call(desk.mergeCase, { id, intoId }, as(town.gridWorker));
    expectRefused(await server.call(cases.withdrawCase, { id: intoId }, as(town.reporter)), 'case.others_wait');
  });
});

describe('what is merged', () => {
  it('keeps the danger, the hardship, the earlier time and the questions that were asked', async () => {
    const [id, intoId] = [await town.report({ isDanger: true }), await town.report()];
    await server.call(desk.acceptCase, { id }, as(town.gridWorker));
    const days = [{ day: dayInChina(clock.now()), personId: town.worker.id }];
    const { communityId } = town.courtyard;
    await server.call(settings.setDutyRoster, { placeId: communityId, days }, as(town.worker));
    await server.call(desk.markHardship, { id, reason }, as(town.gridWorker));
    const departments = [{ departmentId: town.departments[0]!.id, question: '请来看看', isLead: true }];
    await server.call(desk.blowWhistle, { id, departments }, as(town.gridWorker));
    const { dueAt } = await town.get(id);
    expect(await statusOf(server.call(desk.mergeCase, { id, intoId }, as(town.gridWorker)))).toBe(200);
    const into = await town.get(intoId, town.gridWorker);
    expect(into).toMatchObject({
      isDanger: true,
      isHardship: true,
      leaderName: '小何',
      dueAt,
      can: { noteCall: true },
    });
    expect(Date.parse(dueAt!)).toBeLessThan(fromNow(hours(3)).getTime());
    const officer = town.departments[0]!.officer;
    expect((await town.get(intoId, officer)).whistles).toMatchObject([{ state: 'asked', can: { answer: true } }]);
    const answer = { id: into.whistles[0]!.id, state: 'done' as const, answer: '来看过了' };
    expect(await statusOf(server.call(desk.answerWhistle, answer, as(officer)))).toBe(200);
  });

  it('shows who was merged into a private one what it is about, and not its words, photographs or notices', async () => {
    const other = await town.newNeighbour();
    const noise = { category: 'noise' as const, spot: undefined };
    const id = await town.report({ ...noise, text: '隔壁半夜装修，睡不着。' }, other);
    const intoId = await town.report({ ...noise, text: '楼上老张家半夜吵架摔东西。' });
    await server.call(desk.mergeCase, { id, intoId }, as(town.gridWorker));
    for (const act of [desk.acceptCase, desk.startCase]) await server.call(act, { id: intoId }, as(town.gridWorker));
    await server.call(desk.raiseCase, { id: intoId, grade: 'composite', reason }, as(town.gridWorker));
    const seen = await server.call(cases.getCase, { id: intoId }, as(other));
    expect(seen.body).toMatchObject({ as: 'joined', text: null, pictures: [] });
    const merged = await server.call(cases.getCase, { id }, as(other));
    const list = await server.call(cases.findMyCases, { as: 'joined' }, as(other));
    const read = JSON.stringify([seen.body, merged.body, list.body, await toldOf(other)]);
    expect(read).not.toMatch(/老张|摔东西/);
    expect(list.body.items.map((one) => one.id)).toContain(intoId);
  });
});

describe('whoever reports', () => {
  it.each([
    ['is believed that there is no danger now', { isDanger: false }, false],
    ['is asked by the words where the form did not ask', {}, true],
    ['asks something without setting off an alarm', { kind: 'inquiry' as const }, false],
    ['called somebody, whatever the words are', { isDanger: true, text: '就是刚才说的那件事。' }, true],
  ])('%s', async (_what, form, isDanger) => {
    const id = await town.report({ text: '厨房有煤气味，很浓。', ...form });
    expect((await town.get(id)).isDanger).toBe(isDanger);
  });
});

describe('staff', () => {
  it('see a call they wrote down as long as they handle it, and no longer', async () => {
    const writer = await town.newNeighbour('grid_worker', town.courtyard.gridId, '小钱');
    const proxy = {
      relation: 'grid_worker' as const,
      consentWay: 'by_phone' as const,
      consentAt: fromNow(-1).toISOString(),
    };
    const called = { contactName: '冯奶奶', contactPhone: '13912340001', address: '2号楼301', isShared: false };
    const id = await town.report({ ...called, text: '厨房的灯坏了，请人看看。', proxy }, writer);
    expect(await town.get(id, writer)).toMatchObject({ as: 'handler', can: { withdraw: true, reply: true } });
    expect((await server.call(cases.findMyCases, {}, as(writer))).body.items).toEqual([]);
    await server.parts.database.inTransaction((tx) =>
      tx.update(Appointment, { personId: writer.id, role: 'grid_worker' }, { endsAt: fromNow(-1) }),
    );
    const token = await signInAs(server.parts.database, writer);
    expectRefused(await server.call(cases.getCase, { id }, { as: token }), 'case.not_found');
    for (const act of [desk.acceptCase, desk.startCase]) await server.call(act, { id }, as(town.gridWorker));
    await server.call(desk.answerCase, { id, ...answerForm() }, as(town.gridWorker));
    expect((await server.call(messages.findMessages, {}, { as: token })).body.items).toEqual([]);
    // What was said on the phone is written down, or it is nobody's word.
    const confirm = (words?: string) =>
      server.call(cases.confirmCase, { id, verdict: 'solved', words }, as(town.gridWorker));
    expectRefused(await confirm(), 'request.invalid');
    expect(await statusOf(confirm('灯亮了，谢谢'))).toBe(200);
  });

  it('do not show neighbours what its reporter kept from them, and may take back what was shown', async () => {
    const kept = await town.report({ isShared: false });
    await server.call(desk.acceptCase, { id: kept, isShared: true }, as(town.gridWorker));
    expectRefused(await server.call(cases.getCase, { id: kept }, as(town.neighbour)), 'case.not_found');
    const shown = await town.report();
    await server.call(desk.acceptCase, { id: shown, isShared: false }, as(town.gridWorker));
    expectRefused(await server.call(cases.getCase, { id: shown }, as(town.neighbour)), 'case.not_found');
  });

  it('send on what went up only where it went, and never lower it', async () => {
    const id = await town.begin();
    await server.call(desk.raiseCase, { id, grade: 'hard', reason }, as(town.gridWorker));
    expect((await town.get(id, town.gridWorker)).can).toMatchObject({ pass: false, raise: false });
    const pass = (who: Neighbour) => server.call(desk.passCase, { id, passTo: { desk: 'community' }, reason }, as(who));
    expectRefused(await pass(town.gridWorker), 'case.changed');
    expect(await statusOf(pass(town.street))).toBe(200);
    const lower = await server.call(desk.raiseCase, { id, grade: 'ordinary', reason }, as(town.worker));
    expectRefused(lower, 'request.invalid');
    expect(await town.get(id, town.worker)).toMatchObject({ desk: 'community', grade: 'hard' });
  });

  it('of the property company ask no departments', async () => {
    const id = await town.report({ kind: 'repair', text: '单元门坏了，关不上。' });
    for (const act of [desk.acceptCase, desk.startCase]) await server.call(act, { id }, as(town.property));
    expect((await town.get(id, town.property)).can).toMatchObject({ answer: true, blowWhistle: false });
    const departments = [{ departmentId: town.departments[0]!.id, question: '请来看看' }];
    expectRefused(await server.call(desk.blowWhistle, { id, departments }, as(town.property)), 'case.changed');
  });

  it('who could not reach anybody say so to them, with until when it may come back', async () => {
    const id = await town.begin();
    await server.call(desk.answerCase, { id, ...answerForm() }, as(town.gridWorker));
    for (const text of ['上午打了，没有人接', '下午打了，没有人接'])
      await server.call(desk.noteAttempt, { id, text }, as(town.gridWorker));
    await server.call(desk.closeNotReached, { id }, as(town.gridWorker));
    expect((await toldOf(town.reporter))[0]).toMatch(/没有联系上，先办结。还没解决的，.*前可以退回重办。$/);
  });
});

describe('neighbours', () => {
  it('read nothing of the person: hardship, calls, attempts, where staff were, or a door in the spot', async () => {
    const id = await town.report({ spot: '2号楼3单元501', text: '2号楼501漏水，楼道都湿了。' });
    for (const act of [desk.acceptCase, desk.startCase]) await server.call(act, { id }, as(town.gridWorker));
    await server.call(desk.markHardship, { id, reason }, as(town.gridWorker));
    await server.call(desk.noteCall, { id, text: '打过电话了' }, as(town.worker));
    await server.call(desk.answerCase, { id, ...answerForm({ place: '2号楼501室' }) }, as(town.gridWorker));
    await server.settle();
    await server.call(desk.noteAttempt, { id, text: '没有人接' }, as(town.gridWorker));
    const seen = (await server.call(cases.getCase, { id }, as(town.neighbour))).body;
    expect(seen).toMatchObject({ as: 'visitor', isHardship: false, spot: null, answer: { place: '', course: '' } });
    expect(JSON.stringify(seen)).not.toMatch(/2号楼|单元|急难|打过电话|联系过|您/);
    expect(await town.get(id)).toMatchObject({ isHardship: true, spot: '2号楼3单元501' });
  });
});
