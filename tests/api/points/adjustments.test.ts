import { messageEndpoints as messages } from '@yuanli/shared/messages/messages.endpoints';
import { pointsEndpoints as points } from '@yuanli/shared/points/points.endpoints';
import { Appointment } from '../../../server/src/identity/appointments/appointment.entity';
import { AuditEntry } from '../../../server/src/platform/audit';
import { clock, days } from '../../../server/src/platform/clock';
import { newId } from '../../../server/src/platform/new-id';
import { appoint } from '../../support/factories/people';
import { openPointsDesk, type BookPerson, type PointsDesk } from '../../support/points-desk';
import { useServer } from '../../support/use-server';
import { expectRefused } from '../../support/refused';

const { server } = useServer();
let desk: PointsDesk;
let resident: BookPerson;
beforeEach(async () => {
  desk = await openPointsDesk(server);
  resident = await desk.newPerson('老李');
});
afterEach(() => clock.set(null));

const make = (amount: number, { as = desk.worker, phone = resident.phone } = {}) =>
  server.call(
    points.makeAdjustment,
    { communityId: desk.communityId, phone, amount, reason: '补记上周的值班' },
    { as: as.token },
  );
const sign = (id: string, as = desk.supervisor) => server.call(points.signAdjustment, { id }, { as: as.token });
const refuse = (id: string, as = desk.supervisor) =>
  server.call(points.refuseAdjustment, { id, reason: '没有签到记录' }, { as: as.token });
const find = (view: 'waiting' | 'done', as = desk.supervisor, cursor?: string) =>
  server.call(points.findAdjustments, { communityId: desk.communityId, view, cursor }, { as: as.token });
const inbox = async ({ token }: BookPerson) =>
  (await server.call(messages.findMessages, {}, { as: token })).body.items.map(({ text }) => text);
const endRole = ({ id: personId }: BookPerson) =>
  server.parts.database.inTransaction((tx) =>
    tx.update(Appointment, { personId }, { endsAt: clock.now(), heldKey: null }),
  );
const auditOf = (subjectId: string) =>
  server.parts.database.read((db) => db.find(AuditEntry, { where: { subjectId }, order: { id: 'ASC' } }));

describe('makeAdjustment', () => {
  it('is booked at once up to the line, with the reason, an audit and a message', async () => {
    const { body } = await make(100);
    expect(body).toMatchObject({
      state: 'posted',
      amount: 100,
      personName: '老李',
      madeByName: '林主任',
      decidedByName: null,
      can: { sign: false },
    });
    expect(body.phoneMasked).toMatch(/^139\*{4}\d{4}$/);
    expect(await desk.balanceOf(resident)).toBe(100);
    const { body: statement } = await server.call(
      points.findMyStatement,
      { communityId: desk.communityId },
      { as: resident.token },
    );
    expect(statement.items).toMatchObject([
      {
        amount: 100,
        reason: '社区调整：补记上周的值班',
        cause: { kind: 'adjustment', id: body.id },
        ruleVersion: null,
      },
    ]);
    expect(await inbox(resident)).toEqual([
      '社区调整了您的积分：增加100积分，原因：补记上周的值班。如有疑问，请联系社区。',
    ]);
    expect((await auditOf(body.id)).map(({ action, actorId }) => [action, actorId])).toEqual([
      ['points.adjustment_made', desk.worker.id],
    ]);
  });

  it('takes away no more than there is', async () => {
    await desk.give(resident, 8);
    expectRefused(await make(-9), 'points.not_enough');
    expect((await make(-8)).status).toBe(200);
    expect(await desk.balanceOf(resident)).toBe(0);
    expect(await inbox(resident)).toEqual([
      '社区调整了您的积分：减少8积分，原因：补记上周的值班。如有疑问，请联系社区。',
    ]);
  });

  it('waits above the line, which the community draws', async () => {
    await desk.give(resident, 101);
    expect((await make(101)).body.state).toBe('waiting');
    expect((await make(-101)).body.state).toBe('waiting');
    await desk.set({ secondSignatureAbove: 0 });
    expect((await make(1)).body.state).toBe('waiting');
    expect(await desk.balanceOf(resident)).toBe(101);
    expect(await inbox(resident)).toEqual([]);
  });

  it('waits where small steps of a day come above the line, however many are made at once', async () => {
    const answers = await Promise.all(Array.from({ length: 4 }, () => make(40)));
    expect(answers.map(({ body }) => body.state).sort()).toEqual(['posted', 'posted', 'waiting', 'waiting']);
    expect((await make(-21)).body.state).toBe('waiting');
    expect((await make(-20)).body.state).toBe('posted');
    expect(await desk.balanceOf(resident)).toBe(60);
    expect((await make(100, { phone: (await desk.newPerson('小王')).phone })).body.state).toBe('posted');
    clock.advance(days(1));
    expect((await make(100)).body.state).toBe('posted');
  });

  it('is for community workers, for someone known, and never for themselves', async () => {
    for (const as of [desk.supervisor, resident, (await openPointsDesk(server)).worker]) {
      expectRefused(await make(1, { as }), 'request.not_allowed');
    }
    expectRefused(await make(1, { phone: desk.worker.phone }), 'points.own_adjustment');
    expectRefused(await make(1, { phone: '13812345678' }), 'person.unknown_phone');
    expect(Object.keys((await make(0)).body.error?.fields ?? {})).toEqual(['amount']);
  });
});

