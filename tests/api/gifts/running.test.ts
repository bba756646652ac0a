import { giftEndpoints as gifts } from '@yuanli/shared/gifts/gifts.endpoints';
import { messageEndpoints } from '@yuanli/shared/messages/messages.endpoints';
import { moderationEndpoints } from '@yuanli/shared/moderation/moderation.endpoints';
import { giftPool } from '../../../server/src/gifts';
import { makePicture } from '../../support/factories/pictures';
import { openGiftCounter } from '../../support/gift-counter';
import type { Neighbour } from '../../support/make-neighbourhood';
import { useServer } from '../../support/use-server';
import { expectRefused } from '../../support/refused';

const { server, desk: counter } = useServer(openGiftCounter);

const form = (more: object = {}) => ({
  title: '洗洁精',
  story: '一公斤装。',
  pictureIds: [] as string[],
  price: 15,
  limitPerPerson: 1,
  holdDays: 5,
  pickUpPlace: '幸福超市',
  pickUpHours: '每天上午9点到晚上8点',
  keeperId: null as string | null,
  ...more,
});
const make = (more: object = {}, { token }: Neighbour = counter.worker) =>
  server.call(gifts.makeGift, { communityId: counter.communityId, ...form(), stock: 10, ...more }, { as: token });
const change = (id: string, more: object = {}) =>
  server.call(gifts.changeGift, { id, ...form(more) }, { as: counter.worker.token });
const toRun = async (id: string) => (await server.call(gifts.getGiftToRun, { id }, { as: counter.worker.token })).body;
const newest = async (token: string) =>
  (await server.call(messageEndpoints.findMessages, {}, { as: token })).body.items[0];

describe('putting a gift on the shelf', () => {
  it('offers it once its words and pictures have been checked', async () => {
    const pictureId = await makePicture(server.parts, counter.worker.id);
    const { status, body } = await make({ pictureIds: [pictureId] });
    expect(status).toBe(200);
    expect(body).toMatchObject({
      state: 'checking',
      stock: 10,
      left: 10,
      waiting: 0,
      collected: 0,
      pictures: [{ id: pictureId }],
    });
    expect((await server.call(gifts.getGift, { id: body.id })).status).toBe(404);
    await server.settle();
    await server.standIn.control('pushes', {});
    await server.settle();
    expect((await toRun(body.id)).state).toBe('offered');
    expect((await server.call(gifts.getGift, { id: body.id })).body).toMatchObject({ title: '洗洁精', left: 10 });
  });

  it('tells the one who wrote it why it was refused; with other words it is checked again', async () => {
    const { body } = await make({ title: '违禁药', story: '违禁药大甩卖' });
    await server.settle();
    const refused = await toRun(body.id);
    expect(refused).toMatchObject({ state: 'refused', refusedBecause: expect.any(String) });
    expect((await newest(counter.worker.token))?.text).toContain(refused.refusedBecause!);
    expect((await change(body.id)).body).toMatchObject({ state: 'checking', refusedBecause: null });
    await server.settle();
    expect((await toRun(body.id)).state).toBe('offered');
  });

  it('waits for another worker when the words are in doubt', async () => {
    const colleague = await counter.newNeighbour('community_worker');
    const { body } = await make({ story: '旧书换菜，加微信详谈' });
    await server.settle();
    expect((await toRun(body.id)).state).toBe('checking');
    const flagged = (await server.call(moderationEndpoints.findFlagged, {}, { as: colleague.token })).body.items;
    expect(flagged).toEqual([expect.objectContaining({ subjectLabel: '礼品', subjectId: body.id })]);
    await server.call(moderationEndpoints.clearFlagged, { id: flagged[0]!.id }, { as: colleague.token });
    await server.settle();
    expect((await toRun(body.id)).state).toBe('offered');
  });

  it('is for the workers of this community only', async () => {
    const farAway = await openGiftCounter(server);
    const { id } = await counter.offer();
    for (const other of [counter.keeper, counter.gridWorker, await counter.newResident(), farAway.worker]) {
      expect((await make({}, other)).status).toBe(403);
      const as = { as: other.token };
      expect((await server.call(gifts.findGiftsToRun, { communityId: counter.communityId }, as)).status).toBe(403);
      expect((await server.call(gifts.findKeepers, { communityId: counter.communityId }, as)).status).toBe(403);
      const answers = await Promise.all([
        server.call(gifts.getGiftToRun, { id }, as),
        server.call(gifts.changeGift, { id, ...form() }, as),
        server.call(gifts.restockGift, { id, by: 1, reason: '补货' }, as),
        server.call(gifts.stopGift, { id }, as),
        server.call(gifts.offerGift, { id }, as),
      ]);
      expect(answers.map(({ body }) => body.error?.code)).toEqual(Array.from({ length: 5 }, () => 'gift.not_found'));
    }
  });

  it('takes pictures of one’s own, and a keeper who is one today', async () => {
    const foreign = await makePicture(server.parts, counter.keeper.id);
    expectRefused(await make({ pictureIds: [foreign] }), 'picture.not_found');
    expect((await make({ keeperId: counter.gridWorker.id })).body.error?.fields).toHaveProperty('keeperId');
    const { items } = (
      await server.call(gifts.findKeepers, { communityId: counter.communityId }, { as: counter.worker.token })
    ).body;
    expect(items.map(({ personId }) => personId)).toEqual([counter.keeper.id, counter.otherKeeper.id]);
    expect((await make({ keeperId: counter.keeper.id })).body.keeperId).toBe(counter.keeper.id);
  });
});

