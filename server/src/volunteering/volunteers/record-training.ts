import { dayInChina } from '@yuanli/shared/china-time';
import type * as schema from '@yuanli/shared/volunteering/volunteers.schema';
import { notify } from '../../messages';
import type { Actor } from '../../platform/actor';
import { recordAudit } from '../../platform/audit';
import { clock } from '../../platform/clock';
import type { Tx } from '../../platform/database';
import { newId } from '../../platform/new-id';
import { ensure, Refusal } from '../../platform/refusal';
import { loadVolunteer } from './load-volunteer';
import { Training } from './training.entity';

type TrainingForm = schema.RecordTrainingInput;

/** A volunteer has done a training: activities that ask for it are open to them. Nobody writes down their own. */
export async function recordTraining(
  tx: Tx,
  actor: Actor,
  { personId, title, trainedOn, minutes }: TrainingForm,
): Promise<{ done: true }> {
  await loadVolunteer(tx, actor, personId);
  ensure(personId !== actor.personId, 'request.not_allowed');
  const today = dayInChina(clock.now());
  if (trainedOn > today) throw new Refusal('request.invalid', { trainedOn: '培训日期不能晚于今天' });
  const id = newId();
  await tx.insert(Training, { id, personId, title, trainedOn, minutes, recordedById: actor.personId });
  await recordAudit(tx, actor, 'volunteer.trained', personId, { trainingId: id, title });
  await notify(tx, personId, {
    title: '培训记录已登记',
    text: `社区已登记您参加的“${title}”培训，要求这项培训的活动现在可以报名了。`,
  });
  return { done: true };
}
