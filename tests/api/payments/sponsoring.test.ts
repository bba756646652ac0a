import { paymentEndpoints as payments } from '@yuanli/shared/payments/payments.endpoints';
import { sponsoringEndpoints as sponsoring } from '@yuanli/shared/wishes/sponsoring.endpoints';
import { wishEndpoints as wishes } from '@yuanli/shared/wishes/wishes.endpoints';
import { taskEndpoints as tasks } from '@yuanli/shared/tasks/tasks.endpoints';
import { clock, days, minutes } from '../../../server/src/platform/clock';
import { returnUnusedSponsoring } from '../../../server/src/wishes/sponsoring/return-unused-sponsoring.job';
import { Wish } from '../../../server/src/wishes/wish.entity';
import { makeWish } from '../../support/factories/wishes';
import { openMoneyDesk } from '../../support/money-desk';
import type { Neighbour } from '../../support/make-neighbourhood';
import { expectRefused } from '../../support/refused';
import { useServer } from '../../support/use-server';

const { server, desk } = useServer(openMoneyDesk);
beforeEach(() => desk.pass(0));
afterAll(() => clock.set(null));

const page = async (id: string, who?: Neighbour) =>
  (await server.call(sponsoring.getSponsoring, { id }, who ? { as: who.token } : {})).body;
const tasksOf = async (who: Neighbour, kind: 'use_sponsoring' | 'sign_spending') =>
  (await server.call(tasks.findTasks, { kind }, { as: who.token })).body.items;

async function spend(id: string, amountFen: number, who = desk.worker) {
  const spending = { id, amountFen, what: '轮椅一台', channel: 'bank' as const, pictureIds: [await desk.receipt()] };
  const answer = await server.call(sponsoring.spendSponsoring, spending, { as: who.token });
  await desk.check();
  return answer;
}

describe('opening', () => {
  const made = (given: Partial<Wish>) =>
    makeWish(server.parts.database, {
      courtyardId: desk.courtyard.id,
      wisherId: desk.wisher.id,
      kind: 'item',
      ...given,
    });
  const open = (id: string, who = desk.worker, amountFen = 30_000) =>
    server.call(sponsoring.openSponsoring, { id, amountFen, use: '一台轮椅' }, { as: who.token });

  it('a community worker says what a wish costs, once', async () => {
    const { id } = await made({});
    const shown = await server.call(wishes.getWish, { id }, { as: desk.worker.token });
    expect(shown.body).toMatchObject({ sponsoring: null, can: { openSponsoring: true, sponsor: false } });
    const [first, second] = await Promise.all([open(id), open(id)]);
    expect([first.status, second.status].sort()).toEqual([200, 409]);
    const after = await server.call(wishes.getWish, { id }, { as: desk.neighbour.token });
    expect(after.body).toMatchObject({
      sponsoring: { status: 'open', neededFen: 30_000, paidFen: 0, openFen: 30_000, payers: 0, use: '一台轮椅' },
      can: { openSponsoring: false, sponsor: true },
    });
  });

  it('only where a thing or a repair is wished for, and nobody for their own', async () => {
    expectRefused(await open((await made({ kind: 'company' })).id), 'wish.not_for_money');
    expectRefused(await open((await made({ status: 'fulfilled' })).id), 'wish.not_for_money');
    expectRefused(await open((await made({})).id, desk.gridWorker), 'request.not_allowed');
    expectRefused(await open((await made({ wisherId: desk.worker.id })).id), 'request.not_allowed');
    const tooMuch = await open((await made({})).id, desk.worker, 500_001);
    expect(tooMuch).toMatchObject({ status: 422, body: { error: { fields: { amountFen: '最多5,000元' } } } });
  });
});

