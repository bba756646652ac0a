import { useState } from 'react';
import { useRouter, useShareAppMessage } from '@tarojs/taro';
import { guideClasses, guideClassNames, type GuideClass } from '@yuanli/shared/directory/guide-kinds';
import { guideEndpoints } from '@yuanli/shared/directory/guides.endpoints';
import { NoCourtyard } from '../../parts/account/no-courtyard';
import { PagedList } from '../../parts/loading/paged-list';
import { pageUrl } from '../../platform/navigate';
import { usePages } from '../../platform/net/use-pages';
import { useCurrentCourtyard } from '../../platform/storage/current-courtyard';
import { ChipFilter } from '../../ui/chip-filter';
import { Page } from '../../ui/page';
import { SearchBox } from '../search-box';
import { GuideList, NoGuides } from './guide-list';

type Chip = GuideClass | 'all' | 'not_issued';

const chips: readonly { value: Chip; label: string }[] = [
  { value: 'all', label: '全部' },
  ...guideClassNames.map((value) => ({ value, label: guideClasses[value] })),
  { value: 'not_issued', label: '社区不开的证明' },
];

const choiceOf = (chip: Chip) => {
  if (chip === 'all') return {};
  return chip === 'not_issued' ? { trip: chip } : { guideClass: chip };
};

/** What can be done at the community's counters, what elsewhere, and what nobody there issues: before anyone sets out. */
export default function Guides() {
  const params = useRouter().params;
  const courtyard = useCurrentCourtyard();
  const { counterId } = params;
  const communityId = params.communityId ?? courtyard?.communityId;
  const [chip, setChip] = useState<Chip>('all');
  const [q, setQ] = useState('');
  const words = q.trim();
  const pages = usePages(
    guideEndpoints.findGuides,
    communityId ? { communityId, counterId, ...choiceOf(chip), ...(words && { q: words }) } : null,
  );
  useShareAppMessage(() => ({
    title: '办事指南：要带什么，先看清楚',
    path: pageUrl('directory/guides/index', { communityId }),
  }));
  if (!communityId)
    return (
      <Page title="办事指南">
        <NoCourtyard />
      </Page>
    );
  return (
    <Page title="办事指南">
      <SearchBox q={q} label="搜索事项" placeholder="比如：高龄津贴" onSearch={setQ} />
      <ChipFilter label="选择类别" chips={chips} value={chip} onChange={setChip} />
      <PagedList pages={pages} empty={<NoGuides words={words} onClear={() => setQ('')} />}>
        {(guides) => <GuideList guides={guides} isWhole={chip === 'all' && !words} />}
      </PagedList>
    </Page>
  );
}
