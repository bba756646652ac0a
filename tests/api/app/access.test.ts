import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { hallLimits } from '@yuanli/shared/hall/hall-limits';
import { roleNames, roles, type Role } from '@yuanli/shared/identity/roles';
import { subscribeTemplates } from '@yuanli/shared/messages/subscribe-templates';
import { EVERYWHERE } from '../../../server/src/places';
import { clock, fromNow, hours } from '../../../server/src/platform/clock';
import { selectPlain, type Reader } from '../../../server/src/platform/database';
import { seedDemo } from '../../../server/src/seed';
import { findKnocks, isLetIn, knock, whileFrozen, type Knock, type Reply } from '../../support/access/drive-access';
import { findNamed } from '../../support/access/subjects';
import { appoint, makePerson, newPhone, signInAs } from '../../support/factories/people';
import { newResidentCard } from '../../support/factories/volunteering';
import { makeCourtyard } from '../../support/factories/places';
import { useServer } from '../../support/use-server';

/** Kept in the repository: who is let in where. After a change that is meant: ACCESS_TABLE=write npx jest tests/api/app/access.test.ts */
const TABLE = join(__dirname, '../../../docs/access.md');

const { server } = useServer();

/** The demo is about this day, whatever day it is: who sees what depends on what is under way. */
const TODAY = new Date('2026-11-24T10:00:00+08:00');

/** Who knocks: without login, a resident, or somebody with a role here or elsewhere. */
type Who = 'nobody' | 'outsider' | 'resident' | `${'here' | 'elsewhere'} ${Role}`;
const here = roleNames.map((role): Who => `here ${role}`);

const knocks: Knock[] = [];
const replies = new Map<string, Map<Who, Reply>>();
const nameOf = ({ method, path }: Knock): string => `${method} ${path}`;

beforeAll(async () => {
  const { database, pictureStore } = server.parts;
  clock.set(TODAY);
  await seedDemo(database, pictureStore);
  const place = await database.read(findLiveliest);
  const away = await makeCourtyard(database);
  knocks.push(...(await findKnocks(server, place.communityId, await knownOf(place))));
  const people = new Map<Who, string | undefined>([['nobody', undefined]]);
  const newcomer = async (courtyardId: string, role?: Role, scopeId?: string) => {
    const person = await makePerson(database, { courtyard: { id: courtyardId } as never, phone: newPhone() });
    if (role && scopeId) await appoint(database, person, role, role === 'operator' ? EVERYWHERE : scopeId);
    return signInAs(database, person);
  };
  people.set('outsider', await newcomer(away.id));
  people.set('resident', await newcomer(place.id));
  for (const role of roleNames) {
    const [ownScope, otherScope] =
      role === 'grid_worker' ? [place.gridId, away.gridId] : [place.communityId, away.communityId];
    people.set(`here ${role}`, await newcomer(place.id, role, ownScope));
    // Who looks after the platform does so everywhere.
    if (role !== 'operator') people.set(`elsewhere ${role}`, await newcomer(away.id, role, otherScope));
  }
  await whileFrozen(server, async () => {
    for (const one of knocks) {
      const all = new Map<Who, Reply>();
      const ask = async (whom: (who: Who) => boolean) => {
        for (const [who, as] of people) if (whom(who)) all.set(who, await knock(server, one, as));
      };
      await ask((who) => !who.startsWith('elsewhere'));
      // Where a role here is no help, one elsewhere is none either.
      const helps = here.some((who) => isLetIn(all.get(who)!)) && !isLetIn(all.get('outsider')!);
      if (helps) await ask((who) => who.startsWith('elsewhere'));
      replies.set(nameOf(one), all);
    }
  });
});

afterAll(() => clock.set(null));

interface Place {
  id: string;
  gridId: string;
  communityId: string;
  plateCode: string;
}

/** Of the demo's communities the one where most happens. */
async function findLiveliest(db: Reader): Promise<Place> {
  const [found] = await selectPlain<Place>(
    db,
    `SELECT id, gridId, communityId, plateCode FROM courtyard WHERE id IN (SELECT courtyardId FROM wish) AND communityId =
      (SELECT communityId FROM motion GROUP BY communityId ORDER BY COUNT(*) DESC LIMIT 1) ORDER BY id LIMIT 1`,
    [],
  );
  return found!;
}

