import { Person } from '../../../server/src/identity';
import { AuditEntry } from '../../../server/src/platform/audit';
import { clock, minutes } from '../../../server/src/platform/clock';
import { newId } from '../../../server/src/platform/new-id';
import { openCheckDesk, type CheckDesk } from '../../support/check-desk';
import { makePerson } from '../../support/factories/people';
import { useServer } from '../../support/use-server';

const TEXT_CHECK = '/wxa/msg_sec_check';

describe('content safety of a text', () => {
  const { server } = useServer();
  let desk: CheckDesk;

  beforeEach(async () => {
    desk = await openCheckDesk(server);
  });
  afterEach(() => {
    clock.set(null);
    server.standIn.reset();
    server.standIn.control('set-push-address', { url: `${server.url}/wechat/push` });
  });

  const database = () => server.parts.database;

  it('that passes may be shown; the copy for the check is emptied', async () => {
    const subjectId = newId();
    const id = await desk.submit({ subjectId });
    expect(await desk.stateOf(id)).toBe('waiting');
    await desk.settle();
    expect(await desk.checkOf(id)).toMatchObject({ state: 'passed', text: '' });
    expect(await desk.decisionsOn(id)).toEqual([
      { subjectKind: 'nickname', subjectId, checkId: id, origin: 'check', verdict: 'passed', reason: null, rule: null },
    ]);
    const trail = await database().read((db) => db.findBy(AuditEntry, { subjectId }));
    expect(trail).toMatchObject([{ action: 'moderation.passed', actorId: null }]);
  });

  it('in doubt goes to staff', async () => {
    const id = await desk.submit({ text: '加微信详谈' });
    await desk.settle();
    expect(await desk.checkOf(id)).toMatchObject({ state: 'flagged', because: '文字里可能有广告', text: '加微信详谈' });
    expect(await desk.decisionsOn(id)).toMatchObject([{ verdict: 'flagged', reason: null }]);
  });

  it('that is risky is refused, with a reason', async () => {
    const id = await desk.submit({ text: '这里有违禁的话' });
    await desk.settle();
    expect(await desk.stateOf(id)).toBe('refused');
    expect(await desk.decisionsOn(id)).toMatchObject([
      { verdict: 'refused', reason: '文字里可能有时政内容，请改一改再提交' },
    ]);
  });

  it.each([
    [48001, 1],
    [40164, 1],
    [61010, 0],
  ])(
    'that WeChat does not check (%d) waits for a person, and those who run the server are told',
    async (errcode, alarms) => {
      const log = jest.spyOn(server.parts.log, 'error');
      server.standIn.control('fail-endpoint', { path: TEXT_CHECK, errcode });
      const id = await desk.submit({ text: '修一下灯' });
      await desk.settle();
      expect(await desk.checkOf(id)).toMatchObject({ state: 'flagged', because: '文字没能检查' });
      const counted = await server.parts.metrics.registry.getSingleMetricAsString('wechat_refusals_total');
      expect(counted).toContain(`wechat_refusals_total{api="${TEXT_CHECK}",errcode="${errcode}"} 1`);
      expect(log).toHaveBeenCalledTimes(alarms);
      log.mockRestore();
    },
  );

  it('in doubt is refused where no community has staff for it', async () => {
    const id = await desk.submit({ text: '加微信详谈', communityId: null, gridId: null });
    await desk.settle();
    expect(await desk.stateOf(id)).toBe('refused');
  });

  it('longer than WeChat takes is asked about in pieces, and the worst piece counts', async () => {
    await server.parts.wechat.msgSecCheck({ openid: desk.openid, scene: 'forum', content: '先要一次令牌' });
    const before = server.standIn.control('count-calls', { path: TEXT_CHECK }).calls;
    const id = await desk.submit({ text: `${'😀'.repeat(2499)}加微信${'好'.repeat(3000)}违禁` });
    await desk.settle();
    expect(await desk.stateOf(id)).toBe('refused');
    expect(server.standIn.control('count-calls', { path: TEXT_CHECK }).calls - before).toBe(3);
  });

  it('that is empty has nothing to check', async () => {
    const id = await desk.submit({ text: ' ' });
    await desk.settle();
    expect(await desk.stateOf(id)).toBe('passed');
  });

  it('by someone who was not here for two hours goes to staff and is not lost (61010)', async () => {
    server.standIn.control('move-clock', { seconds: 3 * 3600 });
    const id = await desk.submit();
    await desk.settle();
    expect(await desk.checkOf(id)).toMatchObject({ state: 'flagged', because: '文字没能检查' });
  });

  it('by someone who has left goes to staff', async () => {
    const { id: gone } = await makePerson(database());
    await database().inTransaction((tx) => tx.update(Person, { id: gone }, { openid: null }));
    const id = await desk.submit({ authorId: gone });
    await desk.settle();
    expect(await desk.stateOf(id)).toBe('flagged');
  });

  it('that WeChat refuses to check goes to staff', async () => {
    server.standIn.control('fail-endpoint', { path: TEXT_CHECK, errcode: 40129 });
    const id = await desk.submit();
    await desk.settle();
    expect(await desk.stateOf(id)).toBe('flagged');
  });

  it('waits while WeChat is busy, and is asked about again', async () => {
    server.standIn.control('fail-endpoint', { path: TEXT_CHECK, errcode: -1, times: 2 });
    const id = await desk.submit();
    await desk.settle();
    expect(await desk.stateOf(id)).toBe('waiting');
    clock.advance(minutes(1));
    await desk.settle();
    expect(await desk.stateOf(id)).toBe('passed');
  });
});
