import { volunteeringLimits } from '@yuanli/shared/volunteering/volunteering-limits';
import { hours } from '../../platform/clock';

const CHINA_IS_AHEAD_BY = hours(8);

/** The first moment, in China, of the birthday on which someone is so old. Born on 29 February: on 1 March of other years. */
function birthdayOf(bornOn: string, age: number): Date {
  const [year, month, day] = bornOn.split('-').map(Number) as [number, number, number];
  return new Date(Date.UTC(year + age, month - 1, day) - CHINA_IS_AHEAD_BY);
}

export const adultOn = (bornOn: string): Date => birthdayOf(bornOn, volunteeringLimits.adultAge);

/** How old someone is at a moment, in whole years. */
export function ageAt(bornOn: string, time: Date): number {
  const years = new Date(time.getTime() + CHINA_IS_AHEAD_BY).getUTCFullYear() - Number(bornOn.slice(0, 4));
  return time < birthdayOf(bornOn, years) ? years - 1 : years;
}
