import { hallLimits } from '@yuanli/shared/hall/hall-limits';
import { notify } from '../../messages';
import type { ModerationResult } from '../../moderation';
import { recordAudit } from '../../platform/audit';
import { clock } from '../../platform/clock';
import type { Tx } from '../../platform/database';
import { isVerifiedIn } from '../motions/is-verified-in';
import { hideMotion } from '../motions/hide-motion';
import { notifySupporters } from '../motions/notify-supporters';
import { addSupport } from './idea-support';
import { Idea } from './idea.entity';
import { hideIdea } from './hide-idea';
import { syncTasks } from '../../tasks';
import { ideaTasks } from '../hall-tasks';

/** Content safety, or staff in the flagged queue, have decided about an idea or about why it is declined. Harmless when it comes twice or late. */
export async function applyIdeaModeration(
  tx: Tx,
  { subjectId: id, checkId, origin, verdict, reason }: ModerationResult,
): Promise<void> {
  if (verdict === 'flagged') return;
  const because = (reason ?? '内容不合适').slice(0, hallLimits.reasonLength);
  if (origin === 'complaint') return verdict === 'refused' ? takeDown(tx, id, because) : undefined;
  const { affected } = await tx.update(Idea, { id, checkId }, { checkId: null });
  if (affected !== 1) return;
  const idea = await tx.findOneByOrFail(Idea, { id });
  if (idea.status === 'supported')
    return verdict === 'passed' ? publishAnswer(tx, idea) : takeReasonBack(tx, idea, because);
  await (verdict === 'passed' ? letThrough(tx, idea) : refuse(tx, idea, because));
}

const notifyAuthor = (tx: Tx, { id, authorId }: Idea, title: string, text: string): Promise<void> =>
  notify(tx, authorId, { title, text, link: { kind: 'idea', id } });

/** The days for support count from now; who wrote it is the first behind it, if they may be. */
async function letThrough(tx: Tx, idea: Idea): Promise<void> {
  const { id, title, authorId, communityId, supportUntil, madeAt } = idea;
  const now = clock.now();
  const set = {
    status: 'gathering_support',
    statusAt: now,
    supportUntil: new Date(now.getTime() + supportUntil.getTime() - madeAt.getTime()),
  } as const;
  if ((await tx.update(Idea, { id, status: 'checking' }, set)).affected !== 1) return;
  await recordAudit(tx, null, 'idea.checked', id);
  await notifyAuthor(tx, idea, '金点子公开了', `“${title}”邻居们现在看得到，可以附议了。`);
  if (await isVerifiedIn(tx, authorId, communityId)) await addSupport(tx, id, authorId);
}

async function refuse(tx: Tx, idea: Idea, reason: string): Promise<void> {
  const { affected } = await tx.update(
    Idea,
    { id: idea.id, status: 'checking' },
    { status: 'refused', statusAt: clock.now(), reason },
  );
  if (affected !== 1) return;
  await recordAudit(tx, null, 'idea.refused', idea.id);
  await notifyAuthor(
    tx,
    idea,
    '金点子没有通过内容检查',
    `“${idea.title}”没有通过，原因：${reason}。您可以改一改再提，或打电话问社区。`,
  );
}

async function publishAnswer(tx: Tx, idea: Idea): Promise<void> {
  const { affected } = await tx.update(
    Idea,
    { id: idea.id, status: 'supported' },
    { status: 'declined', statusAt: clock.now() },
  );
  if (affected !== 1) return;
  const words = {
    title: '社区答复了金点子',
    text: `“${idea.title}”这次没有立为议题，原因：${idea.reason}`,
    link: { kind: 'idea', id: idea.id },
  } as const;
  await notify(tx, idea.authorId, words);
  await notifySupporters(tx, idea.id, idea.authorId, words);
}

/** It waits for an answer as before, till the same day: whoever gave one has to find other words. */
async function takeReasonBack(tx: Tx, { id, title, answeredById }: Idea, because: string): Promise<void> {
  await tx.update(
    Idea,
    { id, status: 'supported' },
    { reason: null, answeredById: null, answerRefusedBecause: because },
  );
  await syncTasks(tx, ideaTasks, id);
  await recordAudit(tx, null, 'idea.reason_refused', id);
  if (!answeredById) return;
  const text = `您给“${title}”写的答复没有通过内容检查，原因：${because}。请打开金点子重新写一次。`;
  await notify(tx, answeredById, { title: '答复没有通过内容检查', text, link: { kind: 'idea', id } });
}

/** What became a motion stands there too, in the same words. */
async function takeDown(tx: Tx, id: string, reason: string): Promise<void> {
  const idea = await hideIdea(tx, id, reason);
  if (idea?.motionId) await hideMotion(tx, idea.motionId, reason);
}
