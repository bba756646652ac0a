import type { Endpoint } from '@yuanli/shared/endpoint';
import { wishEndpoints as wishes } from '@yuanli/shared/wishes/wishes.endpoints';
import { canBecome, wishStatusNames, type WishStatus } from '@yuanli/shared/wishes/wish-status';
import { AuditEntry } from '../../../server/src/platform/audit';
import { Wish } from '../../../server/src/wishes/wish.entity';
import { tryChangeWish } from '../../../server/src/wishes/change-wish';
import { makeCommunity } from '../../support/factories/places';
import { makeWish } from '../../support/factories/wishes';
import { makeNeighbourhood, record, type Neighbourhood } from '../../support/make-neighbourhood';
import { useServer } from '../../support/use-server';

const { server } = useServer();
let town: Neighbourhood;
beforeAll(async () => {
  // As many claims as the table needs.
  town = await makeNeighbourhood(server, await makeCommunity(server.parts.database, { wishClaimsAtATime: 1000 }));
});

interface Act {
  endpoint: Endpoint<never, { status: WishStatus }>;
  by: 'wisher' | 'helper' | 'gridWorker';
  from: WishStatus[];
  to: WishStatus;
  more?: object;
}

/** Who does what from where: product.md's arrows, each with its own act. */
const acts: Record<string, Act> = {
  approve: { endpoint: wishes.approveWish as never, by: 'gridWorker', from: ['under_review'], to: 'open' },
  decline: {
    endpoint: wishes.declineWish as never,
    by: 'gridWorker',
    from: ['under_review'],
    to: 'declined',
    more: { reason: '请写清楚' },
  },
  claim: { endpoint: wishes.claimWish as never, by: 'helper', from: ['open'], to: 'claimed' },
  release: { endpoint: wishes.releaseWish as never, by: 'helper', from: ['claimed'], to: 'open' },
  deliver: { endpoint: wishes.deliverWish as never, by: 'helper', from: ['claimed'], to: 'delivered', more: record() },
  confirm: {
    endpoint: wishes.confirmWish as never,
    by: 'wisher',
    from: ['delivered'],
    to: 'fulfilled',
    more: { rating: 5 },
  },
  rejectDelivery: {
    endpoint: wishes.rejectDelivery as never,
    by: 'wisher',
    from: ['delivered'],
    to: 'claimed',
    more: { reason: '还差一点' },
  },
  withdraw: {
    endpoint: wishes.withdrawWish as never,
    by: 'wisher',
    from: ['submitted', 'under_review', 'open'],
    to: 'withdrawn',
  },
};

const table = Object.keys(acts).flatMap((name) => wishStatusNames.map((status) => [name, status] as const));
const isAllowed = ([name, status]: readonly [string, WishStatus]) => acts[name]!.from.includes(status);

const read = (id: string) => server.parts.database.read((db) => db.findOneByOrFail(Wish, { id }));
const countTrail = (id: string) => server.parts.database.read((db) => db.countBy(AuditEntry, { subjectId: id }));

async function attempt(name: string, status: WishStatus) {
  const { endpoint, by, more } = acts[name]!;
  const { id } = await makeWish(server.parts.database, {
    courtyardId: town.courtyard.id,
    wisherId: town.wisher.id,
    claimantId: town.helper.id,
    status,
  });
  const before = await read(id);
  const call = (key: string) => server.call(endpoint, { id, ...more } as never, { as: town[by].token, key });
  return { id, before, call, answer: await call(`first-${id}`) };
}

it.each(table.filter(isAllowed))('%s works from %s, once for one key', async (name, status) => {
  const { id, answer, call } = await attempt(name, status);
  expect([answer.status, answer.body.status]).toEqual([200, acts[name]!.to]);
  expect(canBecome(status, acts[name]!.to)).toBe(true);
  const after = await read(id);
  expect(after.status).toBe(acts[name]!.to);
  expect((await call(`first-${id}`)).body).toEqual(answer.body);
  expect(await read(id)).toEqual(after);
  expect(await countTrail(id)).toBe(1);
});

it.each(table.filter((row) => !isAllowed(row) && !(row[0] === 'claim' && row[1] === 'claimed')))(
  '%s is refused from %s, and nothing changes',
  async (name, status) => {
    const { id, before, answer } = await attempt(name, status);
    expect([403, 404, 409]).toContain(answer.status);
    expect(await read(id)).toEqual(before);
    expect(await countTrail(id)).toBe(0);
  },
);

it('says plainly why a wish cannot be claimed any more', async () => {
  const codes: Record<string, string | undefined> = {};
  for (const status of ['claimed', 'delivered', 'fulfilled', 'expired'] as const) {
    const { id } = await makeWish(server.parts.database, { courtyardId: town.courtyard.id, status });
    codes[status] = (await server.call(wishes.claimWish, { id }, { as: town.helper.token })).body.error?.code;
  }
  expect(codes).toEqual({
    claimed: 'wish.already_claimed',
    delivered: 'wish.already_claimed',
    fulfilled: 'wish.already_claimed',
    expired: 'wish.not_open',
  });
});

it('a way that is not in the table cannot even be asked for', async () => {
  const { id } = await makeWish(server.parts.database, { status: 'fulfilled' });
  const back = server.parts.database.inTransaction((tx) => tryChangeWish(tx, id, { from: ['fulfilled'], to: 'open' }));
  await expect(back).rejects.toThrow('no wish goes from fulfilled to open');
});
