import { Between, EntityManager, Equal, In, IsNull, LessThan, MoreThanOrEqual, Not } from 'typeorm';
import { Community } from '../../../server/src/places';
import {
  countUpTo,
  findByIndexes,
  indexName,
  openDatabase,
  type Database,
  type Tx,
} from '../../../server/src/platform/database';
import { IdempotentAnswer } from '../../../server/src/platform/idempotency';
import { loadKeys } from '../../../server/src/platform/crypto';
import { OutboxMessage } from '../../../server/src/platform/outbox';
import { schema } from '../../../server/src/app/schema';
import { Vote } from '../../../server/src/hall/votes/vote.entity';
import { takeTestDatabase, type TestDatabase } from '../../support/test-database';

const at = new Date('2026-11-29T08:30:15.123Z');
const message = (id: string, more: Partial<OutboxMessage> = {}): OutboxMessage => ({
  id,
  topic: 'a.topic',
  payload: { text: '您好', count: 3 },
  state: 'waiting',
  attempts: 0,
  availableAt: at,
  lastError: null,
  ...more,
});

/** Finding, inserting, updating and deleting through the managers that acts are given, against TypeORM's own. */
describe('direct statements', () => {
  let testDatabase: TestDatabase;
  let database: Database;
  beforeAll(async () => {
    loadKeys('a secret of this test, long enough');
    testDatabase = await takeTestDatabase();
    database = testDatabase.opened ?? (await openDatabase(testDatabase.url, schema));
    await database.inTransaction(async (tx) => {
      await tx.insert(OutboxMessage, [
        message('a'),
        message('b', { attempts: 4, lastError: 'it broke', availableAt: new Date(at.getTime() + 1) }),
        message('c', { state: 'dead', topic: 'it\'s `quoted` ? \\ and "more"', payload: {} }),
      ]);
      await tx.insert(OutboxMessage, message('d', { state: 'done', attempts: 4 }));
      await tx.insert(IdempotentAnswer, { id: 'sealed', requestHash: 'hash', answer: '{"secret":true}', at });
    });
  });
  afterAll(async () => {
    await database.close();
    testDatabase.giveBack();
  });
  const typeOrm = (tx: Tx) => new EntityManager(tx.dataSource, tx.queryRunner);

  it.each([
    ['all of them', { order: { id: 'ASC' } }],
    ['one value', { where: { state: 'waiting' }, order: { id: 'DESC' } }],
    ['a moment', { where: { availableAt: MoreThanOrEqual(at) }, order: { availableAt: 'DESC', id: 'ASC' } }],
    ['before a moment', { where: { availableAt: LessThan(new Date(at.getTime() + 1)) }, order: { id: 'ASC' } }],
    [
      'several, some columns',
      { select: { id: true, payload: true }, where: { id: In(['a', 'c']) }, order: { id: 'ASC' } },
    ],
    ['none of none', { where: { id: In([]) } }],
    ['no value', { where: { lastError: IsNull() }, order: { id: 'ASC' } }],
    ['some value', { where: { lastError: Not(IsNull()) } }],
    ['not one', { where: { id: Not('a'), attempts: Equal(4) }, order: { id: 'ASC' } }],
    ['not these', { where: { id: Not(In(['a', 'b'])) }, order: { id: 'ASC' } }],
    ['either', { where: [{ id: 'a' }, { state: 'dead', attempts: 0 }], order: { id: 'ASC' }, take: 2 }],
    ['odd text', { where: { topic: 'it\'s `quoted` ? \\ and "more"' } }],
    ['what only TypeORM knows', { where: { id: Between('b', 'c') }, order: { id: 'ASC' }, skip: 1, take: 1 }],
  ] as const)('find %s', async (_what, options) => {
    await database.inTransaction(async (tx) => {
      const expected = await typeOrm(tx).find(OutboxMessage, options as never);
      const found = await tx.find(OutboxMessage, options as never);
      expect(found).toEqual(expected);
      expect(found.every((row) => (row as object) instanceof OutboxMessage)).toBe(true);
    });
  });

  it.each([
    ['one condition', { where: { state: 'waiting' }, order: { id: 'DESC' }, take: 1 }],
    ['either of two', { select: { id: true }, where: [{ state: 'waiting' }, { state: 'dead' }], order: { id: 'ASC' } }],
    ['what only TypeORM knows', { where: { state: 'waiting', id: Between('a', 'c') }, order: { id: 'ASC' } }],
  ] as const)('find the same along a named index: %s', async (_what, options) => {
    await database.inTransaction(async (tx) => {
      const expected = await typeOrm(tx).find(OutboxMessage, options as never);
      expect(
        await findByIndexes(
          tx,
          OutboxMessage,
          [indexName('outbox_message', ['state', 'availableAt'])],
          options as never,
        ),
      ).toEqual(expected);
      expect(expected).not.toEqual([]);
    });
  });

  it('walks along the index that was named, and fails where there is none of that name', async () => {
    const isServer = testDatabase.url !== ':memory:';
    const find = database.read((db) =>
      findByIndexes(db, OutboxMessage, ['no_such_index'], { where: { state: 'done' } }),
    );
    if (isServer) await expect(find).rejects.toThrow('no_such_index');
    else expect(await find).toHaveLength(1);
  });

  it.each([
    ['less than there are', 2, 2],
    ['all there are', 9, 3],
  ])('counts up to %s', async (_what, most, counted) => {
    await database.read(async (db) => {
      expect(await countUpTo(db, OutboxMessage, [{ state: 'waiting' }, { state: 'dead' }], most)).toBe(counted);
      expect(await countUpTo(db, OutboxMessage, { id: Between('a', 'c') }, most)).toBe(counted);
    });
  });

  it('unseals and keeps moments to the millisecond', async () => {
    const found = await database.read((db) => db.findOneByOrFail(IdempotentAnswer, { id: 'sealed' }));
    expect(found).toEqual({ id: 'sealed', requestHash: 'hash', answer: '{"secret":true}', at });
  });

  it('counts the rows that matched, whether or not they changed', async () => {
    await database.inTransaction(async (tx) => {
      const same = await tx.update(OutboxMessage, { id: In(['a', 'b']) }, { topic: 'a.topic' });
      expect(same.affected).toBe(2);
      expect((await tx.update(OutboxMessage, { id: 'a', state: 'dead' }, { attempts: 9 })).affected).toBe(0);
      expect((await tx.increment(OutboxMessage, { id: 'a' }, 'attempts', 2)).affected).toBe(1);
      expect((await tx.decrement(OutboxMessage, { id: 'a' }, 'attempts', 1)).affected).toBe(1);
      expect(await typeOrm(tx).findOneByOrFail(OutboxMessage, { id: 'a' })).toMatchObject({
        attempts: 1,
        availableAt: at,
      });
      expect((await tx.delete(OutboxMessage, { id: 'd' })).affected).toBe(1);
      expect(await tx.existsBy(OutboxMessage, { id: 'd' })).toBe(false);
      expect(await tx.existsBy(OutboxMessage, { id: 'c' })).toBe(true);
    });
  });

  it('refuses what TypeORM refuses', async () => {
    const find = (where: object) => database.read((db) => db.findBy(Community, where as never));
    await expect(find({ id: undefined })).rejects.toThrow('Undefined value');
    await expect(find({ id: null })).rejects.toThrow('Null value');
    await expect(find({ nonsense: 1 })).rejects.toThrow('nonsense');
    await expect(database.inTransaction((tx) => tx.update(Community, {}, { name: 'all' }))).rejects.toThrow();
    await expect(database.inTransaction((tx) => tx.delete(Community, {}))).rejects.toThrow();
  });

  it('finds nothing of an unknown vote, also locked for reading', async () => {
    expect(await database.inTransaction((tx) => tx.findOneBy(Vote, { id: 'unknown' }))).toBeNull();
  });

  it('fails with the statement and without its values in what is logged', async () => {
    const again = database.inTransaction((tx) => tx.insert(OutboxMessage, message('a')));
    await expect(again).rejects.toMatchObject({
      query: expect.stringContaining('INSERT INTO'),
      name: 'QueryFailedError',
    });
  });
});
