import { View } from '@tarojs/components';
import type { ServiceData } from '../../parts/directory/service-data';
import { accessible } from '../../platform/a11y/accessible';
import { Chips } from '../../ui/chips';
import { Empty } from '../../ui/empty';
import { IconText } from '../../ui/icon-text';
import { formatNearDay, momentOf } from '../../ui/format-date';
import { Skeleton } from '../../ui/skeleton';
import type { SlotData, SlotsData } from '../booking-data';
import { SlotChoice } from './slot-choice';

interface ChooseSlotProps {
  service: ServiceData;
  slots: SlotsData | undefined;
  day: string;
  slot: SlotData | undefined;
  onDay: (day: string) => void;
  onSlot: (slot: SlotData) => void;
}

export function ChooseSlot({
  service: { name, address, documents },
  slots,
  day,
  slot,
  onDay,
  onSlot,
}: ChooseSlotProps) {
  const days = slots?.days ?? [day];
  const chips = (days.includes(day) ? days : [day, ...days]).map((value) => ({
    value,
    label: formatNearDay(momentOf(value)),
  }));
  return (
    <>
      <View className="y-stack y-stack--tight">
        <View className="t-title" {...accessible({ role: 'heading', level: 2 })}>
          {name}
        </View>
        <IconText icon="pin">{address}</IconText>
        {documents.length > 0 && <IconText icon="box">{`请带：${documents.join('、')}`}</IconText>}
      </View>
      <Chips label="哪一天" chips={chips} value={day} onChange={onDay} />
      {!slots && <Skeleton cards={2} />}
      {slots?.noneBecause && (
        <Empty drawing="tea" title={slots.noneBecause}>
          可以在上面换一天，或打电话咨询。
        </Empty>
      )}
      {slots && !slots.noneBecause && <SlotChoice slots={slots.items} slot={slot} onChange={onSlot} />}
    </>
  );
}
