import { View } from '@tarojs/components';
import { SealGroups } from '../../parts/hall/seal-groups';
import { Card } from '../../ui/card';
import { IconText } from '../../ui/icon-text';
import { Section } from '../../ui/section';
import { momentOf, formatDay } from '../../ui/format-date';
import type { ResultPartProps } from './result-props';

/** The one number that changes if anything does; the same is printed on the notice. */
export function SealCard({ result: { seal, disclosedUntil } }: Pick<ResultPartProps, 'result'>) {
  return (
    <Section title="封存">
      <Card>
        <View className="y-stack">
          <SealGroups label="封存码" hex={seal.seal} />
          <View className="t-second">公示栏里贴的也是这个码。票、名册、回执，哪怕改动一处，这个码就全变了。</View>
          <IconText icon="calendar">{`公示到${formatDay(momentOf(disclosedUntil))}`}</IconText>
        </View>
      </Card>
    </Section>
  );
}
