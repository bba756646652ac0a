import { View } from '@tarojs/components';
import { accessible } from '../../platform/a11y/accessible';
import { Pressable } from '../../ui/pressable';
import type { SlotData } from '../booking-data';
import { formatSlot } from '../format-slot';
import './slot-choice.scss';

interface SlotChoiceProps {
  slots: readonly SlotData[];
  slot: SlotData | undefined;
  onChange: (slot: SlotData) => void;
}

function formatLeft({ left, isMine }: SlotData): string {
  if (isMine) return '您已预约';
  return left > 0 ? `还有${left}个名额` : '约满了';
}

/** All slots of the day in sight; what is full says so and stays where it is. */
export function SlotChoice({ slots, slot, onChange }: SlotChoiceProps) {
  return (
    <View className="slot-choice" {...accessible({ role: 'radiogroup', label: '什么时间' })}>
      {slots.map((one) => {
        const isChosen = one.startsAt === slot?.startsAt;
        const isTaken = one.isMine || one.left === 0;
        const look = isChosen ? 'slot-choice__slot--on' : isTaken ? 'slot-choice__slot--taken' : '';
        return (
          <Pressable
            key={one.startsAt}
            role="radio"
            checked={isChosen}
            disabled={isTaken}
            className={`slot-choice__slot ${look}`}
            onTap={() => onChange(one)}
          >
            <View className="t-strong">{formatSlot(one)}</View>
            <View className="slot-choice__left">{formatLeft(one)}</View>
          </Pressable>
        );
      })}
    </View>
  );
}
