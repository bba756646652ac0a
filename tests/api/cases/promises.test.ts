import { caseDeskEndpoints as desk, caseEndpoints as cases } from '@yuanli/shared/cases/cases.endpoints';
import { caseSettingEndpoints as settings } from '@yuanli/shared/cases/case-settings.endpoints';
import { RepairPromise } from '../../../server/src/cases/promises/repair-promise.entity';
import { clock, fromNow, hours } from '../../../server/src/platform/clock';
import { makeCourtyard } from '../../support/factories/places';
import { answerForm, makeCaseStreet } from '../../support/case-desk';
import type { Neighbour } from '../../support/make-neighbourhood';
import { codeOf, expectRefused } from '../../support/refused';
import { hasTask } from '../../support/tasks-of';
import { useServer } from '../../support/use-server';

const { server, desk: town } = useServer(makeCaseStreet);

const communityId = () => town.courtyard.communityId;
const leak = (more: object = {}) => ({
  ...{ communityId: communityId(), placeId: communityId(), item: '水管漏水', hours: 24, ...more },
});
const add = (more: object = {}, as: Neighbour = town.property) =>
  server.call(settings.addRepairPromise, leak(more), { as: as.token });
const shown = async () =>
  (await server.call(settings.findRepairPromises, { courtyardId: town.courtyard.id }, {})).body.items;
const atDesk = (as: Neighbour) =>
  server.call(settings.findPromisesAtDesk, { communityId: communityId() }, { as: as.token });
const repair = (promiseId: string, more: object = {}) =>
  town.report({ kind: 'repair', text: '厨房水管漏水，一直在滴', promiseId, ...more });
const hoursToAnswer = ({ dueAt, madeAt }: { dueAt: string | null; madeAt: string }): number =>
  (Date.parse(dueAt!) - Date.parse(madeAt)) / hours(1);

afterEach(async () => {
  clock.set(null);
  await server.parts.database.inTransaction((tx) => tx.delete(RepairPromise, { communityId: communityId() }));
});

