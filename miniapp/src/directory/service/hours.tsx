import { View } from '@tarojs/components';
import type { ServiceData } from '../../parts/directory/service-data';
import { Card } from '../../ui/card';
import { IconText } from '../../ui/icon-text';
import { Section } from '../../ui/section';
import { groupDays } from './group-days';
import './hours.scss';

/** The next seven days, holidays and notices counted. */
export function Hours({ service: { week, openState } }: { service: Pick<ServiceData, 'week' | 'openState'> }) {
  if (openState.isAlways)
    return (
      <Section title="开放时间">
        <Card>
          <IconText icon="clock">每天24小时开放</IconText>
        </Card>
      </Section>
    );
  if (week.length === 0)
    return (
      <Section title="开放时间">
        <Card>
          <IconText icon="clock">暂不清楚，出门前请先打电话确认</IconText>
        </Card>
      </Section>
    );
  return (
    <Section title="开放时间">
      <Card>
        <View className="y-stack y-stack--tight">
          {groupDays(week).map(({ name, words, isToday, note }) => (
            <View key={name} className={`hours-day ${isToday ? 't-strong' : ''}`}>
              <View className="hours-day__name">{name}</View>
              <View className="hours-day__words">
                <View>
                  {words.split('、').map((range) => (
                    <View key={range} className="hours-day__range">
                      {range}
                    </View>
                  ))}
                </View>
                {note && <View className="t-caption">{note}</View>}
              </View>
            </View>
          ))}
        </View>
      </Card>
    </Section>
  );
}
