import { identityEndpoints as identity } from '@yuanli/shared/identity/identity.endpoints';
import { privateExportEndpoints as endpoints } from '@yuanli/shared/identity/private-exports.endpoints';
import { messageEndpoints } from '@yuanli/shared/messages/messages.endpoints';
import { recordEndpoints } from '@yuanli/shared/volunteering/service-records.endpoints';
import { purgePrivateExports } from '../../../server/src/identity';
import { PrivateExport } from '../../../server/src/identity/private-exports/private-export.entity';
import { AuditEntry } from '../../../server/src/platform/audit';
import { clock, days, minutes } from '../../../server/src/platform/clock';
import { makePerson, signInAs } from '../../support/factories/people';
import { openPc } from '../../support/pc-desk';
import { expectRefused } from '../../support/refused';
import { useServer } from '../../support/use-server';

const { server, desk: pc } = useServer((started) => openPc(started));
afterEach(() => clock.set(null));
const database = () => server.parts.database;

async function atWork() {
  const person = await makePerson(database());
  const phone = await signInAs(database(), person);
  return { id: person.id, phone, computer: await pc.signIn(phone) };
}
const fetchData = (as: string) => server.call(identity.exportMyData, {}, { as });
const fetchSheet = (as: string) => server.call(recordEndpoints.exportMyRecordsAsSheet, {}, { as });
const askedOf = async (as: string) => (await server.call(endpoints.findPrivateExports, {}, { as })).body.items;
const decide = (id: string, as: string, how: 'confirmPrivateExport' | 'refusePrivateExport' = 'confirmPrivateExport') =>
  server.call(endpoints[how], { id }, { as });

describe('a file with private data', () => {
  it('is given to a phone as ever', async () => {
    const { phone } = await atWork();
    expect((await fetchData(phone)).status).toBe(200);
    expect((await fetchSheet(phone)).status).toBe(200);
    expect(await askedOf(phone)).toEqual([]);
  });

  it('is given to a computer once the phone has confirmed this very one', async () => {
    const { id, phone, computer } = await atWork();
    const refused = await fetchData(computer);
    expectRefused(refused, 'private_export.confirm_on_phone');
    expect(refused.body).not.toHaveProperty('person');
    const inbox = await server.call(messageEndpoints.findMessages, {}, { as: phone });
    expect(inbox.body.items).toMatchObject([
      { text: expect.stringContaining('“我的全部数据”'), link: { kind: 'private_export' } },
    ]);
    const [asked] = await askedOf(phone);
    expect(asked).toMatchObject({
      ...{ what: '我的全部数据', device: '一台设备上的浏览器', state: 'waiting' },
      ...{ isThisDevice: false, can: { decide: true } },
    });
    expect(await askedOf(computer)).toMatchObject([{ isThisDevice: true, can: { decide: false } }]);
    expect((await decide(asked!.id, phone)).status).toBe(200);
    expect(await askedOf(computer)).toMatchObject([{ state: 'confirmed' }]);
    expectRefused(await fetchSheet(computer), 'private_export.confirm_on_phone');
    expect((await fetchData(computer)).body).toMatchObject({ person: { id } });
    const trail = await database().read((db) => db.findBy(AuditEntry, { subjectId: asked!.id }));
    expect(trail.map(({ action }) => action)).toEqual([
      'private_export.asked',
      'private_export.confirmed',
      'private_export.fetched',
    ]);
  });

  it('is asked for once, however often the computer tries', async () => {
    const { phone, computer } = await atWork();
    const answers = await Promise.all([1, 2, 3].map(() => fetchSheet(computer)));
    expect(answers.map(({ status }) => status)).toEqual([403, 403, 403]);
    expect(await askedOf(phone)).toHaveLength(1);
    expect((await server.call(messageEndpoints.countUnread, {}, { as: phone })).body.unread).toBe(1);
  });

  it('may be fetched for five minutes, and waits for ten', async () => {
    const { phone, computer } = await atWork();
    await fetchData(computer);
    await decide((await askedOf(phone))[0]!.id, phone);
    clock.advance(minutes(4));
    expect((await fetchData(computer)).status).toBe(200);
    clock.advance(minutes(2));
    expectRefused(await fetchData(computer), 'private_export.confirm_on_phone');
    const [again] = await askedOf(phone);
    clock.advance(minutes(11));
    expectRefused(await decide(again!.id, phone), 'private_export.settled');
    clock.advance(days(2));
    await purgePrivateExports.run(database());
    expect(await database().read((db) => db.countBy(PrivateExport, {}))).toBe(0);
  });

  it('is not given where the phone says no, and may be asked for anew', async () => {
    const { phone, computer } = await atWork();
    await fetchData(computer);
    const [asked] = await askedOf(phone);
    expect((await decide(asked!.id, phone, 'refusePrivateExport')).status).toBe(200);
    expectRefused(await decide(asked!.id, phone), 'private_export.settled');
    expect(await askedOf(computer)).toMatchObject([{ state: 'refused' }]);
    expectRefused(await fetchData(computer), 'private_export.confirm_on_phone');
    expect(await askedOf(phone)).toMatchObject([{ state: 'waiting' }]);
  });

  it('is confirmed by that person, on a phone, and for that computer only', async () => {
    const [{ phone, computer }, other] = [await atWork(), await atWork()];
    await fetchData(computer);
    const [asked] = await askedOf(phone);
    expectRefused(await decide(asked!.id, computer), 'pc_login.phone_only');
    expectRefused(await decide(asked!.id, other.phone), 'private_export.settled');
    expect(await askedOf(other.phone)).toEqual([]);
    const second = await pc.signIn(phone);
    await decide(asked!.id, phone);
    expectRefused(await fetchData(second), 'private_export.confirm_on_phone');
    expect((await fetchData(computer)).status).toBe(200);
  });
});