describe('giving', () => {
  it('the pay sheet says who receives, why it is lawful, and how much this person may give', async () => {
    const id = await desk.openWish(30_000);
    expect(await page(id, desk.neighbour)).toMatchObject({
      ...{ payeeName: '槐荫社区居民委员会', legalBase: '社区居民之间的互助（《慈善法》附则）' },
      ...{
        mostFen: 30_000,
        cannotBecause: null,
        openPaymentId: null,
        can: { sponsor: true, spend: false, giveBack: false },
      },
    });
    expect(await page(id)).toMatchObject({ can: { sponsor: true } });
    expect((await page(id, desk.wisher)).cannotBecause).toBe('这是您自己的心愿，请邻居们来认捐');
    const mine = await desk.intend(id, 100, desk.neighbour);
    expect((await page(id, desk.neighbour)).openPaymentId).toBe(mine);
  });

  it('only inside the community', async () => {
    const id = await desk.openWish(30_000);
    const { openMoneyDesk: open } = await import('../../support/money-desk');
    const elsewhere = await open(server);
    const give = (who: Neighbour) => server.call(sponsoring.sponsorWish, { id, amountFen: 100 }, { as: who.token });
    expectRefused(await give(elsewhere.neighbour), 'wish.sponsors_only');
    expect((await page(id, elsewhere.neighbour)).cannotBecause).toMatch(/请先加入您住的院子$/);
    expectRefused(await give(desk.wisher), 'wish.own_wish');
  });

  it('a share leaves nothing over that is too small to give', async () => {
    const id = await desk.openWish(10_000);
    const give = async (amountFen: number) =>
      server.call(sponsoring.sponsorWish, { id, amountFen }, { as: (await desk.newNeighbour()).token });
    expectRefused(await give(9_950), 'wish.sponsoring_rest');
    expectRefused(await give(10_001), 'wish.sponsoring_left');
    expect((await give(9_900)).status).toBe(200);
    expect((await give(100)).status).toBe(200);
    expectRefused(await give(100), 'wish.sponsoring_busy');
  });

  it('is full when all is there; the community owes its use, and the wisher hears of it', async () => {
    const id = await desk.openWish(10_000);
    await desk.give(id, 4_000, desk.neighbour);
    expect(await tasksOf(desk.worker, 'use_sponsoring')).toEqual([
      expect.objectContaining({ subjectId: id, title: '“想要一台轮椅”收到认捐40元，请办理并登记支出' }),
    ]);
    await desk.give(id, 6_000, await desk.newNeighbour(), false);
    expect(await desk.sponsoring(id)).toMatchObject({ status: 'full', paidFen: 10_000, payers: 2 });
    const full = await page(id, await desk.newNeighbour());
    expect(full).toMatchObject({
      cannotBecause: '钱已经凑齐了，谢谢您',
      mostFen: 0,
      book: { names: [], payers: 2 },
    });
    expect(JSON.stringify(full.book)).not.toContain(desk.neighbour.id);
    await server.call(sponsoring.giveBackSponsoring, { id, reason: '试完退回' }, { as: desk.worker.token });
    await desk.backAtHome();
  });
});

describe('who gave', () => {
  it('is named where they wished it, to the community alone, and never so that an amount could be found out', async () => {
    const id = await desk.openWish(10_000);
    const named = await Promise.all(
      ['小赵', '阿明', '老孙'].map((nickname) => desk.newNeighbour(undefined, undefined, nickname)),
    );
    for (const who of named) await desk.give(id, 3_000, who, false);
    expect((await page(id, desk.neighbour)).book.names).toEqual([]);
    await desk.give(id, 1_000, await desk.newNeighbour(undefined, undefined, '不留名'));
    expect((await page(id, desk.neighbour)).book).toMatchObject({ names: ['阿明', '老孙', '小赵'], payers: 4 });
    expect((await page(id)).book.names).toEqual([]);
    const { newNeighbour } = await openMoneyDesk(server);
    expect((await page(id, await newNeighbour())).book.names).toEqual([]);
    await server.call(sponsoring.giveBackSponsoring, { id, reason: '试完退回' }, { as: desk.worker.token });
    await desk.backAtHome();
  });

  it('of one or two nobody is named', async () => {
    const id = await desk.openWish(2_000);
    await desk.give(id, 1_000, await desk.newNeighbour(), false);
    await desk.give(id, 1_000, await desk.newNeighbour(), false);
    expect((await page(id, desk.neighbour)).book).toMatchObject({ names: [], payers: 2 });
    await server.call(sponsoring.giveBackSponsoring, { id, reason: '试完退回' }, { as: desk.worker.token });
    await desk.backAtHome();
  });
});

