import type { Actor } from '../platform/actor';
import { recordAudit } from '../platform/audit';
import { clock } from '../platform/clock';
import type { Tx } from '../platform/database';
import { newId } from '../platform/new-id';
import { ModerationCheck, type SubjectKind } from './moderation-check.entity';
import { addParts } from './submit-for-check';
import { syncChecks } from './moderation-tasks';

export interface Complaint {
  subjectKind: SubjectKind;
  subjectId: string;
  communityId: string;
  gridId: string | null;
  /** What staff should read. */
  text: string;
  pictureIds?: readonly string[];
  reason: string;
}

/** Any resident may complain about what they see; staff find it on their list, once, however many complain. Newer words of the same thing that still wait are another matter. */
export async function fileComplaint(
  tx: Tx,
  actor: Actor,
  { reason, pictureIds = [], ...about }: Complaint,
): Promise<void> {
  const { subjectKind, subjectId } = about;
  await recordAudit(tx, actor, 'moderation.complained', subjectId, { subjectKind, reason });
  const { affected } = await tx
    .createQueryBuilder()
    .update(ModerationCheck)
    .set({ because: reason, complaints: () => 'complaints + 1' })
    .where({ subjectId, origin: 'complaint', state: 'flagged' })
    .execute();
  if (affected) return;
  const id = newId();
  const earlier = await tx.findOne(ModerationCheck, {
    select: { id: true, authorId: true },
    where: { subjectId, origin: 'check' },
  });
  const row = {
    origin: 'complaint',
    state: 'flagged',
    because: reason,
    complaints: 1,
    createdAt: clock.now(),
  } as const;
  await tx.insert(ModerationCheck, { id, ...about, authorId: earlier?.authorId ?? null, ...row });
  await addParts(
    tx,
    id,
    pictureIds.map((pictureId) => ({ pictureId })),
  );
  await syncChecks(tx, [{ id }]);
}
