import { pointsLimits } from '@yuanli/shared/points/points-limits';
import type { Reader } from '../platform/database';
import { PointsSettings } from './points-settings.entity';

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
