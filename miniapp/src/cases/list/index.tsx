import { useState } from 'react';
import { useRouter } from '@tarojs/taro';
import { caseCategoryNames, categoryOfCase, type CaseCategory } from '@yuanli/shared/cases/case-categories';
import { caseEndpoints } from '@yuanli/shared/cases/cases.endpoints';
import { NoCourtyard } from '../../parts/account/no-courtyard';
import { usePages } from '../../platform/net/use-pages';
import { openPage } from '../../platform/navigate';
import { useCurrentCourtyard } from '../../platform/storage/current-courtyard';
import { Button } from '../../ui/button';
import { ChipFilter } from '../../ui/chip-filter';
import { Empty } from '../../ui/empty';
import { Page } from '../../ui/page';
import { StickyAction } from '../../ui/sticky-action';
import { Tabs } from '../../ui/tabs';
import { CaseCards } from '../case-card';
import { CasesAround } from './cases-around';

type View = 'open' | 'answered';
type CategoryChoice = CaseCategory | 'all';

const views = [
  { value: 'open', label: '正在办' },
  { value: 'answered', label: '已答复' },
] as const satisfies { value: View; label: string }[];

const looks = [
  { value: 'list', label: '清单' },
  { value: 'rings', label: '圈图' },
] as const;

const categories = [
  { value: 'all' as const, label: '全部' },
  ...caseCategoryNames
    .filter((name) => !categoryOfCase(name).isPersonal)
    .map((value) => ({ value, label: categoryOfCase(value).name })),
];

const nothingHere = { open: '现在没有正在办的事', answered: '还没有答复过的事' };

/** What neighbours reported about shared space: cards without person. */
export default function CaseList() {
  const { category: given } = useRouter().params;
  const courtyard = useCurrentCourtyard();
  const [view, setView] = useState<View>('open');
  const [category, setCategory] = useState<CategoryChoice>(
    categories.find(({ value }) => value === given)?.value ?? 'all',
  );
  const [look, setLook] = useState<'list' | 'rings'>('list');
  const pages = usePages(
    caseEndpoints.findCases,
    courtyard && look === 'list'
      ? {
          communityId: courtyard.communityId,
          view,
          category: category === 'all' ? undefined : category,
        }
      : null,
    { portion: 8 },
  );
  if (!courtyard)
    return (
      <Page title="大家反映的">
        <NoCourtyard />
      </Page>
    );
  const empty = (
    <Empty title={category === 'all' ? nothingHere[view] : `没有“${categoryOfCase(category).name}”这一类的`}>
      院里哪里不对，说一声，有人接手，有人答复。
    </Empty>
  );
  return (
    <Page
      title="大家反映的"
      footer={
        <StickyAction>
          <Button icon="edit" onTap={() => void openPage('cases/report/index')}>
            我要反映
          </Button>
        </StickyAction>
      }
    >
      <Tabs label="怎么看" tabs={looks} value={look} onChange={setLook} />
      <Tabs label="办得怎么样" tabs={views} value={view} onChange={setView} />
      <ChipFilter label="选择类别" chips={categories} value={category} onChange={setCategory} />
      {look === 'list' ? (
        <CaseCards pages={pages} empty={empty} />
      ) : (
        <CasesAround
          courtyard={courtyard}
          view={view}
          category={category === 'all' ? undefined : category}
          empty={empty}
        />
      )}
    </Page>
  );
}
