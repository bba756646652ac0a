import { identityEndpoints as identity } from '@yuanli/shared/identity/identity.endpoints';
import { changeSecret } from '../../../server/src/change-secret/change-secret';
import { findSealedTables } from '../../../server/src/change-secret/find-sealed-tables';
import { Person } from '../../../server/src/identity';
import { findPersonByPhoneDigest } from '../../../server/src/identity/people/find-people';
import { phoneColumns } from '../../../server/src/identity/people/person.entity';
import { pictureAddress, secondsOfPicture } from '../../../server/src/pictures/picture-address';
import { AuditEntry } from '../../../server/src/platform/audit';
import { clock, hours } from '../../../server/src/platform/clock';
import { digest, loadedKeyIds, loadKeys, open, seal } from '../../../server/src/platform/crypto';
import { changePlain } from '../../../server/src/platform/database';
import { newId } from '../../../server/src/platform/new-id';
import { KeptKey, loadKeptKey } from '../../../server/src/platform/secret';
import { seedDemo } from '../../../server/src/seed';
import { codesFrom, isCodeAt } from '../../../server/src/volunteering/attendance/shift-code';
import { dumpTables, type Dump } from '../../support/dump-tables';
import { makePerson, newPhone, signInAs } from '../../support/factories/people';
import { useServer } from '../../support/use-server';

const NEW = 'the-new-secret-that-nobody-knows-yet-0123456789';
const OTHER = 'another-secret-that-was-never-in-use-0123456789';

const { server } = useServer();
let old: string;
beforeAll(async () => {
  old = server.parts.env.YUANLI_SECRET;
  await seedDemo(server.parts.database, server.parts.pictureStore);
});
afterEach(() => clock.set(null));
afterAll(() => loadKeys(old));

const SEALED = /^v1\.[0-9a-f]{8}\./;
const dump = () => dumpTables(server.parts.database);
const keyIdOf = (value: unknown): string => String(value).split('.')[1]!;

/** Every sealed value of the columns that say so, by table, row and column. */
function sealedIn(all: Dump): Map<string, string> {
  const values = findSealedTables().flatMap(({ name, key, columns }) =>
    all[name]!.flatMap((row) =>
      columns.flatMap((column) => {
        const value = row[column] as string | null;
        return value === null ? [] : [[`${name} ${key.map((part) => row[part]).join()} ${column}`, value] as const];
      }),
    ),
  );
  return new Map(values);
}
const opened = (all: Dump) => new Map([...sealedIn(all)].map(([where, value]) => [where, open(value)]));
const keyIdsIn = (all: Dump) => [...new Set([...sealedIn(all).values()].map(keyIdOf))];
/** All that is not sealed, and stays as it is: digests among it. */
const unsealed = (all: Dump) =>
  Object.entries(all).flatMap(([name, rows]) => {
    const hidden = findSealedTables().find((table) => table.name === name)?.columns ?? [];
    const kept = rows.map((row) => JSON.stringify(Object.entries(row).filter(([column]) => !hidden.includes(column))));
    return name === 'audit_entry' || name === 'audit_place' ? [] : [`${name} ${kept.sort().join()}`];
  });

it('knows every column in which something is sealed', async () => {
  const all = await dump();
  const known = new Set(findSealedTables().flatMap(({ name, columns }) => columns.map((one) => `${name}.${one}`)));
  const found = Object.entries(all).flatMap(([name, rows]) =>
    rows.flatMap((row) =>
      Object.keys(row).flatMap((column) => (SEALED.test(String(row[column])) ? [`${name}.${column}`] : [])),
    ),
  );
  expect([...new Set(found)].filter((column) => !known.has(column))).toEqual([]);
  expect(known.size).toBeGreaterThan(25);
  expect(new Set(found).size).toBeGreaterThan(10);
});

it('a change that is stopped anywhere goes on, and everything reads as before', async () => {
  const { database } = server.parts;
  // More than fit into two batches of one table.
  await Promise.all(Array.from({ length: 450 }, () => makePerson(database, { phone: newPhone() })));
  const before = await dump();
  const [values, rest] = [opened(before), unsealed(before)];
  loadKeys(NEW, old);
  const [present, past] = loadedKeyIds() as [string, string];
  for (const rows of [200, 400]) {
    const stop = (table: string) => {
      if (table === 'person') throw new Error('stopped');
    };
    await expect(changeSecret({ database, onBatch: stop })).rejects.toThrow('stopped');
    const half = await dump();
    expect(half['person']!.filter(({ phone }) => phone && keyIdOf(phone) === present)).toHaveLength(rows);
    expect(new Set(keyIdsIn(half))).toEqual(new Set([present, past]));
    expect(opened(half)).toEqual(values);
  }

  const done = await changeSecret({ database });
  expect(done.unreadable).toEqual([]);
  loadKeys(NEW);
  const after = await dump();
  expect(keyIdsIn(after)).toEqual([present]);
  expect(opened(after)).toEqual(values);
  expect(unsealed(after)).toEqual(rest);
  // Again, there is nothing left to do.
  loadKeys(NEW, old);
  expect(await changeSecret({ database })).toEqual({ rows: 0, unreadable: [] });
  await changeBack();
});

/** The tests of this file begin under the secret of its settings. */
async function changeBack(): Promise<void> {
  loadKeys(old, NEW);
  await changeSecret({ database: server.parts.database });
  loadKeys(old);
}

