import { View } from '@tarojs/components';
import { Bars } from '../ui/bars';
import { Card } from '../ui/card';
import { LineChart } from '../ui/line-chart';
import { Progress } from '../ui/progress';
import { Section } from '../ui/section';
import { Stat, Stats } from '../ui/stat';

export function FiguresShown() {
  return (
    <>
      <Card tone="amber">
        <Stat label="可用积分" value={128} tone="amber" isHuge note="另有30分已留给“电饭煲内胆”，11月28日前去取" />
      </Card>
      <Card>
        <Stats>
          <Stat label="等人来帮" value={3} unit="个" />
          <Stat label="进行中" value={12} unit="个" />
          <Stat label="已实现" value="41,260" unit="个" />
        </Stats>
      </Card>
      <Card>
        <View className="y-stack">
          <Progress
            label="参加的户数"
            figures="243 / 372 户"
            words="还差5户到三分之二"
            share={0.653}
            goal={2 / 3}
            tone="plum"
          />
          <Progress
            label="参与表决的面积"
            figures="21,480 / 31,060 ㎡"
            words="已过三分之二"
            share={0.692}
            goal={2 / 3}
            tone="jade"
          />
        </View>
      </Card>
      <Section title="哪一类心愿多" aside="近30天">
        <Card>
          <Bars
            rows={[
              { label: '维修', value: 23, words: '23 个' },
              { label: '物品', value: 14, words: '14 个' },
              { label: '陪伴', value: 6, words: '6 个' },
              { label: '学习', value: 0, words: '没有' },
            ]}
          />
        </Card>
      </Section>
      <Section title="实现的心愿">
        <Card>
          <LineChart
            words="六个月里从4个到19个，上个月最多。"
            tone="jade"
            points={[
              { label: '6月', value: 4 },
              { label: '7月', value: 7 },
              { label: '8月', value: 5 },
              { label: '9月', value: 12 },
              { label: '10月', value: 21 },
              { label: '11月', value: 19 },
            ]}
          />
        </Card>
      </Section>
    </>
  );
}
