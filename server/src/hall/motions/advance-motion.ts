import { In, IsNull } from 'typeorm';
import type { z } from 'zod';
import { formatMonthDay } from '@yuanli/shared/china-time';
import { type MotionStage, motionStageNames, motionStages, nextStages } from '@yuanli/shared/hall/motion-stages';
import type * as schema from '@yuanli/shared/hall/motions.schema';
import type { Actor } from '../../platform/actor';
import { recordAudit } from '../../platform/audit';
import { clock } from '../../platform/clock';
import type { Reader, Tx } from '../../platform/database';
import { newId } from '../../platform/new-id';
import { ensure, Refusal } from '../../platform/refusal';
import { addEvaluationStep } from '../implementation/add-evaluation-step';
import { Vote } from '../votes/vote.entity';
import { addStep } from './add-step';
import { assertDueDay } from './assert-due-day';
import { getMotion } from './get-motion';
import { lockMotionToRun } from './load-motion';
import { MotionStageRow } from './motion-stage.entity';
import { Motion } from './motion.entity';
import type { MotionAnswer } from './motion.presenter';
import { notifyFollowers } from './notify-followers';
import { syncTasks } from '../../tasks';
import { motionTasks } from '../hall-tasks';

type Advance = z.output<typeof schema.advanceMotion.in>;

/** A motion goes on to its next stage, with who answers for it and until when; or it is archived, with the reason. */
export async function advanceMotion(tx: Tx, actor: Actor, form: Advance): Promise<MotionAnswer> {
  const { id, to, note } = form;
  const motion = await lockMotionToRun(tx, actor, id);
  const { stage: from } = motion;
  ensure(nextStages[from].includes(to), 'motion.wrong_stage');
  const { ownerName, dueDay } = stretchOf(motion, form);
  await assertNoVoteRuns(tx, motion);
  if (to === 'carrying_out') await assertNotVotedDown(tx, motion);

  const now = clock.now();
  const { affected } = await tx.update(
    Motion,
    { id, stage: from },
    { stage: to, stageAt: now, ownerName, dueDay, isArchived: to === 'archived', ...datesOf(motion, to, now) },
  );
  ensure(affected === 1, 'motion.wrong_stage');
  await syncTasks(tx, motionTasks, id);
  await tx.update(MotionStageRow, { motionId: id, endedAt: IsNull() }, { endedAt: now });
  await tx.insert(MotionStageRow, {
    id: newId(),
    motionId: id,
    stage: to,
    ownerName,
    dueDay,
    startedAt: now,
    endedAt: null,
  });
  if (from === 'evaluating') await addEvaluationStep(tx, motion);
  await addStep(tx, id, { kind: 'stage', title: nameOf(from, to), note: note || null, byId: actor.personId });
  await recordAudit(tx, actor, 'motion.advanced', id, { from, to });
  const until = dueDay ? `由${ownerName}负责，${formatMonthDay(dueDay)}（含）前完成。` : '打开可以看到全部经过。';
  if (motion.isShown)
    await notifyFollowers(tx, id, {
      title: `议题${nameOf(from, to)}`,
      text: `“${motion.title}”${nameOf(from, to)}，${until}`,
    });
  return getMotion(tx, actor, { id });
}

/** Every stage has a day; its owner goes on answering for it unless somebody else is named. Archiving has a reason instead. */
function stretchOf(
  motion: Motion,
  { to, ownerName = motion.ownerName, dueAt, note }: Advance,
): { ownerName: string; dueDay: string | null } {
  if (to === 'archived') {
    if (!note) throw new Refusal('request.invalid', { note: '请填写归档原因' });
    return { ownerName, dueDay: null };
  }
  if (!dueAt) throw new Refusal('request.invalid', { dueAt: '请选择完成期限' });
  assertDueDay(dueAt);
  return { ownerName, dueDay: dueAt };
}

/** It was agreed once; what has to be done again is not carried out yet. */
function datesOf({ agreedAt }: Motion, to: MotionStage, now: Date): Partial<Motion> {
  if (to === 'carrying_out') return { agreedAt: agreedAt ?? now, carriedOutAt: null };
  return to === 'evaluating' ? { carriedOutAt: now } : {};
}

function nameOf(from: MotionStage, to: MotionStage): string {
  if (to === 'archived') return '归档了';
  return motionStageNames.indexOf(to) < motionStageNames.indexOf(from)
    ? `重新${motionStages[to]}`
    : `${to === 'voting' ? '准备' : '开始'}${motionStages[to]}`;
}

/** While people are called to vote the motion stays where it is (motion.vote_running). */
async function assertNoVoteRuns(db: Reader, { id: motionId }: Motion): Promise<void> {
  ensure(!(await db.existsBy(Vote, { motionId, state: In(['announced', 'open', 'counting']) })), 'motion.vote_running');
}

/** What was voted down is not carried out (motion.not_passed). Where no vote decided, it was agreed in talking. */
async function assertNotVotedDown(db: Reader, { id: motionId }: Motion): Promise<void> {
  const held = await db.find(Vote, { where: { motionId, state: 'closed' }, order: { id: 'DESC' } });
  const deciding = held.find(({ judgement }) => judgement && judgement.isPassed !== null);
  ensure(deciding?.judgement?.isPassed !== false, 'motion.not_passed');
}
