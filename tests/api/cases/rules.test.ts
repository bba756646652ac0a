import fc from 'fast-check';
import { caseSettingEndpoints as settings } from '@yuanli/shared/cases/case-settings.endpoints';
import type { CaseCategory } from '@yuanli/shared/cases/case-categories';
import { streetGradeNames, type CaseDesk, type CaseKind } from '@yuanli/shared/cases/case-kinds';
import { CaseRule } from '../../../server/src/cases/rules/case-rule.entity';
import { regroupCases } from '../../../server/src/cases';
import { makeCourtyard } from '../../support/factories/places';
import { makeCaseStreet } from '../../support/case-desk';
import { days } from '../../../server/src/platform/clock';
import { caseDeskEndpoints as caseDesk } from '@yuanli/shared/cases/cases.endpoints';
import { countTasks } from '../../support/tasks-of';
import type { Neighbour } from '../../support/make-neighbourhood';
import { codeOf, expectRefused } from '../../support/refused';
import { useServer } from '../../support/use-server';

const { server, desk: town } = useServer(makeCaseStreet);

const here = () => ({ communityId: town.courtyard.communityId, placeId: town.courtyard.communityId });
const rule = (more: object = {}) => ({
  ...here(),
  ...{ kind: 'appeal' as const, category: 'lighting' as const, desk: 'property' as const, ...more },
});
const add = (more: object = {}, as: Neighbour = town.worker) =>
  server.call(settings.addCaseRule, rule(more), { as: as.token });
const find = async () =>
  (await server.call(settings.findCaseRules, { communityId: here().communityId }, { as: town.worker.token })).body;
const clear = () =>
  server.parts.database.inTransaction((tx) => tx.delete(CaseRule, { communityId: here().communityId }));
const deskOf = async (form: { kind?: CaseKind; category?: CaseCategory; courtyardId?: string; isDanger?: boolean }) =>
  (await town.get(await town.report(form), town.worker)).desk;

afterEach(clear);

