import { View } from '@tarojs/components';
import { volunteeringLimits as limits } from '@yuanli/shared/volunteering/volunteering-limits';
import { Fact } from '../../ui/fact';
import { Notice } from '../../ui/notice';
import { sayFromTo, sayMoment } from '../../ui/say-date';
import type { ShiftData } from '../activity-data';

export function ShiftHead({ shift: { title, postName, placeName, startsAt, endsAt, state } }: { shift: ShiftData }) {
  const opensAt = Date.parse(startsAt) - limits.earlyMinutes * 60_000;
  return (
    <>
      <View className="y-stack y-stack--tight">
        <View className="t-title">{title}</View>
        <Fact icon="clock">{sayFromTo(startsAt, endsAt)}</Fact>
        <Fact icon="pin">{`${postName} · ${placeName}`}</Fact>
      </View>
      {state === 'cancelled' && <Notice icon="close">这一班取消了。</Notice>}
      {state === 'open' && Date.now() < opensAt && <Notice icon="clock">{`签到码${sayMoment(new Date(opensAt).toISOString())}起显示在这里。`}</Notice>}
    </>
  );
}
