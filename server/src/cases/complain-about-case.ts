import { fileComplaint } from '../moderation';
import type { Actor } from '../platform/actor';
import { recordAudit } from '../platform/audit';
import type { Tx } from '../platform/database';
import { ensure, ensureAllowed } from '../platform/refusal';
import { isPublic } from './case.policy';
import { loadCase } from './change-case';

/** Something is wrong with a card that neighbours read: the community looks at it. */
export async function complainAboutCase(
  tx: Tx,
  actor: Actor,
  { id, reason }: { id: string; reason: string },
): Promise<{ done: true }> {
  const { row } = await loadCase(tx, actor, id);
  ensureAllowed(actor.personId !== row.reporterId, 'not_the_author');
  ensure(isPublic(row), 'case.not_shared');
  const { communityId, gridId, title, outcomeLine, pictureIds } = row;
  await fileComplaint(tx, actor, {
    ...{ subjectKind: 'case', subjectId: id, communityId, gridId, pictureIds, reason },
    text: [title, outcomeLine].filter(Boolean).join('\n'),
  });
  await recordAudit(tx, actor, 'case.complained', id);
  return { done: true };
}
