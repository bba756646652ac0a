import { wishEndpoints as wishes } from '@yuanli/shared/wishes/wishes.endpoints';
import { makeWish } from '../../support/factories/wishes';
import { makeNeighbourhood, record } from '../../support/make-neighbourhood';
import { useServer } from '../../support/use-server';
import { expectRefused } from '../../support/refused';

const { server, desk: town } = useServer(makeNeighbourhood);

it('nobody holds more than three, and room comes back when one is given up', async () => {
  const { token } = await town.newNeighbour('volunteer');
  const ids: string[] = [];
  for (let n = 0; n < 4; n++) ids.push((await makeWish(server.parts.database, { courtyardId: town.courtyard.id })).id);
  for (const id of ids.slice(0, 3))
    expect((await server.call(wishes.claimWish, { id }, { as: token })).status).toBe(200);
  const fourth = { id: ids[3]! };
  expectRefused(await server.call(wishes.claimWish, fourth, { as: token }), 'wish.too_many_claims');
  const full = await server.call(wishes.getWish, fourth, { as: token });
  expect(full.body).toMatchObject({
    status: 'open',
    can: { claim: false },
    cannotClaimBecause: '您手上的心愿已经够多了，完成或退回一个再来',
  });
  await server.call(wishes.releaseWish, { id: ids[0]! }, { as: token });
  expect((await server.call(wishes.claimWish, fourth, { as: token })).body.status).toBe('claimed');
});

it('what is delivered is out of hand; what comes back is in hand again, even above three', async () => {
  const { token } = await town.newNeighbour('volunteer');
  const open = async () => {
    const { id } = await makeWish(server.parts.database, { courtyardId: town.courtyard.id, wisherId: town.wisher.id });
    return { id };
  };
  const [first, second, third] = [await open(), await open(), await open()];
  const claim = (wish: { id: string }) => server.call(wishes.claimWish, wish, { as: token });
  const deliver = (wish: { id: string }, course: string) =>
    server.call(wishes.deliverWish, { ...wish, ...record(), course }, { as: token });
  for (const wish of [first, second, third]) await claim(wish);
  await deliver(first, '换了灯管');
  await deliver(second, '违禁的话');
  expect((await claim(await open())).body.status).toBe('claimed');
  expect((await claim(await open())).body.status).toBe('claimed');

  const back = await server.call(
    wishes.rejectDelivery,
    { ...first, reason: '卧室的灯还闪' },
    { as: town.wisher.token },
  );
  expect(back.body.status).toBe('claimed');
  await server.settle();
  expect((await server.call(wishes.getWish, second, { as: token })).body.status).toBe('claimed');
  const sixth = await open();
  // Five in hand: not before the third of them is given up is there room for another.
  for (const wish of [first, second]) {
    await server.call(wishes.releaseWish, wish, { as: token });
    expectRefused(await claim(sixth), 'wish.too_many_claims');
  }
  await server.call(wishes.releaseWish, third, { as: token });
  expect((await claim(sixth)).body.status).toBe('claimed');
});
