import { identityEndpoints as identity } from '@yuanli/shared/identity/identity.endpoints';
import { activityEndpoints as activities } from '@yuanli/shared/volunteering/activities.endpoints';
import { recordEndpoints as records } from '@yuanli/shared/volunteering/service-records.endpoints';
import { AuditEntry } from '../../../server/src/platform/audit';
import { readWholeSheet } from '../../../server/src/platform/sheets';
import { clock, days, hours } from '../../../server/src/platform/clock';
import { Certificate } from '../../../server/src/volunteering/certificates/certificate.entity';
import { appoint, signInAs } from '../../support/factories/people';
import { openShiftDesk, STARTS, type Someone } from '../../support/shift-desk';
import { readPdfText } from '../../support/read-pdf-text';
import { useServer } from '../../support/use-server';
import { countTasks } from '../../support/tasks-of';

beforeAll(() => clock.set(new Date(STARTS.getTime() - hours(3))));
const { server, desk } = useServer(openShiftDesk);
let volunteer: Someone;

beforeEach(async () => {
  clock.set(new Date(STARTS.getTime() - hours(3)));
  volunteer = await desk.newVolunteer('陈秀兰');
  served = 0;
});
afterEach(() => clock.set(null));

const code = (answer: { body: { error?: { code: string } } }) => answer.body.error?.code;
let served = 0;
/** Served and confirmed, each time two hours before the one before unless said otherwise; answers the record. */
async function serve(
  of = 120,
  title = '周末垃圾分类引导',
  startsAt = new Date(STARTS.getTime() - hours(2 * served)),
): Promise<string> {
  served += 1;
  const shift = await desk.newShift(
    desk.coordinator.id,
    { title },
    { startsAt, endsAt: new Date(startsAt.getTime() + hours(2)) },
  );
  const seatId = await desk.seat(volunteer, shift);
  await desk.attend(seatId, shift);
  return (await desk.confirm(desk.coordinator, seatId, of, '很好')).body.id;
}
const ask = (more: { from?: string; until?: string } = {}) =>
  desk.call(volunteer, records.askForCertificate, { communityId: desk.communityId, ...more });
const issue = (id: string, who = desk.coordinator) => desk.call(who, records.issueCertificate, { id });
async function issued() {
  const { id } = (await ask()).body;
  await issue(id);
  return (await desk.call(volunteer, records.findMyCertificates, {})).body.items.find((one) => one.id === id)!;
}
const verify = (number: string, secret: string) => desk.call(null, records.verifyCertificate, { number, code: secret });
const download = async (path: string, who: Someone) => {
  const token = await signInAs(server.parts.database, who);
  const response = await fetch(new URL(path, server.url), { headers: { Authorization: `Bearer ${token}` } });
  return {
    status: response.status,
    type: response.headers.get('content-type'),
    bytes: Buffer.from(await response.arrayBuffer()),
  };
};

