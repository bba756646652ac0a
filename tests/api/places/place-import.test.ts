import { placeImportEndpoints as imports } from '@yuanli/shared/places/place-import.endpoints';
import { placeTreeEndpoints as tree } from '@yuanli/shared/places/place-tree.endpoints';
import { placesEndpoints as places } from '@yuanli/shared/places/places.endpoints';
import { EVERYWHERE } from '../../../server/src/places';
import { encodeGbk } from '../../support/encode-gbk';
import { appoint } from '../../support/factories/people';
import { openPlaceDesk } from '../../support/place-desk';
import { expectRefused } from '../../support/refused';
import { useServer } from '../../support/use-server';

const { server, desk } = useServer(openPlaceDesk);
const HEAD = '区,街道,社区,社区电话,网格,院子,地址,牌子编号,纬度,经度,原社区,撤销';

const handIn = (file: Uint8Array | string, as = desk.operator.token, communityId = EVERYWHERE) =>
  server.call(
    imports.startPlaceImport,
    {
      communityId,
      fileName: '院子.csv',
      file: Uint8Array.from(typeof file === 'string' ? new TextEncoder().encode(file) : file),
    },
    { as },
  );
const see = async (id: string, as = desk.operator.token, communityId = EVERYWHERE) =>
  (await server.call(imports.findPlaceImports, { communityId }, { as })).body.items.find((one) => one.id === id)!;
const check = async (...lines: string[]) => {
  const { body } = await handIn([HEAD, ...lines].join('\n'));
  await server.settle();
  return see(body.id);
};
const keep = (id: string, as = desk.operator.token) => server.call(imports.keepPlaceImport, { id }, { as });
const bringIn = async (...lines: string[]) => {
  const { id } = await check(...lines);
  const { status } = await keep(id);
  expect(status).toBe(200);
  await server.settle();
  return see(id);
};
const problems = async (id: string) =>
  (await server.call(imports.findPlaceImportProblems, { id }, { as: desk.operator.token })).body.items.map(
    ({ row, problem }) => `${row} ${problem}`,
  );
const plate = async (code: string) => (await server.call(places.getPlate, { code })).body;

