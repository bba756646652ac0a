import { formatRange } from '@yuanli/shared/dashboard/date-range';
import { nameOfAges } from '@yuanli/shared/dashboard/figures';
import { View } from '@tarojs/components';
import { Bars } from '../../ui/bars';
import { Card } from '../../ui/card';
import { Section } from '../../ui/section';
import type { Board } from './board-data';

/** How many took part, by age: groups of ten or more. */
export function Participation({ participation }: { participation: NonNullable<Board['participation']> }) {
  const { from, to, groups } = participation;
  return (
    <Section title="参与的人，按年龄">
      <Card>
        <View className="y-stack">
          {groups.length > 0 ? (
            <Bars
              rows={groups.map((group) => ({
                ...{ label: nameOfAges(group), value: group.people, words: `${group.people}人` },
              }))}
            />
          ) : (
            <View>知道年龄的还不到10人，先不显示。</View>
          )}
          <View className="t-caption">
            {`${formatRange({ from, to })}，按整月统计。许愿、帮忙、志愿服务、提金点子和意见的人，每人算一次。不到10人的年龄段并在一起，不知道年龄的没有计入。`}
          </View>
        </View>
      </Card>
    </Section>
  );
}