describe('a certificate', () => {
  it('says what was confirmed, to the day; anyone with number and code reads the same, and no more', async () => {
    await serve(90, '陪独居老人聊天');
    await serve(120, '周末垃圾分类引导');
    const { number, code: secret, minutes } = await issued();
    expect(number).toMatch(/^2026-\d{6}$/);
    expect(minutes).toBe(210);
    const { body } = await verify(number!, ` ${secret!.toLowerCase().slice(0, 5)}-${secret!.slice(5)}`);
    expect(body).toEqual({
      number,
      volunteerName: '陈秀兰',
      idKind: 'resident_card',
      idNumberMasked: expect.stringMatching(/^1\*{16}\d$/),
      volunteerNumber: expect.stringMatching(/^YL/),
      minutes: 210,
      times: 2,
      contents: [
        { title: '周末垃圾分类引导', minutes: 120 },
        { title: '陪独居老人聊天', minutes: 90 },
      ],
      from: '2026-11-21T16:00:00.000Z',
      until: '2026-11-21T16:00:00.000Z',
      issuer: '槐荫社区居民委员会',
      handlerName: '林主任',
      contact: '010-55550101',
      issuedAt: '2026-11-21T16:00:00.000Z',
      isStillTrue: true,
    });
  });

  it('opens to nobody who has only half of number and code', async () => {
    await serve();
    const mine = await issued();
    volunteer = await desk.newVolunteer('李建国');
    await serve();
    const other = await issued();
    expect(Number(other.number!.slice(5)) - Number(mine.number!.slice(5))).toBe(1);
    for (const [number, secret] of [
      [mine.number!, other.code!],
      [other.number!, mine.code!],
      ['2026-999999', mine.code!],
    ] as const) {
      expect(code(await verify(number, secret))).toBe('certificate.no_match');
    }
  });

  it('stops being true when a record it rests on is taken back, and only then', async () => {
    const resting = await serve();
    const { number, code: secret } = await issued();
    const later = await serve(60);
    await desk.call(desk.coordinator, records.reverseRecord, { id: later, reason: '记错了人' });
    expect((await verify(number!, secret!)).body.isStillTrue).toBe(true);
    await desk.call(desk.coordinator, records.reverseRecord, { id: resting, reason: '记错了人' });
    expect((await verify(number!, secret!)).body).toMatchObject({ isStillTrue: false, minutes: 120 });
  });

  it('covers the days asked for, the last one included', async () => {
    await serve(30, '十一月的', STARTS);
    await serve(60, '十二月的', new Date(STARTS.getTime() + days(10)));
    const asked = (await ask({ from: '2026-11-23', until: '2026-12-02' })).body;
    expect(asked).toMatchObject({ from: '2026-11-22T16:00:00.000Z', until: '2026-12-01T16:00:00.000Z' });
    const waiting = (await desk.call(desk.secondCoordinator, records.findCertificatesToIssue, {})).body.items.find(
      ({ id }) => id === asked.id,
    );
    expect(waiting).toMatchObject({ volunteerName: '陈**', minutes: 60, times: 1 });
    await issue(asked.id);
    expect((await desk.call(volunteer, records.findMyCertificates, {})).body.items[0]).toMatchObject({
      state: 'issued',
      minutes: 60,
    });
    expect(code(await ask({ from: '2025-01-01', until: '2025-12-31' }))).toBe('certificate.nothing_to_certify');
    expect((await ask({ from: '2026-12-31', until: '2026-01-01' })).status).toBe(422);
  });

  it('adds up what the page has no room for', async () => {
    for (let n = 1; n <= 11; n++) await serve(n * 10, `活动${n}`);
    const { number, code: secret } = await issued();
    const { body } = await verify(number!, secret!);
    expect(body.contents).toHaveLength(9);
    expect(body.contents.at(-1)).toEqual({ title: '其他3项服务', minutes: 60 });
    expect(body.contents.reduce((sum, one) => sum + one.minutes, 0)).toBe(body.minutes);
  });

  it('is asked for once at a time, and only for service that is confirmed', async () => {
    expect(code(await ask())).toBe('certificate.nothing_to_certify');
    await serve();
    const answers = await Promise.all([ask(), ask(), ask()]);
    expect(answers.map((answer) => code(answer) ?? 'done').sort()).toEqual([
      'certificate.already_asked',
      'certificate.already_asked',
      'done',
    ]);
  });

  it('is issued by the workers of the community only, once, and never to oneself', async () => {
    await serve();
    const { id } = (await ask()).body;
    const count = () => countTasks(server, desk.coordinator, 'issue_certificate');
    const before = await count();
    const elsewhere = await openShiftDesk(server);
    for (const who of [volunteer, desk.supervisor, elsewhere.coordinator])
      expect(code(await issue(id, who))).toBe('certificate.not_found');
    const answers = await Promise.all([issue(id), issue(id, desk.secondCoordinator)]);
    expect(answers.map((answer) => code(answer) ?? 'done').sort()).toEqual(['certificate.already_decided', 'done']);
    expect(await count()).toBe(before - 1);
    volunteer = await desk.newVolunteer();
    await serve();
    const own = (await ask()).body.id;
    await appoint(server.parts.database, volunteer, 'community_worker', desk.communityId);
    expect(code(await issue(own, volunteer))).toBe('certificate.own_certificate');
  });

  it('issued to two volunteers at once carries two numbers', async () => {
    const asked: string[] = [];
    for (let n = 0; n < 6; n++) {
      volunteer = await desk.newVolunteer();
      await serve();
      asked.push((await ask()).body.id);
    }
    await Promise.all(asked.map((id) => issue(id)));
    const rows = await server.parts.database.read((db) => db.find(Certificate, { where: asked.map((id) => ({ id })) }));
    expect(new Set(rows.map(({ number }) => number)).size).toBe(6);
    const counted = rows.map(({ number }) => Number(number!.slice(5))).sort((a, b) => a - b);
    expect(counted.at(-1)! - counted[0]!).toBe(5);
  });

  it('declined says why, and may be asked for again', async () => {
    await serve();
    const { id } = (await ask()).body;
    await desk.call(desk.coordinator, records.declineCertificate, { id, reason: '请先来核对证件' });
    expect((await desk.call(volunteer, records.findMyCertificates, {})).body.items[0]).toMatchObject({
      state: 'declined',
      declinedBecause: '请先来核对证件',
      number: null,
    });
    expect((await ask()).status).toBe(200);
  });
});

