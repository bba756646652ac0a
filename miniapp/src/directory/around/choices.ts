import { useState } from 'react';
import type { Pace, RingMinutes } from '@yuanli/shared/directory/walking-rings';
import type { ServiceCategory } from '@yuanli/shared/directory/service-categories';
import type { Spot } from '../../platform/device/location';
import { useScale } from '../../platform/a11y/scale';
import { readStored, store } from '../../platform/storage/storage';

/** What a person may need a place to offer. */
export const needs = {
  wheelchair: '轮椅可进',
  homeVisit: '可上门',
  free: '免费',
  bookings: '可预约',
} as const;
export type Need = keyof typeof needs;
export const needNames = Object.keys(needs) as Need[];

/** What is looked for, and from where. */
export interface Choices {
  /** Where I stand; otherwise from my courtyard. */
  spot?: Spot;
  minutes: RingMinutes;
  pace: Pace;
  category: ServiceCategory | 'all';
  needs: readonly Need[];
  /** Said by the person; until then what is open is shown first, except while words are searched: see wantsOpen. */
  isOpenNow?: boolean;
  /** Chinese, pinyin or initials. */
  q: string;
}

export type SetChoices = (change: Partial<Choices>) => void;

/** Only what is open now. */
export const wantsOpen = ({ isOpenNow, q }: Pick<Choices, 'isOpenNow' | 'q'>): boolean => isOpenNow ?? q.trim() === '';

/** From where, as every request of the circle says it. */
export const searchOrigin = ({ spot }: Pick<Choices, 'spot'>, courtyardId: string | undefined) =>
  spot ? { ...spot } : { courtyardId };

/** The choices as the server takes them; null while nobody knows from where. */
export function inputOf(choices: Choices, courtyardId: string | undefined) {
  const { spot, minutes, pace, category, q } = choices;
  if (!spot && !courtyardId) return null;
  const wanted = Object.fromEntries(choices.needs.map((need) => [need, 'yes'])) as Partial<Record<Need, 'yes'>>;
  return {
    ...searchOrigin(choices, courtyardId),
    minutes,
    pace,
    category: category === 'all' ? undefined : category,
    q: q.trim() || undefined,
    openNow: wantsOpen(choices) ? ('yes' as const) : undefined,
    ...wanted,
  };
}

const key = 'circle-pace';

/** Who reads in large text walks at an elder's pace until they say otherwise; that stays on the phone. */
export function useChoices(): { choices: Choices; set: SetChoices } {
  const { isElder } = useScale();
  const [chosen, setChosen] = useState<Omit<Choices, 'pace'> & { pace?: Pace }>({
    minutes: 15,
    pace: readStored<Pace>(key),
    category: 'all',
    needs: [],
    q: '',
  });
  const choices = { ...chosen, pace: chosen.pace ?? (isElder ? 'elder' : 'adult') };
  return {
    choices,
    set(change) {
      if (change.pace) store(key, change.pace);
      setChosen((now) => ({ ...now, ...change }));
    },
  };
}
