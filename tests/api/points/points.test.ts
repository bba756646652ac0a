import { pointsEndpoints } from '@yuanli/shared/points/points.endpoints';
import { clock, days, fromNow } from '../../../server/src/platform/clock';
import { newId } from '../../../server/src/platform/new-id';
import { reversePoints } from '../../../server/src/points';
import { postPoints } from '../../../server/src/points/ledger/post-points';
import { makePerson, signInAs } from '../../support/factories/people';
import { makeCommunity } from '../../support/factories/places';
import { useServer } from '../../support/use-server';

const { server } = useServer();
afterEach(() => clock.set(null));

async function someone() {
  const person = await makePerson(server.parts.database);
  return { id: person.id, token: await signInAs(server.parts.database, person) };
}

/** Gives points `times` times, one each. */
async function give(communityId: string, personId: string, times = 1): Promise<string[]> {
  const ids: string[] = [];
  for (let n = 1; n <= times; n++) {
    const input = {
      communityId,
      personId,
      amount: n,
      event: 'wish.fulfilled',
      reason: `第${n}次帮忙`,
      cause: { kind: 'wish' as const, id: newId() },
    };
    const key = { idempotencyKey: `give:${newId()}`, actorId: null };
    ids.push((await server.parts.database.inTransaction((tx) => postPoints(tx, { ...input, ...key }))).transactionId);
  }
  return ids;
}

describe('getMyPoints', () => {
  it('asks for a login', async () => {
    const { status, body } = await server.call(pointsEndpoints.getMyPoints, {});
    expect([status, body.error?.code]).toEqual([401, 'session.required']);
  });

  it('is empty before the first points', async () => {
    const { token } = await someone();
    expect((await server.call(pointsEndpoints.getMyPoints, {}, { as: token })).body.accounts).toEqual([]);
  });

  it('shows one account per community, and only my own', async () => {
    const [me, neighbour] = [await someone(), await someone()];
    const [here, there] = [
      await makeCommunity(server.parts.database, { name: '槐荫社区' }),
      await makeCommunity(server.parts.database, { name: '柳岸社区' }),
    ];
    await give(here.id, me.id, 3);
    await give(there.id, me.id, 1);
    await give(here.id, neighbour.id, 5);
    const { body } = await server.call(pointsEndpoints.getMyPoints, {}, { as: me.token });
    expect(body.accounts).toEqual([
      {
        communityId: here.id,
        communityName: '槐荫社区',
        balance: 6,
        reserved: 0,
        gainedThisMonth: 6,
        expiring: null,
        canTransfer: false,
      },
      {
        communityId: there.id,
        communityName: '柳岸社区',
        balance: 1,
        reserved: 0,
        gainedThisMonth: 1,
        expiring: null,
        canTransfer: false,
      },
    ]);
  });

  it('begins a month at midnight in China', async () => {
    const me = await someone();
    const { id } = await makeCommunity(server.parts.database);
    clock.set(new Date('2099-01-31T15:59:59.000Z'));
    await give(id, me.id);
    clock.set(new Date('2099-01-31T16:00:00.000Z'));
    const token = await signInAs(server.parts.database, me);
    const { body } = await server.call(pointsEndpoints.getMyPoints, {}, { as: token });
    expect(body.accounts[0]).toMatchObject({ balance: 1, gainedThisMonth: 0 });
  });
});

describe('findMyStatement', () => {
  it('shows every line once, newest first, over pages, with reason and cause', async () => {
    const me = await someone();
    const { id: communityId } = await makeCommunity(server.parts.database);
    await give(communityId, me.id, 45);
    const reasons: string[] = [];
    const sizes: number[] = [];
    let cursor: string | undefined;
    do {
      const { body } = await server.call(pointsEndpoints.findMyStatement, { communityId, cursor }, { as: me.token });
      sizes.push(body.items.length);
      reasons.push(...body.items.map(({ reason }) => reason));
      expect(body.items.every(({ cause, isReversal }) => cause?.kind === 'wish' && !isReversal)).toBe(true);
      cursor = body.nextCursor ?? undefined;
    } while (cursor);
    expect(sizes).toEqual([20, 20, 5]);
    expect(reasons).toEqual(Array.from({ length: 45 }, (_, n) => `第${45 - n}次帮忙`));
  });

  it('shows a reversal as a line of its own', async () => {
    const me = await someone();
    const { id: communityId } = await makeCommunity(server.parts.database);
    const [transactionId] = await give(communityId, me.id);
    const why = { reason: '心愿登记错了，已冲回', actorId: null, idempotencyKey: `reversal:${newId()}` };
    await server.parts.database.inTransaction((tx) => reversePoints(tx, { transactionId: transactionId!, ...why }));
    const { body } = await server.call(pointsEndpoints.findMyStatement, { communityId }, { as: me.token });
    expect(body.items.map(({ amount, reason, isReversal }) => [amount, reason, isReversal])).toEqual([
      [-1, '心愿登记错了，已冲回', true],
      [1, '第1次帮忙', false],
    ]);
  });

  it('never shows the lines of a neighbour', async () => {
    const [me, neighbour] = [await someone(), await someone()];
    const { id: communityId } = await makeCommunity(server.parts.database);
    await give(communityId, neighbour.id, 2);
    const { status, body } = await server.call(pointsEndpoints.findMyStatement, { communityId }, { as: me.token });
    expect(status).toBe(200);
    expect(body).toEqual({ items: [], nextCursor: null });
  });

  it('asks for a login, and for a community', async () => {
    const { token } = await someone();
    expect((await server.call(pointsEndpoints.findMyStatement, { communityId: newId() })).status).toBe(401);
    const { status, body } = await server.call(pointsEndpoints.findMyStatement, { communityId: 'x' }, { as: token });
    expect([status, Object.keys(body.error?.fields ?? {})]).toEqual([422, ['communityId']]);
  });

  it('keeps the lines of long ago', async () => {
    const me = await someone();
    const { id: communityId } = await makeCommunity(server.parts.database);
    clock.set(fromNow(-days(800)));
    await give(communityId, me.id);
    clock.set(null);
    const { body } = await server.call(pointsEndpoints.findMyStatement, { communityId }, { as: me.token });
    expect(body.items).toHaveLength(1);
  });
});
