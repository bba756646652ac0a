import { serviceCategories, serviceCategoryNames } from '@yuanli/shared/directory/service-categories';
import { directoryDeskEndpoints } from '@yuanli/shared/directory/directory-desk.endpoints';
import { newId } from '../../../server/src/platform/new-id';
import { clock } from '../../../server/src/platform/clock';
import { makeService, middle } from '../../support/factories/services';
import { makeCourtyard } from '../../support/factories/places';
import { appoint, makePerson, signInAs } from '../../support/factories/people';
import { readPdfText } from '../../support/read-pdf-text';
import { useServer } from '../../support/use-server';

beforeAll(() => clock.set(new Date('2026-11-22T02:00:00Z')));
const { server } = useServer();
afterAll(async () => {
  clock.set(null);
});

const print = async (courtyardId: string) => {
  const response = await fetch(new URL(`/api/directory/courtyards/${courtyardId}/service-card`, server.url));
  const bytes = Buffer.from(await response.arrayBuffer());
  return {
    status: response.status,
    headers: response.headers,
    bytes,
    code: () => JSON.parse(bytes.toString()).error.code as string,
  };
};
/** A courtyard by itself: each a step further east, out of reach of the others. */
let street = 0;
const newCourtyard = () => {
  const spot = { latitudeE6: middle.latitudeE6, longitudeE6: middle.longitudeE6 + ++street * 50_000 };
  return makeCourtyard(server.parts.database, { ...spot, name: '石榴院', plateCode: `SLY${street}` });
};
type Courtyard = Awaited<ReturnType<typeof newCourtyard>>;
/** So many metres north, as the crow flies. */
const serviceAt = (
  { communityId, latitudeE6, longitudeE6 }: Courtyard,
  metres: number,
  given: Parameters<typeof makeService>[1] = {},
) =>
  makeService(server.parts.database, {
    communityId,
    latitudeE6: latitudeE6! + Math.round(metres * 9.02),
    longitudeE6: longitudeE6!,
    ...given,
  });

