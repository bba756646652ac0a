import { identityEndpoints } from '@yuanli/shared/identity/identity.endpoints';
import { exportGifts } from '../../../server/src/gifts';
import { Gift } from '../../../server/src/gifts/gift.entity';
import { openGiftCounter } from '../../support/gift-counter';
import type { Neighbour } from '../../support/make-neighbourhood';
import { type TestServer } from '../../support/test-server';
import { countTasks, todosOf } from '../../support/tasks-of';
import { useServer } from '../../support/use-server';

const { server, desk: counter } = useServer(openGiftCounter);

const read: TestServer['parts']['database']['read'] = (find) => server.parts.database.read(find);
const leave = async ({ token }: Neighbour) => {
  expect((await server.call(identityEndpoints.deleteAccount, { confirm: '注销' }, { as: token })).status).toBe(200);
  await server.settle();
};

describe('注销', () => {
  it('puts what waited for the one who leaves on the shelf again', async () => {
    const gift = await counter.offer({ stock: 2 });
    const resident = await counter.newResident();
    const [collected] = [(await counter.redeem(gift, resident)).body, (await counter.redeem(gift, resident)).body];
    await counter.handOver(collected.code, counter.keeper);
    await leave(resident);
    expect((await counter.redemptionsOf(gift)).map(({ status }) => status)).toEqual(['collected', 'released']);
    await counter.expectInStep(gift);
    const other = await counter.newResident();
    expect((await counter.redeem(gift, other)).status).toBe(200);
  });

  it('of a keeper lets any other keeper hand out what only they could', async () => {
    const keeper = await counter.newNeighbour('keeper');
    const gift = await counter.offer({ keeperId: keeper.id });
    const { body } = await counter.redeem(gift, await counter.newResident());
    await leave(keeper);
    expect((await read((db) => db.findOneByOrFail(Gift, { id: gift.id }))).keeperId).toBeNull();
    expect((await counter.handOver(body.code, counter.keeper)).status).toBe(200);
  });
});

it('what a person redeemed is in the copy of their data, and nobody else’s', async () => {
  const gift = await counter.offer({ title: '电饭锅', stock: 2 });
  const resident = await counter.newResident();
  await counter.redeem(gift, resident);
  await counter.redeem(gift, await counter.newResident());
  const copy = (await server.call(identityEndpoints.exportMyData, {}, { as: resident.token })).body;
  expect(JSON.stringify(copy).match(/电饭锅/g)!.length).toBeGreaterThan(0);
  const { gifts } = await read((db) => exportGifts(db, resident.id));
  expect(gifts).toEqual([expect.objectContaining({ title: '电饭锅', price: 20, status: 'held' })]);
});

describe('what waits on the home page', () => {
  it('for a resident: gifts to collect, the first to run out on top', async () => {
    const [late, soon] = [
      await counter.offer({ title: '毛巾', holdDays: 9 }),
      await counter.offer({ title: '香皂', holdDays: 2 }),
    ];
    const resident = await counter.newResident();
    for (const gift of [late, soon]) await counter.redeem(gift, resident);
    const waiting = await todosOf(server, resident);
    expect(waiting.map(({ kind, title, hint }) => [kind, title, hint])).toEqual([
      ['collect_gift', '“香皂”待您领取', '幸福超市'],
      ['collect_gift', '“毛巾”待您领取', '幸福超市'],
    ]);
  });

  it('for a keeper: how many are still to be handed out', async () => {
    const desk = await openGiftCounter(server);
    const gift = await desk.offer({ stock: 9, limitPerPerson: 9, price: 1 });
    const resident = await desk.newResident();
    for (let n = 0; n < 4; n++) await desk.redeem(gift, resident);
    expect(await countTasks(server, desk.keeper, 'hand_over_gift')).toBe(4);
    expect(await countTasks(server, resident, 'hand_over_gift')).toBe(0);
  });
});
