import { notify } from '../../messages';
import type { Tx } from '../../platform/database';
import { formatMinutes } from '../print/format-day';
import type { ServiceRecord } from './service-record.entity';

type Told = Pick<ServiceRecord, 'id' | 'personId' | 'title' | 'minutes' | 'points'>;

interface RecordNews {
  title: string;
  text: string;
  /** At most 5 Han, for WeChat's card. */
  state: string;
  /** One short line, for WeChat's card. */
  hint: string;
}

/** Whatever happens to a record, the one whose service it is hears of it. */
const notifyVolunteer = (
  tx: Tx,
  { id, personId, title: activity }: Told,
  { title, text, state, hint }: RecordNews,
): Promise<void> =>
  notify(tx, personId, {
    title,
    text,
    link: { kind: 'service_record', id },
    subscribe: {
      template: 'wish_review',
      data: { content: activity, result: state, hint },
      page: `volunteering/record/index?id=${id}`,
    },
  });

export function notifyConfirmed(tx: Tx, record: Told): Promise<void> {
  const time = formatMinutes(record.minutes);
  const gained = record.points ? `，获得${record.points}积分` : '';
  const text = `“${record.title}”已记${time}${gained}。如有异议，可在7天内提出。`;
  return notifyVolunteer(tx, record, {
    title: '服务时长已确认，谢谢您',
    text,
    state: '已确认',
    hint: `${time}${gained}`,
  });
}

export function notifyReversed(tx: Tx, record: Told, reason: string): Promise<void> {
  const points = record.points ? `和${record.points}积分` : '';
  const text = `“${record.title}”的${formatMinutes(record.minutes)}${points}已撤销，原因：${reason}。如有异议，可在7天内提出。`;
  return notifyVolunteer(tx, record, { title: '一条服务记录已撤销', text, state: '已撤销', hint: reason });
}

export function notifyDecided(
  tx: Tx,
  record: Told,
  { isUpheld, reason }: { isUpheld: boolean; reason: string },
): Promise<void> {
  const outcome = isUpheld ? '异议成立，记录已更正' : '异议不成立，维持原记录';
  const text = `“${record.title}”：${outcome}。监督委员答复：${reason}`;
  return notifyVolunteer(tx, record, {
    title: '您的异议有答复了',
    text,
    state: isUpheld ? '已更正' : '维持原记录',
    hint: reason,
  });
}
