import { useState } from 'react';
import { View } from '@tarojs/components';
import { serviceCategories } from '@yuanli/shared/directory/service-categories';
import type { FoundServices } from '../../parts/directory/service-data';
import type { CurrentCourtyard } from '../../platform/storage/current-courtyard';
import { useScale } from '../../platform/a11y/scale';
import { Chips } from '../../ui/chips';
import { CardPill } from './card-pill';
import { categoryOptions } from './category-options';
import type { Choices, SetChoices } from './choices';
import { Pill } from './pill';
import { SearchBox } from './search-box';
import { FilterSheet } from './filter-sheet';
import { OriginSheet } from './origin-sheet';

interface ChoosingProps {
  courtyard: CurrentCourtyard | null;
  counts: FoundServices['categories'] | undefined;
  choices: Choices;
  set: SetChoices;
}

/** All that narrows the circle down. */
export function Choosing({ courtyard, counts, choices, set }: ChoosingProps) {
  const { isElder } = useScale();
  const [sheet, setSheet] = useState<'where' | 'wants'>();
  const close = () => setSheet(undefined);
  const { spot, minutes, category, needs, q } = choices;
  const options = categoryOptions(counts, category);
  const isOpenOnly = needs.includes('openNow');
  const others = needs.filter((need) => need !== 'openNow');
  const hasCategory = isElder && category !== 'all';
  const wanted = [
    ...(hasCategory ? [serviceCategories[category].label] : []),
    ...(others.length > 0 ? [`${others.length}项要求`] : []),
  ];
  return (
    <>
      <SearchBox q={q} onSearch={(typed) => set({ q: typed })} />
      {!isElder && (
        <Chips label="哪一类" chips={options} value={category} onChange={(value) => set({ category: value })} />
      )}
      <View className="circle-pills">
        <Pill
          icon="walk"
          onTap={() => setSheet('where')}
        >{`${spot ? '从我的位置' : `从${courtyard?.name ?? ''}`}步行${minutes}分钟`}</Pill>
        <Pill icon="clock" isOn={isOpenOnly} onTap={() => set({ needs: isOpenOnly ? others : ['openNow', ...others] })}>
          只看开放中的
        </Pill>
        <Pill icon="list" isMarked={wanted.length > 0} onTap={() => setSheet('wants')}>
          {wanted.join('，') || (isElder ? '类别' : '更多要求')}
        </Pill>
        {courtyard && <CardPill courtyard={courtyard} />}
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