/** What inputs are made of: things of the place, by the name a field has for them. */
async function knownOf({ id, communityId, plateCode }: Place): Promise<Record<string, unknown>> {
  const { database } = server.parts;
  const resident = await makePerson(database, { courtyard: { id } as never, phone: newPhone(), nickname: '邻居' });
  const named = await database.read((db) => findNamed(db, communityId));
  const at = (hoursFromNow: number) => fromNow(hours(hoursFromNow)).toISOString();
  return {
    ...named,
    ...{ id, communityId, courtyardId: id, scopeId: communityId, parentId: communityId, code: plateCode },
    ...{ personId: resident.id, phone: '13912340001', size: 'small', q: '王敏', address: '2号楼501', month: '2026-10' },
    ...{
      startsAt: at(24),
      endsAt: at(25),
      from: at(24),
      until: at(48),
      dueAt: at(240),
      opensAt: at(200),
      closesAt: at(400),
    },
    ...{ at: at(-1), happenedAt: at(-1), trainedOn: '2026-11-20', day: '2026-12-01' },
    ...{ placeId: communityId, fromDay: '2026-11-01', toDay: '2026-11-24' },
    ...{ blind: 'b'.repeat(hallLimits.blind.least), receipt: 'A'.repeat(10), confirm: '注销', expireOn: '12-31' },
    ...{ idNumber: newResidentCard('1970-05-05'), templateId: subscribeTemplates.wish_progress.templateId },
  };
}

const letIn = (one: string, who: Who): boolean => isLetIn(replies.get(one)!.get(who)!);

/** The input was not good enough for anybody: it never came as far as the policy. */
const isInputRefused = (one: string): boolean =>
  [...replies.get(one)!].every(([, { status, code }]) => status === 401 || code === 'request.invalid');

const cellOf = (one: string, who: Who): string => (letIn(one, who) ? (isInputRefused(one) ? '?' : '●') : '');

/** Lists of what somebody answers for: who has the role anywhere asks, and reads of their own places. */
const ownLists = [
  'GET /api/cases/ages',
  'GET /api/cases/at-desk',
  'GET /api/cases/duty',
  'GET /api/hall/votes/:voteId/entries',
  'GET /api/hall/votes/:voteId/papers',
  'GET /api/identity/verification-requests',
  'GET /api/moderation/flagged',
  'GET /api/places/tree',
  'GET /api/tasks',
  // For whoever stands before them, wherever they live.
  'POST /api/identity/phone-codes',
  'POST /api/identity/absences',
];

const title = (who: Who): string =>
  ({ nobody: '未登录', outsider: '外社区居民', resident: '本社区居民' })[who as string] ??
  roles[who.split(' ')[1] as Role];

function writeTable(): string {
  const columns: Who[] = ['nobody', 'outsider', 'resident', ...here];
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const services = [...new Set(knocks.map(({ path }) => path.split('/')[2]!))];
  const tables = services.map((service) => {
    const lines = knocks
      .filter(({ path }) => path.split('/')[2] === service)
      .map((one) => row([nameOf(one), ...columns.map((who) => cellOf(nameOf(one), who))]));
    return [
      `## ${service}`,
      '',
      row(['', ...columns.map(title)]),
      row(['---', ...columns.map(() => '---')]),
      ...lines,
    ].join('\n');
  });
  const head = `# Who is let in where

Made by \`ACCESS_TABLE=write npx jest tests/api/app/access.test.ts\`, which asks every endpoint about things of one community of the
demo, as somebody without login, as residents of another and of this community, and as a resident of this community with one role here.
● the policy let them in: whatever came back was not 401, 403 or 404. ? the input that the test makes was refused before that. Whoever has a role elsewhere is let in where a resident of elsewhere
is, and nowhere else; the test asks that too. What belongs to one person (a wish's own wisher, the keeper asked by name) is tested with the
act; here it is somebody else's.
`;
  return `${[head, ...tables].join('\n\n')}\n`;
}

it('is as the table says', () => {
  const table = writeTable();
  if (process.env['ACCESS_TABLE'] === 'write') writeFileSync(TABLE, table);
  expect(existsSync(TABLE) ? readFileSync(TABLE, 'utf8') : '').toBe(table);
});

it('gives who has a role elsewhere no more than a resident of elsewhere', () => {
  const more = [...replies].flatMap(([one, all]) =>
    [...all.keys()]
      .filter(
        (who) => who.startsWith('elsewhere') && !ownLists.includes(one) && letIn(one, who) && !letIn(one, 'outsider'),
      )
      .map((who) => `${who}: ${one}`),
  );
  expect(more).toEqual([]);
});

it('gives who is not signed in no more than who is', () => {
  expect([...replies.keys()].filter((one) => letIn(one, 'nobody') && !letIn(one, 'outsider'))).toEqual([]);
});
