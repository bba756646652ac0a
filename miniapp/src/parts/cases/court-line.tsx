import { formatBy } from '../../ui/format-date';
import { Notice } from '../../ui/notice';

/** What both sides of a mediation may still do together; absent where they may not, or no longer. */
export function CourtLine({ until }: { until: string | null }) {
  if (!until) return null;
  return <Notice icon="scales">{`达成的调解协议，双方可以在${formatBy(until)}一起向人民法院申请司法确认。`}</Notice>;
}
