import { pointsLimits } from '@yuanli/shared/points/points-limits';
import { placeChain } from '../../places';
import type { Actor } from '../../platform/actor';
import type { Reader } from '../../platform/database';
import { PointsSettings } from './points-settings.entity';

/** Anyone may read when points expire and how the book is watched. */
export async function getPointsSettings(
  db: Reader,
  _actor: Actor | null,
  { communityId }: { communityId: string },
): Promise<Settings> {
  await placeChain(db, communityId);
  return getSettings(db, communityId);
}

export type Settings = Omit<PointsSettings, 'communityId'>;

const defaults: Settings = {
  expireOn: null,
  lifeYears: pointsLimits.lifeYears,
  allowsFamilyTransfer: false,
  secondSignatureAbove: pointsLimits.secondSignatureAbove,
};

/** What a community chose for its book, or what holds until it chooses. */
export const getSettings = async (db: Reader, communityId: string): Promise<Settings> =>
  (await db.findOneBy(PointsSettings, { communityId })) ?? defaults;
