import { placesEndpoints as places } from '@yuanli/shared/places/places.endpoints';
import { identityEndpoints as identity } from '@yuanli/shared/identity/identity.endpoints';
import { readPlacesFile } from '../../../server/src/set-up/read-places-file';
import { setUp } from '../../../server/src/set-up/set-up';
import { encodeGbk } from '../../support/encode-gbk';
import { makeBuilding, makeHousehold } from '../../support/factories/places';
import { makePerson, newOpenid, newPhone, signInAs } from '../../support/factories/people';
import { useServer } from '../../support/use-server';

const HEAD = '区,街道,社区,社区电话,网格,院落,地址,牌子编号,社区工作者手机号';

describe('setting up a real district', () => {
  const { server } = useServer();
  const runFile = async (file: Uint8Array | string) => {
    const rows = await readPlacesFile(typeof file === 'string' ? new TextEncoder().encode(file) : file);
    return server.parts.database.inTransaction((tx) => setUp(tx, rows));
  };
  const run = (...lines: string[]) => runFile([HEAD, ...lines].join('\n'));

  it('makes the places, keeps a plate that hangs already, and makes the others', async () => {
    const said = await run(
      '青河区,青石街道,榆钱社区,000-1,1网格,榆院,一号,YUY2,',
      '青河区,青石街道,榆钱社区,000-1,2网格,槐院,二号,,',
    );
    expect(said[0]).toBe('榆钱社区 榆院：牌子编号 YUY2');
    const made = /编号 (\w+)$/.exec(said[1] ?? '')?.[1] ?? '';
    const { body } = await server.call(places.getPlate, { code: made });
    expect(body).toMatchObject({
      name: '槐院',
      gridName: '2网格',
      communityName: '榆钱社区',
      communityPhone: '000-1',
      streetName: '青石街道',
    });
  });

  it('run again, changes what the file corrects and nothing else', async () => {
    const first = await run('青河区,青石街道,杏花社区,000-2,1网格,杏院,三号,,');
    const again = await run('青河区,青石街道,杏花社区,000-3,1网格,杏院,三号甲,,');
    expect(again).toEqual(first);
    const { body } = await server.call(places.findCourtyards, { q: '杏院' });
    expect(body.items).toMatchObject([{ name: '杏院', address: '三号甲', communityPhone: '000-3' }]);
  });

  it('appoints the first worker, once, as soon as the phone is bound', async () => {
    const phone = newPhone();
    const line = `青河区,青石街道,梨花社区,000-4,1网格,梨院,四号,,${phone}`;
    expect((await run(line)).at(-1)).toContain('绑定后就是社区工作者，不用再运行');
    await run(line);
    const openid = newOpenid();
    const token = await signInAs(server.parts.database, await makePerson(server.parts.database, { openid }));
    const { code } = server.standIn.control('issue-phone-code', { openid, phoneNumber: phone });
    await server.call(identity.bindPhone, { code }, { as: token });
    expect((await run(line)).at(-1)).toContain('是社区工作者');
    await run(line);
    const { body } = await server.call(identity.getMe, {}, { as: token });
    expect(body.appointments).toMatchObject([{ role: 'community_worker', scopeName: '梨花社区' }]);
    expect(body.can.appoint).toContain('grid_worker');
  });

  it('keeps nothing of a file with a bad line, and names it', async () => {
    await expect(
      run('青河区,青石街道,桃花社区,000-5,1网格,桃院,五号,,', '青河区,青石街道,桃花社区,,1网格,李院,六号,a1,'),
    ).rejects.toThrow('第3行：社区电话、牌子编号填得不对');
    expect((await server.call(places.findCourtyards, { q: '桃院' })).body.items).toEqual([]);
  });

  it('puts a courtyard on the map where the file says where it lies, and leaves it there when a later file does not', async () => {
    const withSpot = (...cells: string[]) =>
      runFile([`${HEAD},纬度,经度`, `青河区,青石街道,石楠社区,000-6,1网格,楠院,七号,,,${cells.join(',')}`].join('\n'));
    const spot = async () => {
      const { latitudeE6, longitudeE6 } = (await server.call(places.findCourtyards, { q: '楠院' })).body.items[0]!;
      return [latitudeE6, longitudeE6];
    };
    await withSpot('30.1234567', '112.5');
    expect(await spot()).toEqual([30_123_457, 112_500_000]);
    await withSpot('', '');
    expect(await spot()).toEqual([30_123_457, 112_500_000]);
    await expect(withSpot('30.1', '')).rejects.toThrow('第2行：纬度填得不对');
    await expect(withSpot('112.5', '30.1')).rejects.toThrow('第2行：纬度、经度填得不对');
    await expect(withSpot('北纬30', '112.5')).rejects.toThrow('第2行：纬度填得不对');
  });

  it('is read as Excel saves it in China, with 院子 as with 院落', async () => {
    await runFile(encodeGbk(`${HEAD}\n青河区,青石街道,紫藤社区,000-7,1网格,藤院,八号,,`));
    await runFile(encodeGbk(`${HEAD.replace('院落', '院子')}\n青河区,青石街道,紫藤社区,000-8,1网格,藤院,八号,,`));
    const { body } = await server.call(places.findCourtyards, { q: '藤院' });
    expect(body.items).toMatchObject([{ name: '藤院', communityPhone: '000-8' }]);
  });

  it('renames and moves what it knows by its plate, and says plainly when a plate hangs elsewhere', async () => {
    const at = (community: string, grid: string, courtyard: string, plate: string) =>
      `青河区,青石街道,${community},000-9,${grid},${courtyard},九号,${plate},`;
    await run(at('清江社区', '1网格', '清江东路18号院', 'QJD18'), at('清江社区', '1网格', '清江西院', 'QJX1'));
    const { body: before } = await server.call(places.getPlate, { code: 'QJD18' });
    const renamed = [
      `${HEAD},原社区,原网格`,
      `${at('清江路社区', '一网格', '清江东路十八号院', 'QJD18')},清江社区,1网格`,
    ];
    await runFile(renamed.join('\n'));
    await runFile(renamed.join('\n'));
    expect((await server.call(places.getPlate, { code: 'QJD18' })).body).toEqual({
      ...before,
      name: '清江东路十八号院',
      communityName: '清江路社区',
      gridName: '一网格',
    });
    expect((await server.call(places.findCourtyards, { q: '清江' })).body.items).toHaveLength(2);
    await expect(run(at('清江路社区', '一网格', '清江西院', 'QJD18'))).rejects.toThrow(
      '“清江西院”的牌子编号是QJX1，QJD18是“清江东路十八号院”的，没有改动，请核对编号',
    );
    await expect(run(at('别处社区', '1网格', '别院', 'QJD18'))).rejects.toThrow('QJD18已经挂在另一个社区的');
  });

  it('removes a courtyard that nobody lives in, and tells why not otherwise', async () => {
    const line = (removed: string) => `青河区,青石街道,桂花社区,000-1,1网格,桂院,十号,GUIY,,${removed}`;
    const runRemoval = (removed: string) => runFile([`${HEAD},撤销`, line(removed)].join('\n'));
    await runRemoval('');
    const { body: courtyard } = await server.call(places.getPlate, { code: 'GUIY' });
    const person = await makePerson(server.parts.database, { courtyard });
    await expect(runRemoval('是')).rejects.toThrow('还有1人加入了“桂院”');
    const as = await signInAs(server.parts.database, person);
    await server.call(identity.leaveCourtyard, { courtyardId: courtyard.id }, { as });
    expect(await runRemoval('是')).toEqual(['桂花社区 桂院：已撤销，牌子编号 GUIY 不再使用']);
    expect((await server.call(places.getPlate, { code: 'GUIY' })).status).toBe(404);
    expect((await server.call(places.findCourtyards, { q: '桂院' })).body.items).toEqual([]);
    await runRemoval('');
    const building = await makeBuilding(server.parts.database, { courtyardId: courtyard.id });
    await makeHousehold(server.parts.database, { buildingId: building.id });
    await expect(runRemoval('是')).rejects.toThrow('“桂院”的住户名册上还有1户');
  });
});
