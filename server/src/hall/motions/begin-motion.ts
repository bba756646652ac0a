import { nextNumber } from '../../platform/counters';
import { yearInChina } from '@yuanli/shared/china-time';
import type { Actor } from '../../platform/actor';
import { recordAudit } from '../../platform/audit';
import { clock } from '../../platform/clock';
import type { Tx } from '../../platform/database';
import { newId } from '../../platform/new-id';
import { addStep } from './add-step';
import { assertDueDay } from './assert-due-day';
import { MotionStageRow } from './motion-stage.entity';
import { Motion } from './motion.entity';
import { submitMotion } from './submit-motion';
import { syncTasks } from '../../tasks';
import { motionTasks } from '../hall-tasks';

export type Beginning = Pick<
  Motion,
  'communityId' | 'title' | 'summary' | 'story' | 'pictureIds' | 'ideaId' | 'proposerId' | 'ownerName'
> & { dueDay: string };

/** A motion begins with gathering opinions, and is shown as soon as its words have been checked. Returns its id. */
export async function beginMotion(tx: Tx, actor: Actor, given: Beginning): Promise<string> {
  const { communityId, ownerName, dueDay, ideaId } = given;
  assertDueDay(dueDay);
  const id = newId();
  const now = clock.now();
  const year = yearInChina(now);
  await tx.insert(Motion, {
    ...given,
    ...{
      id,
      year,
      number: await nextNumber(tx, 'motion', communityId, year),
      madeById: actor.personId,
      madeAt: now,
      stage: 'gathering',
      stageAt: now,
    },
    ...{
      isArchived: false,
      isShown: false,
      checkId: null,
      pendingTitle: null,
      pendingSummary: null,
      refusedBecause: null,
      takenDownBecause: null,
      agreedAt: null,
      carriedOutAt: null,
    },
    ...{ satisfied: 0, fair: 0, dissatisfied: 0 },
  });
  await tx.insert(MotionStageRow, {
    id: newId(),
    motionId: id,
    stage: 'gathering',
    ownerName,
    dueDay,
    startedAt: now,
    endedAt: null,
  });
  await syncTasks(tx, motionTasks, id);
  await addStep(tx, id, {
    kind: 'stage',
    title: ideaId ? '金点子立为议题，开始收集意见' : '立为议题，开始收集意见',
    byId: actor.personId,
  });
  await submitMotion(tx, actor, id);
  await recordAudit(tx, actor, 'motion.made', id, { ideaId });
  return id;
}
