import type { AuditAction } from '@yuanli/shared/audit/audit-actions';
import { identityEndpoints as endpoints } from '@yuanli/shared/identity/identity.endpoints';
import { messageEndpoints } from '@yuanli/shared/messages/messages.endpoints';
import { findTrail } from '../../../server/src/platform/audit';
import { clock, minutes } from '../../../server/src/platform/clock';
import { makeNeighbourhood, makeResident } from '../../support/factories/neighbourhood';
import { newPhone } from '../../support/factories/people';
import { makeBuilding, makeCourtyard, makeHousehold } from '../../support/factories/places';
import { expectRefused } from '../../support/refused';
import { useServer } from '../../support/use-server';

const { server } = useServer();
afterEach(() => clock.set(null));

const database = () => server.parts.database;
const resident = (wishes?: Parameters<typeof makeResident>[1]) => makeResident(database(), wishes);
const ask = (as: string, householdId: string, realName = '陈秀兰') =>
  server.call(endpoints.requestVerification, { householdId, realName }, { as });
const list = async (as: string, input: { view?: 'waiting' | 'decided'; q?: string; cursor?: string } = {}) =>
  (await server.call(endpoints.findVerificationRequests, input, { as })).body;
const see = (as: string, id: string) => server.call(endpoints.getVerificationRequest, { id }, { as });
const approve = (as: string, id: string) => server.call(endpoints.approveVerification, { id }, { as });
const decline = (as: string, id: string, reason = '房号和姓名对不上') =>
  server.call(endpoints.declineVerification, { id, reason }, { as });
const undo = (as: string, id: string, key?: string) =>
  server.call(endpoints.undoVerification, { id, reason: '看错了房号' }, { as, ...(key && { key }) });
const meOf = async (as: string) => (await server.call(endpoints.getMe, {}, { as })).body;
const lastMessage = async (as: string) => (await server.call(messageEndpoints.findMessages, {}, { as })).body.items[0];
const trailOf = (id: string, actions: AuditAction[]) => database().read((db) => findTrail(db, id, actions));

/** A home of the roll, and someone who asks to be verified there. */
async function waiting(phone = newPhone(), realName = '陈秀兰') {
  const neighbourhood = await makeNeighbourhood(database(), phone);
  const asker = await resident({ phone });
  await ask(asker.token, neighbourhood.household.id, realName);
  const [request] = (await list(neighbourhood.communityWorker.token)).items;
  return { ...neighbourhood, asker, phone, id: request?.id ?? '' };
}

describe('a request beside the roll', () => {
  it('says whether name and phone stand there, and masks every number', async () => {
    const { gridWorker, id, phone } = await waiting();
    const { body } = await see(gridWorker.token, id);
    expect(body).toMatchObject({
      realName: '陈秀兰',
      householdLabel: '2号楼3单元501',
      roll: {
        isOnRoll: true,
        people: [{ name: '陈秀兰', isSameName: true, isSamePhone: true }],
        ...{ hasName: true, hasPhone: true, hasBoth: true, verified: [] },
      },
      elsewhere: { homes: [], hidden: 0 },
      can: { decide: true, undo: false, call: true },
      cannotUndoBecause: null,
    });
    expect(JSON.stringify(body)).not.toContain(phone);
  });

  it('tells name and phone apart, and who is verified there already', async () => {
    const { household, communityWorker, phone } = await waiting();
    const son = await resident({ phone: newPhone() });
    await ask(son.token, household.id, '陈 大勇');
    await resident({ verifiedIn: household, nickname: '兰姨', phone: '13812340002' });
    const { items } = await list(communityWorker.token, { q: '大勇' });
    expect((await see(communityWorker.token, items[0]!.id)).body.roll).toMatchObject({
      people: [{ name: '陈秀兰', phoneMasked: `${phone.slice(0, 3)}****${phone.slice(-4)}`, isSameName: false }],
      verified: [{ nickname: '兰姨', phoneMasked: '138****0002' }],
      ...{ hasName: false, hasPhone: false, hasBoth: false },
    });
    const noPhone = await resident();
    await ask(noPhone.token, household.id);
    const { items: all } = await list(communityWorker.token);
    expect((await see(communityWorker.token, all.at(-1)!.id)).body).toMatchObject({
      roll: { hasName: true, hasPhone: null, hasBoth: false },
      can: { call: false },
    });
  });

  it('names other homes of the community with this name or phone; a grid worker sees those of the grid, and how many more', async () => {
    const { courtyard, gridWorker, communityWorker, id, phone } = await waiting();
    const { communityId } = courtyard;
    // A common name: more elsewhere than anybody would read.
    const crowded = await makeBuilding(database());
    await makeHousehold(database(), { buildingId: crowded.id }, Array(510).fill({ name: '陈秀兰' }));
    const near = await makeBuilding(database(), { courtyardId: courtyard.id, name: '9号楼' });
    await makeHousehold(database(), { buildingId: near.id, room: '101' }, [{ name: '陈秀兰', phone: newPhone() }]);
    const otherGrid = await makeCourtyard(database(), { communityId, name: '海棠院' });
    const far = await makeBuilding(database(), { courtyardId: otherGrid.id });
    await makeHousehold(database(), { buildingId: far.id, room: '202' }, [{ name: '张三', phone }]);
    const abroad = await makeBuilding(database());
    await makeHousehold(database(), { buildingId: abroad.id, room: '303' }, [{ name: '陈秀兰', phone }]);
    expect((await see(communityWorker.token, id)).body.elsewhere).toMatchObject({
      homes: [
        { courtyardName: '海棠院', isSameName: false, isSamePhone: true },
        { label: '9号楼3单元101', isSameName: true, isSamePhone: false },
      ],
      hidden: 0,
    });
    expect((await see(gridWorker.token, id)).body.elsewhere).toMatchObject({
      homes: [{ label: '9号楼3单元101' }],
      hidden: 1,
    });
  });

  it('is a recorded look, and so is the number; strangers get neither', async () => {
    const { gridWorker, id, asker, phone } = await waiting();
    await see(gridWorker.token, id);
    const call = (as: string) => server.call(endpoints.revealRequesterPhone, { id }, { as });
    expect((await call(gridWorker.token)).body).toEqual({ phone });
    const looks = await trailOf(id, ['verification.roll_seen', 'verification.phone_seen']);
    expect(looks.map(({ action, actorId }) => [action, actorId])).toEqual([
      ['verification.roll_seen', gridWorker.person.id],
      ['verification.phone_seen', gridWorker.person.id],
    ]);
    const { gridWorker: elsewhere } = await makeNeighbourhood(database());
    for (const as of [asker.token, elsewhere.token]) {
      expectRefused(await see(as, id), 'request.not_allowed');
      expectRefused(await call(as), 'request.not_allowed');
    }
    await server.call(endpoints.deleteAccount, { confirm: '注销' }, { as: asker.token });
    expectRefused(await see(gridWorker.token, id), 'verification.not_found');
  });
});

