import { Not } from 'typeorm';
import { caseLimits } from '@yuanli/shared/cases/case-limits';
import { caseDeskEndpoints as desk, caseEndpoints as cases } from '@yuanli/shared/cases/cases.endpoints';
import { Case } from '../../../server/src/cases/case.entity';
import { caseModeration } from '../../../server/src/cases/case-moderation';
import { exportCases } from '../../../server/src/cases/export-cases';
import { Courtyard } from '../../../server/src/places';
import { newId } from '../../../server/src/platform/new-id';
import { answerForm, makeCaseStreet, type CaseStreet } from '../../support/case-desk';
import { makeCourtyard } from '../../support/factories/places';
import { expectRefused } from '../../support/refused';
import { useServer } from '../../support/use-server';

const { server, desk: town } = useServer(makeCaseStreet);

const plate = { latitudeE6: 28_194_700, longitudeE6: 112_976_900 };
/** So many millionths of a degree north and east of the plate: 1,000 are some 110 metres. */
const near = (north: number, east: number) => ({
  latitudeE6: plate.latitudeE6 + north,
  longitudeE6: plate.longitudeE6 + east,
});
const putOnMap = (id: string, spot: typeof plate) =>
  server.parts.database.inTransaction((tx) => tx.update(Courtyard, { id }, spot));
const around = async (street: CaseStreet, more: object = {}, as?: string) =>
  (await server.call(cases.findCasesAround, { courtyardId: street.courtyard.id, ...more }, { as })).body;
const stored = (id: string) =>
  server.parts.database.read(async (db) => {
    const { latitudeE6, longitudeE6 } = await db.findOneByOrFail(Case, { id });
    return latitudeE6 === null && longitudeE6 === null ? null : { latitudeE6, longitudeE6 };
  });

describe('public cards around a courtyard', () => {
  it('stand where they were marked, else where their courtyard does, the nearest first', async () => {
    const street = await makeCaseStreet(server);
    await putOnMap(street.courtyard.id, plate);
    const { communityId, gridId } = street.courtyard;
    const next = await makeCourtyard(server.parts.database, {
      ...{ communityId, gridId, name: '桂花院', ...near(4_000, 0) },
    });
    const lost = await makeCourtyard(server.parts.database, { communityId, gridId, name: '没上图的院' });
    const here = await street.report();
    const east = await street.report({ text: '东门的路面有坑', position: near(0, 2_000) });
    const away = await street.report({ text: '垃圾桶满了没人清运', courtyardId: next.id }, street.gridWorker);
    const unknown = await street.report({ text: '电梯停了两天了', courtyardId: lost.id }, street.gridWorker);
    const seen = await around(street);
    expect(seen).toMatchObject({ isOnMap: true, isCut: false });
    expect(seen.items.map(({ id }) => id)).toEqual([here, east, away, unknown]);
    expect(seen.items).toMatchObject([
      { minutes: 0, bearing: null, position: null },
      { minutes: 4, bearing: 90, position: near(0, 2_000) },
      { minutes: 8, bearing: 0, position: null, courtyardName: '桂花院' },
      { minutes: null, bearing: null, position: null },
    ]);
    // An elder walks longer; who looks from elsewhere sees them elsewhere.
    expect((await around(street, { pace: 'elder' })).items[1]).toMatchObject({ minutes: 6 });
    const fromNext = await around(street, { courtyardId: next.id });
    expect(fromNext.items.find(({ id }) => id === here)).toMatchObject({ bearing: 180, position: null });
    expect((await around(street, { category: 'road' })).items.map(({ id }) => id)).toEqual([east]);
    expect((await around(street, { view: 'answered' })).items).toEqual([]);
    // Cards of the list have it too.
    const list = await server.call(cases.findCases, { communityId }, {});
    expect(list.body.items.find(({ id }) => id === east)?.position).toEqual(near(0, 2_000));
    expect((await street.get(east, street.neighbour)).position).toEqual(near(0, 2_000));
  });

  it('says so where nobody has put the courtyard on the map', async () => {
    const street = await makeCaseStreet(server);
    const here = await street.report();
    const marked = await street.report({ position: near(0, 2_000) });
    const seen = await around(street);
    expect(seen.isOnMap).toBe(false);
    expect(seen.items).toMatchObject([
      { id: here, minutes: 0 },
      { id: marked, minutes: null, bearing: null },
    ]);
  });

  it('are the nearest so many, of whom nobody is named', async () => {
    const street = await makeCaseStreet(server);
    await putOnMap(street.courtyard.id, plate);
    const first = await street.report({ position: near(9_000, 0) });
    await server.parts.database.inTransaction(async (tx) => {
      const row = await tx.findOneByOrFail(Case, { id: first });
      for (let n = 0; n < caseLimits.casesOnRings; n++)
        await tx.insert(Case, {
          ...{ ...row, ...near(-1_000 - n, 0), number: 1_000 + n },
          id: `${first.slice(0, 22)}${String(1_000 + n)}`,
        });
    });
    const seen = await around(street);
    expect(seen.items).toHaveLength(caseLimits.casesOnRings);
    expect(seen.isCut).toBe(true);
    expect(seen.items.map(({ id }) => id)).not.toContain(first);
    expect(JSON.stringify(seen)).not.toMatch(/老李|1390|已经好几天了/);
    await server.parts.database.inTransaction((tx) =>
      tx.delete(Case, { communityId: street.courtyard.communityId, id: Not(first) }),
    );
  });
});

