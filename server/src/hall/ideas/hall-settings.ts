import { hallLimits } from '@yuanli/shared/hall/hall-limits';
import type * as schema from '@yuanli/shared/hall/ideas.schema';
import { communityRoles } from '@yuanli/shared/identity/roles';
import { getCommunity } from '../../places';
import type { Actor } from '../../platform/actor';
import { recordAudit } from '../../platform/audit';
import { insertOnce, type Reader, type Tx } from '../../platform/database';
import type { Facts } from '../../platform/facts';
import { ensureAllowed } from '../../platform/refusal';
import { canRunMotion } from '../motions/motion.policy';
import { HallSettings } from './hall-settings.entity';

export type Settings = Omit<HallSettings, 'communityId'>;

/** What a community has chosen for its hall, or what holds where it has not. */
export async function findHallSettings(db: Reader, communityId: string): Promise<Settings> {
  const { supportNeeded, supportDays, answerDays } = (await db.findOneBy(HallSettings, { communityId })) ?? hallLimits;
  return { supportNeeded, supportDays, answerDays };
}

/** Everybody may know how many neighbours it takes, and how fast the community has to answer. */
export async function getHallSettings(
  db: Reader,
  _actor: Actor | null,
  { communityId }: { communityId: string },
): Promise<Settings> {
  await getCommunity(db, communityId);
  return findHallSettings(db, communityId);
}

/** The community chooses how many must stand behind an idea and how fast it answers. Ideas made already keep what held for them. */
export async function changeHallSettings(
  tx: Tx,
  actor: Actor,
  form: schema.ChangeHallSettingsInput,
): Promise<Settings> {
  const { communityId, ...settings } = form;
  ensureAllowed(canRunMotion(actor, form), communityRoles);
  await getCommunity(tx, communityId);
  const before = await findHallSettings(tx, communityId);
  const isChanged = (await change(tx, communityId, settings)) || (await insertOnce(tx, HallSettings, form));
  if (!isChanged) await change(tx, communityId, settings);
  await recordAudit(tx, actor, 'hall.settings_changed', communityId, differenceOf(before, settings));
  return findHallSettings(tx, communityId);
}

/** False: the community has none of its own yet. */
const change = async (tx: Tx, communityId: string, settings: Settings): Promise<boolean> =>
  (await tx.update(HallSettings, { communityId }, settings)).affected === 1;

/** What changed, from what to what. */
const differenceOf = (before: Settings, settings: Settings): Facts =>
  Object.fromEntries(
    (Object.keys(settings) as (keyof Settings)[])
      .filter((name) => before[name] !== settings[name])
      .flatMap((name) => [
        [`${name}Before`, before[name]],
        [name, settings[name]],
      ]),
  );
