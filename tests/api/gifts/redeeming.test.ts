import { giftEndpoints as gifts } from '@yuanli/shared/gifts/gifts.endpoints';
import { messageEndpoints } from '@yuanli/shared/messages/messages.endpoints';
import { clock, days } from '../../../server/src/platform/clock';
import { openGiftCounter } from '../../support/gift-counter';
import { useServer } from '../../support/use-server';
import { expectRefused } from '../../support/refused';

const { server, desk: counter } = useServer(openGiftCounter);
afterEach(() => clock.set(null));

const newest = async (token: string) =>
  (await server.call(messageEndpoints.findMessages, {}, { as: token })).body.items[0];

describe('the shelf', () => {
  it('shows everybody what there is and how many are left, but nothing unchecked, refused or stopped', async () => {
    const shelf = await openGiftCounter(server);
    const offered = await shelf.offer({ title: '洗洁精', stock: 3, price: 8 });
    for (const state of ['checking', 'refused', 'stopped'] as const)
      await shelf.offer({ state, isChecked: state === 'stopped' });
    const { body } = await server.call(gifts.findGifts, { communityId: shelf.communityId });
    expect(body.items).toEqual([
      { id: offered.id, title: '洗洁精', price: 8, left: 3, thumbUrl: null, pickUpPlace: '幸福超市' },
    ]);
  });

  it('goes on page by page, the least price first', async () => {
    const shelf = await openGiftCounter(server);
    for (let n = 0; n < 23; n++) await shelf.offer({ price: 1 + ((n * 7) % 5) });
    const first = await server.call(gifts.findGifts, { communityId: shelf.communityId });
    const second = await server.call(gifts.findGifts, {
      communityId: shelf.communityId,
      cursor: first.body.nextCursor!,
    });
    expect([first.body.items.length, second.body.items.length, second.body.nextCursor]).toEqual([20, 3, null]);
    const shown = [...first.body.items, ...second.body.items];
    expect(new Set(shown.map(({ id }) => id)).size).toBe(23);
    const prices = shown.map(({ price }) => price);
    expect(prices).toEqual([...prices].sort((one, other) => one - other));
  });

  it.each([
    ['a visitor', { points: null, stock: 1, mine: 0, reason: '登录' }],
    ['someone with too few points', { points: 12, stock: 1, mine: 0, reason: '还差8积分' }],
    ['someone who has had enough', { points: 100, stock: 5, mine: 2, reason: '每人最多兑换2份' }],
    ['someone who comes too late', { points: 100, stock: 0, mine: 0, reason: '已兑完' }],
  ])('tells %s why not', async (_who, { points, stock, mine, reason }) => {
    const gift = await counter.offer({ stock, price: 20 });
    const resident = points === null ? null : await counter.newResident(points + mine * 20);
    for (let n = 0; n < mine; n++) await counter.redeem(gift, resident!);
    const { body } = await server.call(gifts.getGift, { id: gift.id }, resident ? { as: resident.token } : {});
    expect(body).toMatchObject({ can: { redeem: false }, mine, balance: points, left: stock - mine });
    expect(body.cannotRedeemBecause).toContain(reason);
  });

  it('hides unchecked words from everybody but the staff; what is not offered any more can still be looked at', async () => {
    const unchecked = await counter.offer({ state: 'stopped', isChecked: false });
    const stopped = await counter.offer({ state: 'stopped' });
    const resident = await counter.newResident();
    const look = (id: string, token?: string) => server.call(gifts.getGift, { id }, token ? { as: token } : {});
    expectRefused(await look(unchecked.id, resident.token), 'gift.not_found');
    expect((await look(unchecked.id, counter.worker.token)).status).toBe(200);
    expect((await look(stopped.id, resident.token)).body).toMatchObject({
      can: { redeem: false },
      cannotRedeemBecause: expect.stringContaining('不能兑换'),
    });
  });
});

