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
            ? '到了以后，扫一扫负责人手机上的签到码。忘了也没关系，负责人可以在名单上帮您记。'
            : '走的时候再扫一次。忘了也没关系，负责人会补上。'}
        </View>
        <Check
          tone="jade"
          isOn={check.tellsWhere}
          onChange={check.setTellsWhere}
          label="同时告诉组织者我的位置（可不填）"
          note="只发这一次，供负责人参考"
        />
      </View>
    </Card>
  );
}