describe('changing a gift', () => {
  it('leaves the price of what was redeemed before', async () => {
    const gift = await counter.offer({ ...form(), price: 15 });
    const resident = await counter.newResident(100);
    const { body: redemption } = await counter.redeem(gift, resident);
    expect((await change(gift.id, { price: 40 })).body).toMatchObject({ price: 40, state: 'offered' });
    await counter.handOver(redemption.code, counter.keeper);
    expect(await counter.balanceOf(resident)).toBe(85);
  });

  it('shows new words to nobody before they are checked, and then tells who still has to come', async () => {
    const gift = await counter.offer(form());
    const resident = await counter.newResident();
    const { body: redemption } = await counter.redeem(gift, resident);
    const mine = async () =>
      (await server.call(gifts.getRedemption, { id: redemption.id }, { as: resident.token })).body;
    expect((await change(gift.id, { pickUpPlace: '社区一楼大厅' })).body.state).toBe('checking');
    expect((await server.call(gifts.getGift, { id: gift.id })).status).toBe(404);
    expect((await mine()).pickUpPlace).toBe('幸福超市');
    await server.settle();
    expect(await mine()).toMatchObject({ pickUpPlace: '社区一楼大厅', code: redemption.code });
    expect((await newest(resident.token))?.text).toContain('社区一楼大厅');
  });

  it('gives what is put aside to the new keeper', async () => {
    const gift = await counter.offer({ ...form(), keeperId: counter.keeper.id });
    const { body: redemption } = await counter.redeem(gift, await counter.newResident());
    await change(gift.id, { keeperId: counter.otherKeeper.id });
    expectRefused(await counter.handOver(redemption.code, counter.keeper), 'gift.other_keeper');
    expect((await counter.handOver(redemption.code, counter.otherKeeper)).status).toBe(200);
  });

  it('a verdict on words that are not there any more changes nothing', async () => {
    const { body } = await make({ title: '违禁药', story: '违禁药大甩卖' });
    await change(body.id, { title: '毛巾' });
    await server.settle();
    expect(await toRun(body.id)).toMatchObject({ state: 'offered', title: '毛巾', refusedBecause: null });
  });
});

describe('the stock', () => {
  const restock = (id: string, by: number) =>
    server.call(gifts.restockGift, { id, by, reason: '清点过了' }, { as: counter.worker.token });

  it('grows and shrinks, but never below what residents have taken', async () => {
    const gift = await counter.offer({ stock: 3 });
    const { body: one } = await counter.redeem(gift, await counter.newResident());
    await counter.redeem(gift, await counter.newResident());
    await counter.handOver(one.code, counter.keeper);
    expect((await restock(gift.id, 4)).body).toMatchObject({ stock: 7, left: 5, waiting: 1, collected: 1 });
    expectRefused(await restock(gift.id, -6), 'hold.pool_too_small');
    expect((await restock(gift.id, -5)).body).toMatchObject({ stock: 2, left: 0 });
    expect((await restock(gift.id, 0)).status).toBe(422);
    expect((await restock(gift.id, 9_999)).status).toBe(422);
    await counter.expectInStep(gift);
  });

  it('stands behind the points of the community: what is on the shelf, and what is put aside', async () => {
    const fresh = await openGiftCounter(server);
    const rice = await fresh.offer({ stock: 5, price: 20 });
    const soap = await fresh.offer({ stock: 3, price: 4 });
    await fresh.offer({ stock: 9, state: 'checking', isChecked: false });
    const { body: redemption } = await fresh.redeem(rice, await fresh.newResident());
    const pool = () => server.parts.database.read((db) => giftPool(db, fresh.communityId));
    expect(await pool()).toEqual({ kinds: 2, pieces: 7, worth: 92, aside: 1 });
    await server.call(gifts.stopGift, { id: soap.id }, { as: fresh.worker.token });
    expect(await pool()).toEqual({ kinds: 1, pieces: 4, worth: 80, aside: 1 });
    await fresh.handOver(redemption.code, fresh.keeper);
    expect(await pool()).toEqual({ kinds: 1, pieces: 4, worth: 80, aside: 0 });
  });
});

describe('stopping and offering', () => {
  const stop = (id: string) => server.call(gifts.stopGift, { id }, { as: counter.worker.token });
  const offer = (id: string) => server.call(gifts.offerGift, { id }, { as: counter.worker.token });

  it('ends redeeming; what is put aside can still be collected', async () => {
    const gift = await counter.offer();
    const resident = await counter.newResident();
    const { body: redemption } = await counter.redeem(gift, resident);
    expect((await stop(gift.id)).body.state).toBe('stopped');
    expectRefused(await stop(gift.id), 'gift.changed');
    expectRefused(await counter.redeem(gift, resident), 'gift.not_offered');
    expect((await counter.handOver(redemption.code, counter.keeper)).status).toBe(200);
    expect((await offer(gift.id)).body.state).toBe('offered');
    expectRefused(await offer(gift.id), 'gift.changed');
    expect((await counter.redeem(gift, resident)).status).toBe(200);
  });

  it('a stopped gift stays so whatever becomes of its words, and is offered again only with checked ones', async () => {
    const gift = await counter.offer(form());
    await stop(gift.id);
    expect((await change(gift.id, { title: '大毛巾' })).body.state).toBe('stopped');
    expect((await offer(gift.id)).body.state).toBe('checking');
    await stop(gift.id);
    await server.settle();
    expect((await toRun(gift.id)).state).toBe('stopped');
    expect((await offer(gift.id)).body.state).toBe('offered');
  });
});
