import { caseDeskEndpoints as desk, caseEndpoints as cases } from '@yuanli/shared/cases/cases.endpoints';
import { messageEndpoints as messages } from '@yuanli/shared/messages/messages.endpoints';
import { Case } from '../../../server/src/cases/case.entity';
import { CaseJoin } from '../../../server/src/cases/case-join.entity';
import { clock, days } from '../../../server/src/platform/clock';
import { answerForm, makeCaseStreet, type CaseStreet } from '../../support/case-desk';
import { appoint, makePerson, signInAs } from '../../support/factories/people';
import { makeCourtyard } from '../../support/factories/places';
import { codeOf, expectRefused } from '../../support/refused';
import { useServer } from '../../support/use-server';

const { server, desk: town } = useServer(makeCaseStreet);

const join = (id: string, as: string) => server.call(cases.joinCase, { id }, { as });

describe('我也遇到', () => {
  it('counts 300 neighbours who join one trouble at once, each of them once, and tells all of them', async () => {
    const id = await town.report();
    const neighbours = await Promise.all(Array.from({ length: 300 }, () => town.newNeighbour()));
    const answers = await Promise.all(
      neighbours.flatMap(({ token }, index) =>
        index % 10 === 0 ? [join(id, token), join(id, token)] : [join(id, token)],
      ),
    );
    const codes = answers.map(codeOf);
    expect(codes.filter((code) => code === 200)).toHaveLength(300);
    expect(codes.filter((code) => code === 'case.already_joined')).toHaveLength(30);
    const { database } = server.parts;
    expect(await database.read((db) => db.countBy(CaseJoin, { caseId: id }))).toBe(300);
    expect((await town.get(id)).joined).toBe(300);
    await server.call(desk.acceptCase, { id }, { as: town.gridWorker.token });
    await server.call(desk.startCase, { id }, { as: town.gridWorker.token });
    const told = async ({ token }: { token: string }) =>
      (await server.call(messages.findMessages, {}, { as: token })).body.items.map(({ title }) => title);
    expect(await told(neighbours[299]!)).toEqual(['开始办了']);
  });

  it('is offered before one writes: the same category first, without who reported it', async () => {
    const street = await makeCaseStreet(server);
    const lamp = await street.report();
    const lift = await street.report({ text: '电梯停了两天了', spot: '2号楼' });
    await street.report({ text: '楼上装修太吵了，天天吵' });
    const { body } = await server.call(
      cases.findKnownCases,
      { courtyardId: street.courtyard.id, category: 'lighting' },
      { as: street.neighbour.token },
    );
    // A quarrel is nobody's business.
    expect(body.items.map(({ id }) => id)).toEqual([lamp, lift]);
    expect(JSON.stringify(body)).not.toMatch(/老李|1390/);
    expectRefused(await join(lamp, street.reporter.token), 'case.own_case');
    const left = await join(lamp, street.neighbour.token);
    expect(left.body.joined).toBe(1);
    const gone = await server.call(cases.leaveCase, { id: lamp }, { as: street.neighbour.token });
    expect(gone.body).toMatchObject({ joined: 0, can: { join: true, leave: false } });
  });
});

describe('what was done before', () => {
  const alike = async (street: CaseStreet, category: 'lighting' | 'lift', as?: string) =>
    (await server.call(cases.findKnownCases, { courtyardId: street.courtyard.id, category }, { as })).body;

  const answered = async (street: CaseStreet, form: object = {}, answer: object = {}) => {
    const id = await street.begin(form);
    await server.call(desk.answerCase, { id, ...answerForm(answer) }, { as: street.gridWorker.token });
    await server.settle();
    return id;
  };

  it('is shown below what is open: the last three of that category in that courtyard, with what came of them', async () => {
    const street = await makeCaseStreet(server);
    const lamps = [];
    for (const n of [1, 2, 3, 4]) lamps.push(await answered(street, { text: `${n}号楼门口的灯不亮` }));
    await answered(street, { text: '电梯停了两天了' });
    await answered(street, { text: '我家门口的灯坏了', isShared: false });
    const open = await street.report();
    const seen = await alike(street, 'lighting', street.neighbour.token);
    expect(seen.items.map(({ id }) => id)).toEqual([open]);
    expect(seen.answered.map(({ id }) => id)).toEqual(lamps.slice(1).reverse());
    expect(seen.answered[0]).toMatchObject({
      ...{ outcome: 'solved', outcomeLine: '换了灯头和感应器，灯亮了', answeredAt: expect.any(String) },
    });
    // Who has not signed in reads the same, and has joined none.
    expect(await alike(street, 'lighting')).toEqual(seen);
    expect((await alike(street, 'lift', street.neighbour.token)).answered).toHaveLength(1);
    const elsewhere = await makeCaseStreet(server);
    expect((await alike(elsewhere, 'lighting')).answered).toEqual([]);
  });

  it('is forgotten after 90 days, and says nothing that was not checked', async () => {
    const street = await makeCaseStreet(server);
    const id = await answered(street, {}, { result: '只有办理的人知道' });
    await server.parts.database.inTransaction((tx) => tx.update(Case, { id }, { isLineChecked: false }));
    expect((await alike(street, 'lighting')).answered).toMatchObject([{ id, outcome: 'solved', outcomeLine: null }]);
    const answeredAt = new Date(clock.now().getTime() - days(90) - 1_000);
    await server.parts.database.inTransaction((tx) => tx.update(Case, { id }, { answeredAt }));
    expect((await alike(street, 'lighting')).answered).toEqual([]);
  });
});