describe('a rule', () => {
  it('says who has a new case first, and leaves those alone that are there', async () => {
    const before = await town.report({ category: 'lighting' });
    expect((await add()).status).toBe(200);
    expect(await deskOf({ category: 'lighting' })).toBe('property');
    expect(await deskOf({ category: 'water' })).toBe('staff');
    expect(await deskOf({ kind: 'inquiry', category: 'lighting' })).toBe('community');
    expect(await town.get(before)).toMatchObject({ desk: 'staff' });
  });

  it('of the courtyard comes before that of the grid, and that before the community', async () => {
    await add({ category: 'lighting', desk: 'property' });
    await add({ placeId: town.courtyard.gridId, category: 'any', desk: 'community' });
    expect(await deskOf({ category: 'lighting' })).toBe('community');
    await add({ placeId: town.courtyard.id, category: 'any', desk: 'staff' });
    expect(await deskOf({ category: 'lighting' })).toBe('staff');
    await add({ placeId: town.courtyard.id, category: 'lighting', desk: 'property' });
    expect(await deskOf({ category: 'lighting' })).toBe('property');
    expect(await deskOf({ category: 'lighting', isDanger: true })).toBe('staff');
  });

  it('is changed by whoever saw its last version, and removed once', async () => {
    await add();
    const [made] = (await find()).items;
    expect(made).toMatchObject({ kind: 'appeal', category: 'lighting', desk: 'property', version: 1 });
    const edit = { ...rule({ desk: 'community' }), id: made!.id, version: 1 };
    expect((await server.call(settings.changeCaseRule, edit, { as: town.worker.token })).status).toBe(200);
    expectRefused(await server.call(settings.changeCaseRule, edit, { as: town.worker.token }), 'case_rule.changed');
    expect(await deskOf({ category: 'lighting' })).toBe('community');
    const id = made!.id;
    expect((await server.call(settings.removeCaseRule, { id }, { as: town.worker.token })).status).toBe(200);
    expectRefused(await server.call(settings.removeCaseRule, { id }, { as: town.worker.token }), 'case_rule.not_found');
    expect(await deskOf({ category: 'lighting' })).toBe('staff');
  });

  it('is one of its kind in a place, however many add it at once', async () => {
    const other = await town.newNeighbour('community_worker', here().communityId, '小林');
    const answers = await Promise.all([add(), add({ desk: 'community' }, other), add()]);
    expect(answers.map(codeOf).sort()).toEqual([200, 'case_rule.taken', 'case_rule.taken']);
    await add({ category: 'water' });
    const water = (await find()).items.find(({ category }) => category === 'water')!;
    const clash = { ...rule(), id: water.id, version: 1 };
    expectRefused(await server.call(settings.changeCaseRule, clash, { as: town.worker.token }), 'case_rule.taken');
    const changes = await Promise.all(
      (['staff', 'community'] as const).map((to) =>
        server.call(
          settings.changeCaseRule,
          { ...rule({ category: 'water', desk: to }), id: water.id, version: 1 },
          { as: town.worker.token },
        ),
      ),
    );
    expect(changes.map(codeOf).sort()).toEqual([200, 'case_rule.changed']);
  });

  it('is refused for a desk that does not take the kind, and for a place of elsewhere', async () => {
    const away = await makeCourtyard(server.parts.database);
    expect((await add({ kind: 'inquiry', desk: 'property' })).body).toMatchObject({
      error: { fields: { desk: '物业办不了这一类，请另选' } },
    });
    expectRefused(await add({ kind: 'mediation', desk: 'mediator' }), 'request.invalid');
    expectRefused(await add({ placeId: away.id }), 'place.not_found');
  });

  it('may name the grade a case starts with, and the time follows from it', async () => {
    const plainOne = await town.get(await town.report({ category: 'water' }), town.worker);
    const graded = { category: 'water', desk: 'street', grade: 'composite' };
    expect((await add(graded)).status).toBe(200);
    expect((await find()).items).toMatchObject([graded]);
    const id = await town.report({ category: 'water' });
    const seen = await town.get(id, town.street);
    expect(seen).toMatchObject({ desk: 'street', grade: 'composite', can: { accept: true, acceptAndRaise: false } });
    // 15 working days instead of 24 hours.
    expect(Date.parse(seen.dueAt!) - Date.parse(plainOne.dueAt!)).toBeGreaterThan(days(13));
    expect(await countTasks(server, town.street, 'accept_case')).toBe(1);
    // The grid still sees it, and may be the first whom the resident knows.
    const taken = await server.call(caseDesk.acceptCase, { id }, { as: town.gridWorker.token });
    expect(taken.body).toMatchObject({ desk: 'street', grade: 'composite', contact: { label: '网格员小吴' } });
    expect(await town.get(await town.report({ category: 'water', isDanger: true }), town.worker)).toMatchObject({
      ...{ desk: 'staff', grade: 'ordinary' },
    });
  });

  it('says in a sentence which desk and grade do not go together', async () => {
    const why = async (more: object) =>
      ((await add(more)).body as { error?: { fields?: Record<string, string> } }).error?.fields;
    expect(await why({ desk: 'property', grade: 'composite' })).toEqual({
      desk: '综合事项由街道牵头，请交给街道工作者，或把级别改为“一般”',
    });
    expect(await why({ desk: 'street' })).toEqual({
      desk: '一般事项不直接交给街道，请选“综合”或“疑难”，或另选一个岗位',
    });
    expect(await why({ kind: 'inquiry', desk: 'street', grade: 'hard' })).toEqual({
      grade: '咨询不上报街道，级别请选“一般”',
    });
    expect((await find()).items).toEqual([]);
  });

  it('is written and read by the workers of its community alone', async () => {
    const away = await makeCourtyard(server.parts.database);
    const stranger = await town.newNeighbour('community_worker', away.communityId);
    await add();
    const [made] = (await find()).items;
    for (const one of [stranger, town.gridWorker, town.property, town.street, town.reporter, town.operator]) {
      const as = { as: one.token };
      const { communityId } = here();
      expectRefused(await add({}, one), 'request.not_allowed');
      expectRefused(await server.call(settings.findCaseRules, { communityId }, as), 'request.not_allowed');
      expectRefused(await server.call(settings.tryCaseRule, rule(), as), 'request.not_allowed');
      expectRefused(await server.call(settings.removeCaseRule, { id: made!.id }, as), 'request.not_allowed');
      const edit = { ...rule(), id: made!.id, version: 1 };
      expectRefused(await server.call(settings.changeCaseRule, edit, as), 'request.not_allowed');
    }
  });

  it('goes along when its courtyard is merged into another, unless that one has its own', async () => {
    const { database } = server.parts;
    const { communityId, gridId } = town.courtyard;
    const twin = await makeCourtyard(database, { communityId, gridId });
    await add({ placeId: twin.id, category: 'water', desk: 'property' });
    await add({ placeId: twin.id, category: 'lighting', desk: 'community' });
    await add({ placeId: town.courtyard.id, category: 'lighting', desk: 'staff' });
    const moved = { fromId: twin.id, courtyardId: town.courtyard.id, gridId };
    await database.inTransaction((tx) => regroupCases(tx, moved));
    const rules = (await find()).items.map(({ place, category, desk: to }) => [place.id, category, to]);
    expect(rules.sort()).toEqual(
      [
        [town.courtyard.id, 'lighting', 'staff'],
        [town.courtyard.id, 'water', 'property'],
      ].sort(),
    );
  });
});

