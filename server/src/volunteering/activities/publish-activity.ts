import { MoreThan } from 'typeorm';
import type { Actor } from '../../platform/actor';
import { recordAudit } from '../../platform/audit';
import { clock } from '../../platform/clock';
import type { Tx } from '../../platform/database';
import { ensure } from '../../platform/refusal';
import { Activity } from './activity.entity';
import type { ActivityAnswer } from './activity.presenter';
import { getActivity } from './get-activity';
import { lockActivityToChange } from './load-activity';
import { Shift } from './shift.entity';
import { submitWords } from './submit-words';

/** The draft is ready: once its words are checked, neighbours see it and sign up. */
export async function publishActivity(tx: Tx, actor: Actor, { id }: { id: string }): Promise<ActivityAnswer> {
  const activity = await lockActivityToChange(tx, actor, id);
  ensure(activity.state === 'draft', 'activity.changed');
  ensure(
    await tx.existsBy(Shift, { activityId: id, state: 'planned', startsAt: MoreThan(clock.now()) }),
    'activity.no_shift',
  );
  await submitWords(tx, actor, activity);
  await tx.update(Activity, { id, state: 'draft' }, { state: 'checking' });
  await recordAudit(tx, actor, 'activity.submitted', id);
  return getActivity(tx, actor, { id });
}
