import { useState } from 'react';
import { View } from '@tarojs/components';
import { activityEndpoints } from '@yuanli/shared/volunteering/activities.endpoints';
import { Loaded } from '../../parts/loading/loaded';
import { openPage } from '../../platform/navigate';
import { usePages } from '../../platform/net/use-pages';
import { useIsWide } from '../../platform/device/wide-screen';
import { Empty } from '../../ui/empty';
import { Tabs } from '../../ui/tabs';
import { ActivityBeside } from './activity-beside';
import { ActivityList } from './activity-list';
import './activities.scss';

const views = [
  { value: 'running', label: '进行中' },
  { value: 'draft', label: '草稿' },
  { value: 'over', label: '已结束' },
] as const;
type View = (typeof views)[number]['value'];

const nothing: Record<View, string> = {
  running: '发布的活动会显示在这里。',
  draft: '新建的活动先保存为草稿，排好班次后再发布。',
  over: '已结束和已取消的活动会显示在这里。',
};

/** The list, and where there is room beside it the one that was chosen. */
export function ActivityDesk() {
  const [view, setView] = useState<View>('running');
  const [chosenId, setChosenId] = useState<string>();
  const isWide = useIsWide();
  const pages = usePages(activityEndpoints.findActivitiesToRun, { view });
  const { items, reload } = pages;
  const chosen = isWide ? (items.find(({ id }) => id === chosenId) ?? items[0]) : undefined;
  const open = (id: string) => (isWide ? setChosenId(id) : void openPage('volunteering-desk/plan/index', { id }));
  return (
    <>
      <Tabs label="活动" tabs={views} value={view} onChange={setView} />
      <Loaded load={pages}>
        {() => (
          <>
            {' '}
            {pages.isEnd && items.length === 0 && (
              <Empty drawing="tea" title="这里还没有活动">
                {nothing[view]}
              </Empty>
            )}
            {items.length > 0 && (
              <View className={isWide ? 'activities' : ''}>
                <ActivityList pages={pages} chosenId={chosen?.id} onOpen={open} />
                {chosen && <ActivityBeside key={chosen.id} id={chosen.id} onChanged={() => void reload()} />}
              </View>
            )}
          </>
        )}
      </Loaded>
    </>
  );
}