describe('where something is', () => {
  beforeAll(() => putOnMap(town.courtyard.id, plate));

  it('is never kept of what is private, whoever says so and whenever it becomes so', async () => {
    const position = near(1_000, 0);
    for (const form of [
      { text: '门口的灯不亮', isShared: false },
      { text: '楼上装修太吵了', isShared: true },
      { kind: 'mediation' as const, text: '楼上漏水，赔多少谈不拢', isShared: true },
      { kind: 'request' as const, text: '帮我办老年证', isShared: true },
      { kind: 'inquiry' as const, text: '高龄津贴怎么办？', isShared: true },
    ]) {
      const id = await town.report({ ...form, position });
      expect([form.text, await stored(id)]).toEqual([form.text, null]);
    }
    const ways: ((id: string) => Promise<unknown>)[] = [
      // The worker takes it as what concerns one home alone.
      (id) => server.call(desk.acceptCase, { id, isShared: false }, { as: town.gridWorker.token }),
      (id) => server.call(desk.acceptCase, { id, category: 'noise' }, { as: town.gridWorker.token }),
      (id) => server.call(cases.withdrawCase, { id }, { as: town.reporter.token }),
      (id) =>
        server.call(
          desk.referCase,
          { id, where: '供电公司', phone: '95598', reason: '归供电公司管' },
          { as: town.gridWorker.token },
        ),
      (id) =>
        server.parts.database.inTransaction((tx) =>
          caseModeration.case(tx, {
            ...{ subjectKind: 'case', subjectId: id, checkId: newId(), origin: 'complaint' },
            ...{ verdict: 'refused', reason: '点名批评', rule: null },
          }),
        ),
    ];
    for (const hide of ways) {
      const id = await town.report({ position });
      expect(await stored(id)).toEqual(position);
      await hide(id);
      expect([hide.toString(), await stored(id)]).toEqual([hide.toString(), null]);
    }
  });

  it('is read by neighbours only once the words were checked; by whoever reported and handles it at once', async () => {
    const position = near(1_000, 0);
    const id = await town.report({ position });
    await server.parts.database.inTransaction((tx) => tx.update(Case, { id }, { checkedAt: null, publicView: null }));
    for (const as of [undefined, town.neighbour.token]) {
      expect((await around(town, {}, as)).items.map((one) => one.id)).not.toContain(id);
      expectRefused(await server.call(cases.getCase, { id }, { as }), 'case.not_found');
    }
    for (const one of [town.reporter, town.gridWorker]) expect((await town.get(id, one)).position).toEqual(position);
    const exported = await server.parts.database.read((db) => exportCases(db, town.reporter.id));
    expect(JSON.stringify(exported)).toContain(JSON.stringify(position));
  });

  it('stays with an answer, and is refused where it cannot be', async () => {
    const position = near(1_000, 0);
    const id = await town.begin({ position });
    await server.call(desk.answerCase, { id, ...answerForm() }, { as: town.gridWorker.token });
    await server.settle();
    const { items } = await around(town, { view: 'answered' });
    expect(items.find((one) => one.id === id)).toMatchObject({ position, outcome: 'solved' });
    const report = async (spot: typeof plate) =>
      server.call(
        cases.reportCase,
        { courtyardId: town.courtyard.id, text: '门口的灯不亮', position: spot },
        { as: town.reporter.token },
      );
    expect((await report(near(60_000, 0))).body.error?.fields).toHaveProperty('position');
    expect((await report({ latitudeE6: 0, longitudeE6: 0 })).status).toBe(422);
  });
});