it('the old secret opens nothing afterwards, and no server starts with it', async () => {
  const { database } = server.parts;
  loadKeys(NEW, old);
  await changeSecret({ database });
  loadKeys(old);
  await expect(loadKeptKey(database)).rejects.toThrow('YUANLI_SECRET is not the secret');
  const all = [...sealedIn(await dump()).values()];
  for (const value of all) expect(() => open(value)).toThrow('not at hand');
  await changeBack();
  await loadKeptKey(database);
});

it('people are found by phone, sessions go on, codes and addresses still work while it is under way', async () => {
  const { database } = server.parts;
  const phone = newPhone();
  const person = await makePerson(database, { phone });
  const token = await signInAs(database, person);
  const shiftId = newId();
  const code = codesFrom(shiftId, clock.now(), 1)[0]!.code;
  const address = new URL(pictureAddress(newId(), 'thumb'), 'http://here');
  const picture = {
    id: address.pathname.split('/')[3]!,
    size: 'thumb' as const,
    until: Number(address.searchParams.get('until')),
    signature: address.searchParams.get('signature')!,
  };
  clock.set(new Date(clock.now().getTime() + hours(25)));
  const successor = (await server.call(identity.getMe, {}, { as: token })).headers.get('X-Session-Token')!;
  const at = clock.now();
  clock.set(new Date(at.getTime() - hours(25)));

  loadKeys(NEW, old);
  expect(await database.read((db) => findPersonByPhoneDigest(db, digest('phone', phone)))).toMatchObject({
    id: person.id,
  });
  expect(isCodeAt(shiftId, code, clock.now())).toBe(true);
  expect(secondsOfPicture(picture)).toBeGreaterThan(0);
  clock.set(at);
  // The answer with the new token was lost on its way: it is told again, though signed under the old secret.
  const again = await server.call(identity.getMe, {}, { as: token });
  expect([again.status, again.headers.get('X-Session-Token')]).toEqual([200, successor]);
  await changeSecret({ database });
  loadKeys(NEW);
  expect(await database.read((db) => findPersonByPhoneDigest(db, digest('phone', phone)))).toMatchObject({
    id: person.id,
  });
  expect((await server.call(identity.getMe, {}, { as: successor })).body.phoneMasked).toContain(phone.slice(-4));
  expect(secondsOfPicture(picture)).toBeNull();
  await changeBack();
});

it('what people change meanwhile stays as they changed it', async () => {
  const { database } = server.parts;
  const people = await Promise.all(Array.from({ length: 30 }, () => makePerson(database, { phone: newPhone() })));
  loadKeys(NEW, old);
  const phones = new Map(people.map(({ id }) => [id, newPhone()]));
  await Promise.all([
    changeSecret({ database }),
    ...people.map(({ id }) => database.inTransaction((tx) => tx.update(Person, { id }, phoneColumns(phones.get(id)!)))),
  ]);
  loadKeys(NEW);
  for (const { id } of people) {
    const { phone } = await database.read((db) => db.findOneByOrFail(Person, { id }));
    expect(phone).toBe(phones.get(id));
  }
  await changeBack();
});

it('a row that no secret at hand opens is told and left as it is, and the change is not called done', async () => {
  const { database } = server.parts;
  const person = await makePerson(database, { phone: newPhone() });
  const lines = () => database.read((db) => db.countBy(AuditEntry, { action: 'secret.changed' }));
  const told = await lines();
  loadKeys(OTHER);
  await database.inTransaction((tx) => tx.update(Person, { id: person.id }, { phone: '13900000000' }));
  loadKeys(NEW, old);
  expect((await changeSecret({ database })).unreadable).toEqual([`person ${person.id}`]);
  expect(await lines()).toBe(told);
  loadKeys(OTHER, NEW);
  const kept = await database.read((db) => db.findOneByOrFail(Person, { id: person.id }));
  expect(kept.phone).toBe('13900000000');
  // With the secret it was sealed under, it is changed too.
  loadKeys(NEW, OTHER);
  expect((await changeSecret({ database })).unreadable).toEqual([]);
  expect(await lines()).toBe(told + 1);
  await changeBack();
});

it('a server that goes on writing under the old secret is noticed', async () => {
  const { database } = server.parts;
  const person = await makePerson(database, { phone: newPhone() });
  const written = Array.from({ length: 50 }, () => seal(newPhone()));
  loadKeys(NEW, old);
  const write = async (table: string) => {
    if (table !== 'person') return;
    const value = written.pop();
    const update = 'UPDATE person SET phone = ? WHERE id = ?';
    expect(await database.inTransaction((tx) => changePlain(tx, update, [value, person.id]))).toBe(1);
  };
  await expect(changeSecret({ database, onBatch: write })).rejects.toThrow('原来的密钥');
  await changeBack();
});

it('the key of digests is made once, by whichever server is first', async () => {
  const { database } = server.parts;
  const key = () => database.read((db) => db.findOneByOrFail(KeptKey, { name: 'digest' }));
  const before = await key();
  await database.inTransaction((tx) => tx.delete(KeptKey, { name: 'digest' }));
  await Promise.all([loadKeptKey(database), loadKeptKey(database), loadKeptKey(database)]);
  const made = await key();
  expect(made.value).not.toBe(before.value);
  await database.inTransaction((tx) => tx.update(KeptKey, { name: 'digest' }, { value: before.value }));
  await loadKeptKey(database);
});
