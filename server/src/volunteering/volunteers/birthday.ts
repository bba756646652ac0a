import { volunteeringLimits } from '@yuanli/shared/volunteering/volunteering-limits';
import { hourMs, yearInChina } from '@yuanli/shared/china-time';

/** The first moment, in China, of the birthday on which someone is so old. Born on 29 February: on 1 March of other years. */
function birthdayOf(bornOn: string, age: number): Date {
  const [year, month, day] = bornOn.split('-').map(Number) as [number, number, number];
  return new Date(Date.UTC(year + age, month - 1, day) - 8 * hourMs);
}

export const adultOn = (bornOn: string): Date => birthdayOf(bornOn, volunteeringLimits.adultAge);

/** How old someone is at a moment, in whole years. */
export function ageAt(bornOn: string, time: Date): number {
  const years = yearInChina(time) - Number(bornOn.slice(0, 4));
  return time < birthdayOf(bornOn, years) ? years - 1 : years;
}
