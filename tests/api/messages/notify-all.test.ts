import { subscribeTemplates } from '@yuanli/shared/messages/subscribe-templates';
import { notify, notifyAll, notifyEach, type Notification } from '../../../server/src/messages';
import { InboxMessage } from '../../../server/src/messages/inbox-message.entity';
import { SubscribeGrant } from '../../../server/src/messages/subscribe-grant.entity';
import type { Tx } from '../../../server/src/platform/database';
import { newId } from '../../../server/src/platform/new-id';
import { OutboxMessage } from '../../../server/src/platform/outbox';
import { useServer } from '../../support/use-server';

const { server } = useServer();
const database = () => server.parts.database;

const { templateId } = subscribeTemplates.wish_progress;
const data = { wish: '灯坏了', state: '有人帮', time: '2026-11-20 10:00', hint: '请稍候' };
const news: Notification = {
  title: '有人帮您了',
  text: '“灯坏了”有人帮了。',
  link: { kind: 'wish', id: newId() },
  subscribe: { template: 'wish_progress', data, page: 'wishes/detail/index' },
};

/** One person for each number of grants; undefined: never asked. */
const makePeople = (grants: readonly (number | undefined)[]): Promise<string[]> =>
  database().inTransaction(async (tx) => {
    const people = grants.map(() => newId());
    for (const [at, remaining] of grants.entries()) {
      const grant = { id: newId(), personId: people[at]!, templateId };
      if (remaining !== undefined) await tx.insert(SubscribeGrant, { ...grant, remaining });
    }
    return people;
  });

const inboxOf = (personId: string) => database().read((db) => db.findBy(InboxMessage, { personId }));

async function see(people: readonly string[]) {
  const asked = await database().read((db) => db.findBy(OutboxMessage, { topic: 'message.send' }));
  const seen = [];
  for (const personId of people) {
    const inbox = await inboxOf(personId);
    const grant = await database().read((db) => db.findOneBy(SubscribeGrant, { personId, templateId }));
    const sent = asked.filter(({ payload }) => inbox.some(({ id }) => id === payload['messageId'])).length;
    seen.push({ inbox: inbox.length, sent, left: grant?.remaining });
  }
  return seen;
}

const countStatements = (work: (tx: Tx) => Promise<void>): Promise<number> =>
  database().inTransaction(async (tx) => {
    const sent = jest.spyOn(tx.queryRunner!, 'query');
    await work(tx);
    const { length } = sent.mock.calls;
    sent.mockRestore();
    return length;
  });

it('tells everybody, and sends as far as each agreed', async () => {
  const people = await makePeople([undefined, 0, 1, 2]);
  await database().inTransaction((tx) => notifyAll(tx, people, news));
  expect(await see(people)).toEqual([
    { inbox: 1, sent: 0, left: undefined },
    { inbox: 1, sent: 0, left: 0 },
    { inbox: 1, sent: 1, left: 0 },
    { inbox: 1, sent: 1, left: 1 },
  ]);
  const [message] = await inboxOf(people[3]!);
  expect(message).toMatchObject({ title: news.title, text: news.text, linkKind: 'wish', linkId: news.link!.id });
});

it('spends one grant for each message to the same person, while there are any', async () => {
  const people = await makePeople([1, 2, 3]);
  const twice = [...people, ...people].map((personId) => ({ personId, ...news }));
  await database().inTransaction((tx) => notifyEach(tx, twice));
  expect(await see(people)).toEqual([
    { inbox: 2, sent: 1, left: 0 },
    { inbox: 2, sent: 2, left: 0 },
    { inbox: 2, sent: 2, left: 1 },
  ]);
});

it('takes as many statements for forty people as for two', async () => {
  const statements = async (count: number): Promise<number> => {
    const people = await makePeople(Array.from({ length: count }, () => 1));
    return countStatements((tx) => notifyAll(tx, people, news));
  };
  const [few, many] = [await statements(2), await statements(40)];
  expect(many).toBe(few);
  expect(many).toBeLessThanOrEqual(5);
});

it('never spends a grant twice, however many spend at once', async () => {
  const people = await makePeople([1, 2, 3]);
  const backwards = [...people].reverse();
  await Promise.all([
    database().inTransaction((tx) => notifyAll(tx, people, news)),
    database().inTransaction((tx) => notifyAll(tx, backwards, news)),
    database().inTransaction((tx) => notify(tx, people[2]!, news)),
    database().inTransaction((tx) => notifyAll(tx, people, news)),
  ]);
  expect(await see(people)).toEqual([
    { inbox: 3, sent: 1, left: 0 },
    { inbox: 3, sent: 2, left: 0 },
    { inbox: 4, sent: 3, left: 0 },
  ]);
});

it('tells nobody without a statement', async () => {
  expect(await countStatements((tx) => notifyAll(tx, [], news))).toBe(0);
});
