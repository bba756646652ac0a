import { dayInChina } from '@yuanli/shared/china-time';
import { days } from '../../platform/clock';

/** 民法典 17: of age on the eighteenth birthday. `birthDate` 2008-11-22; who was born on a 29 February is of age on the 1 March. */
export function isAdult(birthDate: string, at: Date): boolean {
  const today = dayInChina(at);
  const [year, rest] = [Number(birthDate.slice(0, 4)), birthDate.slice(4)];
  const birthday = `${year + 18}${rest}`;
  const isDay = new Date(`${birthday}T00:00:00Z`).toISOString().slice(0, 10) === birthday;
  return (
    today >=
    (isDay ? birthday : new Date(Date.parse(`${year + 18}-02-28T00:00:00Z`) + days(1)).toISOString().slice(0, 10))
  );
}