describe('using it', () => {
  it('is shown with receipts and signed by a second person before the wish can be confirmed; what is left goes back', async () => {
    const helper = await desk.newNeighbour('volunteer');
    const id = await desk.openWish(10_000, { status: 'claimed', claimantId: helper.id });
    const [one, two] = [await desk.newNeighbour(), await desk.newNeighbour()];
    const [first, second] = [await desk.give(id, 6_000, one), await desk.give(id, 4_000, two)];
    const done = {
      happenedAt: clock.now().toISOString(),
      place: '家里',
      people: '志愿者',
      course: '买来送到家',
      result: '能用了',
    };
    await server.call(wishes.deliverWish, { id, ...done }, { as: helper.token });
    await server.settle();
    const confirm = () => server.call(wishes.confirmWish, { id, rating: 5 }, { as: desk.wisher.token });
    expectRefused(await confirm(), 'wish.use_not_shown');
    expect((await server.call(wishes.getWish, { id }, { as: desk.wisher.token })).body.can.confirm).toBe(false);

    expectRefused(await spend(id, 10_001), 'payment.not_enough');
    expectRefused(await spend(id, 9_000, desk.neighbour), 'request.not_allowed');
    const spent = await spend(id, 9_000);
    expect(spent).toMatchObject({ status: 200, body: { status: 'checking', can: { approve: false } } });
    const spendingId = spent.body.id;
    expectRefused(await spend(id, 1_001), 'payment.not_enough');
    expect(await tasksOf(desk.supervisor, 'sign_spending')).toHaveLength(1);
    expect((await page(id, one)).book).toMatchObject({ spendings: [], spentFen: 0, leftFen: 10_000 });
    const back = await server.call(sponsoring.giveBackSponsoring, { id, reason: '不办了' }, { as: desk.worker.token });
    expectRefused(back, 'wish.spending_waits');

    const sign = (who: Neighbour) => server.call(payments.approveSpending, { id: spendingId }, { as: who.token });
    expectRefused(await sign(desk.worker), 'request.not_allowed');
    const signed = await Promise.all([sign(desk.supervisor), sign(desk.supervisor)]);
    expect(signed.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect((await page(id, one)).book).toMatchObject({
      ...{ paidFen: 10_000, spentFen: 9_000, leftFen: 1_000 },
      spendings: [expect.objectContaining({ what: '轮椅一台', amountFen: 9_000, status: 'approved' })],
    });
    expect(await tasksOf(desk.worker, 'use_sponsoring')).toHaveLength(0);
    expect(await confirm()).toMatchObject({
      status: 200,
      body: { status: 'fulfilled', sponsoring: { status: 'used' } },
    });
    await desk.backAtHome();
    expect(await desk.payment(first)).toMatchObject({ status: 'partly_refunded', refundedFen: 600 });
    expect(await desk.payment(second)).toMatchObject({ status: 'partly_refunded', refundedFen: 400 });
    expect((await desk.book())[id]).toBeUndefined();
    expect((await page(id, two)).book).toMatchObject({ refundedFen: 1_000, leftFen: 0 });
  });

  it('a supervisor who does not agree says why, and nothing is booked', async () => {
    const id = await desk.openWish(5_000);
    await desk.give(id, 5_000, desk.neighbour);
    const { body } = await spend(id, 5_000);
    const refused = { id: body.id, reason: '发票抬头不对' };
    expect((await server.call(payments.refuseSpending, refused, { as: desk.supervisor.token })).body).toMatchObject({
      ...{ status: 'refused', refusal: '发票抬头不对' },
    });
    expect((await desk.book())[id]).toBe(5_000);
    const seen = await server.call(payments.getSpending, { id: body.id }, { as: desk.worker.token });
    expect(seen.body).toMatchObject({ madeBy: '林主任', leftFen: 5_000 });
    await server.call(sponsoring.giveBackSponsoring, { id, reason: '试完退回' }, { as: desk.worker.token });
    await desk.backAtHome();
  });
});

describe('what comes to nothing goes back', () => {
  const gone = async (id: string, paymentId: string) => {
    await desk.backAtHome();
    expect(await desk.payment(paymentId)).toMatchObject({ status: 'refunded', refundingFen: 0 });
    expect((await desk.sponsoring(id)).status).toBe('returned');
    expect((await desk.book())[id]).toBeUndefined();
  };

  it('when the wisher withdraws the wish', async () => {
    const id = await desk.openWish(5_000);
    const paymentId = await desk.give(id, 2_000, desk.neighbour);
    await server.call(wishes.withdrawWish, { id }, { as: desk.wisher.token });
    await gone(id, paymentId);
  });

  it('when staff give it back, also what arrives a moment later', async () => {
    const id = await desk.openWish(5_000);
    const [early, late] = [await desk.newNeighbour(), await desk.newNeighbour()];
    const paymentId = await desk.give(id, 2_000, early);
    const lateId = await desk.intend(id, 1_000, late);
    const { call } = await desk.prepay(lateId, late);
    const back = await server.call(
      sponsoring.giveBackSponsoring,
      { id, reason: '有人送来了一台' },
      { as: desk.worker.token },
    );
    expect(back.body).toMatchObject({ status: 'returned', openFen: 0 });
    expect(desk.payAtWechat(call!)).toMatchObject({ result: 'ok' });
    await gone(id, paymentId);
    expect(await desk.payment(lateId)).toMatchObject({ status: 'refunded', refundedFen: 1_000 });
  });

  it('what waits for a signature stays until it is decided, and goes back when it is refused', async () => {
    const id = await desk.openWish(5_000);
    const paymentId = await desk.give(id, 5_000, desk.neighbour);
    const { body } = await spend(id, 3_000);
    await server.call(wishes.withdrawWish, { id }, { as: desk.wisher.token });
    await desk.backAtHome();
    expect(await desk.payment(paymentId)).toMatchObject({ status: 'partly_refunded', refundedFen: 2_000 });
    expect((await desk.book())[id]).toBe(3_000);
    const refused = { id: body.id, reason: '没有买成' };
    await server.call(payments.refuseSpending, refused, { as: desk.supervisor.token });
    await desk.backAtHome();
    await gone(id, paymentId);
    expect(await desk.refundsOf(paymentId)).toHaveLength(2);
  });

  it('what was kept for a spending goes back to all who gave, also while WeChat still gives back the first part', async () => {
    const id = await desk.openWish(5_000);
    const givers = [await desk.newNeighbour(), await desk.newNeighbour()] as const;
    const ids = [await desk.give(id, 3_000, givers[0]), await desk.give(id, 2_000, givers[1])] as const;
    const { body } = await spend(id, 2_500);
    await server.call(wishes.withdrawWish, { id }, { as: desk.wisher.token });
    await desk.arrive();
    for (const each of ids) expect((await desk.payment(each)).status).toBe('refunding');
    await server.call(payments.refuseSpending, { id: body.id, reason: '没有买成' }, { as: desk.supervisor.token });
    await desk.arrive();
    expect((await desk.book())[id]).toBeUndefined();
    for (let round = 0; round < 3; round++) await desk.backAtHome();
    expect(await desk.payment(ids[0])).toMatchObject({ status: 'refunded', refundedFen: 3_000 });
    expect(await desk.payment(ids[1])).toMatchObject({ status: 'refunded', refundedFen: 2_000 });
  });

  it('a spending that content safety refuses lets its money go back', async () => {
    const id = await desk.openWish(5_000);
    const paymentId = await desk.give(id, 5_000, desk.neighbour);
    const spending = {
      id,
      amountFen: 3_000,
      what: '违禁',
      channel: 'bank' as const,
      pictureIds: [await desk.receipt()],
    };
    await server.call(sponsoring.spendSponsoring, spending, { as: desk.worker.token });
    await server.call(wishes.withdrawWish, { id }, { as: desk.wisher.token });
    await desk.arrive();
    await server.standIn.control('pushes', {});
    for (let round = 0; round < 3; round++) await desk.backAtHome();
    await gone(id, paymentId);
  });

  it('asked for twice at once it goes back once', async () => {
    const id = await desk.openWish(5_000);
    const paymentId = await desk.give(id, 3_000, desk.neighbour);
    const answers = await Promise.all(
      Array.from({ length: 5 }, () =>
        server.call(sponsoring.giveBackSponsoring, { id, reason: '不办了' }, { as: desk.worker.token }),
      ),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    await gone(id, paymentId);
    expect(await desk.refundsOf(paymentId)).toHaveLength(1);
  });

  it('what WeChat cannot give back is shown to staff, and comes right when it does', async () => {
    const id = await desk.openWish(5_000);
    const paymentId = await desk.give(id, 3_000, desk.neighbour);
    server.standIn.control('set-refund-outcome', { outcome: 'ABNORMAL' });
    await server.call(sponsoring.giveBackSponsoring, { id, reason: '不办了' }, { as: desk.worker.token });
    await desk.backAtHome();
    const [refund] = await desk.refundsOf(paymentId);
    expect(refund).toMatchObject({ status: 'failed' });
    const issues = async () =>
      (
        await server.call(
          payments.findPaymentIssues,
          { communityId: desk.courtyard.communityId },
          { as: desk.worker.token },
        )
      ).body.items;
    expect(await issues()).toEqual([expect.objectContaining({ kind: 'refund_failed', paymentId })]);
    server.standIn.control('set-refund-outcome', { outcome: 'SUCCESS' });
    server.standIn.control('set-refund-outcome', { outcome: 'SUCCESS', outRefundNo: refund!.id });
    desk.pass(minutes(61));
    await desk.runJob('follow-refunds');
    await desk.arrive();
    expect(await desk.payment(paymentId)).toMatchObject({ status: 'refunded' });
    expect(await issues()).toEqual([]);
  });

  it('when it is not used in time; where its use was shown, only the rest', async () => {
    const [idle, used] = [await desk.openWish(5_000), await desk.openWish(5_000)];
    const paymentId = await desk.give(idle, 2_000, await desk.newNeighbour());
    await desk.give(used, 5_000, await desk.newNeighbour());
    const { body } = await spend(used, 5_000);
    await server.call(payments.approveSpending, { id: body.id }, { as: desk.supervisor.token });
    desk.pass(days(61));
    await returnUnusedSponsoring.run(server.parts.database);
    await gone(idle, paymentId);
    expect(await desk.sponsoring(used)).toMatchObject({ status: 'used' });
  });
});