describe('a dry run', () => {
  const run = async (edit: object) =>
    (await server.call(settings.tryCaseRule, { communityId: here().communityId, ...edit }, { as: town.worker.token }))
      .body;

  it('names the cases that would have gone elsewhere, and changes nothing', async () => {
    const id = await town.report({ category: 'parking' });
    await town.report({ kind: 'mediation', category: 'parking' });
    await town.report({ kind: 'feedback', category: 'parking' });
    const tried = await run(rule({ category: 'parking', desk: 'community' }));
    const { number, title } = await town.get(id);
    expect(tried.changed).toEqual([
      { id, number, title, courtyardName: town.courtyard.name, from: plain('staff'), to: plain('community') },
    ]);
    const of = (name: CaseDesk) => tried.routes.find((one) => one.desk === name) ?? { before: 0, after: 0 };
    expect(of('staff').before - of('staff').after).toBe(1);
    expect(of('community').after - of('community').before).toBe(1);
    expect(tried.routes.some((one) => ['mediator', 'operator'].includes(one.desk))).toBe(false);
    expect(tried.routes.reduce((sum, { after }) => sum + after, 0)).toBe(tried.cases);
    expect(await find()).toMatchObject({ items: [] });
    expect(await town.get(id)).toMatchObject({ desk: 'staff' });
  });

  it('shows the grade that each would have had', async () => {
    const id = await town.report({ category: 'noise' });
    const tried = await run(rule({ category: 'noise', desk: 'street', grade: 'hard' }));
    expect(tried.changed).toMatchObject([{ id, from: plain('staff'), to: { desk: 'street', grade: 'hard' } }]);
    expect(tried.routes).toContainEqual({ desk: 'street', grade: 'hard', before: 0, after: 1 });
  });

  it('refuses what saving would refuse, and asks for what is missing', async () => {
    await add();
    const [made] = (await find()).items;
    const tried = (edit: object) =>
      server.call(settings.tryCaseRule, { communityId: here().communityId, ...edit }, { as: town.worker.token });
    expectRefused(await tried(rule()), 'case_rule.taken');
    expect((await tried({ ...rule({ desk: 'community' }), replaces: made!.id })).status).toBe(200);
    expect((await tried({ replaces: made!.id })).status).toBe(200);
    expect((await tried({ kind: 'appeal' })).body).toMatchObject({ error: { fields: { desk: '请选交给谁' } } });
    expectRefused(await tried({ replaces: town.courtyard.id }), 'case_rule.not_found');
  });

  it('says what reporting the same cases does afterwards, whatever the rules are', async () => {
    const resident = await town.newNeighbour();
    const placeOf = { courtyard: town.courtyard.id, grid: town.courtyard.gridId, community: here().communityId };
    const kind = fc.constantFrom('appeal' as const, 'repair' as const, 'inquiry' as const);
    const category = fc.constantFrom('lighting' as const, 'water' as const, 'other' as const);
    const anyRule = fc.record({
      placeId: fc.constantFrom(...Object.values(placeOf)),
      kind,
      category: fc.oneof(fc.constant('any' as const), category),
      desk: fc.constantFrom('staff' as const, 'community' as const),
      grade: fc.constant('ordinary' as const),
    });
    const anyGraded = anyRule.chain((one) =>
      one.kind === 'inquiry'
        ? fc.constant(one)
        : fc.constantFrom(one, ...streetGradeNames.map((grade) => ({ ...one, desk: 'street' as const, grade }))),
    );
    const forms = fc.array(fc.record({ kind, category }), { minLength: 3, maxLength: 3 });
    const rules = fc.uniqueArray(anyGraded, { maxLength: 4, selector: keyOf });
    const desksOf = async (reports: { kind: CaseKind; category: CaseCategory }[]) => {
      const found = [];
      for (const form of reports) {
        const id = await town.report(form, resident);
        const { desk, grade } = await town.get(id, resident);
        found.push({ id, route: { desk, grade } });
      }
      return found;
    };
    await fc.assert(
      fc.asyncProperty(rules, anyGraded, forms, async (kept, last, reports) => {
        await clear();
        for (const one of kept) await add(one);
        const before = await desksOf(reports);
        const edit = { ...here(), ...last };
        const replaced = (await find()).items.find(
          ({ place, ...one }) => keyOf({ placeId: place.id, ...one }) === keyOf(last),
        );
        const { changed } = await run({ ...edit, ...(replaced && { replaces: replaced.id }) });
        const change = { ...edit, id: replaced?.id ?? '', version: replaced?.version ?? 1 };
        const saved = replaced
          ? await server.call(settings.changeCaseRule, change, { as: town.worker.token })
          : await add(last);
        expect(saved.status).toBe(200);
        const foretold = before.map(({ id, route: from }) => {
          const move = changed.find((one) => one.id === id);
          if (move) expect(move.from).toEqual(from);
          return move?.to ?? from;
        });
        expect((await desksOf(reports)).map(({ route }) => route)).toEqual(foretold);
      }),
      { numRuns: 8 },
    );
  });
});

const plain = (desk: CaseDesk) => ({ desk, grade: 'ordinary' });

const keyOf = ({ placeId, kind, category }: { placeId: string; kind: string; category: string }): string =>
  [placeId, kind, category].join();