describe('a promise of the property company', () => {
  it('is read by everybody, that of the courtyard before that of the community', async () => {
    expect((await add()).status).toBe(200);
    expect((await add({ item: '电梯故障', hours: 2 }, town.worker)).status).toBe(200);
    expect((await shown()).map(({ item, hours: of }) => [item, of])).toEqual([
      ['水管漏水', 24],
      ['电梯故障', 2],
    ]);
    await add({ placeId: town.courtyard.id, hours: 6 });
    expect((await shown()).map(({ item, hours: of }) => [item, of]).sort()).toEqual(
      [
        ['水管漏水', 6],
        ['电梯故障', 2],
      ].sort(),
    );
    const { body } = await atDesk(town.worker);
    expect(body.items).toHaveLength(3);
    expect(body.places.map(({ level }) => level)).not.toContain('grid');
  });

  it('is when the repair is due, also after it was taken, and when it has come back', async () => {
    await add({ hours: 6 });
    const [promise] = await shown();
    const id = await repair(promise!.id);
    const made = await town.get(id);
    expect(made).toMatchObject({ desk: 'property', category: 'water', promise: { item: '水管漏水', hours: 6 } });
    expect(hoursToAnswer(made)).toBe(6);
    const taken = await server.call(desk.acceptCase, { id, category: 'building' }, { as: town.property.token });
    expect(hoursToAnswer(taken.body)).toBe(6);
    await server.call(desk.startCase, { id }, { as: town.property.token });
    await server.call(desk.answerCase, { id, ...answerForm() }, { as: town.property.token });
    const back = await server.call(cases.confirmCase, { id, verdict: 'not_solved' }, { as: town.reporter.token });
    expect(Math.round(hoursToAnswer({ ...back.body, madeAt: clock.now().toISOString() }))).toBe(6);
  });

  it('holds for whoever was given it, whatever is promised later', async () => {
    await add({ hours: 6 });
    const [promise] = await shown();
    const id = await repair(promise!.id);
    const edit = { ...leak({ hours: 48 }), id: promise!.id, version: 1 };
    expect((await server.call(settings.changeRepairPromise, edit, { as: town.property.token })).status).toBe(200);
    const taken = await server.call(desk.acceptCase, { id }, { as: town.property.token });
    expect(taken.body.promise).toEqual({ item: '水管漏水', hours: 6 });
    expect(hoursToAnswer(taken.body)).toBe(6);
    expect(hoursToAnswer(await town.get(await repair(promise!.id)))).toBe(48);
  });

  it('is cut short by danger, and never makes it longer', async () => {
    await add({ hours: 24 });
    await add({ item: '电梯困人', hours: 1 });
    const [slow, fast] = await shown();
    const danger = await town.get(await repair(slow!.id, { isDanger: true }));
    expect(danger).toMatchObject({ desk: 'staff', isDanger: true });
    expect(hoursToAnswer(danger)).toBe(2);
    expect(hoursToAnswer(await town.get(await repair(fast!.id, { isDanger: true })))).toBe(1);
  });

  it('that was not kept is a task of the community', async () => {
    await add({ hours: 6 });
    const [promise] = await shown();
    const id = await repair(promise!.id);
    const isWatched = () => hasTask(server, town.worker, 'watch_repair', id);
    clock.set(fromNow(hours(5)));
    expect(await isWatched()).toBe(false);
    clock.set(fromNow(hours(2)));
    expect(await isWatched()).toBe(true);
  });

  it('of elsewhere, or gone, is refused by field; of another kind it means nothing', async () => {
    await add({ placeId: town.courtyard.id });
    const [promise] = await shown();
    const inquiry = await town.get(await repair(promise!.id, { kind: 'inquiry' }));
    expect(inquiry.promise).toBeNull();
    const id = promise!.id;
    expect((await server.call(settings.removeRepairPromise, { id }, { as: town.worker.token })).status).toBe(200);
    expectRefused(
      await server.call(settings.removeRepairPromise, { id }, { as: town.worker.token }),
      'repair_promise.not_found',
    );
    const form = { courtyardId: town.courtyard.id, kind: 'repair' as const, text: '水管漏水', promiseId: id };
    const late = await server.call(cases.reportCase, form, { as: town.reporter.token });
    expect(late.body).toMatchObject({ error: { code: 'request.invalid', fields: { promiseId: /重新选/ } } });
  });

  it('is there once in a place, however many add it at once', async () => {
    const answers = await Promise.all([add(), add({ hours: 4 }, town.worker), add()]);
    expect(answers.map(codeOf).sort()).toEqual([200, 'repair_promise.taken', 'repair_promise.taken']);
    const [made] = (await atDesk(town.property)).body.items;
    const change = (to: number, as: Neighbour) =>
      server.call(settings.changeRepairPromise, { ...leak({ hours: to }), id: made!.id, version: 1 }, { as: as.token });
    const changes = await Promise.all([change(8, town.property), change(12, town.worker)]);
    expect(changes.map(codeOf).sort()).toEqual([200, 'repair_promise.changed']);
  });

  it('is edited by the company and the workers of its community alone', async () => {
    const away = await makeCourtyard(server.parts.database);
    const strangers = [
      await town.newNeighbour('community_worker', away.communityId),
      await town.newNeighbour('property_manager', away.communityId),
      ...[town.gridWorker, town.street, town.mediator, town.reporter],
    ];
    await add();
    const [made] = (await atDesk(town.property)).body.items;
    for (const one of strangers) {
      const edit = { ...leak({ hours: 1 }), id: made!.id, version: 1 };
      expectRefused(await add({ item: '门禁' }, one), 'request.not_allowed');
      expectRefused(await atDesk(one), 'request.not_allowed');
      expectRefused(await server.call(settings.changeRepairPromise, edit, { as: one.token }), 'request.not_allowed');
      const gone = await server.call(settings.removeRepairPromise, { id: made!.id }, { as: one.token });
      expectRefused(gone, 'request.not_allowed');
    }
    expectRefused(await add({ placeId: away.id }), 'place.not_found');
    expectRefused(await add({ placeId: town.courtyard.gridId }), 'place.not_found');
  });
});
