import type { Condition } from '@yuanli/shared/hall/judge-vote';
import type { Electorate } from '@yuanli/shared/hall/rule-cards';
import { formatArea, formatHeads } from '@yuanli/shared/hall/format-amount';

/** 还差37人、1,240㎡; null when nothing is missing. `isBest`: nothing less can be missing, but more. */
export function formatMissing(
  electorate: Electorate,
  quorum: readonly Pick<Condition, 'what' | 'missing'>[],
  isBest = false,
): string | null {
  const missing = quorum.filter((condition) => condition.missing > 0);
  const words = missing.map(({ what, missing: by }) =>
    what === 'quorum_area' ? formatArea(by) : formatHeads(electorate, by),
  );
  return words.length > 0 ? `${isBest ? '至少还差' : '还差'}${words.join('、')}` : null;
}
