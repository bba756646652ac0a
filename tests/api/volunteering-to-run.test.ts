import { activityEndpoints as activities } from '@yuanli/shared/volunteering/activities.endpoints';
import { hours } from '../../server/src/platform/clock';
import { appoint } from '../support/factories/people';
import { makeActivity, makeShift } from '../support/factories/volunteering';
import type { Neighbour } from '../support/make-neighbourhood';
import { makeVolunteeringTown } from '../support/make-volunteers';
import { startTestServer, type TestServer } from '../support/test-server';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

describe('what I look after', () => {
  const list = async (view: 'draft' | 'running' | 'over', { token }: Neighbour, cursor?: string) =>
    (await server.call(activities.findActivitiesToRun, { view, cursor }, { as: token })).body;

  it('is by draft, running and over, with the next shift', async () => {
    const place = await makeVolunteeringTown(server);
    const { database } = server.parts;
    const { communityId } = place;
    const draft = await makeActivity(database, { communityId, state: 'draft' });
    const running = await makeActivity(database, { communityId });
    const past = await makeShift(database, { activityId: running.id, startsAt: new Date(Date.now() - hours(3)) });
    const second = await makeShift(database, { activityId: running.id, postId: past.postId, startsAt: new Date(Date.now() + hours(30)) });
    const first = await makeShift(database, { activityId: running.id, postId: past.postId, startsAt: new Date(Date.now() + hours(20)) });
    const over = await makeActivity(database, { communityId });
    await makeShift(database, { activityId: over.id, startsAt: new Date(Date.now() - hours(3)) });
    const mine = await makeActivity(database, { communityId, makerId: place.helper.id, state: 'draft' });

    expect((await list('draft', place.communityWorker)).items.map(({ id }) => id)).toEqual([mine.id, draft.id]);
    expect(await list('running', place.communityWorker)).toMatchObject({ items: [{ id: running.id, nextShift: { id: first.id }, unconfirmed: 0 }], nextCursor: null });
    expect((await list('over', place.communityWorker)).items.map(({ id }) => id)).toEqual([over.id]);
    await server.call(activities.cancelShift, { id: first.id, reason: '下雨' }, { as: place.communityWorker.token });
    expect((await list('running', place.communityWorker)).items[0]!.nextShift!.id).toBe(second.id);
    await server.call(activities.cancelActivity, { id: running.id, reason: '不办了' }, { as: place.communityWorker.token });
    expect((await list('over', place.communityWorker)).items.map(({ id }) => id)).toEqual([running.id, over.id]);

    expect((await list('draft', place.gridWorker)).items).toEqual([]);
    expect((await list('draft', place.helper)).items).toEqual([]);
    await appoint(database, place.helper, 'organisation_member', communityId);
    expect((await list('draft', place.helper)).items.map(({ id }) => id)).toEqual([mine.id]);
  });

  it('goes page by page, in the order of the end, without losing or doubling one', async () => {
    const place = await makeVolunteeringTown(server);
    const ends = Array.from({ length: 45 }, (_, n) => new Date(Date.now() + hours(24) + Math.floor(n / 3) * 1000));
    const made: string[] = [];
    for (const endsAt of ends) made.push((await makeActivity(server.parts.database, { communityId: place.communityId, endsAt })).id);
    const seen: string[] = [];
    for (let cursor: string | undefined; ; ) {
      const page = await list('running', place.communityWorker, cursor);
      seen.push(...page.items.map(({ id }) => id));
      if (!page.nextCursor) break;
      cursor = page.nextCursor;
    }
    expect(seen).toEqual(made);
  });
});
