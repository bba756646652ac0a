import { dropChecksOfSubject, eraseChecksOf } from '../../../server/src/moderation';
import { clock, minutes } from '../../../server/src/platform/clock';
import { newId } from '../../../server/src/platform/new-id';
import { openStaffDesk, type StaffDesk } from '../../support/staff-desk';
import { countTasks } from '../../support/tasks-of';
import { useServer } from '../../support/use-server';
import { expectRefused } from '../../support/refused';

describe('the list of flagged content', () => {
  const { server } = useServer();
  let desk: StaffDesk;

  beforeEach(async () => {
    desk = await openStaffDesk(server);
  });
  afterEach(() => clock.set(null));

  const database = () => server.parts.database;

  it('shows what is in doubt to the workers of that community and grid, with the reason', async () => {
    const id = await desk.makeFlagged();
    for (const { token } of [desk.communityWorker, desk.gridWorker]) {
      const { status, body } = await desk.list(token);
      expect(status).toBe(200);
      expect(body).toMatchObject({
        items: [{ id, subjectLabel: '昵称', text: '旧书换菜，加微信详谈', because: '文字里可能有广告', pictures: [] }],
        nextCursor: null,
      });
    }
  });

  it('shows nothing of other grids, and nothing that passed or still waits', async () => {
    await desk.makeFlagged();
    await desk.makeFlagged({ text: '没有问题的话' });
    expect((await desk.list(desk.otherGridWorker.token)).body.items).toEqual([]);
    expect((await desk.list(desk.communityWorker.token)).body.items).toHaveLength(1);
  });

  it('does not show staff their own words', async () => {
    await desk.makeFlagged({ author: desk.gridWorker });
    expect((await desk.list(desk.gridWorker.token)).body.items).toEqual([]);
    expect((await desk.list(desk.communityWorker.token)).body.items).toHaveLength(1);
  });

  it('shows the pictures, which open', async () => {
    await desk.makeFlagged({ pictureIds: [newId()] });
    clock.advance(minutes(1));
    await server.standIn.control('pushes', {});
    await server.settle();
    const { body } = await desk.list(desk.gridWorker.token);
    expect(body.items[0]?.pictures[0]?.url).toMatch(/^\/api\/pictures\/\w{26}\/full\?until=\d+&signature=/);
  });

  it('is for staff', async () => {
    const { status, body } = await desk.list(desk.resident.token);
    expect([status, body.error?.code]).toEqual([403, 'request.not_allowed']);
    expect((await desk.list('')).status).toBe(401);
  });

  it('comes in pages, what waits longest first, each once', async () => {
    const ids: string[] = [];
    for (let i = 0; i < 25; i++) ids.push(await desk.makeFlagged());
    const first = await desk.list(desk.communityWorker.token);
    expect(first.body.items.map(({ id }) => id)).toEqual(ids.slice(0, 20));
    const second = await desk.list(desk.communityWorker.token, first.body.nextCursor ?? '');
    expect(second.body.items.map(({ id }) => id)).toEqual(ids.slice(20));
    expect(second.body.nextCursor).toBeNull();
  });

  it('is counted for the workbench', async () => {
    await desk.makeFlagged();
    expect(await countTasks(server, desk.gridWorker, 'check_flagged')).toBe(1);
    expect(await countTasks(server, desk.resident, 'check_flagged')).toBe(0);
  });

  describe('leaves the list', () => {
    it('when the thing is withdrawn, and no verdict follows', async () => {
      const id = await desk.makeFlagged();
      const { subjectId } = await desk.checkOf(id);
      await database().inTransaction((tx) => dropChecksOfSubject(tx, subjectId));
      expect((await desk.list(desk.gridWorker.token)).body.items).toEqual([]);
      expectRefused(await desk.clear(desk.gridWorker.token, id), 'moderation.already_decided');
      expect(await desk.decisionsOn(id)).toHaveLength(1);
    });

    it('when the author leaves, and their words are gone', async () => {
      const id = await desk.makeFlagged();
      const passed = await desk.makeFlagged({ text: '没有问题的话' });
      await database().inTransaction((tx) => eraseChecksOf(tx, desk.resident.id));
      expect(await desk.checkOf(id)).toMatchObject({ state: 'refused', text: '' });
      expect(await desk.checkOf(passed)).toMatchObject({ state: 'passed', text: '' });
      expect((await desk.list(desk.gridWorker.token)).body.items).toEqual([]);
    });
  });
});
