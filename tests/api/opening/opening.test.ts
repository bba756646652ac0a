import { identityEndpoints as identity } from '@yuanli/shared/identity/identity.endpoints';
import type { ChecklistLine } from '@yuanli/shared/opening/checklist-lines';
import { openingEndpoints as opening } from '@yuanli/shared/opening/opening.endpoints';
import { placeTreeEndpoints as tree } from '@yuanli/shared/places/place-tree.endpoints';
import { placesEndpoints as places } from '@yuanli/shared/places/places.endpoints';
import { Community } from '../../../server/src/places';
import { findTrail } from '../../../server/src/platform/audit';
import { appoint as holdRole } from '../../support/factories/people';
import { makeService } from '../../support/factories/services';
import { findBackupState } from '../../../server/src/opening/find-backup-state';
import { clock, days, fromNow } from '../../../server/src/platform/clock';
import { recordTrial } from '../../../server/src/platform/restore-trials';
import { openPlaceDesk } from '../../support/place-desk';
import { rollCalls, rollTitles } from '../../support/roll-desk';
import { expectRefused } from '../../support/refused';
import { useServer } from '../../support/use-server';

const { server, desk } = useServer(openPlaceDesk);
const database = () => server.parts.database;
const see = async (communityId: string, as = desk.operator.token) =>
  (await server.call(opening.getChecklist, { communityId }, { as })).body;
const open = (communityId: string, as = desk.operator.token, key?: string) =>
  server.call(opening.openCommunity, { communityId }, { as, ...(key && { key }) });
const stateOf = async (communityId: string, line: ChecklistLine) =>
  (await see(communityId)).lines.find((one) => one.line === line);

/** As it is when the last act of the page is done: nobody works there yet. */
const newCommunity = async () => {
  const made = await desk.newCommunity();
  await database().inTransaction((tx) => tx.update(Community, { id: made.community.id }, { openedAt: null }));
  return made;
};
const bringRoll = async (communityId: string, as: string, courtyard: string) => {
  const line = `${courtyard},1号楼,1单元,101,80.5,陈秀兰,13912345678,是,,`;
  await rollCalls(server, communityId, as).bringIn(`${rollTitles}\n${line}`);
};
const makeReady = async () => {
  const made = await newCommunity();
  for (const grid of [made.one, made.two])
    await desk.appoint(await desk.someone(), 'grid_worker', grid.id, made.worker.token);
  await bringRoll(made.community.id, made.worker.token, '柳荫院');
  return made;
};

describe('going live without an engineer', () => {
  it('leads from a code to a resident who joins', async () => {
    const district = (await desk.add(null, '开河区')).body;
    const street = (await desk.add(district.id, '开石街道')).body;
    const community = (await desk.add(street.id, '开槐社区', { phone: '0731-55550101' })).body;
    const grid = (await desk.add(community.id, '1网格')).body;
    const courtyard = (await desk.add(grid.id, '开榴院', { address: '开石街1号' })).body;
    const resident = await desk.someone();

    const early = await server.call(places.getPlate, { code: courtyard.plateCode! });
    expect(early.body).toMatchObject({ name: '开榴院', isOpened: false });
    const join = () => server.call(identity.joinCourtyard, { courtyardId: courtyard.id }, { as: resident.token });
    expectRefused(await join(), 'place.not_opened');
    expect((await see(community.id)).lines.filter(({ state }) => state === 'missing').map(({ line }) => line)).toEqual(
      expect.arrayContaining(['workers', 'grid_workers', 'roll', 'plates', 'services']),
    );
    expectRefused(await open(community.id), 'opening.not_ready');

    const worker = await desk.someone();
    await desk.appoint(worker, 'community_worker', community.id);
    await desk.appoint(await desk.someone(), 'grid_worker', grid.id, worker.token);
    await bringRoll(community.id, worker.token, '开榴院');
    expect((await see(community.id)).can.open).toBe(true);
    const opened = await open(community.id, undefined, 'open-once');
    expect(opened.body).toMatchObject({ openedAt: expect.any(String), can: { open: false } });
    expect((await open(community.id, undefined, 'open-once')).body).toEqual(opened.body);
    expect((await join()).body.courtyard).toMatchObject({ name: '开榴院' });
    expect((await server.call(places.getPlate, { code: courtyard.plateCode! })).body.isOpened).toBe(true);
    expect((await server.call(tree.getPlace, { id: community.id }, { as: worker.token })).body.history[0]!.text).toBe(
      '开通',
    );
  });
});

