import { moderationEndpoints as endpoints } from '@yuanli/shared/moderation/moderation.endpoints';
import { clock, minutes } from '../../../server/src/platform/clock';
import { openStaffDesk, type StaffDesk } from '../../support/staff-desk';
import { useServer } from '../../support/use-server';

const { server } = useServer();
let desk: StaffDesk;
beforeEach(async () => {
  desk = await openStaffDesk(server);
});
afterEach(() => clock.set(null));

const list = async (input: object, as = desk.gridWorker.token) =>
  (await server.call(endpoints.findFlagged, input, { as })).body;

describe('what was decided about flagged content', () => {
  it('is kept with who decided, how and why, the last first; the words of what passed are not', async () => {
    const [passed, refused, waits] = [await desk.makeFlagged(), await desk.makeFlagged(), await desk.makeFlagged()];
    await desk.clear(desk.communityWorker.token, passed);
    clock.advance(minutes(1));
    await desk.refuse(desk.gridWorker.token, refused);
    const decided = await list({ view: 'decided' });
    expect(decided).toMatchObject({
      items: [
        { id: refused, text: '旧书换菜，加微信详谈', decision: { isPassed: false, reason: '写了别人的电话' } },
        { id: passed, text: '', decision: { isPassed: true, reason: null } },
      ],
      nextCursor: null,
      waiting: 1,
    });
    expect(await list({})).toMatchObject({ items: [{ id: waits, decision: null }], waiting: 1 });
    expect((await list({ view: 'decided' }, desk.otherGridWorker.token)).items).toEqual([]);
  });

  it('comes in pages; what waits is found by its words and by where it comes from', async () => {
    const ids: string[] = [];
    for (let n = 0; n < 21; n++) ids.unshift(await desk.makeFlagged());
    for (const id of [...ids].reverse()) {
      await desk.clear(desk.gridWorker.token, id);
      clock.advance(minutes(1));
    }
    const first = await list({ view: 'decided' });
    const rest = await list({ view: 'decided', cursor: first.nextCursor });
    expect([...first.items, ...rest.items].map(({ id }) => id).slice(0, 21)).toEqual(ids);

    const id = await desk.makeFlagged({ text: '低价出售，加微信详谈' });
    expect((await list({ q: '低价' })).items).toMatchObject([{ id }]);
    expect((await list({ q: '没有的话' })).items).toEqual([]);
    expect((await list({ origin: 'check', q: '低价' })).items).toHaveLength(1);
    expect((await list({ origin: 'complaint' })).items).toEqual([]);
  });
});