describe('the card of a courtyard', () => {
  it('says by category what is near: the nearest first, with number, way and usual hours', async () => {
    const courtyard = await newCourtyard();
    const hours = { openingHours: 'Mo-Fr 08:30-12:00,14:00-17:30; PH off' };
    await serviceAt(courtyard, 300, {
      name: '远的理发店',
      phones: ['010-55550189'],
      openingHours: 'Apr-Sep 08:00-18:00',
    });
    await serviceAt(courtyard, 100, { name: '近的理发店', phones: ['010-55550188', '13900000001'], ...hours });
    await serviceAt(courtyard, 200, { name: '槐荫日间照料中心', category: 'elder_care', openingHours: null });
    const { status, headers, bytes } = await print(courtyard.id);
    expect(status).toBe(200);
    expect(headers.get('content-type')).toBe('application/pdf');
    expect(decodeURIComponent(headers.get('content-disposition')!)).toContain('石榴院便民服务卡.pdf');
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
    const words = readPdfText(bytes).map(({ text }) => text);
    const said = [
      '便民服务卡',
      '石榴院',
      '槐荫社区电话',
      '010-55550101',
      '步行时间按老年人步速计算，出门前请先打电话确认。',
      `微信扫院门口牌子上的码（${courtyard.plateCode}），可查看全部服务和是否开放。`,
      '养老',
      '槐荫日间照料中心',
      '010-55550188',
      '步行6分钟　地址',
      '开放时间请打电话问',
      '便民',
      '近的理发店',
      '010-55550188',
      '13900000001',
      '步行3分钟　地址',
      '周一至周五 8:30–12:00、14:00–17:30；节假日休息',
      '远的理发店',
      '010-55550189',
      '步行9分钟　地址',
      '时间不固定，请先打电话问',
      '石榴院　2026年11月22日印',
    ];
    expect(words.join('').replace(/青石街\d+号/g, '地址')).toBe(said.join(''));
  });

  it('is large: 16 points and more, numbers in bold of 20 and more', async () => {
    const courtyard = await newCourtyard();
    await serviceAt(courtyard, 100);
    const pieces = readPdfText((await print(courtyard.id)).bytes);
    expect(pieces.filter(({ size }) => size < 16).map(({ text }) => text)).toEqual(['石榴院　2026年11月22日印']);
    const numbers = pieces.filter(({ text }) => /^[\d-]+$/.test(text));
    expect(numbers).toHaveLength(2);
    for (const { size, isBold } of numbers) expect([size >= 20, isBold]).toEqual([true, true]);
  });

  it('ends at fifteen slow minutes, and leaves out what is gone or in doubt', async () => {
    const courtyard = await newCourtyard();
    await serviceAt(courtyard, 550, { name: '走得到的' });
    await serviceAt(courtyard, 560, { name: '太远的' });
    await serviceAt(courtyard, 50, { name: '撤下的', status: 'closed' });
    await serviceAt(courtyard, 60, { name: '有人说关了的', status: 'to_verify' });
    const text = readPdfText((await print(courtyard.id)).bytes).map((piece) => piece.text);
    expect(text.filter((words) => words.endsWith('的'))).toEqual(['走得到的']);
    expect(text).toContainEqual(expect.stringMatching(/^步行15分钟/));
  });

  it('keeps every category on the two sides of one sheet, and says how many more there are', async () => {
    const courtyard = await newCourtyard();
    for (const category of serviceCategoryNames) {
      for (let n = 0; n < 5; n++)
        await serviceAt(courtyard, 100 + n * 20, {
          category,
          name: `${serviceCategories[category].label}第${n}处，名字写得很长很长很长`,
          openingHours: 'Mo-Fr 08:30-12:00,14:00-17:30; Sa 09:00-11:30; PH off',
        });
    }
    const pieces = readPdfText((await print(courtyard.id)).bytes);
    expect(Math.max(...pieces.map(({ page }) => page))).toBe(2);
    const shown = pieces.filter(({ text }) => /第\d处/.test(text));
    const more = pieces.flatMap(({ text }) => /^附近还有(\d+)处$/.exec(text)?.[1] ?? []).map(Number);
    expect(more).toHaveLength(serviceCategoryNames.length);
    expect(more.reduce((sum, n) => sum + n, shown.length)).toBe(5 * serviceCategoryNames.length);
    const headings = pieces
      .filter(({ size, isBold, text }) => size === 20 && isBold && !/\d/.test(text))
      .map(({ text }) => text);
    expect(headings).toEqual(serviceCategoryNames.map((category) => serviceCategories[category].label));
  });

  it('is a card of numbers to call: who has none is not on it, which it says', async () => {
    const courtyard = await newCourtyard();
    await serviceAt(courtyard, 100, { name: '有电话的' });
    await serviceAt(courtyard, 50, { name: '没电话的', phones: [] });
    await serviceAt(courtyard, 60, { name: '也没电话的', phones: [], category: 'culture' });
    const text = readPdfText((await print(courtyard.id)).bytes).map((piece) => piece.text);
    expect(text.filter((words) => words.endsWith('电话的'))).toEqual(['有电话的']);
    expect(text).not.toContain('文化');
    expect(text.at(-1)).toBe('石榴院　2026年11月22日印　另有2处没有登记电话，未列入');
  });

  it('one page, filled, is better than a back with little on it', async () => {
    const courtyard = await newCourtyard();
    for (let n = 0; n < 14; n++)
      await serviceAt(courtyard, 50 + n * 10, { category: serviceCategoryNames[n % 6]!, name: `第${n}处` });
    const pieces = readPdfText((await print(courtyard.id)).bytes);
    expect(Math.max(...pieces.map(({ page }) => page))).toBe(1);
    expect(pieces.filter(({ text }) => /^第\d+处$/.test(text)).length).toBeGreaterThanOrEqual(8);
  });

  it('says so when nothing is near', async () => {
    const pieces = readPdfText((await print((await newCourtyard()).id)).bytes);
    expect(pieces.map(({ text }) => text)).toContain('步行15分钟内还没有登记的服务，请打电话问社区。');
  });

  it('needs to know where the courtyard lies', async () => {
    const nowhere = await print((await makeCourtyard(server.parts.database)).id);
    expect([nowhere.status, nowhere.code()]).toEqual([409, 'directory.no_centre']);
    expect((await print(newId())).code()).toBe('place.not_found');
  });
});

describe('opening hours as they are written', () => {
  it('are told in words before they are kept, or the field says what is wrong', async () => {
    const courtyard = await newCourtyard();
    const worker = await makePerson(server.parts.database, { courtyard });
    await appoint(server.parts.database, worker, 'community_worker', courtyard.communityId, {
      communityId: courtyard.communityId,
    });
    const as = await signInAs(server.parts.database, worker);
    const read = (openingHours: string) =>
      server.call(directoryDeskEndpoints.readOpeningHours, { openingHours }, { as });
    const { body } = await read('Mo-Fr 08:30-17:30; PH off');
    expect(body.week.slice(0, 2)).toEqual([
      { day: '周日', words: '休息', isToday: true, note: null },
      { day: '周一', words: '8:30–17:30', isToday: false, note: null },
    ]);
    const refused = await read('Mo-Fr 08:30+');
    expect(refused.body.error).toMatchObject({
      code: 'directory.hours_unreadable',
      message: '请写明几点关门',
      fields: { openingHours: '请写明几点关门' },
    });
  });
});
