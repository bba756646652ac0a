import { useState } from 'react';
import { ringMinutes, type Pace, type RingMinutes } from '@yuanli/shared/directory/walking-rings';
import type { CurrentCourtyard } from '../../platform/storage/current-courtyard';
import { ActError } from '../../parts/forms/act-error';
import { getLocation } from '../../platform/device/location';
import { asAppError, type AppError } from '../../platform/net/app-error';
import { Button } from '../../ui/button';
import { Choice } from '../../ui/choice';
import { Notice } from '../../ui/notice';
import { Sheet } from '../../ui/sheet';
import type { Choices, SetChoices } from './choices';

interface WhereSheetProps {
  isOpen: boolean;
  courtyard: CurrentCourtyard | null;
  choices: Choices;
  set: SetChoices;
  onClose: () => void;
}

const minuteOptions = ringMinutes.map((minutes) => ({ value: String(minutes), label: `${minutes}分钟` }));
const paceOptions: { value: Pace; label: string; note: string }[] = [
  { value: 'adult', label: '成年人', note: '每分钟约72米' },
  { value: 'elder', label: '老人', note: '每分钟约48米' },
];

/** From where, how far, how fast. */
export function OriginSheet({ isOpen, courtyard, choices: { spot, minutes, pace }, set, onClose }: WhereSheetProps) {
  const [refusal, setRefusal] = useState<AppError>();
  const start = async (from: 'courtyard' | 'here') => {
    setRefusal(undefined);
    const ask = () => getLocation().catch((thrown: unknown) => setRefusal(asAppError(thrown)));
    const here = (from === 'here' && (await ask())) || undefined;
    if (here || courtyard) set({ spot: here });
  };
  const starts = [
    ...(courtyard ? [{ value: 'courtyard' as const, label: `从${courtyard.name}出发` }] : []),
    { value: 'here' as const, label: '从我的位置出发', note: '位置只用于这一次计算，不会保存' },
  ];
  return (
    <Sheet
      isOpen={isOpen}
      title="出发地点和步行时间"
      onClose={onClose}
      footer={
        <Button tone="indigo" onTap={onClose}>
          查看结果
        </Button>
      }
    >
      <Choice
        label="从哪里出发"
        tone="indigo"
        options={starts}
        value={spot ? 'here' : courtyard ? 'courtyard' : undefined}
        onChange={(from) => void start(from)}
      />
      <ActError error={refusal} isMild />
      {refusal && courtyard && <Notice icon="pin">{`先从${courtyard.name}算。`}</Notice>}
      <Choice
        label="步行时间不超过"
        tone="indigo"
        isCompact
        options={minuteOptions}
        value={String(minutes)}
        onChange={(value) => set({ minutes: Number(value) as RingMinutes })}
      />
      <Choice
        label="步行速度"
        tone="indigo"
        isCompact
        options={paceOptions}
        value={pace}
        onChange={(value) => set({ pace: value })}
      />
    </Sheet>
  );
}
