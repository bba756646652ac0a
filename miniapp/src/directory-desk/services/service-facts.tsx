import { View } from '@tarojs/components';
import { serviceCategories } from '@yuanli/shared/directory/service-categories';
import { reportKinds } from '@yuanli/shared/directory/service-states';
import { formatNotice } from '../../parts/directory/format-notice';
import { IconText } from '../../ui/icon-text';
import { formatDay } from '../../ui/format-date';
import type { ServiceRow } from '../directory-data';

/** 11月20日（周五）由网格员小陈核实 */
export const formatChecked = ({ checkedAt, checkedBy }: Pick<ServiceRow, 'checkedAt' | 'checkedBy'>): string =>
  checkedAt ? `${formatDay(checkedAt)}${checkedBy ? `由${checkedBy}` : ''}核实` : '还没有人核实过';

/** What a checker needs before they call or go there: where it is, what neighbours found, who looked last. */
export function ServiceFacts({ service }: { service: ServiceRow }) {
  const { organizationName, category, address, reports, notices } = service;
  return (
    <View className="y-stack y-stack--tight">
      <IconText icon="home">{`${organizationName} · ${serviceCategories[category].label}`}</IconText>
      <IconText icon="pin">{address}</IconText>
      {reports.map(({ kind, count, notes }) => (
        <IconText
          key={kind}
          icon="talk"
          note={notes.map((note) => `“${note}”`).join('，')}
        >{`${count}位邻居反映：${reportKinds[kind]}`}</IconText>
      ))}
      {notices.map((notice) => (
        <IconText key={notice.id} icon="calendar">
          {formatNotice(notice)}
        </IconText>
      ))}
      <IconText icon="eye" isSmall>
        {formatChecked(service)}
      </IconText>
    </View>
  );
}
