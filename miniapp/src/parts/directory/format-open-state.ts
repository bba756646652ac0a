import { addDays } from '@yuanli/shared/china-time';
import { isNoticeNow, formatNotice } from './format-notice';
import type { ServiceCardData } from './service-data';
import type { IconName } from '../../ui/icon-names';
import { formatDay, wheelsAt } from '../../ui/format-date';
import type { Tone } from '../../ui/tone';

export type OpenState = ServiceCardData['openState'];

/** The server's word was true when it was asked: what it said would change by now has changed, and what came after nobody here knows. */
export function stateAt(
  { state, opensAt, closesAt }: Pick<OpenState, 'state' | 'opensAt' | 'closesAt'>,
  now: number,
): OpenState['state'] {
  const isOver = (moment: string | null): boolean => moment !== null && Date.parse(moment) <= now;
  if (state === 'closed') return isOver(opensAt) ? 'unknown' : 'closed';
  return isOver(closesAt) ? 'closed' : state;
}

interface Said {
  words: string;
  icon: IconName;
  tone: Tone;
}

/** 9:00, as doors write it. */
const formatClock = (iso: string): string => wheelsAt(iso).time.replace(/^0/, '');

/** 14:00, 明天9:00, 11月25日（周三）9:00 */
function formatOpening(iso: string, now: number): string {
  const [day, today] = [wheelsAt(iso).day, wheelsAt(now).day];
  if (day === today) return formatClock(iso);
  return `${day === addDays(today, 1) ? '明天' : `${formatDay(iso, now)} `}${formatClock(iso)}`;
}

type Known = Pick<ServiceCardData, 'openState' | 'notice'>;

/** A notice ends nothing that began the evening before its first day. */
export const isShutByNotice = ({ openState, notice }: Known, now = Date.now()): boolean =>
  notice !== null && isNoticeNow(notice, now) && !['open', 'closing_soon'].includes(stateAt(openState, now));

/** What decides first: can I go there now, and if not, when. */
export function formatOpenState(service: Known, now = Date.now()): Said {
  const { opensAt, closesAt, isAlways } = service.openState;
  const state = stateAt(service.openState, now);
  if (service.notice && isShutByNotice(service, now))
    return { words: formatNotice(service.notice, now), icon: 'close', tone: 'danger' };
  if (state === 'unknown') return { words: opensAt ? '应已开门' : '开放时间不详', icon: 'info', tone: 'plain' };
  if (state === 'closed')
    return { words: opensAt ? `${formatOpening(opensAt, now)}开门` : '未开放', icon: 'clock', tone: 'plain' };
  if (isAlways) return { words: '24小时开放', icon: 'ok', tone: 'jade' };
  const left = closesAt ? Math.max(1, Math.ceil((Date.parse(closesAt) - now) / 60_000)) : null;
  if (state === 'closing_soon' && left !== null) return { words: `还有${left}分钟关门`, icon: 'clock', tone: 'amber' };
  if (closesAt) return { words: `开到${formatOpening(closesAt, now)}`, icon: 'ok', tone: 'jade' };
  return { words: '开放中', icon: 'ok', tone: 'jade' };
}
