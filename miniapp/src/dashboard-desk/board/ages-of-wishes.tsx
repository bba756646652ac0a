import { useState } from 'react';
import { View } from '@tarojs/components';
import { agedNames, ageNames, figures, type AgedName } from '@yuanli/shared/dashboard/figures';
import { useIsWide } from '../../platform/device/wide-screen';
import { Bars } from '../../ui/bars';
import { Card } from '../../ui/card';
import { Chips } from '../../ui/chips';
import { Section } from '../../ui/section';
import { Table } from '../../ui/table';
import type { Board } from './board-data';

const chips = agedNames.map((value) => ({ value, label: figures[value].name }));

/** Since when the wishes under way are as they are: bars of one state on a phone, all states as a table where there is room. */
export function AgesOfWishes({ board }: { board: Board }) {
  const isWide = useIsWide();
  const [state, setState] = useState<AgedName>('wishes_open');
  const countsOf = (name: AgedName) => board.ages.find(({ figure }) => figure === name)?.counts ?? [];
  if (isWide)
    return (
      <Section title="心愿：等了多久">
        <Table
          label="心愿在每一步等了多久"
          rows={agedNames}
          keyOf={(name) => name}
          columns={[
            { title: '状态', share: 1.6, cell: (name) => figures[name].name },
            ...ageNames.map((title, n) => ({
              title,
              isFigure: true,
              cell: (name: AgedName) => countsOf(name)[n] ?? 0,
            })),
          ]}
        />
      </Section>
    );
  return (
    <Section title="心愿：等了多久">
      <View className="y-stack y-stack--tight">
        <Chips label="心愿状态" chips={chips} value={state} onChange={setState} />
        <Card>
          <Bars
            tone="brick"
            rows={ageNames.map((label, n) => {
              const value = countsOf(state)[n] ?? 0;
              return { label, value, words: `${value}个` };
            })}
          />
        </Card>
      </View>
    </Section>
  );
}
