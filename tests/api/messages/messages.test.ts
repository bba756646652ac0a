import { randomUUID } from 'node:crypto';
import { messageEndpoints as endpoints } from '@yuanli/shared/messages/messages.endpoints';
import { subscribeTemplates } from '@yuanli/shared/messages/subscribe-templates';
import { notify, type Notification } from '../../../server/src/messages';
import { InboxMessage } from '../../../server/src/messages/inbox-message.entity';
import { SubscribeGrant } from '../../../server/src/messages/subscribe-grant.entity';
import { newId } from '../../../server/src/platform/new-id';
import { makePerson, signInAs } from '../../support/factories/people';
import { useServer } from '../../support/use-server';

const { templateId } = subscribeTemplates.wish_progress;

const wishId = newId();
const news: Notification = {
  title: '有人认领了您的心愿',
  text: '党员老周认领了“想要一台收音机”，会在两周内联系您。',
  link: { kind: 'wish', id: wishId },
};

describe('messages', () => {
  const { server } = useServer();
  let personId: string;
  let token: string;

  beforeEach(async () => {
    ({ id: personId } = await makePerson(database()));
    token = await signInAs(database(), { id: personId });
  });

  const database = () => server.parts.database;
  const say = (given: Partial<Notification> = {}, to = personId) =>
    database().inTransaction((tx) => notify(tx, to, { ...news, ...given }));
  const list = (as = token, cursor?: string) => server.call(endpoints.findMessages, { cursor }, { as });
  const unread = async () => (await server.call(endpoints.countUnread, {}, { as: token })).body.unread;
  const grant = (templateIds: string[] = [templateId], key: string = randomUUID()) =>
    server.call(endpoints.grantMessages, { templateIds }, { as: token, key });
  const remaining = async () =>
    (await database().read((db) => db.findOneBy(SubscribeGrant, { personId, templateId })))?.remaining ?? null;

  describe('inbox', () => {
    it('has what one was told, newest first, unread', async () => {
      await say({ title: '先' });
      await say({ title: '后', link: { kind: 'workbench', id: null } });
      const { status, body } = await list();
      expect(status).toBe(200);
      expect(body.items).toMatchObject([
        { title: '后', text: news.text, link: { kind: 'workbench', id: null }, isRead: false },
        { title: '先', link: { kind: 'wish', id: wishId }, isRead: false },
      ]);
    });

    it('is one’s own', async () => {
      await say();
      const stranger = await signInAs(database(), await makePerson(database()));
      expect((await list(stranger)).body.items).toEqual([]);
      expect((await list('')).status).toBe(401);
    });

    it('comes in pages', async () => {
      for (let i = 0; i < 23; i++) await say({ title: `第${i}条` });
      const first = await list();
      expect(first.body.items.map(({ title }) => title)).toEqual(Array.from({ length: 20 }, (_, i) => `第${22 - i}条`));
      const second = await list(token, first.body.nextCursor ?? '');
      expect(second.body.items.map(({ title }) => title)).toEqual(['第2条', '第1条', '第0条']);
      expect(second.body.nextCursor).toBeNull();
    });

    it('counts what is unread, up to 99', async () => {
      expect(await unread()).toBe(0);
      for (let i = 0; i < 101; i++) await say();
      expect(await unread()).toBe(99);
    });

    it('shortens a long text instead of losing it', async () => {
      await say({ title: '题'.repeat(80), text: '话'.repeat(400) });
      const [message] = (await list()).body.items;
      expect(message?.title).toBe(`${'题'.repeat(59)}…`);
      expect(message?.text).toBe(`${'话'.repeat(299)}…`);
    });
  });

  describe('read', () => {
    it('marks one message; again changes nothing', async () => {
      await say();
      await say();
      const [message] = (await list()).body.items;
      for (let i = 0; i < 2; i++) {
        const { status, body } = await server.call(endpoints.readMessage, { id: message?.id ?? '' }, { as: token });
        expect([status, body]).toEqual([200, { done: true }]);
      }
      expect(await unread()).toBe(1);
      expect((await list()).body.items.map(({ isRead }) => isRead)).toEqual([true, false]);
    });

    it('of someone else’s message, or of none, finds nothing', async () => {
      const { id: other } = await makePerson(database());
      await say({}, other);
      const message = await database().read((db) => db.findOneByOrFail(InboxMessage, { personId: other }));
      for (const id of [message.id, newId()]) {
        const { status, body } = await server.call(endpoints.readMessage, { id }, { as: token });
        expect([status, body.error?.code]).toEqual([404, 'message.not_found']);
      }
      expect(await database().read((db) => db.findOneByOrFail(InboxMessage, { id: message.id }))).toMatchObject({
        readAt: null,
      });
    });

    it('all marks all of one’s own', async () => {
      const { id: other } = await makePerson(database());
      await say();
      await say();
      await say({}, other);
      await server.call(endpoints.readAllMessages, {}, { as: token });
      expect(await unread()).toBe(0);
      expect(await database().read((db) => db.findOneByOrFail(InboxMessage, { personId: other }))).toMatchObject({
        readAt: null,
      });
    });
  });

  describe('grant', () => {
    it('adds one for each template accepted, also when it comes twice in one list', async () => {
      await grant();
      await grant([templateId, templateId, subscribeTemplates.wish_review.templateId]);
      expect(await remaining()).toBe(2);
    });

    it('repeated with the same key counts once', async () => {
      const key = randomUUID();
      await grant([templateId], key);
      await grant([templateId], key);
      expect(await remaining()).toBe(1);
    });

    it('at the same time counts each', async () => {
      const answers = await Promise.all(Array.from({ length: 10 }, () => grant()));
      expect(answers.map(({ status }) => status)).toEqual(Array(10).fill(200));
      expect(await remaining()).toBe(10);
    });

    it('of an unknown template, or of none, is refused', async () => {
      const unknown = await grant([templateId, 'x'.repeat(43)]);
      expect([unknown.status, unknown.body.error?.fields]).toEqual([
        422,
        { templateIds: '没有这种消息，请更新小程序后再试' },
      ]);
      expect((await grant([])).status).toBe(422);
      expect(await remaining()).toBeNull();
    });

    it('is for those who are signed in', async () => {
      expect((await server.call(endpoints.grantMessages, { templateIds: [templateId] })).status).toBe(401);
    });
  });
});
