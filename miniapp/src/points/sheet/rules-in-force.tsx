import { pointsEndpoints } from '@yuanli/shared/points/points.endpoints';
import { useLoad } from '../../platform/use-load';
import { Card } from '../../ui/card';
import { Fact } from '../../ui/fact';
import { ListRow } from '../../ui/list-row';
import { sayShortDay } from '../../ui/say-date';
import { Section } from '../../ui/section';
import { View } from '@tarojs/components';
import { sayRule } from '../say-rule';
import { saySettings } from './say-settings';

const units = { act: '每次', hour: '每小时' } as const;

/** How points are earned and how long they live, as it holds today. */
export function RulesInForce({ communityId }: { communityId: string }) {
  const rules = useLoad(pointsEndpoints.findEarningRules, { communityId }).data?.items ?? [];
  const settings = useLoad(pointsEndpoints.getPointsSettings, { communityId }).data;
  return (
    <>
      <Section title="怎么得积分">
        <Card isList>
          {rules.map(({ event, label, per, amount, dailyCap, version, since }) => (
            <ListRow
              key={event}
              title={label}
              note={`${sayRule(version)}${since ? ` · ${sayShortDay(since)}起` : ''}${dailyCap === null ? '' : ` · 每天最多 ${dailyCap} 分`}`}
              value={`${units[per]} ${amount} 分`}
            />
          ))}
        </Card>
      </Section>
      {settings && (
        <Section title="怎么管积分">
          <Card>
            <View className="y-stack y-stack--tight">
              {saySettings(settings).map(({ icon, words }) => (
                <Fact key={icon} icon={icon}>
                  {words}
                </Fact>
              ))}
            </View>
          </Card>
        </Section>
      )}
    </>
  );
}
