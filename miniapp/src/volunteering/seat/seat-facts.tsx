import { View } from '@tarojs/components';
import { accessible } from '../../platform/a11y/accessible';
import { IconText } from '../../ui/icon-text';
import { PlaceFact } from '../place-fact';
import { formatWhen } from '../format-when';
import { SeatStateTag } from '../state-tags';
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
        <IconText icon="clock">{formatWhen(shift.startsAt, shift.endsAt)}</IconText>
        <IconText icon="hand">{shift.postName}</IconText>
        <PlaceFact place={{ placeName: shift.placeName, latitudeE6, longitudeE6 }} />
        {bring && <IconText icon="box">{`请带：${bring}`}</IconText>}
      </View>
    </View>
  );
}
