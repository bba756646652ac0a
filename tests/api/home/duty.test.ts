import { homeEndpoints } from '@yuanli/shared/home/home.endpoints';
import { placeTreeEndpoints } from '@yuanli/shared/places/place-tree.endpoints';
import { placesEndpoints } from '@yuanli/shared/places/places.endpoints';
import { postsEndpoints } from '@yuanli/shared/identity/posts.endpoints';
import { clock, days, fromNow } from '../../../server/src/platform/clock';
import { appoint, makePerson, signInAs } from '../../support/factories/people';
import { makeCourtyard } from '../../support/factories/places';
import { makeLocation, makeOrganization, makeService } from '../../support/factories/services';
import { useServer } from '../../support/use-server';

const { server } = useServer();
const database = () => server.parts.database;
afterEach(() => clock.set(null));

/** China's clock. */
const at = (time: string) => clock.set(new Date(`${time}+08:00`));
const dutyOf = async ({ id }: { id: string }) =>
  (await server.call(homeEndpoints.getHome, { courtyardId: id })).body.duty;
const as = async (who: { id: string }) => ({ as: await signInAs(database(), who) });

async function office() {
  const courtyard = await makeCourtyard(database());
  const { communityId, gridId } = courtyard;
  const worker = async (nickname: string, scopeId: string) => {
    const person = await makePerson(database(), { phone: true, nickname });
    const role = scopeId === gridId ? 'grid_worker' : 'community_worker';
    await appoint(database(), person, role, scopeId, { communityId });
    return person;
  };
  return { courtyard, communityId, gridId, lin: await worker('林主任', communityId), worker };
}

describe('the grid worker on the home page', () => {
  it.each([
    ['2026-11-24T09:30:00', 'on_duty'],
    ['2026-11-24T18:00:00', 'after_work'],
    ['2026-11-22T10:00:00', 'day_off'],
    ['2026-10-01T10:00:00', 'day_off'],
    ['2026-10-10T10:00:00', 'on_duty'],
  ])('is, at %s, %s: by weekday, holiday and the Saturday worked for one', async (time, state) => {
    const { courtyard, gridId, worker } = await office();
    at(time);
    expect(await dutyOf(courtyard)).toBeNull();
    await worker('小吴', gridId);
    expect(await dutyOf(courtyard)).toEqual({ names: ['小吴'], standsInFor: null, state, phone: null });
  });

  it('is whoever stands in while the worker is away, and the worker again after that', async () => {
    const { courtyard, gridId, lin, worker } = await office();
    const wu = await worker('小吴', gridId);
    at('2026-11-24T09:30:00');
    const form = { deputyId: lin.id, from: fromNow(0).toISOString(), until: fromNow(days(3)).toISOString() };
    await server.call(postsEndpoints.goAway, form, await as(wu));
    expect(await dutyOf(courtyard)).toMatchObject({ names: ['林主任'], standsInFor: '小吴', state: 'on_duty' });
    const zheng = await worker('小郑', gridId);
    expect(await dutyOf(courtyard)).toMatchObject({ names: ['小郑'], standsInFor: null });
    const { absence } = (await server.call(postsEndpoints.getMyPosts, {}, await as(wu))).body;
    await server.call(postsEndpoints.comeBack, { id: absence!.id }, await as(wu));
    expect((await dutyOf(courtyard))?.names).toEqual(['小吴', '小郑']);
    await server.call(postsEndpoints.goAway, form, await as(wu));
    await server.call(postsEndpoints.goAway, form, await as(zheng));
    await server.call(postsEndpoints.goAway, { ...form, deputyId: zheng.id }, await as(lin));
    expect(await dutyOf(courtyard)).toMatchObject({ names: ['小吴', '小郑'], standsInFor: null, state: 'away' });
  });

  it('is called at the phone the community gave the grid, which is public, and may be taken back', async () => {
    const { courtyard, communityId, gridId, lin, worker } = await office();
    await worker('小吴', gridId);
    const worked = await as(lin);
    const change = async (phone: string | null) => {
      const { version } = (await server.call(placeTreeEndpoints.getPlace, { id: gridId }, worked)).body;
      return server.call(placeTreeEndpoints.changePlace, { id: gridId, version, name: '3网格', phone }, worked);
    };
    expect((await change('12345')).body.error?.code).toBe('request.invalid');
    expect((await change('0731 55550113')).body.phone).toBe('0731-55550113');
    expect((await dutyOf(courtyard))?.phone).toBe('0731-55550113');
    const none = (await change(null)).body;
    expect([none.phone, none.history[0]!.text]).toEqual([null, '电话从“0731-55550113”改为“空”']);
    expect((await dutyOf(courtyard))?.phone).toBeNull();
    const own = (await server.call(placesEndpoints.getCourtyard, { id: courtyard.id })).body;
    expect([own.communityId, own.communityPhone]).toEqual([communityId, '010-55550101']);
  });
});

describe('the services that are open', () => {
  it('are counted in the community, as their hours say', async () => {
    const { courtyard, communityId } = await office();
    const shared = {
      communityId,
      organizationId: (await makeOrganization(database(), { communityId })).id,
      locationId: (await makeLocation(database(), { communityId })).id,
    };
    const hours = ['Mo-Fr 09:00-17:00', 'Mo-Fr 09:00-17:00', '24/7', 'Sa 09:00-17:00', null];
    for (const openingHours of hours) await makeService(database(), { ...shared, openingHours });
    await makeService(database(), { ...shared, openingHours: '24/7', status: 'closed' });
    const open = async () =>
      (await server.call(homeEndpoints.getHome, { courtyardId: courtyard.id })).body.openServices;
    at('2026-11-24T09:30:00');
    expect(await open()).toBe(3);
    at('2026-11-24T22:00:00');
    expect(await open()).toBe(1);
  });
});
