import { hallLimits } from '@yuanli/shared/hall/hall-limits';
import type { Tx } from '../../platform/database';
import { HallSettings } from './hall-settings.entity';

export type Settings = Omit<HallSettings, 'communityId'>;

/** What a community has chosen for its hall, or what holds where it has not. */
export async function findHallSettings(db: Tx, communityId: string): Promise<Settings> {
  const { supportNeeded, supportDays, answerDays } = (await db.findOneBy(HallSettings, { communityId })) ?? hallLimits;
  return { supportNeeded, supportDays, answerDays };
}
