import type { RecordData } from '../volunteering-data';

const answers = { open: '您有不同意见，等答复', upheld: '意见成立', dismissed: '意见没有成立' } as const;

/** What became of a record; null where it simply stands. */
export function formatState({ reversal, objection }: Pick<RecordData, 'reversal' | 'objection'>): string | null {
  if (objection?.state === 'open') return answers.open;
  if (reversal) return '已收回，不算在内';
  return objection && answers[objection.state];
}
