import { activityEndpoints as activities } from '@yuanli/shared/volunteering/activities.endpoints';
import { clock, fromNow, hours, minutes } from '../../../server/src/platform/clock';
import { makeActivity, makeShift } from '../../support/factories/volunteering';
import { makeVolunteeringTown, type VolunteeringTown } from '../../support/make-volunteers';
import { useServer } from '../../support/use-server';

const { server } = useServer();
const start = new Date('2026-11-21T02:00:00Z');

describe('what one can help with', () => {
  let town: VolunteeringTown;
  const find = (more: object = {}, as?: string) =>
    server.call(activities.findActivities, { communityId: town.communityId, ...more }, as ? { as } : {});
  /** An activity with shifts so many hours from now. */
  async function plan(title: string, inHours: readonly number[], given: Parameters<typeof makeActivity>[1] = {}) {
    const activity = await makeActivity(server.parts.database, { communityId: town.communityId, title, ...given });
    const shifts = [];
    for (const ahead of inHours)
      shifts.push(
        await makeShift(server.parts.database, {
          activityId: activity.id,
          startsAt: fromNow(hours(ahead)),
          capacity: 4,
        }),
      );
    return { id: activity.id, shifts };
  }
  beforeEach(async () => {
    clock.set(start);
    town = await makeVolunteeringTown(server);
  });
  afterEach(() => clock.set(null));

  it('shows each activity once, by its next shift, with three of them and how many follow', async () => {
    const patrol = await plan('晚间巡逻', [48, 24, 72, 96, 120], { kind: 'duty' });
    await plan('大扫除', [-1, 30]);
    await plan('过去了', [-3]);
    await plan('没有发布', [5], { state: 'draft' });
    await plan('没有班次', []);
    const { body } = await find();
    expect(body.items.map(({ title, shifts, moreShifts }) => [title, shifts.length, moreShifts])).toEqual([
      ['晚间巡逻', 3, 2],
      ['大扫除', 1, 0],
    ]);
    expect(body.items[0]).toMatchObject({ id: patrol.id, kind: 'duty', placeName: expect.any(String) });
    const [second, first, third] = patrol.shifts;
    expect(body.items[0]!.shifts.map(({ id }) => id)).toEqual([first!.id, second!.id, third!.id]);
    expect((await find({ kind: 'service' })).body.items.map(({ title }) => title)).toEqual(['大扫除']);
  });

  it('says of each shift how many are wanted, and how the viewer stands', async () => {
    const { shifts } = await plan('助餐', [10, 20]);
    const volunteer = await town.newVolunteer();
    await town.signUp(volunteer, shifts[0]!.id);
    expect((await find({}, volunteer.token)).body.items[0]!.shifts).toMatchObject([
      { left: 3, mine: 'seated' },
      { left: 4, mine: null },
    ]);
    expect((await find()).body.items[0]!.shifts[0]).toMatchObject({ left: 3, mine: null });
  });

  it('leaves nothing out and repeats nothing from page to page, also where a shift begins meanwhile', async () => {
    const made: string[] = [];
    for (let n = 0; n < 45; n++)
      made.push((await plan(`第${n}项`, [1 + Math.floor(n / 4), 200 + n], n % 2 ? { kind: 'duty' } : {})).id);
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const { body } = await find({ cursor });
      expect(body.items.length).toBeLessThanOrEqual(20);
      seen.push(...body.items.map(({ id }) => id));
      cursor = body.nextCursor ?? undefined;
      // Those of the first page have begun: their next shifts lie beyond all others.
      clock.advance(minutes(150));
    } while (cursor);
    expect(seen).toEqual(made);
    clock.set(start);
    expect((await find({ cursor: 'no such thing' })).body.items[0]!.id).toBe(made[0]);
  });
});
