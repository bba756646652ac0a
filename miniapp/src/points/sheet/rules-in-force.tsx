import { pointsEndpoints } from '@yuanli/shared/points/points.endpoints';
import { useScale } from '../../platform/a11y/scale';
import { useLoad } from '../../platform/net/use-load';
import { Card } from '../../ui/card';
import { IconText } from '../../ui/icon-text';
import { ListRow } from '../../ui/list-row';
import { formatShortDay } from '../../ui/format-date';
import { Folds } from '../../ui/folds';
import { View } from '@tarojs/components';
import { formatRule } from '../format-rule';
import { formatSettings } from './format-settings';

const units = { act: '每次', hour: '每小时' } as const;

/** How points are earned and how long they live, as it holds today. */
export function RulesInForce({ communityId }: { communityId: string }) {
  const { isElder } = useScale();
  const rules = useLoad(pointsEndpoints.findEarningRules, { communityId }).data?.items ?? [];
  const settings = useLoad(pointsEndpoints.getPointsSettings, { communityId }).data;
  const earning = (
    <Card isList>
      {rules.map(({ event, label, per, amount, dailyCap, version, since }) => (
        <ListRow
          key={event}
          title={label}
          note={`${formatRule(version)}${since ? ` · ${formatShortDay(since)}起` : ''}${dailyCap === null ? '' : ` · 每天最多${dailyCap}积分`}`}
          value={`${units[per]}${amount}积分`}
        />
      ))}
    </Card>
  );
  const keeping = settings && (
    <Card>
      <View className="y-stack y-stack--tight">
        {formatSettings(settings).map(({ icon, words }) => (
          <IconText key={icon} icon={icon}>
            {words}
          </IconText>
        ))}
      </View>
    </Card>
  );
  const parts = [
    { name: 'earning', title: '怎样获得积分', content: earning },
    ...(keeping ? [{ name: 'keeping', title: '积分管理规则', content: keeping }] : []),
  ];
  // In larger text each would fill a screen: there they open by a tap.
  return <Folds parts={parts} open={isElder ? [] : parts.map(({ name }) => name)} />;
}
