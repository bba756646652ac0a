import { communityRoles } from '@yuanli/shared/identity/roles';
import { In } from 'typeorm';
import { placeChain } from '../../places';
import type { Actor } from '../../platform/actor';
import { recordAudit } from '../../platform/audit';
import { type Tx, insertOnce } from '../../platform/database';
import { ensureAllowed } from '../../platform/refusal';
import { getSettings, type Settings } from './points-settings';
import { PointsExpiry } from '../expiry/points-expiry.entity';
import { PointsSettings } from './points-settings.entity';
import { canManagePoints } from '../points.policy';

/** A community worker chooses how the community's book works. A date already announced falls away when another is chosen. */
export async function setPointsSettings(
  tx: Tx,
  actor: Actor,
  { communityId, ...settings }: Settings & { communityId: string },
): Promise<Settings> {
  ensureAllowed(canManagePoints(actor, await placeChain(tx, communityId)), communityRoles);
  const before = await getSettings(tx, communityId);
  await write(tx, { communityId, ...settings });
  if (before.expireOn !== settings.expireOn || before.lifeYears !== settings.lifeYears) {
    await tx.update(PointsExpiry, { communityId, state: In(['announcing', 'announced']) }, { state: 'dropped' });
  }
  await recordAudit(tx, actor, 'points.settings_set', communityId, { ...settings });
  return settings;
}

async function write(tx: Tx, row: PointsSettings): Promise<void> {
  if (!(await insertOnce(tx, PointsSettings, row))) {
    const { communityId, ...settings } = row;
    await tx.update(PointsSettings, { communityId }, settings);
  }
}
