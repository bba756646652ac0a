import { wishEndpoints as wishes } from '@yuanli/shared/wishes/wishes.endpoints';
import { PointsTransaction } from '../../../server/src/points/ledger/points-transaction.entity';
import { clock, days, fromNow } from '../../../server/src/platform/clock';
import { Hold, releaseRunOutHolds } from '../../../server/src/holds';
import { releaseRunOutWish } from '../../../server/src/wishes';
import { Wish } from '../../../server/src/wishes/wish.entity';
import { countUsedClaimSlots } from '../../../server/src/wishes/claim-quota';
import { expireWishes } from '../../../server/src/wishes/expire-wishes.job';
import { makeWish } from '../../support/factories/wishes';
import { makeNeighbourhood, record, wishForm, type Neighbour } from '../../support/make-neighbourhood';
import { useServer } from '../../support/use-server';

const { server, desk: town } = useServer(makeNeighbourhood);
afterEach(() => clock.set(null));

const openWish = (given: Partial<Wish> = {}) =>
  makeWish(server.parts.database, { courtyardId: town.courtyard.id, wisherId: town.wisher.id, ...given });
const read = (id: string) => server.parts.database.read((db) => db.findOneByOrFail(Wish, { id }));
const inHand = ({ id: claimantId }: Neighbour) =>
  server.parts.database.read((db) => countUsedClaimSlots(db, { communityId: town.courtyard.communityId, claimantId }));
const runOut = releaseRunOutHolds({ wish: releaseRunOutWish });

it('of 200 people who claim at once one wins, and 199 are told plainly', async () => {
  const { id } = await openWish();
  const people: Neighbour[] = [];
  for (let n = 0; n < 200; n++) people.push(await town.newNeighbour('volunteer'));
  const answers = await Promise.all(people.map(({ token }) => server.call(wishes.claimWish, { id }, { as: token })));
  const winners = people.filter((_, n) => answers[n]?.status === 200);
  expect(winners).toHaveLength(1);
  const refusals = answers
    .filter(({ status }) => status !== 200)
    .map(({ status, body }) => `${status} ${body.error?.code}`);
  expect(new Set(refusals)).toEqual(new Set(['409 wish.already_claimed']));
  expect(await read(id)).toMatchObject({ status: 'claimed', claimantId: winners[0]?.id });
  const holds = await server.parts.database.read((db) => db.findBy(Hold, { subjectId: id }));
  expect(holds).toEqual([expect.objectContaining({ holderId: winners[0]?.id, state: 'held' })]);
  expect(await inHand(winners[0]!)).toBe(1);
});

it('someone who claims ten wishes at once gets three', async () => {
  const helper = await town.newNeighbour('party_member');
  const open = await Promise.all(Array.from({ length: 10 }, () => openWish()));
  const answers = await Promise.all(open.map(({ id }) => server.call(wishes.claimWish, { id }, { as: helper.token })));
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(3);
  const codes = answers.flatMap(({ body }) => body.error?.code ?? []);
  expect(codes).toEqual(Array.from({ length: 7 }, () => 'wish.too_many_claims'));
  const states = await Promise.all(open.map(({ id }) => read(id)));
  expect(states.filter(({ status }) => status === 'claimed')).toHaveLength(3);
  expect(await inHand(helper)).toBe(3);
});

it('claim and withdraw at once: one of them happens', async () => {
  for (let round = 0; round < 10; round++) {
    const { id } = await openWish();
    const helper = await town.newNeighbour('volunteer');
    const [claimed, withdrawn] = await Promise.all([
      server.call(wishes.claimWish, { id }, { as: helper.token }),
      server.call(wishes.withdrawWish, { id }, { as: town.wisher.token }),
    ]);
    expect([claimed.status, withdrawn.status].filter((status) => status === 200)).toHaveLength(1);
    const { status } = await read(id);
    expect(status).toBe(claimed.status === 200 ? 'claimed' : 'withdrawn');
    expect(await inHand(helper)).toBe(claimed.status === 200 ? 1 : 0);
  }
});