describe('我也遇到 is offered', () => {
  it('to neighbours and to whoever is sent a shared case, not to whose it is or who works on it', async () => {
    const street = await makeCaseStreet(server);
    const id = await street.report();
    const { database } = server.parts;
    const elsewhere = await makePerson(database, { courtyard: await makeCourtyard(database), phone: true });
    const company = await makePerson(database, { phone: true });
    const { communityId } = street.courtyard;
    await appoint(database, company, 'property_manager', communityId, { communityId });
    const isOffered = async (as?: string) => (await server.call(cases.getCase, { id }, { as })).body.can.join;
    expect(await isOffered()).toBe(true);
    expect(await isOffered(await signInAs(database, elsewhere))).toBe(true);
    expect(await isOffered(street.neighbour.token)).toBe(true);
    expect(await isOffered(street.reporter.token)).toBe(false);
    await server.call(desk.acceptCase, { id, passTo: { desk: 'property' } }, { as: street.gridWorker.token });
    expect(await isOffered(await signInAs(database, company))).toBe(false);
    await server.call(desk.startCase, { id }, { as: street.property.token });
    await server.call(desk.answerCase, { id, ...answerForm() }, { as: street.property.token });
    expect(await isOffered()).toBe(false);
    // Where they live is asked with the act.
    const next = await street.report();
    expectRefused(await join(next, await signInAs(database, elsewhere)), 'person.courtyard_needed');
  });
});

describe('merging', () => {
  it('follows a chain: who waits for the first is told of the last, counted once, and the chain is one step long', async () => {
    const street = await makeCaseStreet(server);
    const [a, b, c] = [await street.report(), await street.report({}, street.neighbour), await street.report()];
    const another = await street.newNeighbour();
    await join(a, another.token);
    await join(b, another.token);
    const merge = (id: string, intoId: string) =>
      server.call(desk.mergeCase, { id, intoId }, { as: street.worker.token });
    expectRefused(await merge(a, a), 'case.merge_itself');
    expect((await merge(a, b)).body).toMatchObject({ status: 'merged', mergedInto: { id: b } });
    expect((await merge(b, c)).body).toMatchObject({ status: 'merged', mergedInto: { id: c } });
    expect((await street.get(a)).mergedInto?.id).toBe(c);
    // The reporter of a is the reporter of c; the neighbour and the one who joined are counted.
    expect((await street.get(c)).joined).toBe(2);
    expectRefused(await merge(c, a), 'case.merge_elsewhere');
    await server.call(desk.acceptCase, { id: c }, { as: street.gridWorker.token });
    await server.call(desk.startCase, { id: c }, { as: street.gridWorker.token });
    await server.call(desk.answerCase, { id: c, ...answerForm() }, { as: street.gridWorker.token });
    const told = await server.call(messages.findMessages, {}, { as: street.neighbour.token });
    expect(told.body.items.map(({ title }) => title)).toContain('有答复了：已解决');
    const back = await server.call(cases.confirmCase, { id: c, verdict: 'not_solved' }, { as: street.reporter.token });
    expect(back.body).toMatchObject({ status: 'in_progress', reopenedTimes: 1, joined: 2 });
  });

  it('lets one of two crosswise merges win', async () => {
    const [a, b] = [await town.report(), await town.report()];
    const merge = (id: string, intoId: string, as: string) => server.call(desk.mergeCase, { id, intoId }, { as });
    const both = await Promise.all([merge(a, b, town.worker.token), merge(b, a, town.gridWorker.token)]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    const rows = await server.parts.database.read((db) => db.findBy(Case, [{ id: a }, { id: b }]));
    expect(rows.map(({ status }) => status).sort()).toEqual(['merged', 'submitted']);
  });
});

describe('several answered by one act', () => {
  it('answers each by itself and names those that could not be', async () => {
    const ids = [await town.begin(), await town.begin(), await town.report()];
    const done = await server.call(desk.answerCases, { ids, ...answerForm() }, { as: town.worker.token });
    expect(done.body.answered.sort()).toEqual([ids[0], ids[1]].sort());
    expect(done.body.refused).toEqual([
      { id: ids[2], number: expect.stringMatching(/^\d{4}-\d{4}$/), reason: '还没有受理，请先受理' },
    ]);
    expect((await town.get(ids[0]!)).outcomeLine).toBe('换了灯头和感应器，灯亮了');
    const stranger = await makeCaseStreet(server);
    const nothing = await server.call(desk.answerCases, { ids, ...answerForm() }, { as: stranger.worker.token });
    expect(nothing.body.answered).toEqual([]);
  });

  it('asks for what an honest outcome needs, by field', async () => {
    const id = await town.begin();
    const answer = (more: object) =>
      server.call(desk.answerCase, { id, ...answerForm(more) }, { as: town.gridWorker.token });
    expect((await answer({ outcome: 'planned' })).body.error?.fields).toHaveProperty('plannedFor');
    expect((await answer({ outcome: 'cannot' })).body.error?.fields).toMatchObject({
      ...{ rule: expect.any(String), whoCould: expect.any(String) },
    });
    expect((await answer({ outcome: 'passed_on' })).body.error?.fields).toHaveProperty('passedPhone');
    const passed = await answer({
      outcome: 'passed_on',
      passedTo: '供电公司',
      passedPhone: '95598',
      passedNumber: 'GD-12',
    });
    expect(passed.body).toMatchObject({ outcome: 'passed_on', outcomeLine: '供电公司，电话95598' });
  });
});
