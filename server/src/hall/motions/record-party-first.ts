import { dayInChina } from '@yuanli/shared/china-time';
import type { z } from 'zod';
import type * as schema from '@yuanli/shared/hall/motions.schema';
import type { Actor } from '../../platform/actor';
import { recordAudit } from '../../platform/audit';
import { clock } from '../../platform/clock';
import type { Tx } from '../../platform/database';
import { Refusal } from '../../platform/refusal';
import { addStep } from './add-step';
import { getMotion } from './get-motion';
import { lockMotionToRun } from './load-motion';
import type { MotionAnswer } from './motion.presenter';

/** Art. 30: an important matter went first to the community's Party organisation; when, and what came of it. */
export async function recordPartyFirst(
  tx: Tx,
  actor: Actor,
  { motionId, day, note }: z.output<typeof schema.recordPartyFirst.in>,
): Promise<MotionAnswer> {
  await lockMotionToRun(tx, actor, motionId);
  if (day > dayInChina(clock.now())) throw new Refusal('request.invalid', { day: '这一天还没有到，请重新选' });
  await addStep(tx, motionId, { kind: 'party_first', title: `${day} 社区党组织研究`, note, byId: actor.personId });
  await recordAudit(tx, actor, 'motion.party_first', motionId, { day });
  return getMotion(tx, actor, { id: motionId });
}
