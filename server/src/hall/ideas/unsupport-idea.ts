import { MoreThan } from 'typeorm';
import type { Actor } from '../../platform/actor';
import { recordAudit } from '../../platform/audit';
import { clock } from '../../platform/clock';
import type { Tx } from '../../platform/database';
import { ensure } from '../../platform/refusal';
import { getIdea } from './get-idea';
import { IdeaSupport } from './idea-support.entity';
import { Idea } from './idea.entity';
import type { IdeaAnswer } from './idea.presenter';
import { loadIdea } from './load-idea';

/** I changed my mind, before there were enough of us. */
export async function unsupportIdea(tx: Tx, actor: Actor, { id }: { id: string }): Promise<IdeaAnswer> {
  await loadIdea(tx, actor, id);
  const { affected: left } = await tx.delete(IdeaSupport, { ideaId: id, personId: actor.personId });
  if (left === 1) {
    const { affected } = await tx.decrement(
      Idea,
      { id, status: 'gathering_support', supportUntil: MoreThan(clock.now()) },
      'supporters',
      1,
    );
    ensure(affected === 1, 'idea.not_open');
    await recordAudit(tx, actor, 'idea.co_sign_withdrawn', id);
  }
  return getIdea(tx, actor, { id });
}
