import { formatMoment } from '@yuanli/shared/format-date';
import { operatorRoles } from '@yuanli/shared/identity/roles';
import type * as schema from '@yuanli/shared/opening/opening.schema';
import type { z } from 'zod';
import { type Actor, scopesOf } from '../platform/actor';
import { clock, days, fromNow } from '../platform/clock';
import type { Reader } from '../platform/database';
import { ensureAllowed } from '../platform/refusal';
import { findLastTrial } from '../platform/restore-trials';

export type BackupState = z.input<typeof schema.getBackupState.out>;

/** A backup that nobody has brought back for so long is a hope. */
const TRIAL_LASTS = days(30);

/** When a backup was last brought back with success, for operators. */
export async function getBackupState(
  db: Reader,
  actor: Actor,
  installation: { hasStandIn: boolean },
): Promise<BackupState> {
  ensureAllowed(scopesOf(actor, operatorRoles).length > 0, operatorRoles);
  return findBackupState(db, installation);
}

/** Beside the stand-in everything is invented: nobody has to back it up. */
export async function findBackupState(db: Reader, { hasStandIn }: { hasStandIn: boolean }): Promise<BackupState> {
  const trial = await findLastTrial(db);
  if (!trial)
    return {
      triedAt: null,
      isDue: !hasStandIn,
      note: hasStandIn ? '演示环境，不用备份' : '还没有试过用备份恢复，请部署的人试一次',
    };
  const { triedAt, madeAt } = trial;
  const isDue = triedAt < fromNow(-TRIAL_LASTS);
  const [tried, made] = [triedAt, madeAt].map((moment) => formatMoment(moment, clock.now()));
  const note = isDue
    ? `备份超过30天没有试恢复，上次成功是${tried}，请部署的人再试一次`
    : `上次试恢复成功：${tried}，用的是${made}的备份`;
  return { triedAt, isDue, note };
}
