import { createHandlers } from '../../../server/src/app/handlers';
import { findVerdicts, flagLateChecks } from '../../../server/src/moderation';
import { CheckPart } from '../../../server/src/moderation/check-part.entity';
import { clock, minutes } from '../../../server/src/platform/clock';
import { newId } from '../../../server/src/platform/new-id';
import { drainOutbox, OutboxMessage } from '../../../server/src/platform/outbox';
import { openCheckDesk, type CheckDesk } from '../../support/check-desk';
import { useServer } from '../../support/use-server';

const PICTURE_CHECK = '/wxa/media_check_async';

describe('content safety of pictures', () => {
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

  it('passes when the text and every picture have passed, not before', async () => {
    desk.muteWechat();
    const id = await desk.submit({ pictureIds: [await desk.makePicture(), await desk.makePicture()] });
    await server.settle();
    const [, first, second] = await desk.partsOf(id);
    await desk.pushVerdict(second?.traceId ?? '', 'pass');
    expect(await desk.stateOf(id)).toBe('waiting');
    await desk.pushVerdict(first?.traceId ?? '', 'pass');
    expect(await desk.stateOf(id)).toBe('passed');
    expect(await desk.decisionsOn(id)).toHaveLength(1);
  });

  it('are downloaded by WeChat from where it reaches us, and judged by push', async () => {
    const id = await desk.submit({ pictureIds: [await desk.makePicture()] });
    await desk.settle();
    expect(await desk.stateOf(id)).toBe('passed');
  });

  it.each([
    ['review', 20002, 'flagged', '照片里可能有色情内容'],
    ['risky', 20006, 'refused', null],
  ] as const)('one that is %s decides', async (suggest, label, state, because) => {
    const pictureIds = [await desk.makePicture(), await desk.makePicture()];
    server.standIn.control('set-media-rule', { includes: pictureIds[1] ?? '', suggest, label });
    const id = await desk.submit({ pictureIds });
    await desk.settle();
    expect(await desk.checkOf(id)).toMatchObject({ state, because });
    expect(await desk.decisionsOn(id)).toHaveLength(1);
  });

  it('are not handed in any more when the text is refused', async () => {
    const before = server.standIn.control('count-calls', { path: PICTURE_CHECK }).calls;
    const id = await desk.submit({ text: '违禁', pictureIds: [await desk.makePicture()] });
    await desk.settle();
    expect(await desk.stateOf(id)).toBe('refused');
    expect(server.standIn.control('count-calls', { path: PICTURE_CHECK }).calls).toBe(before);
  });

  it('that WeChat cannot download go to staff', async () => {
    const id = await desk.submit({ pictureIds: [newId()] });
    await desk.settle();
    expect(await desk.stateOf(id)).toBe('flagged');
  });

  it('handed in are not handed in again when a later one fails', async () => {
    const pictureIds = [await desk.makePicture(), await desk.makePicture()];
    desk.muteWechat();
    await server.parts.wechat.msgSecCheck({ openid: desk.openid, scene: 'forum', content: '先要一次令牌' });
    const id = await desk.submit({ text: '', pictureIds });
    const handlers = createHandlers(server.parts);
    const check = handlers['moderation.check'] as (payload: { checkId: string }) => Promise<void>;
    let calls = 0;
    const { mediaCheckAsync } = server.parts.wechat;
    const spy = jest.spyOn(server.parts.wechat, 'mediaCheckAsync').mockImplementation((media) => {
      if (++calls === 2) return Promise.reject(new Error('no network'));
      return mediaCheckAsync(media);
    });
    await expect(check({ checkId: id })).rejects.toThrow('no network');
    const [first] = await desk.partsOf(id);
    await check({ checkId: id });
    spy.mockRestore();
    expect(calls).toBe(3);
    const after = await desk.partsOf(id);
    expect(after[0]?.traceId).toBe(first?.traceId);
    expect(after.every(({ traceId }) => traceId)).toBe(true);
  });

  it('a verdict that is faster than our own note is taken up again', async () => {
    desk.muteWechat();
    const id = await desk.submit({ pictureIds: [await desk.makePicture()] });
    await server.settle();
    const [, part] = await desk.partsOf(id);
    const traceId = part?.traceId ?? '';
    await database().inTransaction((tx) => tx.update(CheckPart, { checkId: id, traceId }, { traceId: null }));
    await desk.pushVerdict(traceId, 'pass');
    expect(await desk.stateOf(id)).toBe('waiting');
    await database().inTransaction((tx) => tx.update(CheckPart, { id: part?.id ?? '' }, { traceId }));
    clock.advance(minutes(1));
    await server.settle();
    expect(await desk.stateOf(id)).toBe('passed');
  });

  it('a verdict for a picture nobody knows is let go after an hour', async () => {
    await desk.pushVerdict('ffffffff-00000000-00000000', 'risky');
    const waiting = () =>
      database().read((db) => db.countBy(OutboxMessage, { topic: 'wechat.media_checked', state: 'waiting' }));
    expect(await waiting()).toBe(1);
    for (let i = 0; i < 8; i++) {
      clock.advance(minutes(10));
      await server.settle();
    }
    expect(await waiting()).toBe(0);
    expect(
      await database().read((db) => db.countBy(OutboxMessage, { topic: 'wechat.media_checked', state: 'dead' })),
    ).toBe(0);
  });

  it('a verdict told twice, and another one later, change nothing', async () => {
    server.standIn.control('set-toggles', { pushesTwice: true });
    const id = await desk.submit({ pictureIds: [await desk.makePicture()] });
    await desk.settle();
    const [, part] = await desk.partsOf(id);
    await desk.pushVerdict(part?.traceId ?? '', 'risky');
    expect(await desk.stateOf(id)).toBe('passed');
    expect(await desk.decisionsOn(id)).toHaveLength(1);
  });

  describe('decides once', () => {
    it('when two workers drain the outbox at the same time', async () => {
      const pictureId = await desk.makePicture();
      const ids = await Promise.all(
        Array.from({ length: 12 }, (_, i) => desk.submit({ pictureIds: i % 2 ? [pictureId] : [] })),
      );
      const drain = async () => {
        const handlers = createHandlers(server.parts);
        while ((await drainOutbox(database(), handlers, server.parts.log)) > 0) continue;
      };
      await Promise.all([drain(), drain()]);
      await server.standIn.control('pushes', {});
      await Promise.all([drain(), drain()]);
      const verdicts = await database().read((db) => findVerdicts(db, ids));
      expect([...verdicts.values()]).toEqual(ids.map(() => 'passed'));
      for (const id of ids) expect(await desk.decisionsOn(id)).toHaveLength(1);
    });

    it('when the last verdicts arrive at the same time', async () => {
      const pictureIds = await Promise.all(Array.from({ length: 6 }, desk.makePicture));
      desk.muteWechat();
      const id = await desk.submit({ pictureIds });
      await server.settle();
      const take = createHandlers(server.parts)['wechat.media_checked'];
      const pictures = (await desk.partsOf(id)).filter(({ pictureId }) => pictureId);
      await Promise.all(
        pictures.map(({ traceId }) => take({ traceId: traceId!, suggest: 'pass', label: '100' }, newId())),
      );
      expect(await desk.stateOf(id)).toBe('passed');
      expect(await desk.decisionsOn(id)).toHaveLength(1);
    });
  });

  describe('without an answer', () => {
    it('goes to staff after 40 minutes; a verdict after that changes nothing', async () => {
      desk.muteWechat();
      const id = await desk.submit({ pictureIds: [await desk.makePicture()] });
      await server.settle();
      clock.advance(minutes(39));
      await flagLateChecks.run(database());
      expect(await desk.stateOf(id)).toBe('waiting');
      clock.advance(minutes(2));
      await Promise.all([flagLateChecks.run(database()), flagLateChecks.run(database())]);
      expect(await desk.checkOf(id)).toMatchObject({ state: 'flagged', because: '内容检查一直没有结果' });
      const [, part] = await desk.partsOf(id);
      await desk.pushVerdict(part?.traceId ?? '', 'risky');
      expect(await desk.stateOf(id)).toBe('flagged');
      expect(await desk.decisionsOn(id)).toHaveLength(1);
    });
  });
});
