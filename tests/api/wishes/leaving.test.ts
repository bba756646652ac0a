import { messageEndpoints as messages } from '@yuanli/shared/messages/messages.endpoints';
import { wishEndpoints as wishes } from '@yuanli/shared/wishes/wishes.endpoints';
import { eraseWisher } from '../../../server/src/wishes';
import { Wish } from '../../../server/src/wishes/wish.entity';
import { WishNote } from '../../../server/src/wishes/wish-note.entity';
import { countUsedClaimSlots } from '../../../server/src/wishes/claim-quota';
import { makeWish } from '../../support/factories/wishes';
import { makeNeighbourhood, type Neighbour } from '../../support/make-neighbourhood';
import { useServer } from '../../support/use-server';

const { server, desk: town } = useServer(makeNeighbourhood);

const database = () => server.parts.database;
/** As when consent is taken back in WeChat, which waits for nobody. */
const forget = ({ id }: Neighbour) => database().inTransaction((tx) => eraseWisher(tx, id));
const rowOf = (id: string) => database().read((db) => db.findOneByOrFail(Wish, { id }));
const titlesFor = async ({ token }: Neighbour) =>
  (await server.call(messages.findMessages, {}, { as: token })).body.items.map(({ title }) => title);
const inHand = ({ id: claimantId }: Neighbour) =>
  database().read((db) => countUsedClaimSlots(db, { communityId: town.courtyard.communityId, claimantId }));

it.each(['claimed', 'delivered'] as const)(
  'a wish that was %s when its wisher left is called off, and the helper is told and free again',
  async (status) => {
    const leaver = await town.newNeighbour();
    const helper = await town.newNeighbour('volunteer');
    const { id } = await makeWish(database(), {
      courtyardId: town.courtyard.id,
      wisherId: leaver.id,
      claimantId: helper.id,
      status,
    });
    for (let twice = 0; twice < 2; twice++) await forget(leaver);
    expect(await rowOf(id)).toMatchObject({
      status: 'withdrawn',
      claimantId: null,
      holdUntil: null,
      expiresAt: null,
      alias: '一位邻居',
    });
    expect([await titlesFor(helper), await inHand(helper)]).toEqual([['这个心愿不用再帮了'], 0]);
  },
);

it('calling off a delivered wish puts down nothing else the helper has in hand', async () => {
  const leaver = await town.newNeighbour();
  const helper = await town.newNeighbour('volunteer');
  await makeWish(database(), { courtyardId: town.courtyard.id, claimantId: helper.id, status: 'claimed' });
  await makeWish(database(), {
    courtyardId: town.courtyard.id,
    wisherId: leaver.id,
    claimantId: helper.id,
    status: 'delivered',
  });
  await forget(leaver);
  expect(await inHand(helper)).toBe(1);
});

it('a wish whose helper left is open again, and the wisher is told', async () => {
  const wisher = await town.newNeighbour();
  const leaver = await town.newNeighbour('volunteer');
  const { id } = await makeWish(database(), {
    courtyardId: town.courtyard.id,
    wisherId: wisher.id,
    claimantId: leaver.id,
    status: 'claimed',
  });
  await forget(leaver);
  expect(await rowOf(id)).toMatchObject({ status: 'open', claimantId: null });
  expect([await titlesFor(wisher), await inHand(leaver)]).toEqual([['帮忙的人退回了心愿'], 0]);
});

it('what someone wrote at a step goes with them, and what others wrote stays', async () => {
  const leaver = await town.newNeighbour('volunteer');
  const wisher = await town.newNeighbour();
  const given = { courtyardId: town.courtyard.id, wisherId: wisher.id, claimantId: leaver.id };
  const released = await makeWish(database(), { ...given, status: 'claimed' });
  await server.call(wishes.releaseWish, { id: released.id, reason: '我住院了，在三楼' }, { as: leaver.token });
  const thanked = await makeWish(database(), { ...given, status: 'delivered' });
  await server.call(wishes.confirmWish, { id: thanked.id, words: '谢谢您' }, { as: wisher.token });
  await forget(leaver);
  const left = await database().read((db) => db.findBy(WishNote, [{ wishId: released.id }, { wishId: thanked.id }]));
  expect(left.map(({ text }) => text)).toEqual(['谢谢您']);
});

it('nobody complains about a wish of their own, so that none comes before staff unchecked', async () => {
  const wisher = await town.newNeighbour();
  const { id } = await makeWish(database(), {
    courtyardId: town.courtyard.id,
    wisherId: wisher.id,
    status: 'submitted',
  });
  const { status, body } = await server.call(
    wishes.complainAboutWish,
    { id, reason: '请看这个' },
    { as: wisher.token },
  );
  expect([status, body.error?.code]).toEqual([403, 'request.not_allowed']);
});
