import { View } from '@tarojs/components';
import { caseClosings } from '@yuanli/shared/cases/case-states';
import { accessible } from '../../platform/a11y/accessible';
import { formatShortDay } from '../../ui/format-date';
import { Icon } from '../../ui/icon';
import type { CaseData } from '../case-data';
import { caseLook } from '../case-looks';
import { formatPromise } from '../format-promise';
import './outcome-band.scss';

/** 由物业办理，12月5日（含）前答复; past its time it says so, and what can be done. */
function whoAndWhen(one: CaseData): string {
  const { ownerLabel, dueAt, extension } = one;
  if (!dueAt) return `由${ownerLabel}办理`;
  const isPutOff = extension && !isLate(dueAt);
  return `由${ownerLabel}办理，${isPutOff ? '延长到' : ''}${formatPromise(dueAt)}${wayOnOf(one)}`;
}

const isLate = (dueAt: string): boolean => Date.parse(dueAt) < Date.now();

/** What can be done about what is late: of the property company the community knows already. */
function wayOnOf({ dueAt, desk }: CaseData): string {
  if (!dueAt || !isLate(dueAt)) return '';
  return desk === 'property' ? '。已提醒社区催办，您也可以打电话问社区' : '，可以打电话催一催';
}

/** What a resident wants to know first, in one line. */
function lineOf(one: CaseData): string {
  const { status, outcomeLine, ownerLabel, stoppedAt, as, mergedInto, contact } = one;
  switch (status) {
    case 'submitted':
      return `已送到${ownerLabel}${one.dueAt ? `，${formatPromise(one.dueAt)}${wayOnOf(one)}` : ''}`;
    case 'waiting_for_resident': {
      const since = stoppedAt ? `期限从${formatShortDay(stoppedAt)}起停止计算，` : '';
      return as === 'reporter' ? `${since}您补充后接着算` : `${since}补充后接着算`;
    }
    case 'accepted':
    case 'in_progress':
      return one.reopenedTimes > 0 ? `退回重办。${whoAndWhen(one)}` : whoAndWhen(one);
    case 'merged':
      return mergedInto ? `已并入${mergedInto.number}“${mergedInto.title}”，办好了一起通知` : '已并入另一件，一起办理';
    case 'referred':
      return one.steps.find(({ action }) => action === 'referred')?.note ?? '不归社区办，已告知去处';
    case 'withdrawn':
      return '不再办理';
    default:
      return outcomeLine ?? (contact ? `由${contact.label}答复` : '');
  }
}

/** The outcome in a coloured band, with icon and word; before there is one, how it stands. */
export function OutcomeBand({ one }: { one: CaseData }) {
  const { icon, tone, words } = caseLook(one, one.as === 'reporter');
  const line = lineOf(one);
  return (
    <View className={`outcome-band y-tone--${tone}`} {...accessible({ role: 'status' })}>
      <View className="outcome-band__words">
        <Icon name={icon} />
        <View className="t-lead">{words}</View>
      </View>
      {line && <View>{line}</View>}
      {one.status === 'closed' && one.closing && (
        <View>{`${one.as === 'reporter' ? '您的' : ''}反馈：${caseClosings[one.closing]}`}</View>
      )}
    </View>
  );
}