describe('the list of what was decided', () => {
  it('says who decided, when and why, the last first, in pages; the count is of what waits', async () => {
    const { household, gridWorker, communityWorker, id } = await waiting();
    await approve(gridWorker.token, id);
    clock.advance(minutes(1));
    for (let n = 0; n < 21; n++) await ask((await resident()).token, household.id);
    const first = await list(communityWorker.token);
    expect(first).toMatchObject({ items: { length: 20 }, waiting: 21 });
    for (const one of first.items) await decline(communityWorker.token, one.id);
    expect(await list(communityWorker.token)).toMatchObject({ items: { length: 1 }, waiting: 1 });

    const decided = await list(gridWorker.token, { view: 'decided' });
    expect(decided.items[0]).toMatchObject({
      status: 'declined',
      decision: { byName: '林主任', reason: '房号和姓名对不上' },
      undone: null,
    });
    const rest = await list(gridWorker.token, { view: 'decided', cursor: decided.nextCursor! });
    expect(rest).toMatchObject({
      items: [{ id, status: 'approved', decision: { byName: '小吴', reason: null } }],
      nextCursor: null,
    });
    const { gridWorker: elsewhere } = await makeNeighbourhood(database());
    expect((await list(elsewhere.token, { view: 'decided' })).items).toEqual([]);
  });

  it('is found by name, by the end of the phone, by door', async () => {
    const { household, communityWorker, asker, id, phone } = await waiting();
    await ask((await resident()).token, household.id, '王建军');
    const found = async (q: string) => (await list(communityWorker.token, { q })).items.map(({ realName }) => realName);
    expect(await found('秀兰')).toEqual(['陈秀兰']);
    expect(await found(phone.slice(-4))).toContain('陈秀兰');
    expect(await found('3单元501 王')).toEqual(['王建军']);
    expect(await found('2-3-501')).toHaveLength(2);
    expect(await found('3-501 王')).toEqual(['王建军']);
    expect(await found('2-3-50')).toEqual([]);
    expect(await found('502')).toEqual([]);
    await approve(communityWorker.token, id);
    expect((await list(communityWorker.token, { view: 'decided', q: '陈' })).items).toHaveLength(1);
    expect((await meOf(asker.token)).verification).toBe('verified');
  });
});

