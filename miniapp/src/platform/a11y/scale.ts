import { create } from 'zustand';
import { readStored, store } from '../storage/storage';

export type ScaleName = 'standard' | 'elder' | 'large' | 'largest';

export const scales: readonly { name: ScaleName; label: string; factor: number }[] = [
  { name: 'standard', label: '标准', factor: 1 },
  { name: 'elder', label: '较大', factor: 1.25 },
  { name: 'large', label: '大', factor: 1.5 },
  { name: 'largest', label: '特大', factor: 1.9 },
];

interface ScaleState {
  name: ScaleName;
  choose(name: ScaleName): void;
}

const key = 'scale';

/** How large a person reads; kept on the phone, for every page. */
export const useScaleStore = create<ScaleState>((set) => ({
  name: readStored<ScaleName>(key) ?? 'standard',
  choose(name) {
    store(key, name);
    set({ name });
  },
}));

export function useScale() {
  const { name, choose } = useScaleStore();
  const factor = scales.find((scale) => scale.name === name)?.factor ?? 1;
  return { name, factor, isElder: name !== 'standard', choose };
}
