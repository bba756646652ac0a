import { proxyRelations } from '@yuanli/shared/wishes/wish-proxies';
import type { AuditEntry } from '../platform/audit';
import type { Wish } from './wish.entity';

interface StepContext {
  wish: Wish;
  nicknames: ReadonlyMap<string, string>;
}

/** What residents read about each line of the trail. Lines without a sentence are no part of the thread. */
const sentences: Record<string, (entry: AuditEntry, context: StepContext) => string> = {
  'wish.made': (_entry, { wish: { alias, proxyRelation } }) =>
    proxyRelation ? `${proxyRelations[proxyRelation]}替${alias}许下了心愿` : `${alias}许下了心愿`,
  'wish.checked': () => '内容检查过了，等网格员看',
  'wish.refused': () => '内容检查没有通过',
  'wish.approved': (entry, context) => `${signed(entry, context)}看过，可以帮`,
  'wish.declined': (entry, context) => `${signed(entry, context)}看过，没有通过`,
  // Who tried before and gave it back is nobody's business.
  'wish.claimed': (entry, context) =>
    entry.actorId === context.wish.claimantId ? `${signed(entry, context)}来帮忙` : '有位邻居来帮忙',
  'wish.released': () => '帮忙的邻居退回了，继续等人来帮',
  'wish.hold_ran_out': () => '约定的时间到了，继续等人来帮',
  'wish.delivered': () => '帮忙的人说办好了，等确认',
  'wish.record_refused': () => '完成记录没有通过内容检查，要重新写',
  'wish.not_yet': (_entry, { wish }) => `${wish.alias}说还差一点`,
  'wish.fulfilled': (_entry, { wish }) => `${wish.alias}确认办好，心愿实现`,
  'wish.withdrawn': () => '心愿撤回了',
  'wish.taken_down': () => '社区核对后撤下了这个心愿',
  'wish.expired': () => '等的时间到了，心愿收起来了',
};

/** 网格员小吴, 党员老周 */
const signed = ({ actorId, detail }: AuditEntry, { nicknames }: StepContext): string =>
  `${detail['role'] ?? ''}${nicknames.get(actorId ?? '') ?? ''}`;

export const stepActions = Object.keys(sentences);

/** One step of the thread; the note has been judged by the caller. */
export const presentStep = (entry: AuditEntry, context: StepContext, note: string | null) => ({
  action: entry.action.replace('wish.', ''),
  sentence: sentences[entry.action]?.(entry, context) ?? '',
  note,
  at: entry.at,
});
