import { hallLimits } from '@yuanli/shared/consultation/hall-limits';
import { tell } from '../../messages';
import { recordAudit } from '../../platform/audit';
import type { Tx } from '../../platform/database';
import type { HallVerdict } from '../hall-verdict';
import { Motion } from './motion.entity';
import { tellFollowers } from './tell-followers';

/** Content safety, or staff in the flagged queue, have decided about the words of a motion. Harmless when it comes twice or late. */
export async function takeMotionVerdict(tx: Tx, { subjectId: id, checkId, verdict, reason }: HallVerdict): Promise<void> {
  if (verdict === 'flagged') return;
  // A verdict on words that have been written anew meanwhile says nothing; nor does the same one a second time.
  const { affected } = await tx.update(Motion, { id, checkId }, { checkId: null });
  if (affected !== 1) return;
  const motion = await tx.findOneByOrFail(Motion, { id });
  await (verdict === 'passed' ? letThrough(tx, motion) : refuse(tx, motion, (reason ?? '内容不合适').slice(0, hallLimits.reasonLength)));
}

async function letThrough(tx: Tx, { id, title, summary, pendingSummary, isShown }: Motion): Promise<void> {
  await tx.update(Motion, { id }, { isShown: true, summary: pendingSummary ?? summary, pendingSummary: null });
  await recordAudit(tx, null, 'motion.checked', id);
  if (isShown) return;
  await tellFollowers(tx, id, { title: '金点子立为议题了', text: `「${title}」立为议题，开始收集意见。打开可以看到谁负责、什么时候办到哪一步。` });
}

/** What was shown before stays; who made it writes it anew. */
async function refuse(tx: Tx, { id, title, madeById }: Motion, refusedBecause: string): Promise<void> {
  await tx.update(Motion, { id }, { refusedBecause });
  await recordAudit(tx, null, 'motion.refused', id);
  const text = `「${title}」没有通过，原因：${refusedBecause}。请改一改简单说明，会再检查一次。`;
  await tell(tx, madeById, { title: '议题没有通过内容检查', text, link: { kind: 'motion', id } });
}
