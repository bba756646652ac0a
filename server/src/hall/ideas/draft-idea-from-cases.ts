import { caseLimits } from '@yuanli/shared/cases/case-limits';
import { hallLimits } from '@yuanli/shared/hall/hall-limits';
import type * as schema from '@yuanli/shared/hall/ideas.schema';
import { communityRoles } from '@yuanli/shared/identity/roles';
import { findRepeatedCases, linkCasesToIdea, type RepeatedCases } from '../../cases';
import { submitForCheck } from '../../moderation';
import { getCourtyard } from '../../places';
import type { Actor } from '../../platform/actor';
import { recordAudit } from '../../platform/audit';
import { clock, days, fromNow } from '../../platform/clock';
import type { Reader, Tx } from '../../platform/database';
import { newId } from '../../platform/new-id';
import { ensure, ensureAllowed } from '../../platform/refusal';
import { shorten } from '../../platform/shorten';
import { canRunMotion } from '../motions/motion.policy';
import { getIdea } from './get-idea';
import { findHallSettings } from './hall-settings';
import { Idea } from './idea.entity';
import type { IdeaAnswer } from './idea.presenter';

/** A community worker is offered an idea for the hall where the same trouble comes again and again: its words have counts and numbers, and nobody. */
export async function getIdeaDraft(
  db: Reader,
  actor: Actor,
  { caseId }: { caseId: string },
): Promise<schema.GetIdeaDraftAnswer> {
  const repeated = await findRepeatedCases(db, actor, caseId);
  if (!repeated || !canRunMotion(actor, repeated)) return { draft: null };
  const { name } = await getCourtyard(db, repeated.courtyardId);
  return { draft: { cases: repeated.items.length, ...draftOf(repeated, name) } };
}

function draftOf({ categoryName, items }: RepeatedCases, courtyardName: string): { title: string; story: string } {
  const named = items.filter(({ isPublic }) => isPublic).map(({ number, title }) => `${number} ${title}`);
  const words = [
    `近${caseLimits.repeatedDays}天，${courtyardName}反映“${categoryName}”的有${items.length}件。`,
    named.length > 0 && `其中公开的：${named.join('；')}。`,
    '每次都是单独办，问题还会再来。想请大家一起商量，怎么从根上解决。',
  ];
  return {
    title: shorten(`${courtyardName}的${categoryName}怎么从根上解决`, hallLimits.titleLength),
    story: shorten(words.filter(Boolean).join('\n'), hallLimits.storyLength),
  };
}

/** The draft becomes an idea of the community worker, as one made by a resident; the cases it came from keep the link. */
export async function draftIdeaFromCases(
  tx: Tx,
  actor: Actor,
  { caseId, title, story }: schema.DraftIdeaFromCasesInput,
): Promise<IdeaAnswer> {
  const repeated = await findRepeatedCases(tx, actor, caseId);
  ensure(repeated, 'case.not_repeated');
  ensureAllowed(canRunMotion(actor, repeated), communityRoles);
  const { communityId, courtyardId, gridId, items } = repeated;
  const id = newId();
  const now = clock.now();
  const { supportNeeded, supportDays } = await findHallSettings(tx, communityId);
  const caseIds = items.map((one) => one.id);
  await linkCasesToIdea(tx, caseIds, id);
  const checkId = await submitForCheck(tx, {
    ...{ subjectKind: 'idea', subjectId: id, authorId: actor.personId, communityId, gridId, pictureIds: [] },
    text: [title, story].join('\n'),
  });
  await tx.insert(Idea, {
    ...{ id, communityId, courtyardId, gridId, authorId: actor.personId, title, story, place: null, pictureIds: [] },
    ...{ checkId, status: 'checking', statusAt: now, madeAt: now, supportNeeded, supporters: 0 },
    ...{
      supportUntil: fromNow(days(supportDays)),
      answerDueAt: null,
      answeredById: null,
      reason: null,
      motionId: null,
    },
  });
  await recordAudit(tx, actor, 'idea.made', id, { caseIds });
  return getIdea(tx, actor, { id });
}
