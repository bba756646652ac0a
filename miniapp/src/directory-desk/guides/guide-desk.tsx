import { useState } from 'react';
import { View } from '@tarojs/components';
import { directoryDeskEndpoints } from '@yuanli/shared/directory/directory-desk.endpoints';
import { directoryLimits as limits } from '@yuanli/shared/directory/directory-limits';
import { ServiceStatusTag } from '../../parts/directory/service-tags';
import { Queue } from '../../parts/staff/queue';
import { ListSearch, useSearch } from '../../parts/staff/queue-tools';
import { openPage } from '../../platform/navigate';
import { usePages } from '../../platform/net/use-pages';
import { useSession } from '../../platform/net/session';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Icon } from '../../ui/icon';
import { ListRow } from '../../ui/list-row';
import { Tabs } from '../../ui/tabs';
import { Tag } from '../../ui/tag';
import type { ServiceRow } from '../directory-data';
import { ServiceActions } from '../services/service-actions';
import { formatChecked, ServiceFacts } from '../services/service-facts';

const views = [
  { value: 'all', label: '全部' },
  { value: 'to_verify', label: '待核实' },
  { value: 'closed', label: '已撤下' },
] as const;
type View = (typeof views)[number]['value'];

const nothing: Record<View, { title: string; words: string }> = {
  all: { title: '还没有办事指南', words: '可以逐条新增，也可以用表格一次导入。' },
  to_verify: { title: '都核实过了', words: '有两位邻居反映办事要求变了，就会显示在这里。' },
  closed: { title: '没有已撤下的指南', words: '撤下的指南居民看不到，可以在这里恢复显示。' },
};

export function GuideDesk() {
  const [view, setView] = useState<View>('all');
  const { input, ...search } = useSearch();
  const runsCommunity = useSession(({ me }) => me?.can.runCommunity ?? false);
  const pages = usePages(directoryDeskEndpoints.findServicesToRun, { view, kind: 'guide' as const, ...input });
  const { title, words } = nothing[view];
  return (
    <>
      {runsCommunity && (
        <Card isList>
          <ListRow
            start={<Icon name="up" />}
            title="用表格导入"
            note="有模板，先检查再导入，编号一样的会更新"
            onTap={() => void openPage('directory-desk/guide-import/index')}
          />
        </Card>
      )}
      <Tabs label="办事指南" tabs={views} value={view} onChange={setView} />
      <ListSearch
        {...search}
        onTyped={(typed) => search.onTyped(typed.slice(0, limits.queryLength))}
        placeholder="事项名称，拼音也行"
        count={pages.data?.count}
        most={999}
        unit="件"
      />
      <Queue
        key={view}
        pages={pages}
        emptyTitle={title}
        empty={words}
        row={(guide) => ({ title: guide.name, note: formatChecked(guide), tag: <GuideTag guide={guide} /> })}
        detail={(guide) => (
          <View className="y-stack">
            <ServiceFacts service={guide} />
            <Button kind="quiet" icon="eye" onTap={() => void openPage('directory/guide/index', { id: guide.id })}>
              看看居民看到的
            </Button>
          </View>
        )}
        actions={(guide, done) => <ServiceActions service={guide} onChanged={done} />}
      />
    </>
  );
}

/** What is gone or doubted, and what nobody has gone through since it came in. */
function GuideTag({ guide: { status, checkedAt } }: { guide: ServiceRow }) {
  if (status !== 'listed') return <ServiceStatusTag status={status} />;
  return checkedAt ? null : (
    <Tag icon="info" tone="amber">
      还没有核实
    </Tag>
  );
}