describe('taking a decision back', () => {
  it('of an approval ends the residence, tells the person, and is done once', async () => {
    const { gridWorker, communityWorker, id, asker, household } = await waiting();
    await approve(gridWorker.token, id);
    expect((await see(communityWorker.token, id)).body.can).toEqual({ decide: false, undo: true, call: true });
    expect((await undo(communityWorker.token, id, 'undo-once')).status).toBe(200);
    expect((await undo(communityWorker.token, id, 'undo-once')).status).toBe(200);
    expect(await meOf(asker.token)).toMatchObject({ verification: 'none', householdLabel: null });
    expect(await lastMessage(asker.token)).toMatchObject({
      title: '住户核实已撤销',
      text: expect.stringContaining('看错了房号'),
    });
    expect(await trailOf(id, ['verification.revoked'])).toMatchObject([{ actorId: communityWorker.person.id }]);
    expect(await trailOf(asker.person.id, ['person.verification_ended'])).toHaveLength(1);
    expectRefused(await undo(communityWorker.token, id), 'verification.not_decided');
    const [row] = (await list(gridWorker.token, { view: 'decided' })).items;
    expect(row).toMatchObject({ status: 'revoked', undone: { byName: '林主任', reason: '看错了房号' } });
    expect((await ask(asker.token, household.id)).body.verification).toBe('waiting');
  });

  it('of a no lets the request wait again', async () => {
    const { gridWorker, id, asker } = await waiting();
    await decline(gridWorker.token, id);
    expect((await undo(gridWorker.token, id)).status).toBe(200);
    expect((await meOf(asker.token)).verification).toBe('waiting');
    expect(await lastMessage(asker.token)).toMatchObject({ title: '您的住户核实申请重新核实' });
    expect((await list(gridWorker.token, { view: 'decided' })).items).toEqual([]);
    expect(await list(gridWorker.token)).toMatchObject({
      items: [{ id, status: 'waiting', decision: null, undone: { byName: '小吴' } }],
      waiting: 1,
    });
    expectRefused(await undo(gridWorker.token, id), 'verification.not_decided');
    expect((await approve(gridWorker.token, id)).status).toBe(200);
    expect((await meOf(asker.token)).verification).toBe('verified');
  });

  it('is for who decided and for the workers of the community, not about oneself', async () => {
    const { gridWorker, communityWorker, id, asker } = await waiting();
    await approve(communityWorker.token, id);
    expect((await see(gridWorker.token, id)).body).toMatchObject({
      can: { undo: false, call: false },
      cannotUndoBecause: expect.stringContaining('社区工作者'),
    });
    for (const as of [gridWorker.token, asker.token, (await makeNeighbourhood(database())).communityWorker.token])
      expectRefused(await undo(as, id), 'request.not_allowed');
    expectRefused(await undo(communityWorker.token, asker.person.id), 'verification.not_found');
    expect((await meOf(asker.token)).verification).toBe('verified');
  });

  it('is refused where the person has moved on: verified by another home or anew, left, or asked again', async () => {
    const moved = await waiting();
    await approve(moved.communityWorker.token, moved.id);
    const { household, communityWorker, asker, id } = moved;
    const end = { personId: asker.person.id, householdId: household.id, reason: '已经搬走了' };
    await server.call(endpoints.endResidence, end, { as: communityWorker.token });
    expectRefused(await undo(communityWorker.token, id), 'verification.undo_moved_on');
    clock.advance(minutes(1));
    const { code } = (
      await server.call(endpoints.makeVerificationCode, { householdId: household.id }, { as: communityWorker.token })
    ).body;
    await server.call(endpoints.verifyByCode, { code }, { as: asker.token });
    expectRefused(await undo(communityWorker.token, id), 'verification.undo_moved_on');
    expect((await see(communityWorker.token, id)).body).toMatchObject({
      can: { undo: false },
      cannotUndoBecause: expect.stringContaining('住户名册'),
    });
    expect((await meOf(asker.token)).verification).toBe('verified');

    const again = await waiting();
    await decline(again.gridWorker.token, again.id);
    await ask(again.asker.token, again.household.id);
    expectRefused(await undo(again.gridWorker.token, again.id), 'verification.undo_asked_again');
    const [second] = (await list(again.gridWorker.token)).items;
    await approve(again.gridWorker.token, second!.id);
    expectRefused(await undo(again.gridWorker.token, again.id), 'verification.undo_verified_since');

    const left = await waiting();
    await decline(left.gridWorker.token, left.id);
    await server.call(endpoints.deleteAccount, { confirm: '注销' }, { as: left.asker.token });
    expectRefused(await undo(left.gridWorker.token, left.id), 'verification.undo_left');
  });

  it('happens once when two do it, and never beside a new verification', async () => {
    const { gridWorker, communityWorker, id, asker, household } = await waiting();
    await decline(gridWorker.token, id);
    const answers = await Promise.all([
      undo(gridWorker.token, id),
      undo(communityWorker.token, id),
      ask(asker.token, household.id),
    ]);
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(await list(gridWorker.token)).toMatchObject({ items: { length: 1 }, waiting: 1 });
  });
});
