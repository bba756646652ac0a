/** 2/3 (at least) or more than 1/2 (strict): compared by cross-multiplying whole numbers, never by dividing. */
export interface Ratio {
  numerator: number;
  denominator: number;
  /** 过半数 is strict, 三分之二以上 is not (民法典第1259条: 以上 includes the number itself). */
  isStrict: boolean;
}

/** Is `part` of `whole` enough? Whole numbers; every product stays below 2^53. Nothing of nothing is never enough. */
export function isEnough({ numerator, denominator, isStrict }: Ratio, part: number, whole: number): boolean {
  if (whole === 0) return false;
  const have = part * denominator;
  const need = whole * numerator;
  return isStrict ? have > need : have >= need;
}

/** The smallest whole number that is enough. */
export function leastEnough({ numerator, denominator, isStrict }: Ratio, whole: number): number {
  const need = whole * numerator;
  const rest = need % denominator;
  const floor = (need - rest) / denominator;
  return rest === 0 && !isStrict ? floor : floor + 1;
}
