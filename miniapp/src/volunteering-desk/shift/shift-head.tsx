import { View } from '@tarojs/components';
import { Fact } from '../../ui/fact';
import { Notice } from '../../ui/notice';
import { sayFromTo } from '../../ui/say-date';
import type { ShiftData } from '../activity-data';

export function ShiftHead({ shift: { title, postName, placeName, startsAt, endsAt, state } }: { shift: ShiftData }) {
  return (
    <>
      <View className="y-stack y-stack--tight">
        <View className="t-title">{title}</View>
        <Fact icon="clock">{sayFromTo(startsAt, endsAt)}</Fact>
        <Fact icon="pin">{`${postName} · ${placeName}`}</Fact>
      </View>
      {state === 'cancelled' && <Notice icon="close">这一班取消了。</Notice>}
    </>
  );
}
