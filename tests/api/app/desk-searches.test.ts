import { directoryDeskEndpoints } from '@yuanli/shared/directory/directory-desk.endpoints';
import { identityEndpoints } from '@yuanli/shared/identity/identity.endpoints';
import { activityEndpoints } from '@yuanli/shared/volunteering/activities.endpoints';
import { volunteerEndpoints } from '@yuanli/shared/volunteering/volunteers.endpoints';
import { fromNow, days } from '../../../server/src/platform/clock';
import { openDirectoryDesk } from '../../support/directory-desk';
import { makeResident } from '../../support/factories/neighbourhood';
import { appoint } from '../../support/factories/people';
import { makeActivity } from '../../support/factories/volunteering';
import { makeVolunteeringTown } from '../../support/make-volunteers';
import { useServer } from '../../support/use-server';

const { server } = useServer();

/** The lists of staff in which one of many is looked for. */
describe('the roster of volunteers', () => {
  it('is searched by name, nickname and the end of the number, page by page, with a count', async () => {
    const town = await makeVolunteeringTown(server);
    const as = town.communityWorker.token;
    const find = async (q?: string, cursor?: string) => {
      const input = { communityId: town.communityId, view: 'all' as const, q, cursor };
      return (await server.call(volunteerEndpoints.findVolunteers, input, { as })).body;
    };
    const others = (await find()).count;
    const one = await town.newVolunteer({ realName: '欧阳建国' });
    for (let n = 0; n < 21; n++) await town.newVolunteer({ realName: '李春花' });
    expect((await find()).count).toBe(others + 22);
    const [found] = (await find('建国')).items;
    expect(found).toMatchObject({ personId: one.id, nameMasked: expect.not.stringContaining('建国') });
    expect((await find(found!.number.slice(-4))).items).toContainEqual(expect.objectContaining({ personId: one.id }));
    expect((await find('没有这个人')).items).toEqual([]);
    const first = await find('李春花');
    expect(first.items).toHaveLength(20);
    expect((await find('李春花', first.nextCursor!)).items).toHaveLength(1);
  });
});

describe('the roles of a community', () => {
  it('are found by role, by name and by the end of the phone', async () => {
    const town = await makeVolunteeringTown(server);
    const { communityId } = town;
    const find = async (input: object) =>
      (
        await server.call(
          identityEndpoints.findAppointments,
          { communityId, ...input },
          { as: town.communityWorker.token },
        )
      ).body;
    const before = (await find({})).count;
    const { person } = await makeResident(server.parts.database, { nickname: '周师傅', phone: '13812347788' });
    await appoint(server.parts.database, person, 'keeper', communityId);
    const keeper = { personId: person.id, role: 'keeper', phoneMasked: '138****7788' };
    expect(await find({ q: '周师傅' })).toMatchObject({ items: [keeper], count: before + 1 });
    expect(await find({ q: '7788' })).toMatchObject({ items: [keeper] });
    expect(await find({ role: 'keeper' })).toMatchObject({ items: [keeper], count: 1 });
    expect((await find({ role: 'supervisor', q: '周师傅' })).items).toEqual([]);
  });
});

describe('activities at the desk', () => {
  it('are found by title and place within a view, with a count', async () => {
    const town = await makeVolunteeringTown(server);
    const { communityId } = town;
    const make = (title: string, placeName: string, ended = false) =>
      makeActivity(server.parts.database, { communityId, title, placeName, endsAt: fromNow(days(ended ? -30 : 5)) });
    const here = await make('秋日义诊', '小广场');
    await make('旧书交换', '活动室');
    const past = await make('春日义诊', '小广场', true);
    const find = async (view: 'running' | 'over', q?: string) =>
      (await server.call(activityEndpoints.findActivitiesToRun, { view, q }, { as: town.communityWorker.token })).body;
    expect(await find('running', '义诊')).toMatchObject({ items: [{ id: here.id }] });
    expect(await find('running', '小广场')).toMatchObject({ items: [{ id: here.id }] });
    expect(await find('over', '义诊')).toMatchObject({ items: [{ id: past.id }], count: 1 });
    const { items, count } = await find('running');
    expect(count).toBe(items.length);
  });
});

describe('services at the desk', () => {
  it('stand by category and then as their names are said; one category is chosen, and each view counted', async () => {
    const desk = await openDirectoryDesk(server);
    const shops = [
      ['张记粮油', 'shops'],
      ['阿强五金', 'shops'],
      ['10号超市', 'shops'],
      ['2号超市', 'shops'],
      ['三甲医院', 'medical'],
      ['北门诊所', 'medical'],
      ['老来乐', 'elder_care'],
    ] as const;
    for (const [name, category] of shops) await desk.newService({ name, category, status: 'listed' });
    const names: string[] = [];
    const find = async (input: object) =>
      (
        await server.call(
          directoryDeskEndpoints.findServicesToRun,
          { view: 'all' as const, communityId: desk.communityId, ...input },
          { as: desk.worker.token },
        )
      ).body;
    const { items, count } = await find({});
    names.push(...items.map(({ name }) => name));
    expect(names).toEqual(['老来乐', '北门诊所', '三甲医院', '2号超市', '10号超市', '阿强五金', '张记粮油']);
    expect(count).toBe(7);
    const medical = await find({ category: 'medical' });
    expect(medical).toMatchObject({ items: [{ name: '北门诊所' }, { name: '三甲医院' }], count: 2 });
    expect((await find({ category: 'shops', q: 'chaoshi' })).items.map(({ name }) => name)).toEqual([
      '2号超市',
      '10号超市',
    ]);
    for (let n = 0; n < 30; n++) await desk.newService({ name: `杂货${n}`, category: 'shops', status: 'listed' });
    const first = await find({});
    const rest = await find({ cursor: first.nextCursor });
    const seen = [...first.items, ...rest.items].map(({ name }) => name);
    expect([seen.length, new Set(seen).size]).toEqual([37, 37]);
    expect(seen.slice(0, 3)).toEqual(['老来乐', '北门诊所', '三甲医院']);
  });
});
