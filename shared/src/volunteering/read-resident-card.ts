export interface ResidentCard {
  /** 2010-05-31 */
  bornOn: string;
  sex: 'male' | 'female';
}

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** The 18th character of a resident card, from the 17 digits before it (GB 11643, ISO 7064 MOD 11-2). */
export const checkDigitOf = (digits: string): string =>
  '10X98765432'[WEIGHTS.reduce((sum, weight, at) => sum + weight * Number(digits[at]), 0) % 11]!;

/** What the number of a resident card tells; null when it is none: mistyped, or with a birthday that never was. */
export function readResidentCard(number: string): ResidentCard | null {
  if (!/^[1-9]\d{16}[\dX]$/.test(number) || number[17] !== checkDigitOf(number)) return null;
  const bornOn = `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`;
  const day = new Date(`${bornOn}T00:00:00Z`);
  const isDay = !Number.isNaN(day.getTime()) && day.toISOString().startsWith(bornOn) && day.getUTCFullYear() >= 1900;
  return isDay ? { bornOn, sex: Number(number[16]) % 2 === 1 ? 'male' : 'female' } : null;
}
