import { useState } from 'react';
import { View } from '@tarojs/components';
import { serviceCategories } from '@yuanli/shared/directory/service-categories';
import type { FoundServices } from '../../parts/directory/service-data';
import type { CurrentCourtyard } from '../../platform/storage/current-courtyard';
import { useScale } from '../../platform/a11y/scale';
import { Card } from '../../ui/card';
import { Chips } from '../../ui/chips';
import { Icon } from '../../ui/icon';
import { ListRow } from '../../ui/list-row';
import { SearchBox } from '../search-box';
import { useServiceCard } from './use-service-card';
import { categoryOptions } from './category-options';
import { wantsOpen, type Choices, type SetChoices } from './choices';
import { Pill } from './pill';
import { FilterSheet } from './filter-sheet';
import { OriginSheet } from './origin-sheet';

interface ChoosingProps {
  courtyard: CurrentCourtyard | null;
  counts: FoundServices['categories'] | undefined;
  choices: Choices;
  set: SetChoices;
}

const formatOrigin = ({ spot, minutes }: Choices, courtyard: CurrentCourtyard | null) =>
  `${spot ? '从我的位置' : `从${courtyard?.name ?? ''}`}步行${minutes}分钟`;

/** All that narrows the circle down; in larger text only what most want, so that the list comes first. */
export function Choosing({ courtyard, counts, choices, set }: ChoosingProps) {
  const { isElder } = useScale();
  const [sheet, setSheet] = useState<'where' | 'wants'>();
  const close = () => setSheet(undefined);
  const { category, needs, q } = choices;
  const options = categoryOptions(counts, category);
  const isOpenNow = wantsOpen(choices);
  const hasCategory = isElder && category !== 'all';
  const wanted = [
    ...(hasCategory ? [serviceCategories[category].label] : []),
    ...(needs.length > 0 ? [`${needs.length}项要求`] : []),
  ];
  return (
    <>
      <SearchBox q={q} label="搜索服务" placeholder="比如：理发、食堂" onSearch={(typed) => set({ q: typed })} />
      {!isElder && (
        <Chips label="哪一类" chips={options} value={category} onChange={(value) => set({ category: value })} />
      )}
      <View className="circle-pills">
        <Pill icon="clock" isOn={isOpenNow} onTap={() => set({ isOpenNow: !isOpenNow })}>
          现在开放
        </Pill>
        {!isElder && (
          <Pill icon="walk" onTap={() => setSheet('where')}>
            {formatOrigin(choices, courtyard)}
          </Pill>
        )}
        <Pill icon="list" isMarked={wanted.length > 0} onTap={() => setSheet('wants')}>
          {wanted.join('，') || (isElder ? '类别' : '更多要求')}
        </Pill>
        {!isElder && courtyard && <CardPill courtyard={courtyard} />}
      </View>
      <OriginSheet isOpen={sheet === 'where'} courtyard={courtyard} choices={choices} set={set} onClose={close} />
      <FilterSheet
        isOpen={sheet === 'wants'}
        choices={choices}
        set={set}
        categories={isElder ? options : undefined}
        onClose={close}
      />
    </>
  );
}

/** 便民服务卡: what is near on one large-type sheet, to print and hang up. */
function CardPill({ courtyard }: { courtyard: CurrentCourtyard }) {
  const { isBusy, open, sheet } = useServiceCard(courtyard);
  return (
    <>
      <Pill icon="download" onTap={open}>
        {isBusy ? '正在打开' : '大字版便民服务卡'}
      </Pill>
      {sheet}
    </>
  );
}

interface MoreWaysProps extends Omit<ChoosingProps, 'counts'> {
  views: readonly { label: string; open: () => void }[];
}

/** In larger text below the list: from where, the drawings, the sheet to print. */
export function MoreWays({ courtyard, choices, set, views }: MoreWaysProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Card isList>
        <ListRow
          start={<Icon name="walk" />}
          title={formatOrigin(choices, courtyard)}
          note="换个起点，或者走近一点"
          onTap={() => setOpen(true)}
        />
        {views.map(({ label, open }) => (
          <ListRow key={label} start={<Icon name="eye" />} title={label} onTap={open} />
        ))}
        {courtyard && <CardRow courtyard={courtyard} />}
      </Card>
      <OriginSheet isOpen={isOpen} courtyard={courtyard} choices={choices} set={set} onClose={() => setOpen(false)} />
    </>
  );
}

function CardRow({ courtyard }: { courtyard: CurrentCourtyard }) {
  const { isBusy, open, sheet } = useServiceCard(courtyard);
  return (
    <>
      <ListRow start={<Icon name="download" />} title={isBusy ? '正在打开' : '大字版便民服务卡'} onTap={open} />
      {sheet}
    </>
  );
}