describe('the second signature', () => {
  it('books what waited, in the name of who made it', async () => {
    const { id } = (await make(500)).body;
    const { body: waiting } = await find('waiting');
    expect(waiting.items).toMatchObject([{ id, can: { sign: true } }]);
    expect((await sign(id)).body).toMatchObject({ state: 'posted', decidedByName: '老监督', can: { sign: false } });
    expect(await desk.balanceOf(resident)).toBe(500);
    expect((await auditOf(id)).map(({ action }) => action)).toEqual([
      'points.adjustment_made',
      'points.adjustment_signed',
    ]);
    expect((await find('waiting')).body.items).toEqual([]);
    expect((await find('done')).body.items).toMatchObject([{ id, state: 'posted' }]);
  });

  it('can be withheld with a reason; then nothing is booked and the maker is told', async () => {
    await desk.give(resident, 500);
    const { id } = (await make(-500)).body;
    expect((await refuse(id)).status).toBe(200);
    expectRefused(await sign(id), 'points.adjustment_decided');
    expect((await find('done')).body.items).toMatchObject([
      { id, state: 'refused', decision: '没有签到记录', decidedByName: '老监督' },
    ]);
    expect(await inbox(desk.worker)).toEqual(['您办理的-500积分调整，监督委员没有同意，原因：没有签到记录。']);
    expect(await inbox(resident)).toEqual([]);
  });

  it('counts once when two sign at once, or one signs and one refuses', async () => {
    const second = await desk.newSupervisor();
    const first = (await make(500)).body.id;
    const signed = await Promise.all([sign(first), sign(first, second), sign(first)]);
    expect(signed.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
    expect(await desk.balanceOf(resident)).toBe(500);
    const { id } = (await make(300)).body;
    const answers = await Promise.all([sign(id), refuse(id, second)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(await desk.balanceOf(resident)).toBe(answers[0].status === 200 ? 800 : 500);
  });

  it('stays missing when the points are gone by then', async () => {
    await desk.give(resident, 200);
    const { id } = (await make(-150)).body;
    await desk.reserve(resident, 100);
    expectRefused(await sign(id), 'points.not_enough');
    expect((await find('waiting')).body.items).toMatchObject([{ id, state: 'waiting' }]);
    expect(await desk.balanceOf(resident)).toBe(100);
  });

  it('is never that of the maker, nor of the person concerned, nor of anyone else', async () => {
    const {
      parts: { database },
    } = server;
    await appoint(database, desk.worker, 'supervisor', desk.communityId);
    await appoint(database, resident, 'supervisor', desk.communityId);
    const { id } = (await make(500)).body;
    for (const as of [desk.worker, resident]) {
      expectRefused(await sign(id, as), 'points.own_signature');
      expectRefused(await refuse(id, as), 'points.own_signature');
      expect((await find('waiting', as)).body.items).toMatchObject([{ can: { sign: false } }]);
    }
    const elsewhere = await openPointsDesk(server);
    for (const as of [elsewhere.supervisor, await desk.newPerson('邻居')]) {
      expectRefused(await sign(id, as), 'request.not_allowed');
      expectRefused(await find('waiting', as), 'request.not_allowed');
    }
    expectRefused(await sign(newId()), 'points.adjustment_not_found');
    expect(await desk.balanceOf(resident)).toBe(0);
  });
});

describe('before anything is booked', () => {
  const preview = (amount: number, { as = desk.worker, phone = resident.phone } = {}) =>
    server.call(points.previewAdjustment, { communityId: desk.communityId, phone, amount }, { as: as.token });

  it('shows whose points they are and what becomes of them, books nothing, and is written down', async () => {
    await desk.give(resident, 60);
    expect((await preview(50)).body).toEqual({
      personName: '老李',
      phoneMasked: expect.stringMatching(/^139\*{4}\d{4}$/),
      householdLabel: null,
      balance: 60,
      balanceAfter: 110,
      willWait: false,
    });
    await make(60);
    // The second of a day adds up with the first.
    expect((await preview(60)).body).toMatchObject({ balance: 120, willWait: true });
    expect((await auditOf(resident.id)).filter(({ action }) => action === 'person.looked_up')).toHaveLength(2);
    expect((await find('waiting')).body.items).toEqual([]);
  });

  it('refuses what making it would refuse', async () => {
    for (const as of [desk.supervisor, resident]) expectRefused(await preview(1, { as }), 'request.not_allowed');
    expectRefused(await preview(1, { phone: '13812345678' }), 'person.unknown_phone');
    expectRefused(await preview(1, { phone: desk.worker.phone }), 'points.own_adjustment');
    expectRefused(await preview(-1), 'points.not_enough');
  });

  it('says at once that nobody may sign', async () => {
    const [other] = [await desk.newPerson('小王')];
    await appoint(server.parts.database, desk.worker, 'supervisor', desk.communityId);
    await endRole(desk.supervisor);
    for (const answer of [await preview(500), await make(500)]) expectRefused(answer, 'points.no_supervisor');
    expect((await make(10, { phone: other.phone })).body.state).toBe('posted');
  });
});

describe('withdrawing', () => {
  const withdraw = (id: string, as = desk.worker) => server.call(points.withdrawAdjustment, { id }, { as: as.token });

  it('is for its maker while it waits; then nobody can sign it any more', async () => {
    const { id } = (await make(500)).body;
    expect((await find('waiting', desk.worker)).body.items).toMatchObject([
      { id, can: { sign: false, withdraw: true } },
    ]);
    expect((await find('waiting')).body.items).toMatchObject([{ can: { sign: true, withdraw: false } }]);
    for (const as of [desk.supervisor, resident]) expectRefused(await withdraw(id, as), 'points.adjustment_not_found');
    expect((await withdraw(id)).body).toMatchObject({ state: 'withdrawn', can: { sign: false, withdraw: false } });
    expectRefused(await sign(id), 'points.adjustment_decided');
    expectRefused(await withdraw(id), 'points.adjustment_decided');
    expect(await desk.balanceOf(resident)).toBe(0);
  });

  it('and signing at once: one of them happens', async () => {
    const { id } = (await make(500)).body;
    const [withdrawn, signed] = await Promise.all([withdraw(id), sign(id)]);
    expect([withdrawn.status, signed.status].sort()).toEqual([200, 409]);
    expect(await desk.balanceOf(resident)).toBe(signed.status === 200 ? 500 : 0);
  });
});

it('the list comes in pages, newest first', async () => {
  await desk.set({ secondSignatureAbove: 10_000 });
  const ids: string[] = [];
  for (let n = 1; n <= 23; n++) ids.unshift((await make(n)).body.id);
  const first = (await find('done')).body;
  const second = (await find('done', desk.worker, first.nextCursor!)).body;
  expect([...first.items, ...second.items].map(({ id }) => id)).toEqual(ids);
  expect([first.items.length, second.nextCursor]).toEqual([20, null]);
});
