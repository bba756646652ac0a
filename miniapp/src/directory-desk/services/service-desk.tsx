import { useState } from 'react';
import { directoryLimits as limits } from '@yuanli/shared/directory/directory-limits';
import { directoryDeskEndpoints } from '@yuanli/shared/directory/directory-desk.endpoints';
import {
  serviceCategories,
  serviceCategoryNames,
  type ServiceCategory,
} from '@yuanli/shared/directory/service-categories';
import { Queue } from '../../parts/staff/queue';
import { ListSearch, useSearch } from '../../parts/staff/queue-tools';
import { CategoryTag, ServiceStatusTag } from '../../parts/directory/service-tags';
import { formatNotice } from '../../parts/directory/format-notice';
import { usePages } from '../../platform/net/use-pages';
import { useSession } from '../../platform/net/session';
import { useIsWide } from '../../platform/device/wide-screen';
import { Chips } from '../../ui/chips';
import { Tabs } from '../../ui/tabs';
import { Tag } from '../../ui/tag';
import { DeskTools } from './desk-tools';
import { formatChecked, ServiceFacts } from './service-facts';
import { ServiceActions } from './service-actions';
import { ToVerifyList } from './to-verify-list';
import type { ServiceRow } from '../directory-data';

const views = [
  { value: 'to_verify', label: '待核实' },
  { value: 'all', label: '全部' },
  { value: 'closed', label: '已撤下' },
] as const;
type View = (typeof views)[number]['value'];

const categories = [
  { value: 'all' as const, label: '所有类别' },
  ...serviceCategoryNames.map((value) => ({ value, label: serviceCategories[value].label })),
];

const nothing: Record<View, { title: string; words: string }> = {
  to_verify: { title: '都核实过了', words: '有两位邻居反映同样的情况，且与登记的信息不一致，就会显示在这里。' },
  all: { title: '没有找到', words: '请换个词再找，或新增服务。' },
  closed: { title: '没有已撤下的服务', words: '撤下的服务居民看不到，可以在这里恢复显示。' },
};

export function ServiceDesk() {
  const [view, setView] = useState<View>('to_verify');
  const [category, setCategory] = useState<ServiceCategory | 'all'>('all');
  const { input, ...search } = useSearch();
  const runsCommunity = useSession(({ me }) => me?.can.runCommunity ?? false);
  const isWide = useIsWide();
  const pages = usePages(directoryDeskEndpoints.findServicesToRun, {
    view,
    ...(view !== 'to_verify' && { kind: 'place' as const }),
    ...input,
    ...(view === 'all' && category !== 'all' && { category }),
  });
  const changed = () => void pages.reload();
  return (
    <>
      {runsCommunity && <DeskTools />}
      <Tabs label="生活圈里的服务" tabs={views} value={view} onChange={setView} />
      {view === 'all' && <Chips label="类别" chips={categories} value={category} onChange={setCategory} />}
      <ListSearch
        {...search}
        onTyped={(words) => search.onTyped(words.slice(0, limits.queryLength))}
        placeholder="名称、地址，拼音也行"
        count={pages.data?.count}
        most={999}
        unit="处"
      />
      {view === 'to_verify' && !isWide ? (
        <ToVerifyList pages={pages} {...nothing.to_verify} onChanged={changed} />
      ) : (
        <Queue
          key={view}
          pages={pages}
          emptyTitle={nothing[view].title}
          empty={nothing[view].words}
          row={(service) => ({
            title: service.name,
            note: `${service.address} · ${formatChecked(service)}`,
            tag: <ServiceTag service={service} />,
          })}
          detail={(service) => <ServiceFacts service={service} />}
          actions={(service, done) => <ServiceActions service={service} onChanged={done} />}
        />
      )}
    </>
  );
}

/** What matters first: gone, doubted, closed for some days; otherwise what it is about. */
function ServiceTag({
  service: {
    status,
    notices: [notice],
    category,
  },
}: {
  service: ServiceRow;
}) {
  if (status !== 'listed') return <ServiceStatusTag status={status} />;
  return notice ? (
    <Tag icon="calendar" tone="amber">
      {formatNotice(notice)}
    </Tag>
  ) : (
    <CategoryTag category={category} />
  );
}
