import { useState } from 'react';
import { View } from '@tarojs/components';
import { motionEndpoints } from '@yuanli/shared/hall/motions.endpoints';
import { PagedList } from '../../parts/loading/paged-list';
import { Loaded } from '../../parts/loading/loaded';
import { openPage } from '../../platform/navigate';
import { usePages } from '../../platform/net/use-pages';
import { useIsWide } from '../../platform/device/wide-screen';
import { useLoad } from '../../platform/net/use-load';
import { Card } from '../../ui/card';
import { Empty } from '../../ui/empty';
import { Tabs } from '../../ui/tabs';
import { MotionRow } from './motion-row';
import { MotionBoard } from '../motion/motion-board';
import './motions.scss';

const views = [
  { value: 'current', label: '进行中' },
  { value: 'overdue', label: '已超期' },
] as const;
type View = (typeof views)[number]['value'];

const nothing: Record<View, { title: string; words: string }> = {
  current: { title: '现在没有议题', words: '采纳一个金点子，或者直接发起一个议题。' },
  overdue: { title: '没有超期的', words: '过了完成期限还没办完的议题，会显示在这里。' },
};

/** The list, and where there is room beside it the one that was chosen. */
export function MotionsDesk() {
  const [view, setView] = useState<View>('current');
  const [chosenId, setChosenId] = useState<string>();
  const isWide = useIsWide();
  const pages = usePages(motionEndpoints.findMotionsToRun, { view });
  const chosen = isWide ? (pages.items.find(({ id }) => id === chosenId) ?? pages.items[0]) : undefined;
  const open = (id: string) => (isWide ? setChosenId(id) : void openPage('hall-desk/motion/index', { id }));
  const { title, words } = nothing[view];
  return (
    <>
      <Tabs label="议题" tabs={views} value={view} onChange={setView} />
      <PagedList
        pages={pages}
        empty={
          <Empty drawing="tea" title={title}>
            {words}
          </Empty>
        }
      >
        {(motions) => (
          <View className={isWide ? 'hall-motions' : ''}>
            <Card isList>
              {motions.map((motion) => (
                <MotionRow
                  key={motion.id}
                  motion={motion}
                  isChosen={motion.id === chosen?.id}
                  onTap={() => open(motion.id)}
                />
              ))}
            </Card>
            {chosen && <MotionBeside key={chosen.id} id={chosen.id} onChanged={() => void pages.reload()} />}
          </View>
        )}
      </PagedList>
    </>
  );
}

interface MotionBesideProps {
  id: string;
  /** The list is to show it too. */
  onChanged: () => void;
}

/** The chosen motion as its own page shows it. */
function MotionBeside({ id, onChanged }: MotionBesideProps) {
  const load = useLoad(motionEndpoints.getMotion, { id });
  const changed = () => {
    void load.reload();
    onChanged();
  };
  return (
    <Loaded load={load} cards={2} isNested>
      {(motion) => <MotionBoard motion={motion} onChanged={changed} />}
    </Loaded>
  );
}
