import { In } from 'typeorm';
import { dropChecksOfSubject } from '../../moderation';
import type { Actor } from '../../platform/actor';
import { recordAudit } from '../../platform/audit';
import { clock } from '../../platform/clock';
import type { Tx } from '../../platform/database';
import { ensure } from '../../platform/refusal';
import { notifySupporters } from '../motions/notify-supporters';
import { getIdea } from './get-idea';
import { Idea } from './idea.entity';
import { isAuthor } from './idea.policy';
import type { IdeaAnswer } from './idea.presenter';
import { loadIdea } from './load-idea';

/** I take my idea back, as long as not enough neighbours stand behind it. */
export async function withdrawIdea(tx: Tx, actor: Actor, { id }: { id: string }): Promise<IdeaAnswer> {
  const idea = await loadIdea(tx, actor, id);
  ensure(isAuthor(actor, idea), 'request.not_allowed');
  ensure(await callOff(tx, idea), 'idea.not_open');
  await recordAudit(tx, actor, 'idea.withdrawn', id);
  return getIdea(tx, actor, { id });
}

/** Those who stood behind it hear of it. False: it is too late. */
export async function callOff(tx: Tx, { id, title, authorId }: Idea): Promise<boolean> {
  const where = { id, status: In(['checking', 'gathering_support']) };
  const { affected } = await tx.update(Idea, where, { status: 'withdrawn', statusAt: clock.now(), checkId: null });
  if (affected !== 1) return false;
  await dropChecksOfSubject(tx, id);
  await notifySupporters(tx, id, authorId, {
    title: '金点子已撤回',
    text: `“${title}”由提出的邻居撤回了，谢谢您的附议。`,
    link: { kind: 'idea', id },
  });
  return true;
}