describe('a file of places', () => {
  it('is read on trial first, then kept; the same file again changes nothing', async () => {
    const lines = [
      '文河区,文石街道,文槐社区,000-1,1网格,文榴院,一号,WLY1,30.1,112.5,,',
      '文河区,文石街道,文槐社区,000-1,2网格,文桂院,二号,,,,,',
    ];
    const trial = await check(...lines);
    expect(trial).toMatchObject({ state: 'checked', rows: 2, fresh: 2, badRows: 0, can: { keep: true } });
    expectRefused(await server.call(places.getPlate, { code: 'WLY1' }), 'plate.not_found');
    await keep(trial.id);
    await server.settle();
    expect(await see(trial.id)).toMatchObject({ state: 'kept', can: { undo: false } });
    expect(await plate('WLY1')).toMatchObject({ name: '文榴院', gridName: '1网格', latitudeE6: 30_100_000 });
    expect(await check(...lines)).toMatchObject({ fresh: 0, changed: 0, same: 2 });
  });

  it('renames, moves and closes what it knows by its plate, each written into its history', async () => {
    const at = (community: string, grid: string, name: string, rest = ',,,') =>
      `改河区,改石街道,${community},000-2,${grid},${name},三号,GAI3,,${rest}`;
    await bringIn(at('改槐社区', '1网格', '改院'));
    const { id } = await plate('GAI3');
    const changed = await bringIn(at('改名社区', '2网格', '改名院', ',改槐社区,'));
    expect(changed).toMatchObject({ state: 'kept', changed: 1 });
    expect(await plate('GAI3')).toMatchObject({ id, name: '改名院', gridName: '2网格', communityName: '改名社区' });
    expect((await desk.get(id)).history.map(({ text }) => text)).toEqual([
      '名称从“改院”改为“改名院”',
      '从“1网格”移到“2网格”',
      '登记',
    ]);
    expect((await desk.get(id)).history[0]!.byName).not.toBe('平台');
    expect(await bringIn(at('改名社区', '2网格', '改名院', ',,是'))).toMatchObject({ closed: 1 });
    expectRefused(await server.call(places.getPlate, { code: 'GAI3' }), 'plate.not_found');
  });

  it('says line by line what is wrong, and keeps nothing then', async () => {
    const trial = await check(
      '坏河区,坏石街道,坏槐社区,000-3,1网格,坏院,四号,BAD4,,,,',
      '坏河区,坏石街道,坏槐社区,000-9,1网格,坏院,五号,,,,,',
      '坏河区,坏石街道,坏槐社区,,1网格,别院,六号,a1,,,,',
      '坏河区,坏石街道,坏槐社区,000-3,1网格,去院,七号,NO99,,,,是',
      '坏河区,坏石街道,坏槐社区,000-3,1网格,撞院,八号,WLY1,,,,',
    );
    expect(trial).toMatchObject({ state: 'checked', badRows: 4, can: { keep: false } });
    expect(await problems(trial.id)).toEqual([
      '3 和第2行是同一个院子；社区电话和第2行的不一样',
      '4 社区电话、牌子编号填得不对',
      '5 没有牌子编号是NO99的院子',
      '6 牌子编号WLY1已经挂在另一个社区的“文榴院”，没有改动，请核对编号',
    ]);
    expectRefused(await keep(trial.id), 'import.has_problems');
  });

  it('closes no courtyard that somebody joined', async () => {
    const { courtyard, community, one, street, district } = await desk.newCommunity();
    await desk.join(courtyard.id);
    const places = `${district.name},${street.name},${community.name},${community.phone},${one.name}`;
    const trial = await check(`${places},柳荫院,柳叶路1号,${courtyard.plateCode},,,,是`);
    expect(await problems(trial.id)).toEqual(['2 还有1人加入了“柳荫院”，请他们先换到别的院子，再撤销']);
  });

  it('may be as Excel saves it in China', async () => {
    const { body } = await handIn(encodeGbk(`${HEAD}\n国河区,国石街道,国槐社区,000-4,1网格,国院,九号,GBK9,,,,`));
    await server.settle();
    await keep(body.id);
    await server.settle();
    expect(await plate('GBK9')).toMatchObject({ name: '国院', communityName: '国槐社区' });
  });

  it('is the operator’s, within what they look after', async () => {
    const { worker, community, district, street } = await desk.newCommunity();
    expectRefused(await handIn(HEAD, worker.token, community.id), 'request.not_allowed');
    expectRefused(await handIn(HEAD, worker.token), 'request.not_allowed');
    const own = await desk.someone();
    await appoint(server.parts.database, own.person, 'operator', district.id);
    expectRefused(await handIn(HEAD, own.token), 'request.not_allowed');
    const lines = [
      `${district.name},${street.name},新的社区,000-5,1网格,新的院,十号,,,,,`,
      '别的区,别的街道,别的社区,000-5,1网格,别的院,十号,,,,,',
    ];
    const { body } = await handIn([HEAD, ...lines].join('\n'), own.token, district.id);
    await server.settle();
    expect(await see(body.id, own.token, district.id)).toMatchObject({ badRows: 1 });
    const { items } = (await server.call(imports.findPlaceImportProblems, { id: body.id }, { as: own.token })).body;
    expect(items[0]!.problem).toBe(`只能导入${district.name}的院子`);
    expect((await server.call(tree.findPlaces, {}, { as: own.token })).body.can.importFile).toBe(true);
  });

  it('begins with a template', async () => {
    const csv = await server.call(imports.getPlaceTemplate, { kind: 'csv' }, { as: desk.operator.token });
    expect(String(csv.body)).toContain('区,街道,社区,社区电话,网格,院子,地址,牌子编号');
  });
});
