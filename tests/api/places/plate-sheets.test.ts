import { placesEndpoints as endpoints } from '@yuanli/shared/places/places.endpoints';
import { AuditEntry } from '../../../server/src/platform/audit';
import { appoint, makePerson, signInAs } from '../../support/factories/people';
import { makeCommunity, makeCourtyard, makeGrid } from '../../support/factories/places';
import { readPdfText } from '../../support/read-pdf-text';
import { useServer } from '../../support/use-server';

const { server } = useServer();

async function setUp() {
  const { database } = server.parts;
  const community = await makeCommunity(database);
  const [near, far] = [
    await makeGrid(database, { communityId: community.id, name: '1网格' }),
    await makeGrid(database, { communityId: community.id, name: '2网格' }),
  ];
  const courtyard = (name: string, gridId: string) =>
    makeCourtyard(database, { name, gridId, communityId: community.id });
  const courtyards = [
    await courtyard('青石街10号院', near.id),
    await courtyard('青石街2号院', near.id),
    await courtyard('石榴院', far.id),
  ] as const;
  const staff = async (role: 'community_worker' | 'grid_worker' | 'supervisor', scopeId: string) => {
    const person = await makePerson(database);
    await appoint(database, person, role, scopeId);
    return { id: person.id, token: await signInAs(database, person) };
  };
  return { community, near, courtyards, staff, worker: await staff('community_worker', community.id) };
}

async function print(token: string, communityId: string, courtyardIds?: string) {
  const rest = courtyardIds ? `?courtyardIds=${courtyardIds}` : '';
  const answer = await fetch(`${server.url}/api/places/communities/${communityId}/plate-sheets${rest}`, {
    headers: { authorization: `Bearer ${token}` },
  });
  const bytes = Buffer.from(await answer.arrayBuffer());
  const refused = () => JSON.parse(bytes.toString()).error.code as string;
  return { status: answer.status, headers: answer.headers, bytes, refused };
}

describe('plates to hang', () => {
  it('one says what this is, where one stands and its number as the page says it, how to scan, and whom to call', async () => {
    const { community, courtyards, worker } = await setUp();
    const [, courtyard] = courtyards;
    const { status, headers, bytes } = await print(worker.token, community.id, courtyard.id);
    expect([status, headers.get('content-type')]).toEqual([200, 'application/pdf']);
    expect(decodeURIComponent(headers.get('content-disposition')!)).toContain(
      `青石街2号院码牌-${courtyard.plateCode}.pdf`,
    );
    const pieces = readPdfText(bytes);
    expect(pieces.map(({ text }) => text)).toEqual([
      '院里',
      '槐荫社区的邻里互助小程序',
      '许心愿、做志愿、找服务、议院里的事',
      '青石街2号院',
      `编号：${courtyard.plateCode}`,
      ...['1', '打开微信，点右上角的“＋”', '2', '点“扫一扫”，对准上面的码', '3', '核对院子和编号，点“我住这里”'],
      '没有智能手机，也可以直接打电话给槐荫社区',
      '010-55550101',
      '扫码后显示的院子或编号与本牌不一致的，请不要继续，打电话告诉社区。',
    ]);
    const sizeOf = (words: string) => pieces.find(({ text }) => text === words)!.size;
    expect(sizeOf('青石街2号院')).toBeGreaterThanOrEqual(44);
    expect(sizeOf('010-55550101')).toBeGreaterThanOrEqual(38);
    expect(bytes.toString('latin1').match(/\/Subtype \/Image/g)).toHaveLength(1);
  });

  it('all of a community come in one file, by grid and number of the house, each written down', async () => {
    const { community, courtyards, worker } = await setUp();
    const { bytes, headers } = await print(worker.token, community.id);
    expect(decodeURIComponent(headers.get('content-disposition')!)).toContain('槐荫社区院落码牌.pdf');
    const names = readPdfText(bytes).filter(({ text }) => /院$/.test(text));
    expect(names.map(({ page, text }) => [page, text])).toEqual([
      [1, '青石街2号院'],
      [2, '青石街10号院'],
      [3, '石榴院'],
    ]);
    const trail = await server.parts.database.read((db) =>
      db.findBy(AuditEntry, { action: 'plate.printed', actorId: worker.id }),
    );
    expect(trail.map(({ subjectId }) => subjectId).sort()).toEqual(courtyards.map(({ id }) => id).sort());
  });

  it('the longest names and more plates than are asked for at once fit, each on its own page', async () => {
    const { community, near, worker } = await setUp();
    for (let n = 1; n <= 12; n += 1)
      await makeCourtyard(server.parts.database, {
        name: `青石街人民东路第${n}居民小区`.padEnd(40, '长'),
        gridId: near.id,
        communityId: community.id,
      });
    const pieces = readPdfText((await print(worker.token, community.id)).bytes);
    expect(Math.max(...pieces.map(({ page }) => page))).toBe(15);
    for (let page = 1; page <= 15; page += 1)
      expect(pieces.filter((piece) => piece.page === page && /^编号：/.test(piece.text))).toHaveLength(1);
  });

  it('a grid worker is offered, and prints, the own grid alone', async () => {
    const { community, near, courtyards, staff } = await setUp();
    const { token } = await staff('grid_worker', near.id);
    const { body } = await server.call(endpoints.findPlates, { communityId: community.id }, { as: token });
    expect(body.items.map(({ name }) => name).sort()).toEqual(['青石街10号院', '青石街2号院']);
    const pieces = readPdfText((await print(token, community.id)).bytes);
    expect(Math.max(...pieces.map(({ page }) => page))).toBe(2);
    const [own, , other] = courtyards;
    const refused = await print(token, community.id, `${own.id},${other.id}`);
    expect([refused.status, refused.refused()]).toEqual([403, 'request.not_allowed']);
  });

  it('are refused to everybody else, and before anything is drawn where WeChat has no code', async () => {
    const { community, courtyards, staff, worker } = await setUp();
    const elsewhere = await makeCommunity(server.parts.database);
    const supervisor = await staff('supervisor', community.id);
    const stranger = await staff('community_worker', elsewhere.id);
    for (const { token } of [supervisor, stranger]) {
      expect((await print(token, community.id)).refused()).toBe('request.not_allowed');
      expect((await print(token, community.id, courtyards[0].id)).status).toBe(403);
      const { body } = await server.call(endpoints.findPlates, { communityId: community.id }, { as: token });
      expect(body.items).toEqual([]);
    }
    expect((await print(stranger.token, elsewhere.id, courtyards[0].id)).status).toBe(403);
    expect((await server.call(endpoints.getPlateSheets, { communityId: community.id })).status).toBe(401);
    server.standIn.control('fail-endpoint', { path: '/wxa/getwxacodeunlimit', errcode: 41030, times: 3 });
    expect((await print(worker.token, community.id)).refused()).toBe('wechat.page_not_released');
  });
});
