import type { AuditAction } from '@yuanli/shared/audit/audit-actions';
import { AuditEntry } from '../../server/src/platform/audit';
import { clock } from '../../server/src/platform/clock';
import { openCastingDesk, type CastingDesk } from '../support/casting-desk';
import { makeCourtyard } from '../support/factories/places';
import { phoneOf } from '../support/mini-host/phone-of';
import type { Phone } from '../support/mini-host/start-phone';
import { useServer } from '../support/use-server';

/** What staff print, from the buttons they tap to the file that WeChat's viewer opens. */
describe('prints on the built mini-program', () => {
  beforeAll(() => clock.set(new Date('2026-11-23T02:00:00Z')));
  const { server } = useServer();
  let desk: CastingDesk;
  let worker: Phone;
  let gridWorker: Phone;
  let voteId: string;
  beforeAll(async () => {
    desk = await openCastingDesk(server);
    const { communityId, gridId } = desk;
    await makeCourtyard(server.parts.database, { communityId, gridId, name: '梨花院' });
    await makeCourtyard(server.parts.database, { communityId, name: '别的网格的院' });
    voteId = await desk.announcedVote({ electorate: 'households' });
    worker = await signedIn(desk.worker);
    gridWorker = await signedIn(desk.gridWorker);
  });
  afterAll(async () => {
    for (const phone of [worker, gridWorker]) phone?.close();
    clock.set(null);
  });

  async function signedIn(who: Parameters<typeof phoneOf>[2]): Promise<Phone> {
    const phone = await phoneOf(server, desk.courtyard, who);
    await phone.page.tap('我的');
    await phone.page.tap('用微信登录');
    await phone.page.see('登录设备');
    return phone;
  }
  const printed = async (action: AuditAction) =>
    (await server.parts.database.read((db) => db.find(AuditEntry, { where: { action }, order: { id: 'ASC' } }))).map(
      ({ subjectId, detail }) => ({ subjectId, detail }),
    );

  it('plates: all of the community, those that are picked, or the one that is open', async () => {
    const { page, record } = worker;
    worker.open('places-desk/plates/index');
    await page.see('别的网格的院');
    await page.tap('打印全部牌子');
    await page.rest();
    expect([record.kept.length, (await printed('plate.printed')).length]).toEqual([1, 3]);
    await page.tap('挑几个院子打印');
    await page.tap('梨花院');
    await page.tap('打印选中的1块牌子');
    await page.rest();
    expect([record.kept.length, (await printed('plate.printed')).length]).toEqual([2, 4]);
    await page.tap('不挑了，打印全部');
    await page.tap('梨花院');
    await page.tap('打印这块牌子');
    await page.rest();
    expect(record.kept).toHaveLength(3);
  });

  it('a grid worker finds the plates of the own grid alone', async () => {
    gridWorker.open('places-desk/plates/index');
    await gridWorker.page.see('梨花院');
    expect(gridWorker.page.text()).not.toContain('别的网格的院');
  });

  it('papers: blank ones before the vote opens, then by the roll; the list of doors while it is open', async () => {
    const { page, record } = worker;
    const before = record.kept.length;
    worker.open(`hall-desk/vote/index?id=${voteId}`);
    await page.tap('打印纸质票');
    await page.see('现在可以先打印空白票');
    await page.tap('张数增加');
    await page.tap('打印30张空白票');
    await page.rest();
    expect(page.can('打印上门名单')).toBe(false);
    await desk.goToOpening(voteId);
    worker.open(`hall-desk/vote/index?id=${voteId}`);
    await page.tap('打印纸质票');
    await page.tap('按投票名册打印');
    await page.rest();
    const lines = (await desk.linesOf(voteId)).length;
    expect(await printed('vote.ballots_printed')).toEqual([
      { subjectId: voteId, detail: { copies: 30, isByRoll: false } },
      { subjectId: voteId, detail: { copies: lines, isByRoll: true } },
    ]);
    await page.tap('打印上门名单');
    await page.rest();
    expect(await printed('vote.door_list_printed')).toEqual([{ subjectId: voteId, detail: { lines } }]);
    expect(record.kept).toHaveLength(before + 3);
  });

  it('who knocks at doors and who enters papers find them where they work', async () => {
    const { page } = gridWorker;
    gridWorker.open(`hall-desk/doors/index?voteId=${voteId}`);
    await page.tap('打印上门名单');
    await page.rest();
    gridWorker.open(`hall-desk/papers/index?voteId=${voteId}`);
    await page.tap('录入');
    await page.tap('打印纸质票');
    await page.tap('空白票');
    await page.tap('打印20张空白票');
    await page.rest();
    expect(gridWorker.record.kept).toHaveLength(2);
  });

  it('broke nothing on the way', () => expect([worker.problems, gridWorker.problems]).toEqual([[], []]));
});
