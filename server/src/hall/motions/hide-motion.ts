import { IsNull } from 'typeorm';
import { supersedeCheck } from '../../moderation';
import { notify } from '../../messages';
import { releasePictures } from '../../pictures';
import { recordAudit } from '../../platform/audit';
import type { Tx } from '../../platform/database';
import { addStep } from './add-step';
import { Motion } from './motion.entity';
import { formatNumber } from './format-number';

/**
 * A complaint was right: the words of the motion go, and why stands in its thread for good. The matter itself goes on, with what
 * was said and voted about it, until those who run it have written it anew. Null: they were gone already.
 */
export async function hideMotion(tx: Tx, id: string, reason: string): Promise<Motion | null> {
  // Nobody changes its words from here to the end of the transaction.
  const { affected } = await tx.update(Motion, { id, takenDownBecause: IsNull() }, { takenDownBecause: reason });
  if (affected !== 1) return null;
  const motion = await tx.findOneByOrFail(Motion, { id });
  const { title, summary, story, pictureIds, ideaId, checkId, madeById, isArchived } = motion;
  const gone = {
    title: `议题${formatNumber(motion)}`,
    summary: isArchived ? '原来的内容撤下了。' : '原来的内容撤下了，社区改好再让大家看到。',
    story: '',
    pictureIds: [],
  };
  await tx.update(
    Motion,
    { id },
    { ...gone, pendingTitle: null, pendingSummary: null, checkId: null, refusedBecause: null },
  );
  if (checkId) await supersedeCheck(tx, checkId);
  // Those of an idea are still its author's.
  if (!ideaId) await releasePictures(tx, pictureIds);
  await addStep(tx, id, { kind: 'words', title: '议题原来的内容撤下了', note: reason });
  await recordAudit(tx, null, 'motion.taken_down', id, { reason, title, summary, story });
  const text = `“${title}”的内容有居民投诉，经核实已撤下，原因：${reason}。${isArchived ? '' : '请重新写标题和简单说明，检查通过后大家就能看到。'}`;
  await notify(tx, madeById, { title: '议题的内容撤下了', text, link: { kind: 'motion', id } });
  return motion;
}