it('whoever adds a file that needs a login says whether it takes private data out', async () => {
  interface Document {
    paths: Record<string, Record<string, Operation>>;
  }
  interface Operation {
    security?: unknown;
    'x-private-export'?: string;
    responses: { 200: { content: object } };
  }
  const document = (await (await fetch(new URL('/api/openapi.json', server.url))).json()) as Document;
  const files = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.values(methods)
      .filter(({ security, responses }) => security && '*/*' in responses[200].content)
      .map((operation) => ({ path, isPrivate: Boolean(operation['x-private-export']) })),
  );
  const pathsOf = (isPrivate: boolean) => files.filter((file) => file.isPrivate === isPrivate).map(({ path }) => path);
  expect(pathsOf(true).sort()).toEqual([
    '/api/cases/communities/{communityId}/answers.xlsx',
    '/api/cases/hotline-imports/{id}/problems.xlsx',
    '/api/cases/{id}/answer.pdf',
    '/api/hall/votes/{voteId}/blank-ballots',
    '/api/hall/votes/{voteId}/door-list',
    '/api/identity/appointment-imports/{id}/problems.xlsx',
    '/api/places/roll-imports/{id}/problems.xlsx',
    '/api/volunteering/certificates/{id}/pdf',
    '/api/volunteering/records/mine.json',
    '/api/volunteering/records/mine.xlsx',
    '/api/volunteering/shifts/{shiftId}/sign-in-sheet',
  ]);
  expect(pathsOf(false).sort()).toEqual([
    '/api/dashboard/{placeId}/workbook',
    '/api/directory/communities/{communityId}/hsds.zip',
    '/api/directory/communities/{communityId}/services.xlsx',
    '/api/directory/guide-import-template',
    '/api/directory/guide-imports/{id}/problems.xlsx',
    '/api/directory/import-template',
    '/api/directory/imports/{id}/problems.xlsx',
    '/api/identity/appointment-template',
    '/api/places/communities/{communityId}/plate-sheets',
    '/api/places/courtyards/{id}/plate-image',
    '/api/places/place-imports/{id}/problems.xlsx',
    '/api/places/place-template',
    '/api/places/roll-template',
    '/api/reports/{placeId}/{month}/file',
    '/api/volunteering/activities/{id}/code',
    '/api/volunteering/activities/{id}/sheet',
  ]);
});
