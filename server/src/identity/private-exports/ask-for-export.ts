import { LessThan, LessThanOrEqual } from 'typeorm';
import type { Actor } from '../../platform/actor';
import { recordAudit } from '../../platform/audit';
import { clock, days, fromNow, minutes } from '../../platform/clock';
import { insertOnce, type Database, type Tx } from '../../platform/database';
import type { PrivateExport as Asked } from '../../platform/http';
import type { Job } from '../../platform/jobs';
import { newId } from '../../platform/new-id';
import { Refusal } from '../../platform/refusal';
import type { IdentityDeps } from '../identity-deps';
import { PrivateExport } from './private-export.entity';

const WAITS = minutes(10);

type Deps = Pick<IdentityDeps, 'notify'>;

/**
 * A computer is given a file with private data only after its person has confirmed this very file on their phone, and for a
 * few minutes (private_export.confirm_on_phone). The first time it is asked for, the phone is told.
 */
export const confirmExport =
  (database: Database, deps: Deps) =>
  async (actor: Actor, asked: Asked): Promise<void> => {
    const isConfirmed = await database.inTransaction((tx) => askForExport(tx, actor, asked, deps));
    if (!isConfirmed) throw new Refusal('private_export.confirm_on_phone');
  };

async function askForExport(tx: Tx, actor: Actor, { what, hash }: Asked, { notify }: Deps): Promise<boolean> {
  const { personId, sessionId } = actor;
  const key = { sessionId, hash };
  await tx.delete(PrivateExport, { ...key, validUntil: LessThanOrEqual(clock.now()) });
  await tx.delete(PrivateExport, { ...key, state: 'refused' });
  const known = await tx.findOneBy(PrivateExport, key);
  if (known?.state === 'confirmed') {
    await recordAudit(tx, actor, 'private_export.fetched', known.id, { what });
    return true;
  }
  if (known) return false;
  const id = newId();
  const asking = { id, personId, ...key, what, state: 'waiting', askedAt: clock.now() } as const;
  if (!(await insertOnce(tx, PrivateExport, { ...asking, validUntil: fromNow(WAITS) }))) return false;
  await recordAudit(tx, actor, 'private_export.asked', id, { what });
  await notify(tx, personId, {
    title: '电脑上要下载个人信息，等您确认',
    text: `您登录的电脑要下载“${what}”，里面有个人信息。是您本人在操作，请点开确认；不是，请点“不同意”，并让那台电脑退出登录。`,
    link: { kind: 'private_export', id: null },
  });
  return false;
}

export const purgePrivateExports: Job = {
  name: 'purge-private-exports',
  everyMilliseconds: days(1),
  run: async (database) => {
    await database.inTransaction((tx) => tx.delete(PrivateExport, { validUntil: LessThan(fromNow(-days(1))) }));
  },
};
