import type { Kind } from './asks';
import type { DistrictData } from './seed-district';
import { comingShift } from './seed-hours';
import { perCommunity as per, tokenOf } from './sizes';

/** What people do most, of the first community: whoever takes something on gives it back in the next kind, so that there is enough for all. */
export function writesOf(data: DistrictData, wishIds: readonly string[]): Kind[] {
  const { communities, idOf } = data;
  const ours = (letters: string, local: number) => idOf(letters, local * communities);
  const worker = tokenOf('w', 0);
  const person = (local: number) => tokenOf('p', (local % per.people) * communities);
  const taken = { wishes: [] as [string, string][], seats: [] as [string, string][], ideas: [] as [string, string][] };
  const marked: [string, string][] = [];
  /** A thing is done by one and then undone by the same. */
  const pair = (list: [string, string][], id: string, token: string): string => {
    list.push([id, token]);
    return id;
  };
  let waiting: string | null = null;
  const shift = idOf('0F', comingShift(data, 10));
  return [
    {
      name: 'make a wish',
      next: (n) => ({
        ...{ method: 'POST', path: '/api/wishes', token: person(n) },
        body: {
          ...{ courtyardId: ours('0Y', n % per.courtyards), kind: 'repair', title: '水龙头滴水，想请人看看' },
          ...{
            story: '关紧了还是滴',
            alias: '李叔叔',
            contactName: '李叔叔',
            contactPhone: '13800000001',
            address: '我家',
          },
        },
      }),
    },
    {
      name: 'claim a wish',
      next: (n) => {
        const token = person(n % per.volunteers);
        const id = pair(taken.wishes, wishIds[n % wishIds.length]!, token);
        return { method: 'POST', path: `/api/wishes/${id}/claim`, token };
      },
    },
    {
      name: 'give a wish back',
      next: () => {
        const [id, token] = taken.wishes.shift()!;
        return { method: 'POST', path: `/api/wishes/${id}/release`, token };
      },
    },
    {
      name: 'sign up',
      next: (n) => {
        waiting = person(n % per.volunteers);
        return {
          method: 'POST',
          path: `/api/volunteering/shifts/${shift}/seats`,
          token: waiting,
          body: { mayWait: false },
        };
      },
      after: (answer) => pair(taken.seats, (answer as { id: string }).id, waiting!),
    },
    {
      name: 'cancel a seat',
      next: () => {
        const [id, token] = taken.seats.shift()!;
        return { method: 'POST', path: `/api/volunteering/seats/${id}/cancel`, token };
      },
    },
    {
      name: 'confirm minutes, with points',
      next: (n) => ({
        ...{ method: 'POST', path: `/api/volunteering/seats/${ours('6V', n)}/minutes`, token: worker },
        body: { minutes: 90 },
      }),
    },
    {
      name: 'stand behind an idea',
      next: (n) => {
        const token = person(200 + n);
        return {
          method: 'POST',
          path: `/api/hall/ideas/${pair(taken.ideas, ours('0Z', (n % 10) * 6), token)}/support`,
          token,
        };
      },
    },
    {
      name: 'no longer behind an idea',
      next: () => {
        const [id, token] = taken.ideas.shift()!;
        return { method: 'POST', path: `/api/hall/ideas/${id}/unsupport`, token };
      },
    },
    {
      name: 'cast a ballot',
      next: (n) => ({
        ...{ method: 'POST', path: `/api/hall/votes/${ours('3V', 0)}/ballots`, token: person(n % per.entries) },
        body: { entryId: ours('4V', n % per.entries), content: { choice: 'for' }, blind: tokenOf('p', n) },
      }),
    },
    {
      name: 'mark a service',
      next: (n) => {
        const id = pair(marked, ours('5V', n % per.services), person(n));
        return { method: 'PUT', path: `/api/directory/services/${id}/favourite`, token: person(n) };
      },
    },
    {
      name: 'unmark a service',
      next: () => {
        const [id, token] = marked.shift()!;
        return { method: 'DELETE', path: `/api/directory/services/${id}/favourite`, token };
      },
    },
    {
      name: 'read all messages',
      next: (n) => ({ method: 'POST', path: '/api/messages/read-all', token: person(n) }),
    },
  ];
}
