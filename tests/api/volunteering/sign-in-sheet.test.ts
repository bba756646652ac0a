import { seatEndpoints as seats } from '@yuanli/shared/volunteering/seats.endpoints';
import { AuditEntry } from '../../../server/src/platform/audit';
import { clock } from '../../../server/src/platform/clock';
import { signInAs } from '../../support/factories/people';
import { readPdfText } from '../../support/read-pdf-text';
import { openShiftDesk, type Someone } from '../../support/shift-desk';
import { useServer } from '../../support/use-server';

describe('the sheet to sign in on', () => {
  beforeAll(() => clock.set(new Date('2026-11-20T02:00:00Z')));
  const { server, desk } = useServer(openShiftDesk);
  afterAll(() => clock.set(null));

  async function print(who: Someone, shiftId: string) {
    const headers = { authorization: `Bearer ${await signInAs(server.parts.database, who)}` };
    const answer = await fetch(`${server.url}/api/volunteering/shifts/${shiftId}/sign-in-sheet`, { headers });
    const bytes = Buffer.from(await answer.arrayBuffer());
    if (answer.status !== 200)
      return { pieces: [], words: [], code: JSON.parse(bytes.toString()).error.code as string };
    const pieces = readPdfText(bytes);
    return { pieces, words: pieces.map(({ text }) => text), code: '' };
  }

  it('has what, when and where, the names with their phones masked, and lines for whoever comes without', async () => {
    const shift = await desk.newShift(desk.coordinator.id);
    for (const name of ['陈秀兰', '王建国']) await desk.seat(await desk.newVolunteer(name), shift);
    const { pieces, words } = await print(desk.coordinator, shift.id);
    expect(words.slice(0, 6)).toEqual([
      '志愿服务签到表',
      '活动：周末垃圾分类引导　岗位：引导员',
      '时间：2026年11月22日（周日）上午9:00到11:00',
      '地点：石榴院东门',
      '主办：槐荫社区居委会',
      '没有报名的，请写在空行里。负责人签名：＿＿＿＿＿＿＿＿',
    ]);
    for (const said of ['序号', '签到时间', '签退时间', '签名', '陈秀兰', '王建国']) expect(words).toContain(said);
    expect(words.filter((text) => /^1\d\d\*{4}\d{4}$/.test(text))).toHaveLength(2);
    expect(words.join('')).not.toMatch(/1[3-9]\d{9}/);
    const numbers = words.filter((text) => /^\d{1,2}$/.test(text)).map(Number);
    expect(numbers).toEqual(Array.from({ length: numbers.length }, (_, n) => n + 1));
    expect(numbers.length).toBeGreaterThanOrEqual(2 + 6);
    expect(Math.max(...pieces.map(({ page }) => page))).toBe(1);
    const trail = await server.parts.database.read((db) =>
      db.findBy(AuditEntry, { subjectId: shift.id, action: 'shift.sheet_printed' }),
    );
    expect(trail.map(({ actorId, detail }) => [actorId, detail])).toEqual([[desk.coordinator.id, { people: 2 }]]);
  });

  it('of a large shift goes on, numbered through, to another page', async () => {
    const shift = await desk.newShift(desk.coordinator.id);
    for (let n = 0; n < 25; n += 1) await desk.seat(await desk.newVolunteer(`志愿者${n}`), shift);
    const { pieces, words } = await print(desk.coordinator, shift.id);
    expect(Math.max(...pieces.map(({ page }) => page))).toBe(2);
    expect(words.filter((text) => /^志愿者/.test(text))).toHaveLength(25);
    expect(words.at(-1)).toBe('槐荫社区　2026年11月20日（周五）上午10:00打印，已报名25人　第2页，共2页');
  });

  it('shows no full name to who does not look after the papers of volunteers, and is refused to everybody else', async () => {
    const shift = await desk.newShift(desk.coordinator.id, { gridId: desk.gridId });
    await desk.seat(await desk.newVolunteer('陈秀兰'), shift);
    const gridWorker = await desk.newPerson('grid_worker', desk.gridId);
    const { words } = await print(gridWorker, shift.id);
    expect(words).toContain('陈**');
    expect(words.join('')).not.toContain('陈秀兰');
    expect((await print(await desk.newVolunteer(), shift.id)).code).toBe('request.not_allowed');
    expect((await server.call(seats.getSignInSheet, { shiftId: shift.id })).status).toBe(401);
    expect((await desk.call(gridWorker, seats.getRoster, { shiftId: shift.id })).body.can.printSheet).toBe(true);
    const off = await desk.newShift(desk.coordinator.id, {}, { state: 'cancelled' });
    expect((await print(desk.coordinator, off.id)).code).toBe('shift.over');
    expect((await desk.call(desk.coordinator, seats.getRoster, { shiftId: off.id })).body.can.printSheet).toBe(false);
  });
});
