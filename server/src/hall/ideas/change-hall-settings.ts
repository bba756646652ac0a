import type { z } from 'zod';
import type * as schema from '@yuanli/shared/hall/ideas.schema';
import { getCommunity } from '../../places';
import type { Actor } from '../../platform/actor';
import { recordAudit } from '../../platform/audit';
import { type Tx, insertOnce } from '../../platform/database';
import { ensure } from '../../platform/refusal';
import { canRunMotion } from '../motions/motion.policy';
import { findHallSettings, type Settings } from './find-hall-settings';
import { HallSettings } from './hall-settings.entity';

/** The community chooses how many must stand behind an idea and how fast it answers. Ideas made already keep what held for them. */
export async function changeHallSettings(
  tx: Tx,
  actor: Actor,
  form: z.output<typeof schema.changeHallSettings.in>,
): Promise<Settings> {
  const { communityId, ...settings } = form;
  ensure(canRunMotion(actor, form), 'request.not_allowed');
  await getCommunity(tx, communityId);
  const isChanged = (await change(tx, communityId, settings)) || (await insertOnce(tx, HallSettings, form));
  if (!isChanged) await change(tx, communityId, settings);
  await recordAudit(tx, actor, 'hall.settings_changed', communityId, settings);
  return findHallSettings(tx, communityId);
}

/** False: the community has none of its own yet. */
const change = async (tx: Tx, communityId: string, settings: Settings): Promise<boolean> =>
  (await tx.update(HallSettings, { communityId }, settings)).affected === 1;
