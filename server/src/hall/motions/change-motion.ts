import { IsNull } from 'typeorm';
import type { z } from 'zod';
import type * as schema from '@yuanli/shared/hall/motions.schema';
import type { Actor } from '../../platform/actor';
import { recordAudit } from '../../platform/audit';
import type { Tx } from '../../platform/database';
import { Refusal } from '../../platform/refusal';
import { addStep } from './add-step';
import { assertDueDay } from './assert-due-day';
import { getMotion } from './get-motion';
import { lockMotionToRun } from './load-motion';
import { MotionStageRow } from './motion-stage.entity';
import { Motion } from './motion.entity';
import type { MotionAnswer } from './motion.presenter';
import { submitMotion } from './submit-motion';
import { syncTasks } from '../../tasks';
import { motionTasks } from '../hall-tasks';

type Form = z.output<typeof schema.changeMotion.in>;

/** Who answers for it and until when may change, and the summary, and where its words were taken down its title; that it changed and why stays in the thread. */
export async function changeMotion(tx: Tx, actor: Actor, form: Form): Promise<MotionAnswer> {
  const { id, title, summary, ownerName, dueAt: dueDay, reason } = form;
  const motion = await lockMotionToRun(tx, actor, id);
  assertTitleFits(motion, form);
  const changed = whatChanges(motion, form);
  if (dueDay !== motion.dueDay) assertDueDay(dueDay);
  await tx.update(Motion, { id }, { ownerName, dueDay });
  await syncTasks(tx, motionTasks, id);
  await tx.update(MotionStageRow, { motionId: id, endedAt: IsNull() }, { ownerName, dueDay });
  if (summary !== (motion.pendingSummary ?? motion.summary) || title || motion.refusedBecause) {
    await tx.update(
      Motion,
      { id },
      motion.isShown ? { pendingTitle: title ?? motion.pendingTitle, pendingSummary: summary } : { title, summary },
    );
    await submitMotion(tx, actor, id);
  }
  if (changed.length > 0)
    await addStep(tx, id, { kind: 'stage', title: `改了${changed.join('、')}`, note: reason, byId: actor.personId });
  await recordAudit(tx, actor, 'motion.changed', id, { ownerName, dueDay });
  return getMotion(tx, actor, { id });
}

/** A motion keeps its title, unless it was taken down with the other words: then it needs one again. */
function assertTitleFits({ takenDownBecause, pendingTitle, ...motion }: Motion, { title, summary }: Form): void {
  if (title && takenDownBecause === null) throw new Refusal('request.invalid', { title: '标题定了就不改了' });
  const isWrittenAnew = takenDownBecause !== null && summary !== motion.summary;
  if (isWrittenAnew && !title && !pendingTitle)
    throw new Refusal('request.invalid', { title: '原来的标题撤下了，请重新写一个' });
}

function whatChanges(motion: Motion, { title, summary, ownerName, dueAt }: Form): string[] {
  const parts: [string, boolean][] = [
    ['标题', title !== undefined && title !== motion.pendingTitle],
    ['简单说明', summary !== (motion.pendingSummary ?? motion.summary)],
    ['负责人', ownerName !== motion.ownerName],
    [`完成期限（${motion.dueDay}改为${dueAt}）`, dueAt !== motion.dueDay],
  ];
  return parts.filter(([, isChanged]) => isChanged).map(([what]) => what);
}
