import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Gift } from '../gifts/gift.entity';
import { handOverGift } from '../gifts/hand-over-gift';
import { makeGift } from '../gifts/make-gift';
import { redeemGift } from '../gifts/redeem-gift';
import type { Actor } from '../platform/actor';
import { assertOwnPictures, type PictureStore } from '../pictures';
import { storePicture, uploadPicture } from '../pictures/upload-picture';
import type { Database, Tx } from '../platform/database';
import { demoGifts, demoGiftShelf, demoRedemptions, type DemoRedemption } from './data/gifts';
import type { DemoActors } from './appoint-demo-staff';
import type { Happening } from './happening';
import type { DemoPlaces } from './make-demo-places';
import { momentOf } from './moment-of';
import { settleChecks } from './settle-checks';

/** Each gift on the shelf with its picture, as its keeper would upload one. */
export async function addGiftPictures(database: Database, store: PictureStore): Promise<void> {
  for (const { title, picture } of demoGifts) {
    const gift = await database.read((db) => db.findOneByOrFail(Gift, { title }));
    const keeper: Actor = { personId: gift.keeperId ?? gift.writerId, sessionId: '', grants: [] };
    const file = readFileSync(join(__dirname, 'data', 'gifts', `${picture}.jpg`));
    const pictureId = await storePicture({ database, store }, keeper, file);
    await database.inTransaction(async (tx) => {
      await uploadPicture(tx, keeper, pictureId);
      await assertOwnPictures(tx, keeper, [pictureId]);
      await tx.update(Gift, { id: gift.id }, { pictureIds: [pictureId] });
    });
  }
}

/** A shelf of small gifts at 彭叔's shop; one was fetched, one still waits. */
export function seedGifts(tx: Tx, actors: DemoActors, { communities }: DemoPlaces, today: Date): Happening[] {
  const communityId = communities.get('槐荫社区')!;
  const { keeper, ...pickUp } = demoGiftShelf;
  const gifts = new Map<string, string>();
  const codes = new Map<string, string>();
  const fillShelf = async () => {
    for (const { picture: _, ...gift } of demoGifts) {
      const form = { communityId, keeperId: actors[keeper].personId, pictureIds: [], ...pickUp, ...gift };
      gifts.set(gift.title, (await makeGift(tx, actors.community_worker, form)).id);
    }
    await settleChecks(tx, [communityId]);
  };
  const redeem =
    ({ person, title }: DemoRedemption) =>
    async () => {
      codes.set(title, (await redeemGift(tx, actors[person], { id: gifts.get(title)! })).code!);
    };
  const collect =
    ({ title }: DemoRedemption) =>
    async () =>
      void (await handOverGift(tx, actors[keeper], { code: codes.get(title)! }));
  return [
    { at: momentOf([30, '14:00'], today), happen: fillShelf },
    ...demoRedemptions.map((one) => ({ at: momentOf([2, '18:10'], today), happen: redeem(one) })),
    ...demoRedemptions
      .filter(({ isCollected }) => isCollected)
      .map((one) => ({ at: momentOf([1, '09:20'], today), happen: collect(one) })),
  ];
}
