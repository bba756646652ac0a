import { useScale } from '../../platform/a11y/scale';
import { side, type Spot } from './place-on-rings';

/** What a finger needs and how large the smallest letters are, per size of text, in units of the drawing; as in ui/tokens.scss and rings.scss. */
const sizes = {
  standard: { target: 88, letter: 28 },
  elder: { target: 120, letter: 38 },
  large: { target: 120, letter: 42 },
  largest: { target: 128, letter: 52 },
} as const;

export const useDrawingSize = (): { target: number; letter: number } => sizes[useScale().name];

export const percent = (units: number): string => `${((units / side) * 100).toFixed(2)}%`;

export const styleAt = ({ x, y }: Spot) => ({ left: percent(x), top: percent(y) });
