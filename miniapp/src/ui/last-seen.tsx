import { Notice } from './notice';
import { formatMoment } from './format-date';

/** The server could not be reached: what is shown is from then. `at` in ms. */
export function LastSeen({ at }: { at: number }) {
  return (
    <Notice
      icon="offline"
      tone="amber"
    >{`网络连接不上，这是${formatMoment(new Date(at).toISOString())}的内容。`}</Notice>
  );
}
