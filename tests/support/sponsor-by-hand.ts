import { demoPersonas, type DemoPersona } from '@yuanli/shared/demo/demo-personas';
import { paymentEndpoints as payments } from '@yuanli/shared/payments/payments.endpoints';
import { sponsoringEndpoints as sponsoring } from '@yuanli/shared/wishes/sponsoring.endpoints';
import { In, IsNull, Not } from 'typeorm';
import { Person } from '../../server/src/identity';
import { Wish } from '../../server/src/wishes/wish.entity';
import { WishSponsoring } from '../../server/src/wishes/sponsoring/wish-sponsoring.entity';
import { makePicture } from './factories/pictures';
import { signInAs } from './factories/people';
import type { TestServer } from './test-server';

/** What the pages about money are opened with. */
export interface SponsoredByHand {
  /** Still open, with something paid and something waiting to be signed; and one whose money goes back. */
  wishIds: string[];
  /** Of the resident: paid, given up, waiting, going back. */
  paymentIds: string[];
  spendingId: string;
}

/** On the seeded street the resident gives money for two wishes, and the community worker uses some of it and gives some back. */
export async function sponsorByHand(server: TestServer): Promise<SponsoredByHand> {
  const { database } = server.parts;
  const read = database.read.bind(database);
  const personOf = (persona: DemoPersona) =>
    read((db) => db.findOneByOrFail(Person, { nickname: demoPersonas[persona].name }));
  const resident = await personOf('resident');
  const worker = await personOf('community_worker');
  const [giving, running] = await Promise.all([signInAs(database, resident), signInAs(database, worker)]);
  const { wishId } = await read((db) => db.findOneByOrFail(WishSponsoring, { status: 'open' }));
  const { id: otherId } = await read((db) =>
    db.findOneByOrFail(Wish, {
      ...{ id: Not(wishId), kind: In(['item', 'repair']), status: 'open', isTakenDown: false },
      ...{ wisherId: Not(In([resident.id, worker.id])), beneficiaryId: IsNull() },
    }),
  );

  // WeChat knows only who has been here.
  server.standIn.control('issue-login-code', { openid: resident.openid! });

  async function give(id: string, amountFen: number, end: 'pays' | 'gives up' | 'waits'): Promise<string> {
    const begun = await server.call(sponsoring.sponsorWish, { id, amountFen, isAnonymous: false }, { as: giving });
    const { paymentId } = begun.body;
    const prepaid = await server.call(payments.prepay, { id: paymentId }, { as: giving });
    expect([begun, prepaid]).toMatchObject([{ status: 200 }, { status: 200 }]);
    const { call } = prepaid.body;
    if (end === 'gives up') await server.call(payments.cancelPayment, { id: paymentId }, { as: giving });
    if (end === 'pays')
      server.standIn.control('pay-order', { prepayId: call!.package.slice('prepay_id='.length), payment: call! });
    await server.standIn.control('notices', {});
    await server.settle();
    return paymentId;
  }

  const paid = await give(wishId, 2_000, 'pays');
  const givenUp = await give(wishId, 500, 'gives up');
  const waiting = await give(wishId, 1_000, 'waits');
  await server.call(payments.reportShutPayment, { id: waiting }, { as: giving });
  const bought = { amountFen: 1_550, what: '一副放大镜的定金', channel: 'bank' as const };
  const pictureIds = [await makePicture(server.parts, worker.id)];
  const spent = await server.call(sponsoring.spendSponsoring, { id: wishId, ...bought, pictureIds }, { as: running });
  await server.settle();
  await server.standIn.control('pushes', {});
  await server.settle();

  await server.call(sponsoring.openSponsoring, { id: otherId, amountFen: 5_000, use: '配件' }, { as: running });
  const goingBack = await give(otherId, 3_000, 'pays');
  await server.call(sponsoring.giveBackSponsoring, { id: otherId, reason: '东西买不到' }, { as: running });
  await server.settle();
  return { wishIds: [wishId, otherId], paymentIds: [paid, givenUp, waiting, goingBack], spendingId: spent.body.id };
}
