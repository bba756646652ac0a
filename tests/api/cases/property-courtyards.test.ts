import { caseSettingEndpoints as settings } from '@yuanli/shared/cases/case-settings.endpoints';
import { caseDeskEndpoints as desk, caseEndpoints as cases } from '@yuanli/shared/cases/cases.endpoints';
import { appointmentEndpoints } from '@yuanli/shared/identity/appointments.endpoints';
import { regroupCases } from '../../../server/src/cases';
import { clock, days } from '../../../server/src/platform/clock';
import { caseWords, makeCaseStreet, answerForm } from '../../support/case-desk';
import { makeCourtyard } from '../../support/factories/places';
import { signInAs } from '../../support/factories/people';
import type { Neighbour } from '../../support/make-neighbourhood';
import { codeOf, expectRefused } from '../../support/refused';
import { hasTask } from '../../support/tasks-of';
import { useServer } from '../../support/use-server';

const { server, desk: town } = useServer(makeCaseStreet);

/** Two companies, each of a courtyard, and one of the whole community (周师傅). */
let a: { id: string; manager: Neighbour };
let b: { id: string; manager: Neighbour };
beforeAll(async () => {
  const { communityId, gridId } = town.courtyard;
  const other = await makeCourtyard(server.parts.database, { communityId, gridId });
  a = { id: town.courtyard.id, manager: await town.newNeighbour('property_manager', town.courtyard.id, '甲物业') };
  b = { id: other.id, manager: await town.newNeighbour('property_manager', other.id, '乙物业') };
});
afterEach(() => clock.set(null));

const as = (who: Neighbour) => ({ as: who.token });
/** A repair at the company of a courtyard; staff write down what a caller says, wherever they live. */
async function repairIn(courtyardId: string): Promise<string> {
  const form = {
    ...{ kind: 'repair' as const, courtyardId, text: caseWords, contactName: '冯奶奶', contactPhone: '0731-55550133' },
    proxy: {
      ...{ relation: 'grid_worker' as const, consentWay: 'by_phone' as const, consentAt: clock.now().toISOString() },
    },
  };
  const made = await server.call(cases.reportCase, form, as(town.worker));
  if (made.status !== 200) throw new Error(JSON.stringify(made.body));
  await server.settle();
  return made.body.id;
}
const listed = async (who: Neighbour, view: 'to_do' | 'all' | 'answered' = 'to_do') =>
  (await server.call(desk.findCasesAtDesk, { view }, as(who))).body.items.map(({ id }) => id);

describe('a case of a courtyard with a company of its own', () => {
  it('reaches that company and the one of the whole community, and never the other', async () => {
    const inA = await repairIn(a.id);
    const inB = await repairIn(b.id);
    for (const [who, has, hasNot] of [
      [a.manager, inA, inB],
      [b.manager, inB, inA],
    ] as const) {
      for (const view of ['to_do', 'all'] as const) {
        expect(await listed(who, view)).toContain(has);
        expect(await listed(who, view)).not.toContain(hasNot);
      }
      expect([
        await hasTask(server, who, 'accept_case', has),
        await hasTask(server, who, 'accept_case', hasNot),
      ]).toEqual([true, false]);
      expectRefused(await server.call(desk.acceptCase, { id: hasNot }, as(who)), 'request.not_allowed');
      expectRefused(await server.call(desk.revealCaseContact, { id: hasNot }, as(who)), 'request.not_allowed');
      expect((await server.call(desk.revealCaseContact, { id: has }, as(who))).status).toBe(200);
    }
    expect(await listed(town.property)).toEqual(expect.arrayContaining([inA, inB]));
    expect(await hasTask(server, town.property, 'accept_case', inB)).toBe(true);
    expect((await server.call(desk.acceptCase, { id: inB }, as(town.property))).status).toBe(200);
  });

  it('comes to it when it is passed on, is answered there, and goes to the community when it is late', async () => {
    const id = await town.begin({ text: '楼道的扶手松了' });
    const pass = { id, passTo: { desk: 'property' as const }, reason: '扶手归物业管' };
    await server.call(desk.passCase, pass, as(town.gridWorker));
    expect([
      await hasTask(server, a.manager, 'handle_case', id),
      await hasTask(server, b.manager, 'handle_case', id),
    ]).toEqual([true, false]);
    expectRefused(await server.call(desk.answerCase, { id, ...answerForm() }, as(b.manager)), 'request.not_allowed');
    expect(codeOf(await server.call(desk.answerCase, { id, ...answerForm() }, as(a.manager)))).toBe(200);
    expect(await listed(a.manager, 'answered')).toContain(id);
    expect(await listed(b.manager, 'answered')).not.toContain(id);
    const late = await repairIn(a.id);
    clock.advance(days(9));
    expect(await hasTask(server, town.worker, 'watch_repair', late)).toBe(true);
  });

  it('goes along when the courtyard is merged into another', async () => {
    const { communityId, gridId } = town.courtyard;
    const gone = await makeCourtyard(server.parts.database, { communityId, gridId });
    const id = await repairIn(gone.id);
    const move = { fromId: gone.id, courtyardId: b.id, gridId };
    await server.parts.database.inTransaction((tx) => regroupCases(tx, move));
    expect([
      await hasTask(server, a.manager, 'accept_case', id),
      await hasTask(server, b.manager, 'accept_case', id),
    ]).toEqual([false, true]);
  });
});

