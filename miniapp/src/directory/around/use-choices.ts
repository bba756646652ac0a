import { useState } from 'react';
import type { Pace } from '@yuanli/shared/directory/circle';
import { useScale } from '../../platform/a11y/scale';
import { readStored, store } from '../../platform/storage/storage';
import type { Choices, SetChoices } from './choices';

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