describe('on paper', () => {
  it('is an A4 page in Chinese type that is part of the file, readable by machines, of a size one can send', async () => {
    await serve();
    const { id } = await issued();
    const { status, type, bytes } = await download(`/api/volunteering/certificates/${id}/pdf`, volunteer);
    expect([status, type]).toEqual([200, 'application/pdf']);
    const pdf = bytes.toString('latin1');
    expect(pdf.match(/\/Type \/Page\b/g)).toHaveLength(1);
    expect(pdf).toContain('/MediaBox [0 0 595.28 841.89]');
    expect(pdf).toMatch(/\/FontName \/\w{6}\+NotoSansHans-Regular/);
    expect(bytes.length).toBeLessThan(300_000);
    const words = readPdfText(bytes).map(({ text }) => text);
    for (const said of ['志愿服务记录证明', '槐荫社区居民委员会（盖章）']) expect(words).toContain(said);
    expect(words.join('')).toContain('兹证明志愿者陈秀兰');
  });

  it('names one day once, and several as from the first to the last', async () => {
    const read = async ({ id }: { id: string }) =>
      readPdfText((await download(`/api/volunteering/certificates/${id}/pdf`, volunteer)).bytes)
        .map(({ text }) => text)
        .join('');
    await serve();
    expect(await read(await issued())).toMatch(/）于2026年\d+月\d+日参加志愿服务1次，服务时间共计/);
    await serve(60, '陪独居老人聊天', new Date(STARTS.getTime() - hours(72)));
    expect(await read(await issued())).toContain('）于2026年11月19日至2026年11月22日期间参加志愿服务2次');
  });

  it('is for its owner and for those who hand it out, which is written down', async () => {
    await serve();
    const { id } = await issued();
    const path = `/api/volunteering/certificates/${id}/pdf`;
    expect((await download(path, desk.secondCoordinator)).status).toBe(200);
    for (const who of [desk.supervisor, await desk.newVolunteer()])
      expect((await download(path, who)).status).toBe(404);
    const trail = await server.parts.database.read((db) =>
      db.findBy(AuditEntry, { subjectId: id, action: 'certificate.printed' }),
    );
    expect(trail.map(({ actorId }) => actorId)).toEqual([desk.secondCoordinator.id]);
  });

  it('an activity has a sheet with its code, for those who run it', async () => {
    const { activityId } = await desk.newShift(desk.coordinator.id);
    const { status, bytes } = await download(`/api/volunteering/activities/${activityId}/sheet`, desk.coordinator);
    expect(status).toBe(200);
    expect(bytes.toString('latin1')).toContain('/Subtype /Image');
    const words = readPdfText(bytes).map(({ text }) => text);
    for (const said of ['周末垃圾分类引导', '石榴院东门', '微信扫码报名']) expect(words).toContain(said);
    expect((await desk.call(volunteer, activities.getActivitySheet, { id: activityId })).status).toBe(403);
    server.standIn.control('fail-endpoint', { path: '/wxa/getwxacodeunlimit', errcode: 41030, times: 1 });
    expect(code(await desk.call(desk.coordinator, activities.getActivitySheet, { id: activityId }))).toBe(
      'wechat.page_not_released',
    );
  });
});

describe('a copy of my own records', () => {
  it('is a sheet with the titles of the decree, and what was taken back is marked', async () => {
    await serve(90, '陪独居老人聊天');
    const back = await serve(60);
    await desk.call(desk.coordinator, records.reverseRecord, { id: back, reason: '记错了人' });
    const { bytes } = await download('/api/volunteering/records/mine.xlsx', volunteer);
    const [titles, first, second] = (await readWholeSheet(bytes, 10)).lines.map(({ cells }) => cells);
    expect(titles).toEqual([
      '志愿服务活动名称',
      '日期',
      '开始时间',
      '结束时间',
      '地点',
      '服务对象',
      '服务内容',
      '服务时间（分钟）',
      '服务质量评价',
      '活动组织者',
      '记录人员',
      '记录时间',
      '积分',
      '状态',
      '撤销原因',
    ]);
    expect(first).toEqual([
      '陪独居老人聊天',
      '2026年11月22日',
      '2026-11-22 09:00',
      '2026-11-22 11:00',
      '石榴院东门',
      '槐荫社区居民',
      '引导员：站在桶边提醒大家',
      '90',
      '很好',
      '槐荫社区居委会',
      '林主任',
      '2026-11-22 11:01',
      '15',
      '有效',
    ]);
    expect(second?.slice(-2)).toEqual(['已撤销', '记错了人']);
  });

  it('is the same for machines, and in the copy of everything kept about me', async () => {
    await serve(90);
    await issued();
    const answer = await download('/api/volunteering/records/mine.json', volunteer);
    const copy = JSON.parse(answer.bytes.toString()) as {
      fields: Record<string, string>;
      records: Record<string, unknown>[];
    };
    expect(copy.fields).toMatchObject({ minutes: '服务时间（分钟）', recordedBy: '记录人员' });
    expect(copy.records).toEqual([
      expect.objectContaining({ name: '周末垃圾分类引导', minutes: 90, startsAt: STARTS.toISOString(), state: '有效' }),
    ]);
    const everything = (await desk.call(volunteer, identity.exportMyData, {})).body as unknown as Record<
      string,
      unknown[]
    >;
    expect(everything['serviceRecords']).toHaveLength(1);
    expect(everything['certificates']).toEqual([
      expect.objectContaining({ state: 'issued', paper: expect.objectContaining({ volunteerName: '陈秀兰' }) }),
    ]);
  });

  it('is nobody else’s', async () => {
    await serve(90);
    const { bytes } = await download('/api/volunteering/records/mine.json', await desk.newVolunteer());
    expect((JSON.parse(bytes.toString()) as { records: unknown[] }).records).toEqual([]);
  });
});
