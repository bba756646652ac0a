import { View } from '@tarojs/components';
import { accessible } from '../../platform/accessible';
import { Fact } from '../../ui/fact';
import { PlaceFact } from '../place-fact';
import { sayWhen } from '../say-when';
import { SeatStateTag } from '../seat-state-tag';
import type { SeatData } from '../volunteering-data';

/** When, where, what I do there, what to bring. */
export function SeatFacts({ seat: { state, shift, bring, latitudeE6, longitudeE6 } }: { seat: SeatData }) {
  return (
    <View className="y-stack">
      <View className="y-row">
        <SeatStateTag state={state} />
      </View>
      <View className="t-title" {...accessible({ role: 'heading', level: 2 })}>
        {shift.title}
      </View>
      <View className="y-stack y-stack--tight">
        <Fact icon="clock">{sayWhen(shift.startsAt, shift.endsAt)}</Fact>
        <Fact icon="hand">{shift.postName}</Fact>
        <PlaceFact place={{ placeName: shift.placeName, latitudeE6, longitudeE6 }} />
        {bring && <Fact icon="box">{`请带：${bring}`}</Fact>}
      </View>
    </View>
  );
}
