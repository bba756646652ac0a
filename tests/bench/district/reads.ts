import { dayInChina } from '@yuanli/shared/china-time';
import type { Kind } from './asks';
import { nameOf, type DistrictData } from './seed-district';
import { perCommunity as per, tokenOf } from './sizes';

/** The twenty-odd reads that people do most, of the first community and by its people in turns. */
export function readsOf({ communities, idOf }: DistrictData, wishIds: readonly string[]): Kind[] {
  const communityId = idOf('0C', 0);
  const worker = tokenOf('w', 0);
  /** The id of a row of the first community. */
  const ours = (letters: string, local: number) => idOf(letters, local * communities);
  const person = (n: number) => tokenOf('p', ((n * 37) % per.volunteers) * communities);
  const courtyard = (n: number) => ours('0Y', n % per.courtyards);
  const by = (name: string, token: (n: number) => string, path: (n: number) => string): Kind => ({
    name,
    next: (n) => ({ method: 'GET', path: path(n), token: token(n) }),
  });
  const mine = (name: string, path: (n: number) => string) => by(name, person, path);
  const staff = (name: string, path: (n: number) => string) => by(name, () => worker, path);
  const circle = (n: number) => `/api/directory/services?courtyardId=${courtyard(n)}`;
  const month = dayInChina(new Date()).slice(0, 7);
  return [
    mine('home', (n) => `/api/home/${courtyard(n)}`),
    mine('me', () => '/api/identity/me'),
    mine('open wishes', () => `/api/wishes?communityId=${communityId}&view=open`),
    mine('wishes come true', () => `/api/wishes?communityId=${communityId}&view=fulfilled`),
    mine('a wish', (n) => `/api/wishes/${wishIds[n % wishIds.length]}`),
    mine('my wishes', () => '/api/wishes/mine?as=wisher'),
    mine('what I help with', () => '/api/wishes/mine?as=claimant'),
    mine('circle, list', circle),
    mine('circle, map', (n) => `${circle(n)}&view=rings`),
    mine('circle, search', (n) => `${circle(n)}&q=理发`),
    mine('a service', (n) => `/api/directory/services/${ours('5V', n % per.services)}`),
    mine('activities', () => `/api/volunteering/activities?communityId=${communityId}`),
    mine('an activity', (n) => `/api/volunteering/activities/${ours('0E', n % 2)}`),
    mine('my seats', () => '/api/volunteering/seats/mine?view=upcoming'),
    mine('my hours', () => '/api/volunteering/records/mine'),
    mine('my points', () => '/api/points/mine'),
    mine('my statement', () => `/api/points/mine/statement?communityId=${communityId}`),
    mine('my month of points', () => `/api/points/mine/month?communityId=${communityId}&month=${month}`),
    mine('ideas', () => `/api/hall/ideas?communityId=${communityId}`),
    mine('motions', () => `/api/hall/motions?communityId=${communityId}`),
    mine('a motion', (n) => `/api/hall/motions/${ours('0V', n % per.motions)}`),
    mine('a vote', () => `/api/hall/votes/${ours('3V', 0)}`),
    mine('messages', () => '/api/messages'),
    staff('tasks of a worker', () => '/api/tasks'),
    staff('wishes to review', () => '/api/wishes/to-review'),
    staff('a page of the roll', (n) => `/api/places/buildings/${ours('0B', n % per.buildings)}/roll-homes`),
    staff('search by name', (n) => `/api/search?communityId=${communityId}&q=${nameOf((n * 7) % 2_000)}`),
    staff('volunteers', () => `/api/volunteering/volunteers?communityId=${communityId}&view=all`),
  ];
}
