import { useState } from 'react';
import { useRouter } from '@tarojs/taro';
import { motionEndpoints } from '@yuanli/shared/hall/motions.endpoints';
import { MotionCard } from '../../parts/hall/motion-card';
import { PagedList } from '../../parts/loading/paged-list';
import { useCurrentCourtyard } from '../../platform/storage/current-courtyard';
import { openPage } from '../../platform/navigate';
import { usePages } from '../../platform/net/use-pages';
import { useDebounced } from '../../platform/use-debounced';
import { Button } from '../../ui/button';
import { Empty } from '../../ui/empty';
import { Field } from '../../ui/field';
import { Page } from '../../ui/page';
import { Tabs } from '../../ui/tabs';
import { NoCourtyard } from '../../parts/account/no-courtyard';

const views = [
  { value: 'archive', label: '已归档' },
  { value: 'current', label: '进行中' },
] as const;
const queryLength = 20;

/** All that was ever talked about, by its words. */
export default function Archive() {
  const courtyard = useCurrentCourtyard();
  const { view: first } = useRouter().params;
  const [view, setView] = useState<'archive' | 'current'>(first === 'current' ? 'current' : 'archive');
  const [typed, setTyped] = useState('');
  const q = useDebounced(typed.trim());
  const pages = usePages(
    motionEndpoints.findMotions,
    courtyard && { communityId: courtyard.communityId, view, q: q || undefined },
  );
  if (!courtyard)
    return (
      <Page title="查议题">
        <NoCourtyard />
      </Page>
    );
  const nothing = q ? (
    <Empty
      title={`没有找到“${q}”`}
      action={
        <Button kind="secondary" onTap={() => setTyped('')}>
          清除搜索
        </Button>
      }
    >
      换个短一点的词试试，比如：门禁、停车。
    </Empty>
  ) : (
    <Empty title={view === 'archive' ? '还没有归档的议题' : '暂无进行中的议题'}>
      办完、评完的，都会留在这里，随时能查。
    </Empty>
  );
  return (
    <Page title="查议题">
      <Field
        label="搜索议题"
        value={typed}
        onInput={(value) => setTyped(value.slice(0, queryLength))}
        placeholder="比如：门禁、停车"
      />
      <Tabs label="看哪些议题" tabs={views} value={view} onChange={setView} />
      <PagedList pages={pages} empty={nothing}>
        {(motions) =>
          motions.map((motion) => (
            <MotionCard
              key={motion.id}
              motion={motion}
              onTap={() => void openPage('hall/motion/index', { id: motion.id })}
            />
          ))
        }
      </PagedList>
    </Page>
  );
}