describe('the list before a community opens', () => {
  it('says of each line what is there or what is missing', async () => {
    const { community, one, two, worker, courtyard } = await newCommunity();
    const id = community.id;
    expect(await stateOf(id, 'workers')).toMatchObject({ state: 'done', note: '已登记1位' });
    expect(await stateOf(id, 'second_worker')).toMatchObject({ state: 'missing' });
    expect(await stateOf(id, 'grid_workers')).toMatchObject({ state: 'missing', note: '还缺网格员：1网格、2网格' });
    await desk.appoint(await desk.someone(), 'grid_worker', one.id, worker.token);
    expect(await stateOf(id, 'grid_workers')).toMatchObject({ note: '还缺网格员：2网格' });
    await desk.appoint(await desk.someone(), 'grid_worker', two.id, worker.token);
    expect(await stateOf(id, 'grid_workers')).toMatchObject({ state: 'done', note: '2个网格都有网格员' });
    expect(await stateOf(id, 'courtyards')).toMatchObject({ state: 'done', note: '2个网格、2个院子' });

    expect(await stateOf(id, 'roll')).toMatchObject({ state: 'missing' });
    await bringRoll(id, worker.token, '柳荫院');
    expect(await stateOf(id, 'roll')).toMatchObject({ state: 'done', note: '还没有住户名册：梅香院' });

    await server.call(places.getPlateImage, { id: courtyard.id }, { as: worker.token });
    expect(await stateOf(id, 'plates')).toMatchObject({ state: 'missing', note: '还没有打印过：梅香院' });
    await makeService(database(), { communityId: id });
    expect(await stateOf(id, 'services')).toMatchObject({ state: 'done', note: '已有1项服务' });
    await holdRole(database(), (await desk.someone()).person, 'supervisor', id);
    expect(await stateOf(id, 'supervisor')).toMatchObject({ state: 'done' });
    expect(await stateOf(id, 'record')).toMatchObject({ state: 'done', note: '演示环境，不用填写' });
    expect(await stateOf(id, 'content_safety')).toMatchObject({ state: 'unknown' });
  });

  it('is for the workers and the operators of that community', async () => {
    const { community, worker } = await newCommunity();
    expect((await see(community.id, worker.token)).can.open).toBe(false);
    const elsewhere = (await desk.newCommunity()).worker;
    for (const { token } of [elsewhere, await desk.someone()])
      expectRefused(
        await server.call(opening.getChecklist, { communityId: community.id }, { as: token }),
        'request.not_allowed',
      );
  });
});

describe('opening a community', () => {
  it('is the operator’s, when all that must be done is done', async () => {
    const { community, worker } = await makeReady();
    expect((await see(community.id, worker.token)).can.open).toBe(false);
    const refused = await open(community.id, worker.token);
    expectRefused(refused, 'request.not_allowed');
    expect(refused.body.error?.message).toContain('平台管理员');
    expect((await open(community.id)).status).toBe(200);
  });

  it('happens once when two do it at once, and is written down', async () => {
    const { community } = await makeReady();
    const answers = await Promise.all([open(community.id), open(community.id)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const trail = await database().read((db) => findTrail(db, community.id, ['place.opened']));
    expect(trail.map(({ actorId }) => actorId)).toEqual([desk.operator.person.id]);
  });

  it('lets its staff in before, to prepare it', async () => {
    const { courtyard, worker } = await newCommunity();
    const joined = await server.call(identity.joinCourtyard, { courtyardId: courtyard.id }, { as: worker.token });
    expect(joined.body.courtyard).toMatchObject({ id: courtyard.id });
  });
});

describe('what a backup is worth', () => {
  const stateFor = (token: string) => server.call(opening.getBackupState, {}, { as: token });
  const tried = (at: Date) =>
    database().inTransaction(async (tx) => {
      clock.set(at);
      await recordTrial(tx, { madeAt: at, startedAt: at, rows: 1, pictureFiles: 1 });
      clock.set(null);
    });
  const really = () => database().read((db) => findBackupState(db, { hasStandIn: false }));

  it('is told to operators, by when one was last brought back', async () => {
    expect((await stateFor(desk.operator.token)).body).toEqual({
      triedAt: null,
      isDue: false,
      note: '演示环境，不用备份',
    });
    expect(await really()).toMatchObject({ isDue: true, note: '还没有试过用备份恢复，请部署的人试一次' });
    await tried(fromNow(-days(31)));
    expect(await really()).toMatchObject({ isDue: true, note: expect.stringContaining('超过30天没有试恢复') });
    await tried(fromNow(-days(1)));
    const { body } = await stateFor(desk.operator.token);
    expect(body).toMatchObject({ isDue: false, note: expect.stringMatching(/^上次试恢复成功：.+，用的是.+的备份$/) });
    const { community, worker } = await newCommunity();
    expect(await stateOf(community.id, 'backup')).toMatchObject({ state: 'done', note: body.note });
    expectRefused(await stateFor(worker.token), 'request.not_allowed');
  });
});

describe('who runs this', () => {
  it('is for everybody to read', async () => {
    expect((await server.call(opening.getAbout, {})).body).toEqual({ operatorName: null, recordNumber: null });
  });
});
