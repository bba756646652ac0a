import { findNicknames } from '../../identity';
import { submitForCheck } from '../../moderation';
import { clock } from '../../platform/clock';
import type { Tx } from '../../platform/database';
import { newId } from '../../platform/new-id';
import { MotionStep } from './motion-step.entity';
import { Motion } from './motion.entity';

export interface NewStep {
  kind: MotionStep['kind'];
  /** In our own words; the longest a caller can make fits. */
  title: string;
  /** In the words of who did it: shown when they have been checked. */
  note?: string | null;
  pictureIds?: string[];
  spentFen?: number | null;
  byId?: string | null;
  /** Their nickname unless given. */
  byName?: string | null;
}

/** Writes one line of the thread of a motion. Returns its id. */
export async function addStep(tx: Tx, motionId: string, step: NewStep): Promise<string> {
  const { kind, title, note = null, pictureIds = [], spentFen = null, byId = null } = step;
  const id = newId();
  const byName = step.byName ?? (byId ? ((await findNicknames(tx, [byId])).get(byId) ?? null) : null);
  const checkId =
    byId && (note || pictureIds.length > 0)
      ? await submitStep(tx, { id, motionId, byId, note: note ?? '', pictureIds })
      : null;
  await tx.insert(MotionStep, {
    id,
    motionId,
    kind,
    title,
    note: note || null,
    pictureIds,
    spentFen,
    byId,
    byName,
    checkId,
    at: clock.now(),
  });
  return id;
}

interface Words {
  id: string;
  motionId: string;
  byId: string;
  note: string;
  pictureIds: string[];
}

async function submitStep(tx: Tx, { id, motionId, byId, note, pictureIds }: Words): Promise<string> {
  const { communityId } = await tx.findOneOrFail(Motion, {
    select: { id: true, communityId: true },
    where: { id: motionId },
  });
  return submitForCheck(tx, {
    subjectKind: 'motion_step',
    subjectId: id,
    authorId: byId,
    communityId,
    gridId: null,
    text: note,
    pictureIds,
  });
}
