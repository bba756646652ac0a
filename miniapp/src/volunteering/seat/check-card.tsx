import { View } from '@tarojs/components';
import { Card } from '../../ui/card';
import { Check } from '../../ui/check';
import type { CheckInHand } from './use-check';

/** How checking in goes, and that neither the scan nor the place is a must. */
export function CheckCard({ check }: { check: CheckInHand }) {
  return (
    <Card>
      <View className="y-stack">
        <View>
          {check.what === 'in'
            ? '到场后，请扫描负责人手机上的签到码。忘记扫码也没关系，负责人可以在名单上为您补签。'
            : '离开时再扫一次。忘记扫码也没关系，负责人可以为您补签。'}
        </View>
        <Check
          tone="jade"
          isOn={check.tellsWhere}
          onChange={check.setTellsWhere}
          label="同时向负责人提供我的位置（自愿）"
          note="仅本次提供，供负责人参考"
        />
      </View>
    </Card>
  );
}
