import { randomUUID } from 'node:crypto';
import { fileComplaint, submitForCheck } from '../../../server/src/moderation';
import type { Complaint } from '../../../server/src/moderation/file-complaint';
import { AuditEntry } from '../../../server/src/platform/audit';
import { newId } from '../../../server/src/platform/new-id';
import { openStaffDesk, type Someone, type StaffDesk } from '../../support/staff-desk';
import { useServer } from '../../support/use-server';

describe('deciding about flagged content', () => {
  const { server } = useServer();
  let desk: StaffDesk;

  beforeEach(async () => {
    desk = await openStaffDesk(server);
  });

  const database = () => server.parts.database;

  describe('clear', () => {
    it('lets others see it, and is written down', async () => {
      const id = await desk.makeFlagged();
      expect((await desk.clear(desk.gridWorker.token, id)).body).toEqual({ done: true });
      const check = await desk.checkOf(id);
      expect(check).toMatchObject({ state: 'passed', text: '' });
      expect(await desk.decisionsOn(id)).toMatchObject([{ verdict: 'flagged' }, { verdict: 'passed', reason: null }]);
      const trail = await database().read((db) =>
        db.find(AuditEntry, { where: { subjectId: check.subjectId }, order: { id: 'ASC' } }),
      );
      expect(trail).toMatchObject([
        { action: 'moderation.flagged', actorId: null },
        { action: 'moderation.passed', actorId: desk.gridWorker.id },
      ]);
    });

    it('is not for residents, other grids, or the author', async () => {
      const id = await desk.makeFlagged({ author: desk.gridWorker });
      for (const { token } of [desk.resident, desk.otherGridWorker, desk.gridWorker]) {
        const { status, body } = await desk.clear(token, id);
        expect([status, body.error?.code]).toEqual([403, 'request.not_allowed']);
      }
      expect(await desk.checkOf(id)).toMatchObject({ state: 'flagged' });
    });

    it('of something decided, still waiting, or unknown is said plainly', async () => {
      const decided = await desk.makeFlagged();
      await desk.refuse(desk.gridWorker.token, decided);
      const again = await desk.clear(desk.communityWorker.token, decided);
      expect([again.status, again.body.error?.code]).toEqual([409, 'moderation.already_decided']);

      const waiting = await database().inTransaction((tx) =>
        submitForCheck(tx, {
          subjectKind: 'nickname',
          subjectId: newId(),
          authorId: desk.resident.id,
          communityId: desk.communityId,
          gridId: desk.gridId,
          text: '话',
          pictureIds: [],
        }),
      );
      for (const id of [waiting, newId()]) {
        const { status, body } = await desk.clear(desk.gridWorker.token, id);
        expect([status, body.error?.code]).toEqual([404, 'moderation.not_found']);
      }
    });

    it('repeated with the same key gives the same answer and one decision', async () => {
      const id = await desk.makeFlagged();
      const key = randomUUID();
      const answers = [
        await desk.clear(desk.gridWorker.token, id, key),
        await desk.clear(desk.gridWorker.token, id, key),
      ];
      expect(answers.map(({ status }) => status)).toEqual([200, 200]);
      expect(await desk.decisionsOn(id)).toHaveLength(2);
    });

    it('and refuse at the same time: one wins, the other is told', async () => {
      const id = await desk.makeFlagged();
      const answers = await Promise.all([
        desk.clear(desk.gridWorker.token, id),
        desk.refuse(desk.communityWorker.token, id),
        desk.clear(desk.communityWorker.token, id),
        desk.refuse(desk.gridWorker.token, id),
      ]);
      expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
      expect(answers.filter(({ body }) => body.error?.code === 'moderation.already_decided')).toHaveLength(3);
      expect(await desk.decisionsOn(id)).toHaveLength(2);
    });
  });

  describe('refuse', () => {
    it('tells the reason to whoever wrote it', async () => {
      const id = await desk.makeFlagged();
      expect((await desk.refuse(desk.communityWorker.token, id)).status).toBe(200);
      expect(await desk.checkOf(id)).toMatchObject({ state: 'refused' });
      expect(await desk.decisionsOn(id)).toMatchObject([
        { verdict: 'flagged' },
        { verdict: 'refused', reason: '写了别人的电话' },
      ]);
    });

    it('needs a reason', async () => {
      const { status, body } = await desk.refuse(desk.communityWorker.token, await desk.makeFlagged(), ' ');
      expect([status, body.error?.fields]).toEqual([422, { reason: '原因至少写2个字' }]);
    });

    it('is not for other grids', async () => {
      expect((await desk.refuse(desk.otherGridWorker.token, await desk.makeFlagged())).status).toBe(403);
    });
  });

  describe('complaint', () => {
    const complain = (by: Someone, given: Partial<Complaint> = {}) => {
      const actor = { personId: by.id, sessionId: by.id, grants: [] };
      const about = {
        subjectKind: 'nickname',
        subjectId: newId(),
        communityId: desk.communityId,
        gridId: desk.gridId,
        text: '全文',
        reason: '有我家的门牌号',
      } as const;
      return database().inTransaction((tx) => fileComplaint(tx, actor, { ...about, ...given }));
    };

    it('comes onto the same list', async () => {
      await complain(desk.resident);
      expect((await desk.list(desk.gridWorker.token)).body.items).toMatchObject([
        { text: '全文', because: '居民反映：有我家的门牌号' },
      ]);
    });

    it('keeps the words as they were said, also the longest', async () => {
      const reason = '占'.repeat(200);
      await complain(desk.resident, { reason });
      const { items } = (await desk.list(desk.gridWorker.token)).body;
      expect(items.map(({ because }) => because)).toContain(`居民反映：${reason}`);
    });

    it('of many about one thing is one line, with the number', async () => {
      const subjectId = newId();
      await complain(desk.resident, { subjectId });
      await complain(desk.communityWorker, { subjectId, reason: '骗人的' });
      const { body } = await desk.list(desk.gridWorker.token);
      expect(body.items).toMatchObject([{ subjectId, because: '居民反映：骗人的（共反映2次）' }]);
      const trail = await database().read((db) => db.findBy(AuditEntry, { subjectId }));
      expect(trail.map(({ actorId }) => actorId).sort()).toEqual([desk.resident.id, desk.communityWorker.id].sort());
    });

    it('after a decision is a new line', async () => {
      const subjectId = newId();
      await complain(desk.resident, { subjectId });
      const [first] = (await desk.list(desk.gridWorker.token)).body.items;
      await desk.clear(desk.gridWorker.token, first?.id ?? '');
      expect(await desk.decisionsOn(first?.id ?? '')).toMatchObject([{ origin: 'complaint', verdict: 'passed' }]);
      await complain(desk.resident, { subjectId });
      const { body } = await desk.list(desk.gridWorker.token);
      expect(body.items).toHaveLength(1);
      expect(body.items[0]?.id).not.toBe(first?.id);
    });

    it('about the words of staff is not decided by themselves', async () => {
      const id = await desk.makeFlagged({ author: desk.gridWorker, text: '没有问题的话' });
      const { subjectId } = await desk.checkOf(id);
      await complain(desk.resident, { subjectId });
      expect((await desk.list(desk.gridWorker.token)).body.items).toEqual([]);
      expect((await desk.list(desk.communityWorker.token)).body.items.map(({ because }) => because)).toContain(
        '居民反映：有我家的门牌号',
      );
    });
  });
});
