import { messageEndpoints as endpoints } from '@yuanli/shared/messages/messages.endpoints';
import { standInTemplates } from '@yuanli/shared/messages/stand-in-templates';
import { subscribeTemplates } from '@yuanli/shared/messages/subscribe-templates';
import { createHandlers } from '../../../server/src/app/handlers';
import { refuseBadTemplates } from '../../../server/src/app/open-parts';
import { exportMessages, eraseMessagesOf, notify, type Notification } from '../../../server/src/messages';
import { createMessageTemplates } from '../../../server/src/messages/message-templates';
import { InboxMessage } from '../../../server/src/messages/inbox-message.entity';
import { SubscribeGrant } from '../../../server/src/messages/subscribe-grant.entity';
import { clock, minutes } from '../../../server/src/platform/clock';
import { newId } from '../../../server/src/platform/new-id';
import { drainOutbox, OutboxMessage } from '../../../server/src/platform/outbox';
import { makePerson, signInAs } from '../../support/factories/people';
import { useServer } from '../../support/use-server';

const { templateId } = subscribeTemplates.wish_progress;
const SEND = '/cgi-bin/message/subscribe/send';

const asRead = { 心愿: '想要一台收音机', 状态: '有人来帮', 时间: '2026年10月1日 15:01', 提示: '党员老周会联系您' };
const wishId = newId();
const news: Notification = {
  title: '有人认领了您的心愿',
  text: '党员老周认领了“想要一台收音机”，会在两周内联系您。',
  link: { kind: 'wish', id: wishId },
  subscribe: {
    template: 'wish_progress',
    data: { wish: '想要一台收音机', state: '有人来帮', time: '2026年10月1日 15:01', hint: '党员老周会联系您' },
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
      expect(sent()).toMatchObject([{ templateId, data: asRead, page: news.subscribe?.page }]);
      expect(await remaining()).toBe(0);
      expect(await database().read((db) => db.findOneByOrFail(InboxMessage, { personId }))).toMatchObject({
        sentAt: expect.any(Date),
      });
    });

    it('shortens what WeChat would refuse', async () => {
      await agree();
      const data = {
        wish: '想要'.repeat(30),
        state: '有人来帮忙了',
        time: '2026年10月1日 15:01',
        hint: '第一行\n第二行',
      };
      await say({ subscribe: { template: 'wish_progress', data, page: 'wishes/detail/index' } });
      await server.settle();
      expect(sent()).toMatchObject([
        { data: { 心愿: `${'想要'.repeat(9)}想…`, 状态: '有人来帮忙', 提示: '第一行 第二行' } },
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
    const refusals = async () => server.parts.metrics.registry.getSingleMetricAsString('wechat_refusals_total');
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
        // WeChat counts it as not sent, so the agreement is still good; those who run the server see it.
        expect(await remaining()).toBe(1);
        expect(await refusals()).toContain(`wechat_refusals_total{api="${SEND}",errcode="${errcode}"}`);
        await say();
        await server.settle();
        expect(sent()).toHaveLength(1);
      },
    );

    it('numbers the fields otherwise than before, they are read anew and the message is sent', async () => {
      await agree(2);
      await say();
      await server.settle();
      server.standIn.control('renumber-templates', { from: 21 });
      await say();
      await server.settle();
      expect(sent()).toMatchObject([{ data: asRead }, { data: asRead }]);
      expect(await remaining()).toBe(0);
    });

    it('sends another message to the same person just then (43108), it is tried again later', async () => {
      await agree();
      server.standIn.control('fail-endpoint', { path: SEND, errcode: 43108 });
      await say();
      await server.settle();
      expect([await states(), sent()]).toEqual([['waiting'], []]);
      clock.advance(minutes(1));
      await server.settle();
      expect(sent()).toHaveLength(1);
    });

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

  describe('with templates as the operator has added them', () => {
    const title = '审核结果通知';
    const id = subscribeTemplates.wish_review.templateId;
    const add = (fields: Record<string, string>) =>
      server.standIn.control('add-template', { templateId: id, title, fields });
    const templates = (setting = standInTemplates) => createMessageTemplates({ ...server.parts, setting });
    beforeEach(() => {
      server.standIn.control('renumber-templates', { from: 3 });
    });

    it('finds each field by its label, in any order and of any of the kinds that can hold it', async () => {
      add({ time12: '说明', thing4: '审核内容', phrase7: '结果' });
      await expect(templates().getKeys('wish_review')).rejects.toThrow('time12');
      add({ thing12: '说明', thing4: '审核内容', thing7: '结果' });
      expect(await templates().findProblems()).toEqual([]);
      expect(await templates().getKeys('wish_review')).toEqual({
        content: 'thing4',
        result: 'thing7',
        hint: 'thing12',
      });
    });

    it('finds a label that only this operator uses, where the setting says so', async () => {
      add({ thing9: '事由', phrase1: '结论', thing2: '说明' });
      const setting = standInTemplates.replace(id, `${id};内容:事由;结果:结论`);
      expect(await templates(setting).findProblems()).toEqual([]);
      expect(await templates(setting).getKeys('wish_review')).toMatchObject({ content: 'thing9', result: 'phrase1' });
    });

    it.each([
      ['a field is missing', { thing1: '内容', phrase2: '结果' }, '说明'],
      [
        'a field cannot hold our words',
        { character_string1: '内容', phrase2: '结果', thing3: '说明' },
        'character_string1',
      ],
      [
        'nobody knows what a field is for',
        { thing1: '内容', phrase2: '结果', thing3: '说明', name4: '申请人' },
        '申请人',
      ],
    ])('refuses to start in production when %s, and names template and label', async (_what, fields, label) => {
      add(fields);
      const parts = (NODE_ENV: 'production' | 'test') => ({
        ...{ env: { ...server.parts.env, NODE_ENV }, templates: templates(), log: server.parts.log },
      });
      const start = refuseBadTemplates(parts('production'));
      await expect(start).rejects.toThrow(new RegExp(`refusing to start[^]*wish_review[^]*${title}[^]*${label}`));
      await refuseBadTemplates(parts('test'));
    });

    it('refuses to start without one of the templates, but not because WeChat does not answer', async () => {
      const parts = { env: { ...server.parts.env, NODE_ENV: 'production' as const }, log: server.parts.log };
      const setting = standInTemplates.replace(id, 'x'.repeat(43));
      await expect(refuseBadTemplates({ ...parts, templates: templates(setting) })).rejects.toThrow('x'.repeat(43));
      server.standIn.control('fail-endpoint', { path: '/wxaapi/newtmpl/gettemplate', errcode: 40164 });
      await refuseBadTemplates({ ...parts, templates: templates() });
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
