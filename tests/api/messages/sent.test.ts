import { messageEndpoints as endpoints } from '@yuanli/shared/messages/messages.endpoints';
import { subscribeTemplates } from '@yuanli/shared/messages/subscribe-templates';
import { createHandlers } from '../../../server/src/app/handlers';
import { exportMessages, eraseMessagesOf, notify, type Notification } from '../../../server/src/messages';
import { InboxMessage } from '../../../server/src/messages/inbox-message.entity';
import { SubscribeGrant } from '../../../server/src/messages/subscribe-grant.entity';
import { clock, minutes } from '../../../server/src/platform/clock';
import { newId } from '../../../server/src/platform/new-id';
import { drainOutbox, OutboxMessage } from '../../../server/src/platform/outbox';
import { makePerson, signInAs } from '../../support/factories/people';
import { useServer } from '../../support/use-server';

const { templateId } = subscribeTemplates.wish_progress;
const SEND = '/cgi-bin/message/subscribe/send';

const wishId = newId();
const news: Notification = {
  title: '有人认领了您的心愿',
  text: '党员老周认领了“想要一台收音机”，会在两周内联系您。',
  link: { kind: 'wish', id: wishId },
  subscribe: {
    template: 'wish_progress',
    data: { thing1: '想要一台收音机', phrase2: '有人来帮', time3: '2026年10月1日 15:01', thing4: '党员老周会联系您' },
    page: `wishes/detail/index?id=${wishId}`,
  },
};

