import { MoreThan } from 'typeorm';
import { formatMoment } from '@yuanli/shared/format-date';
import { notify } from '../../messages';
import type { Actor } from '../../platform/actor';
import { recordAudit } from '../../platform/audit';
import { clock, days } from '../../platform/clock';
import { insertOnce, type Tx } from '../../platform/database';
import { newId } from '../../platform/new-id';
import { ensure } from '../../platform/refusal';
import { isVerifiedIn } from '../motions/is-verified-in';
import { notifySupporters } from '../motions/notify-supporters';
import { getIdea } from './get-idea';
import { findHallSettings } from './hall-settings';
import { IdeaSupport } from './idea-support.entity';
import { Idea } from './idea.entity';
import type { IdeaAnswer } from './idea.presenter';
import { loadIdea } from './load-idea';
import { syncTasks } from '../../tasks';
import { ideaTasks } from '../hall-tasks';

/** One more stands behind an idea, once. With the one who makes them enough, the community's time to answer begins. */
export async function addSupport(tx: Tx, ideaId: string, personId: string): Promise<void> {
  if (!(await standBehind(tx, ideaId, personId))) return;
  const { affected } = await tx
    .createQueryBuilder()
    .update(Idea)
    .set({ supporters: () => 'supporters + 1' })
    .where([
      { id: ideaId, status: 'supported' },
      { id: ideaId, status: 'gathering_support', supportUntil: MoreThan(clock.now()) },
    ])
    .execute();
  ensure(affected === 1, 'idea.not_open');
  // The row is ours till the end of the transaction, so whoever comes next counts on from here.
  const idea = await tx.findOneByOrFail(Idea, { id: ideaId });
  if (idea.status === 'gathering_support' && idea.supporters >= idea.supportNeeded) await beginAnswering(tx, idea);
}

/** False: they do already. */
const standBehind = (tx: Tx, ideaId: string, personId: string): Promise<boolean> =>
  insertOnce(tx, IdeaSupport, { id: newId(), ideaId, personId, at: clock.now() });

async function beginAnswering(tx: Tx, { id, communityId, title, authorId, supporters }: Idea): Promise<void> {
  const { answerDays } = await findHallSettings(tx, communityId);
  const statusAt = clock.now();
  const answerDueAt = new Date(statusAt.getTime() + days(answerDays));
  const { affected } = await tx.update(
    Idea,
    { id, status: 'gathering_support' },
    { status: 'supported', statusAt, answerDueAt },
  );
  if (affected !== 1) return;
  await syncTasks(tx, ideaTasks, id);
  await recordAudit(tx, null, 'idea.supported', id, { supporters });
  const text = `“${title}”有${supporters}位邻居附议，社区会答复，最晚${formatMoment(answerDueAt)}。`;
  const words = { title: '附议人数够了', text, link: { kind: 'idea', id } } as const;
  await notify(tx, authorId, words);
  await notifySupporters(tx, id, authorId, words);
}

/** I stand behind a neighbour's idea: once, and as a verified resident of the community. */
export async function supportIdea(tx: Tx, actor: Actor, { id }: { id: string }): Promise<IdeaAnswer> {
  const { communityId } = await loadIdea(tx, actor, id);
  ensure(await isVerifiedIn(tx, actor.personId, communityId), 'opinion.verified_only');
  await addSupport(tx, id, actor.personId);
  await recordAudit(tx, actor, 'idea.co_signed', id);
  return getIdea(tx, actor, { id });
}

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
