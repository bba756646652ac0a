import type * as schema from '@yuanli/shared/hall/ideas.schema';
import { assertCanPost, isMemberOf } from '../../identity';
import { submitForCheck } from '../../moderation';
import { assertOwnPictures } from '../../pictures';
import { getCourtyard } from '../../places';
import type { Actor } from '../../platform/actor';
import { recordAudit } from '../../platform/audit';
import { clock, days, fromNow } from '../../platform/clock';
import type { Tx } from '../../platform/database';
import { newId } from '../../platform/new-id';
import { ensure } from '../../platform/refusal';
import { findHallSettings } from './hall-settings';
import { getIdea } from './get-idea';
import { Idea } from './idea.entity';
import type { IdeaAnswer } from './idea.presenter';

/** I have an idea for where I live. Nobody else reads it before it has been checked; then neighbours may stand behind it. */
export async function makeIdea(tx: Tx, actor: Actor, form: schema.MakeIdeaInput): Promise<IdeaAnswer> {
  await assertCanPost(tx, actor);
  const { id: courtyardId, gridId, communityId } = await getCourtyard(tx, form.courtyardId);
  ensure(await isMemberOf(tx, actor.personId, courtyardId), 'person.courtyard_needed');
  await assertOwnPictures(tx, actor, form.pictureIds);

  const id = newId();
  const now = clock.now();
  const { title, story, pictureIds } = form;
  const place = form.place || null;
  const { supportNeeded, supportDays } = await findHallSettings(tx, communityId);
  const text = [title, story, place].filter(Boolean).join('\n');
  const checkId = await submitForCheck(tx, {
    subjectKind: 'idea',
    subjectId: id,
    authorId: actor.personId,
    communityId,
    gridId,
    text,
    pictureIds,
  });
  await tx.insert(Idea, {
    id,
    communityId,
    courtyardId,
    gridId,
    authorId: actor.personId,
    title,
    story,
    place,
    pictureIds,
    checkId,
    ...{
      status: 'checking',
      statusAt: now,
      madeAt: now,
      supportNeeded,
      supporters: 0,
      supportUntil: fromNow(days(supportDays)),
    },
    ...{ answerDueAt: null, answeredById: null, reason: null, motionId: null },
  });
  await recordAudit(tx, actor, 'idea.made', id);
  return getIdea(tx, actor, { id });
}
