import { Notice } from '../../ui/notice';
import { formatMoment } from '../../ui/format-date';
import type { HandOver } from '../gift-to-run';

/** A second scan must not hand it over a second time. */
export function EndedAlready({ gift: { collectedAt } }: { gift: HandOver }) {
  return collectedAt ? (
    <Notice icon="alert" tone="danger">{`这份礼品${formatMoment(collectedAt)}已经领走了，不要再给一次。`}</Notice>
  ) : (
    <Notice icon="alert" tone="amber">
      这份礼品已经退回，积分也退了，请居民重新换。
    </Notice>
  );
}
