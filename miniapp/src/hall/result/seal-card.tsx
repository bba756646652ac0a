import { View } from '@tarojs/components';
import { SealGroups } from '../../parts/hall/seal-groups';
import { Card } from '../../ui/card';
import { Fact } from '../../ui/fact';
import { Section } from '../../ui/section';
import { momentOf, sayDay } from '../../ui/say-date';
import type { ResultPartProps } from './result-props';

/** The one number that changes if anything does; the same is printed on the notice. */
export function SealCard({ result: { seal, disclosedUntil } }: Pick<ResultPartProps, 'result'>) {
  return (
    <Section title="封存">
      <Card>
        <View className="y-stack">
          <SealGroups label="封存码" hex={seal.seal} />
          <View className="t-second">公示栏里贴的也是这个码。票、名册、回执，哪怕改动一处，这个码就全变了。</View>
          <Fact icon="calendar">{`公示到${sayDay(momentOf(disclosedUntil))}`}</Fact>
        </View>
      </Card>
    </Section>
  );
}
