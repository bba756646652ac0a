import { View } from '@tarojs/components';
import { serviceCategories } from '@yuanli/shared/directory/service-categories';
import { reportKinds } from '@yuanli/shared/directory/service-states';
import { sayNotice } from '../../parts/directory/say-notice';
import { Fact } from '../../ui/fact';
import type { ServiceRow } from '../directory-data';
import { sayChecked } from './say-checked';

/** What a checker needs before they call or go there: where it is, what neighbours found, who looked last. */
export function ServiceFacts({ service }: { service: ServiceRow }) {
  const { organizationName, category, address, reports, notices } = service;
  return (
    <View className="y-stack y-stack--tight">
      <Fact icon="home">{`${organizationName} · ${serviceCategories[category].label}`}</Fact>
      <Fact icon="pin">{address}</Fact>
      {reports.map(({ kind, count, notes }) => (
        <Fact
          key={kind}
          icon="talk"
          note={notes.map((note) => `“${note}”`).join('，')}
        >{`${count}位邻居说：${reportKinds[kind]}`}</Fact>
      ))}
      {notices.map((notice) => (
        <Fact key={notice.id} icon="calendar">
          {sayNotice(notice)}
        </Fact>
      ))}
      <Fact icon="eye" isSmall>
        {sayChecked(service)}
      </Fact>
    </View>
  );
}