it('two confirmations at once give the points once', async () => {
  const helper = await town.newNeighbour('volunteer');
  const { id } = await openWish({ status: 'delivered', claimantId: helper.id });
  const answers = await Promise.all(
    Array.from({ length: 5 }, () => server.call(wishes.confirmWish, { id, rating: 5 }, { as: town.wisher.token })),
  );
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409, 409]);
  expect(await server.parts.database.read((db) => db.countBy(PointsTransaction, { causeId: id }))).toBe(1);
  expect(await inHand(helper)).toBe(0);
});

it('confirm and "not yet" at once: one of them happens', async () => {
  const helper = await town.newNeighbour('volunteer');
  const { id } = await openWish({ status: 'delivered', claimantId: helper.id });
  const [confirmed, notYet] = await Promise.all([
    server.call(wishes.confirmWish, { id, rating: 5 }, { as: town.wisher.token }),
    server.call(wishes.rejectDelivery, { id, reason: '还差一点' }, { as: town.wisher.token }),
  ]);
  expect([confirmed.status, notYet.status].sort()).toEqual([200, 409]);
  expect((await read(id)).status).toBe(confirmed.status === 200 ? 'fulfilled' : 'claimed');
  expect(await inHand(helper)).toBe(confirmed.status === 200 ? 0 : 1);
});

it('five "not yet" at once take the wish in hand once', async () => {
  const helper = await town.newNeighbour('volunteer');
  const { id } = await openWish({ status: 'delivered', claimantId: helper.id });
  const notYet = () => server.call(wishes.rejectDelivery, { id, reason: '还差一点' }, { as: town.wisher.token });
  const answers = await Promise.all(Array.from({ length: 5 }, notYet));
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409, 409]);
  expect(await inHand(helper)).toBe(1);
});

it('a hold that runs out while it is being delivered ends one way, and frees the hand', async () => {
  for (let round = 0; round < 5; round++) {
    const helper = await town.newNeighbour('volunteer');
    const { id } = await openWish({ status: 'claimed', claimantId: helper.id, holdUntil: fromNow(-1000) });
    const [delivered] = await Promise.all([
      server.call(wishes.deliverWish, { id, ...record() }, { as: helper.token }),
      runOut.run(server.parts.database),
      runOut.run(server.parts.database),
    ]);
    expect((await read(id)).status).toBe(delivered.status === 200 ? 'delivered' : 'open');
    expect(await inHand(helper)).toBe(0);
  }
});

it('holds and open wishes end when their time is over, not before', async () => {
  const helper = await town.newNeighbour('volunteer');
  const open = await openWish();
  const { id } = await openWish({ status: 'open' });
  await server.call(wishes.claimWish, { id }, { as: helper.token });
  const run = async () => {
    await runOut.run(server.parts.database);
    await expireWishes.run(server.parts.database);
  };
  clock.advance(days(13.9));
  await run();
  expect([(await read(id)).status, (await read(open.id)).status]).toEqual(['claimed', 'open']);
  clock.advance(days(0.2));
  await run();
  await run();
  const released = await read(id);
  expect(released).toMatchObject({ status: 'open', claimantId: null, holdUntil: null });
  expect(released.expiresAt!.getTime()).toBeGreaterThan(clock.now().getTime() + days(59));
  expect(await inHand(helper)).toBe(0);
  clock.advance(days(47));
  await run();
  expect([(await read(id)).status, (await read(open.id)).status]).toEqual(['open', 'expired']);
});

it('fifty wishes made at once get fifty numbers, without a gap', async () => {
  const fresh = await makeNeighbourhood(server);
  const made = await Promise.all(
    Array.from({ length: 50 }, () =>
      server.call(wishes.makeWish, wishForm(fresh.courtyard.id), { as: fresh.wisher.token }),
    ),
  );
  expect(new Set(made.map(({ status }) => status))).toEqual(new Set([200]));
  const numbers = made.map(({ body }) => Number(body.number.slice(5))).sort((a, b) => a - b);
  expect(numbers).toEqual(Array.from({ length: 50 }, (_, n) => n + 1));
});
