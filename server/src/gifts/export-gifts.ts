import type { Reader } from '../platform/database';
import { Redemption } from './redemption.entity';

/** All that is kept about what a person redeemed, for the person. */
export async function exportGifts(db: Reader, personId: string): Promise<Record<string, unknown>> {
  const redeemed = await db.find(Redemption, { where: { personId }, order: { id: 'ASC' } });
  return {
    gifts: redeemed.map(({ title, price, status, pickUpPlace, redeemedAt, expiresAt, collectedAt, releasedHow }) => ({
      ...{ title, price, status, pickUpPlace, redeemedAt, expiresAt, collectedAt, releasedHow },
    })),
  };
}