describe('messages sent by WeChat', () => {
  const { server } = useServer();
  let personId: string;
  let openid: string;
  let token: string;

  beforeEach(async () => {
    ({ openid } = server.standIn.control('issue-login-code', {}));
    ({ id: personId } = await makePerson(database(), { openid }));
    token = await signInAs(database(), { id: personId });
  });
  afterEach(() => clock.set(null));

  const database = () => server.parts.database;
  const say = (given: Partial<Notification> = {}) =>
    database().inTransaction((tx) => notify(tx, personId, { ...news, ...given }));
  const list = () => server.call(endpoints.findMessages, {}, { as: token });
  const grant = (templateIds: string[] = [templateId]) =>
    server.call(endpoints.grantMessages, { templateIds }, { as: token });
  const remaining = async () =>
    (await database().read((db) => db.findOneBy(SubscribeGrant, { personId, templateId })))?.remaining ?? null;
  const sent = () => server.standIn.control('sent-messages', {}).filter((message) => message.openid === openid);
  /** The person agrees in WeChat, and their phone tells us. */
  const agree = async (times = 1) => {
    server.standIn.control('grant-subscription', { openid, templateId, times });
    for (let i = 0; i < times; i++) await grant();
  };

  describe('tell', () => {
    it('without a grant stays in the inbox', async () => {
      await say();
      await server.settle();
      expect(sent()).toEqual([]);
      expect((await list()).body.items).toHaveLength(1);
    });

    it('with a grant is also sent by WeChat, and the grant is used', async () => {
      await agree();
      await say();
      await server.settle();
      expect(sent()).toMatchObject([{ templateId, data: news.subscribe?.data, page: news.subscribe?.page }]);
      expect(await remaining()).toBe(0);
      expect(await database().read((db) => db.findOneByOrFail(InboxMessage, { personId }))).toMatchObject({
        sentAt: expect.any(Date),
      });
    });

    it('shortens what WeChat would refuse', async () => {
      await agree();
      const data = {
        thing1: '想要'.repeat(30),
        phrase2: '有人来帮忙了',
        time3: '2026年10月1日 15:01',
        thing4: '第一行\n第二行',
      };
      await say({ subscribe: { template: 'wish_progress', data, page: 'wishes/detail/index' } });
      await server.settle();
      expect(sent()).toMatchObject([
        { data: { thing1: `${'想要'.repeat(9)}想…`, phrase2: '有人来帮忙', thing4: '第一行 第二行' } },
      ]);
    });

    it('20 times at once with 5 grants sends 5, and the count ends at zero', async () => {
      await agree(5);
      await Promise.all(Array.from({ length: 20 }, () => say()));
      const handlers = createHandlers(server.parts);
      const drain = async () => {
        while ((await drainOutbox(database(), handlers, server.parts.log)) > 0) continue;
      };
      await Promise.all([drain(), drain()]);
      expect(sent()).toHaveLength(5);
      expect(await remaining()).toBe(0);
      expect(await database().read((db) => db.countBy(InboxMessage, { personId }))).toBe(20);
    });

    it('that is rolled back gives the grant back', async () => {
      await agree();
      const failing = database().inTransaction(async (tx) => {
        await notify(tx, personId, news);
        throw new Error('something after it failed');
      });
      await expect(failing).rejects.toThrow('something after it failed');
      expect(await remaining()).toBe(1);
      expect((await list()).body.items).toEqual([]);
    });

    it('delivered twice is sent once', async () => {
      await agree(2);
      await say();
      await server.settle();
      const message = await database().read((db) => db.findOneByOrFail(InboxMessage, { personId }));
      const send = createHandlers(server.parts)['message.send'];
      await send(
        {
          messageId: message.id,
          template: 'wish_progress',
          data: JSON.stringify(news.subscribe?.data),
          page: '',
        },
        newId(),
      );
      expect(sent()).toHaveLength(1);
    });
  });

  describe('when WeChat', () => {
    const states = async () => {
      const messages = await database().read((db) => db.findBy(OutboxMessage, { topic: 'message.send' }));
      const inbox = await database().read((db) => db.findOneByOrFail(InboxMessage, { personId }));
      return messages.filter(({ payload }) => payload['messageId'] === inbox.id).map(({ state }) => state);
    };

    it('says the person refused (43101), every grant is forgotten and the message stays in the inbox', async () => {
      for (let i = 0; i < 3; i++) await grant();
      await say();
      await server.settle();
      expect(sent()).toEqual([]);
      expect(await remaining()).toBe(0);
      expect(await states()).toEqual(['done']);
      expect((await list()).body.items).toHaveLength(1);
    });

    it.each([47003, 40037, 41030, 43107])(
      'says the message is wrong (%d), it is not tried for ever',
      async (errcode) => {
        await agree();
        server.standIn.control('fail-endpoint', { path: SEND, errcode });
        await say();
        await server.settle();
        expect(await states()).toEqual(['done']);
        expect(sent()).toEqual([]);
      },
    );

    it('is busy, it is tried again later', async () => {
      await agree();
      server.standIn.control('fail-endpoint', { path: SEND, errcode: -1, times: 2 });
      await say();
      await server.settle();
      expect([await states(), sent()]).toEqual([['waiting'], []]);
      clock.advance(minutes(1));
      await server.settle();
      expect(await states()).toEqual(['done']);
      expect(sent()).toHaveLength(1);
    });

    it('pushes that the person refused in the settings, the grants are gone; other templates stay', async () => {
      await grant([templateId, subscribeTemplates.wish_review.templateId]);
      const List = [
        { TemplateId: templateId, SubscribeStatusString: 'reject' },
        { TemplateId: subscribeTemplates.wish_review.templateId, SubscribeStatusString: 'accept' },
      ];
      await server.standIn.control('push-event', {
        event: { FromUserName: openid, MsgType: 'event', Event: 'subscribe_msg_change_event', List },
      });
      await server.settle();
      const grants = await database().read((db) => db.findBy(SubscribeGrant, { personId }));
      const counts = Object.fromEntries(grants.map((row) => [row.templateId, row.remaining]));
      expect(counts).toEqual({ [templateId]: 0, [subscribeTemplates.wish_review.templateId]: 1 });
    });

    it('pushes about someone we do not know, nothing happens', async () => {
      const List = { TemplateId: templateId, SubscribeStatusString: 'reject' };
      const event = { FromUserName: `o${'x'.repeat(27)}`, MsgType: 'event', Event: 'subscribe_msg_change_event', List };
      await server.standIn.control('push-event', { event });
      await server.settle();
      const waiting = await database().read((db) =>
        db.countBy(OutboxMessage, { topic: 'wechat.subscription_changed', state: 'waiting' }),
      );
      expect(waiting).toBe(0);
    });
  });

  it('are part of the copy of one’s data', async () => {
    await say();
    const { messages } = await database().read((db) => exportMessages(db, personId));
    expect(messages).toMatchObject([{ title: news.title, text: news.text }]);
  });

  it('are gone after 注销, and nothing more is sent', async () => {
    await agree();
    await say();
    await database().inTransaction((tx) => eraseMessagesOf(tx, personId));
    await server.settle();
    expect(sent()).toEqual([]);
    expect((await list()).body.items).toEqual([]);
    expect(await remaining()).toBeNull();
  });
});