describe('redeeming', () => {
  it('puts a piece and the points aside, and gives a code to fetch it with', async () => {
    const gift = await counter.offer({ stock: 2, price: 30 });
    const resident = await counter.newResident(50);
    const { status, body } = await counter.redeem(gift, resident);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      giftId: gift.id,
      title: '一袋大米',
      price: 30,
      status: 'held',
      code: expect.stringMatching(/^\d{8}$/),
      can: { giveBack: true },
    });
    expect(new Date(body.expiresAt!).getTime() - new Date(body.redeemedAt).getTime()).toBe(days(7));
    expect(await counter.balanceOf(resident)).toBe(20);
    const shown = await server.call(gifts.getGift, { id: gift.id }, { as: resident.token });
    expect(shown.body).toMatchObject({ left: 1, mine: 1, balance: 20 });
    expect(await newest(resident.token)).toMatchObject({
      title: '礼品已为您保留',
      link: { kind: 'gift', id: body.id },
    });
    await counter.expectInStep(gift);
  });

  it('asked for again with the same key is the same redemption', async () => {
    const gift = await counter.offer();
    const { id, token } = await counter.newResident();
    const again = () => server.call(gifts.redeemGift, { id: gift.id }, { as: token, key: `redeem-${id}` });
    const [first, second] = [await again(), await again()];
    expect(second.body).toEqual(first.body);
    expect(await counter.redemptionsOf(gift)).toHaveLength(1);
  });

  it.each([
    ['gift.sold_out', { stock: 0 }, 100],
    ['points.not_enough', { price: 101 }, 100],
    ['gift.not_offered', { state: 'stopped' as const }, 100],
    ['gift.not_found', { state: 'checking' as const, isChecked: false }, 100],
  ])('is refused with %s, and nothing is put aside', async (code, given, points) => {
    const gift = await counter.offer(given);
    const resident = await counter.newResident(points);
    expect((await counter.redeem(gift, resident)).body.error?.code).toBe(code);
    expect(await counter.balanceOf(resident)).toBe(points);
    await counter.expectInStep(gift);
  });

  it('costs what the resident was shown, or nothing happens', async () => {
    const gift = await counter.offer({ price: 20 });
    const { token } = await counter.newResident();
    const redeemFor = (price: number) => server.call(gifts.redeemGift, { id: gift.id, price }, { as: token });
    expectRefused(await redeemFor(15), 'gift.price_changed');
    expect((await redeemFor(20)).status).toBe(200);
  });

  it('is possible as often as the gift allows, and again after giving back', async () => {
    const gift = await counter.offer({ limitPerPerson: 1 });
    const resident = await counter.newResident();
    const { body: first } = await counter.redeem(gift, resident);
    expectRefused(await counter.redeem(gift, resident), 'gift.limit_reached');
    await counter.giveBack(first.id, resident);
    expect((await counter.redeem(gift, resident)).status).toBe(200);
  });

  it('needs a login', async () => {
    const gift = await counter.offer();
    expect((await server.call(gifts.redeemGift, { id: gift.id })).status).toBe(401);
  });
});

describe('what I redeemed', () => {
  it('is listed for me, the newest first, and is nobody else’s business', async () => {
    const gift = await counter.offer();
    const resident = await counter.newResident();
    const made = [await counter.redeem(gift, resident), await counter.redeem(gift, resident)].map(
      ({ body }) => body.id,
    );
    const mine = await server.call(gifts.findMyRedemptions, {}, { as: resident.token });
    expect(mine.body.items.map(({ id }) => id)).toEqual(made.reverse());
    const stranger = await counter.newResident();
    for (const endpoint of [gifts.getRedemption, gifts.giveBackRedemption]) {
      const { status, body } = await server.call(endpoint, { id: made[0]! }, { as: stranger.token });
      expect([status, body.error?.code]).toEqual([404, 'gift.redemption_not_found']);
    }
  });

  it('can be given back: points back, stock back, the code is good for nothing', async () => {
    const gift = await counter.offer({ stock: 1, price: 60 });
    const resident = await counter.newResident(60);
    const { body: redemption } = await counter.redeem(gift, resident);
    const { body } = await counter.giveBack(redemption.id, resident);
    expect(body).toMatchObject({
      status: 'released',
      code: null,
      expiresAt: null,
      can: { giveBack: false },
      releasedBecause: expect.stringContaining('退回'),
    });
    expect(await counter.balanceOf(resident)).toBe(60);
    expect((await counter.piecesOf(gift)).taken).toBe(0);
    expectRefused(await counter.giveBack(redemption.id, resident), 'gift.already_released');
    expectRefused(await counter.handOver(redemption.code, counter.keeper), 'gift.already_released');
    await counter.expectInStep(gift);
  });

  it('runs out after the days it was put aside for, not before, and the resident is told', async () => {
    const gift = await counter.offer({ stock: 1, price: 40, holdDays: 3 });
    const resident = await counter.newResident(40);
    const { body: redemption } = await counter.redeem(gift, resident);
    clock.advance(days(2.9));
    await counter.runOut();
    expect((await counter.redemptionsOf(gift))[0]?.status).toBe('held');
    clock.advance(days(0.2));
    await counter.runOut();
    await counter.runOut();
    const { body } = await server.call(gifts.getRedemption, { id: redemption.id }, { as: resident.token });
    expect(body).toMatchObject({ status: 'released', releasedBecause: '到期未领取，积分已退回', code: null });
    expect(await counter.balanceOf(resident)).toBe(40);
    const { body: inbox } = await server.call(messageEndpoints.findMessages, {}, { as: resident.token });
    expect(inbox.items.filter(({ title }) => title.includes('到期未领'))).toHaveLength(1);
    await counter.expectInStep(gift);
  });
});
