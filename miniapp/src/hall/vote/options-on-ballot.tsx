import { View } from '@tarojs/components';
import type { VoteData } from '../../parts/hall/vote-data';
import { formatNumber } from '@yuanli/shared/hall/format-amount';
import { Card } from '../../ui/card';
import { ListRow } from '../../ui/list-row';
import { Section } from '../../ui/section';

/** What there is to choose from, for who is not choosing now. */
export function OptionsOnBallot({ question: { kind, options, most, budget } }: Pick<VoteData, 'question'>) {
  if (kind === 'for_against') return null;
  const how = { choose_one: '选一项', choose_some: `最多选${most}项`, share_out: `分一笔${formatNumber(budget)}` }[
    kind
  ];
  return (
    <Section title="票上有什么" aside={how}>
      <Card isList>
        {options.map((label, at) => (
          <ListRow key={label} start={<View className="t-second">{at + 1}</View>} title={label} />
        ))}
      </Card>
    </Section>
  );
}