describe('what a company promises', () => {
  const promise = (placeId: string, item: string) => ({
    ...{ communityId: town.courtyard.communityId, placeId, item, hours: 4 },
  });
  const seen = async (who: Neighbour) =>
    (await server.call(settings.findPromisesAtDesk, { communityId: town.courtyard.communityId }, as(who))).body;

  it('is of its own courtyard, and that is all it edits', async () => {
    expect((await server.call(settings.addRepairPromise, promise(a.id, '水管漏水'), as(a.manager))).status).toBe(200);
    for (const placeId of [b.id, town.courtyard.communityId])
      expectRefused(
        await server.call(settings.addRepairPromise, promise(placeId, '门禁不开'), as(a.manager)),
        'request.not_allowed',
      );
    await server.call(settings.addRepairPromise, promise(b.id, '门禁不开'), as(town.property));
    const mine = await seen(a.manager);
    expect(mine.places.map(({ id }) => id)).toEqual([a.id]);
    expect(mine.items.map(({ item }) => item)).toEqual(['水管漏水']);
    expect((await seen(b.manager)).items.map(({ item }) => item)).toEqual(['门禁不开']);
    expect((await seen(town.property)).items).toHaveLength(2);
    const [of] = (await seen(b.manager)).items;
    const edit = { id: of!.id, version: of!.version, placeId: b.id, item: '门禁不开', hours: 8 };
    expectRefused(await server.call(settings.changeRepairPromise, edit, as(a.manager)), 'request.not_allowed');
    expectRefused(
      await server.call(settings.removeRepairPromise, { id: of!.id }, as(a.manager)),
      'request.not_allowed',
    );
    expectRefused(
      await server.call(settings.changeRepairPromise, { ...edit, placeId: a.id }, as(b.manager)),
      'request.not_allowed',
    );
    expect((await server.call(settings.changeRepairPromise, edit, as(b.manager))).status).toBe(200);
  });
});

describe('registering a property manager', () => {
  it('is for a courtyard or the whole community, by its workers', async () => {
    const { database } = server.parts;
    const away = await makeCourtyard(database);
    const worker = { as: await signInAs(database, town.worker) };
    const give = (scopeId: string, phone: string) =>
      server.call(appointmentEndpoints.appoint, { phone, role: 'property_manager', scopeId }, worker);
    expect(codeOf(await give(a.id, '13855559001'))).toBe(200);
    expect(codeOf(await give(town.courtyard.communityId, '13855559002'))).toBe(200);
    expectRefused(await give(away.id, '13855559003'), 'request.not_allowed');
    expectRefused(await give(town.courtyard.gridId, '13855559004'), 'request.invalid');
    const { body } = await server.call(
      appointmentEndpoints.findAppointments,
      { communityId: town.courtyard.communityId, role: 'property_manager' },
      worker,
    );
    expect(body.items.map(({ scopeId }) => scopeId)).toEqual(expect.arrayContaining([a.id, b.id]));
  });
});
