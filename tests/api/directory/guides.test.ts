import { directoryDeskEndpoints } from '@yuanli/shared/directory/directory-desk.endpoints';
import { guideEndpoints } from '@yuanli/shared/directory/guides.endpoints';
import { AuditEntry } from '../../../server/src/platform/audit';
import { clock } from '../../../server/src/platform/clock';
import { at } from '../../support/booking-desk';
import { serviceForm } from '../../support/directory-desk';
import { makeCommunity } from '../../support/factories/places';
import { makeService, middle } from '../../support/factories/services';
import { guideForm, notIssued, openGuideDesk } from '../../support/guide-desk';
import { readPdfText } from '../../support/read-pdf-text';
import { codeOf, expectRefused } from '../../support/refused';
import { useServer } from '../../support/use-server';

const { server, desk } = useServer(openGuideDesk);
beforeEach(() => clock.set(at('10:00')));
afterAll(async () => {
  clock.set(null);
});

const made = async (form: object = {}) => (await desk.make(form)).body;
const namesOf = ({ items }: { items: { name: string }[] }) => items.map(({ name }) => name);

describe('a worker of the community', () => {
  it('writes a guide, which is checked by being written, and everybody reads it with the place and hours of its counter', async () => {
    const { status, body } = await desk.make();
    expect(status).toBe(200);
    expect(body).toMatchObject({ ...guideForm(), counterId: desk.counter.id, status: 'listed', round: 1 });
    const { body: seen } = await desk.see(body.id);
    expect(seen).toMatchObject({
      ...{ name: '临时救助申请', trip: 'counter', materials: guideForm().materials, workingDays: 10 },
      ...{ checkedAt: clock.now().toISOString(), checkedBy: '社区工作者林主任' },
      counter: { id: desk.counter.id, name: '综合窗口' },
      phones: ['010-55550199'],
      openState: { state: 'open' },
      can: { book: true, ask: true, request: true, report: false, check: false, edit: false },
    });
    expect(seen.week).toHaveLength(7);
    const rows = await server.parts.database.read((db) => db.findBy(AuditEntry, { subjectId: body.id }));
    expect(rows.map(({ action }) => action)).toEqual(['guide.made']);
  });

  it('has hours and a phone of its own where it says so', async () => {
    const { id } = await made({ openingHours: '周二 8:30-11:30', phones: ['010-55550177'] });
    const { body } = await desk.see(id);
    expect(body).toMatchObject({ openingHours: 'Tu 08:30-11:30', phones: ['010-55550177'] });
  });

  it('changes it, and of two who do so at once the second looks again', async () => {
    const { id, round } = await made();
    expect((await desk.change(id, { round, name: '临时救助' })).body).toMatchObject({ name: '临时救助', round: 2 });
    expectRefused(await desk.change(id, { round, name: '别的' }), 'directory.service_changed');
  });

  it('must say where else, and hours that can be read', async () => {
    const nowhere = await desk.make({ ...notIssued, elsewhereName: null });
    expect(nowhere.body).toMatchObject({ error: { fields: { elsewhereName: '请写明到哪里办，居民才不会白跑一趟' } } });
    const blurred = await desk.make({ openingHours: '有空的时候' });
    expect(Object.keys((blurred.body as never as { error: { fields: object } }).error.fields)).toEqual([
      'openingHours',
    ]);
    const wrong = await desk.make({ trip: 'online', elsewhereName: '医保平台', elsewhereUrl: 'javascript:alert(1)' });
    expect(wrong.body).toMatchObject({ error: { fields: { elsewhereUrl: '网址要以 https:// 开头' } } });
  });

  it('chooses an open counter of the own community', async () => {
    const foreign = await makeService(server.parts.database, { category: 'government' });
    const shop = await desk.newService();
    const { id: item } = await made();
    for (const counterId of [foreign.id, shop.id, item])
      expect(codeOf(await desk.make({ counterId }))).toBe('directory.counter_unknown');
  });

  it('works in the own community only; a grid worker checks and does not change', async () => {
    const { id } = await made();
    const stranger = await desk.newNeighbour('community_worker', (await makeCommunity(server.parts.database)).id);
    for (const who of [stranger, desk.neighbour, desk.helper]) {
      expect((await desk.make({}, who)).status).toBe(403);
      expect((await desk.change(id, {}, who)).status).toBe(404);
      expect((await server.call(guideEndpoints.getGuideToRun, { id }, { as: who.token })).status).toBe(404);
    }
    expect((await desk.change(id, {}, desk.gridWorker)).status).toBe(403);
    expect((await desk.check(id, desk.gridWorker)).status).toBe(200);
    expect((await desk.see(id)).body.checkedBy).toBe('网格员小吴');
  });

  it('is made once with one key', async () => {
    const input = { communityId: desk.communityId, ...guideForm(), name: '只写一次', counterId: desk.counter.id };
    const options = { as: desk.worker.token, key: 'guide-once-guide-once' };
    const [one, other] = [
      await server.call(guideEndpoints.makeGuide, input, options),
      await server.call(guideEndpoints.makeGuide, input, options),
    ];
    expect(other.body.id).toBe(one.body.id);
    expect(namesOf(await desk.find({ q: '只写一次' }))).toEqual(['只写一次']);
  });

  it('takes one down, which residents then find no more, and puts it back', async () => {
    const { id } = await made({ name: '撤下又恢复' });
    await desk.close(id, desk.worker);
    expect(codeOf(await desk.see(id))).toBe('directory.guide_not_found');
    expect((await desk.see(id, desk.worker)).body).toMatchObject({
      status: 'closed',
      can: { ask: false, book: false },
    });
    expect(namesOf(await desk.find({ q: '撤下又恢复' }))).toEqual([]);
    await desk.reopen(id, desk.worker);
    expect(namesOf(await desk.find({ q: '撤下又恢复' }))).toEqual(['撤下又恢复']);
  });

  it('does not edit it as a place of the circle, nor close a counter that still has items', async () => {
    const counter = await desk.newService({ name: '另一个窗口', category: 'government' });
    const { id } = await made({ counterId: counter.id });
    expect(
      codeOf(
        await server.call(directoryDeskEndpoints.changeService, { id, ...serviceForm() }, { as: desk.worker.token }),
      ),
    ).toBe('directory.is_guide');
    expect(codeOf(await desk.close(counter.id, desk.worker))).toBe('directory.counter_has_guides');
    await desk.close(id, desk.worker);
    expect((await desk.close(counter.id, desk.worker)).status).toBe(200);
    expect(codeOf(await desk.reopen(id, desk.worker))).toBe('directory.counter_unknown');
  });

  it('moves its items with the counter', async () => {
    const counter = await desk.newService({ name: '要搬的窗口', category: 'government' });
    const { id } = await made({ counterId: counter.id });
    const moved = { ...serviceForm(), name: '要搬的窗口', category: 'government' as const, address: '银杏巷9号' };
    await server.call(directoryDeskEndpoints.changeService, { id: counter.id, ...moved }, { as: desk.worker.token });
    expect((await desk.see(id)).body.counter.address).toBe('银杏巷9号');
    const [item, place] = [await desk.rowOf(id), await desk.rowOf(counter.id)];
    expect([item.locationId, item.latitudeE6]).toEqual([place.locationId, place.latitudeE6]);
  });

  it('sees places and guides apart, and what is in doubt together', async () => {
    const rows = async (kind?: 'place' | 'guide') =>
      (
        await server.call(
          directoryDeskEndpoints.findServicesToRun,
          { view: 'all', kind, category: 'government', q: '分开看' },
          { as: desk.worker.token },
        )
      ).body.items.map(({ name, counterId }) => [name, counterId]);
    await made({ name: '分开看的事项' });
    await desk.newService({ name: '分开看的窗口', category: 'government' });
    expect(await rows('guide')).toEqual([['分开看的事项', desk.counter.id]]);
    expect(await rows('place')).toEqual([['分开看的窗口', null]]);
    expect(await rows()).toHaveLength(2);
  });
});

describe('what the community does not issue', () => {
  it('says who does, and neither takes a booking nor is done for anybody', async () => {
    const { id } = await made(notIssued);
    expect((await desk.see(id)).body).toMatchObject({
      ...{ trip: 'not_issued', elsewhereName: '公安派出所', elsewhereHow: '到户籍地或居住地派出所申请' },
      can: { book: false, request: false, ask: true },
    });
  });

  it('keeps nothing of elsewhere once it is handled at the counter', async () => {
    const { id } = await made(notIssued);
    await desk.change(id, { elsewhereName: '旧的地方', elsewhereHow: '旧的走法' });
    expect((await desk.see(id)).body).toMatchObject({ trip: 'counter', elsewhereName: null, elsewhereHow: null });
  });
});

describe('the list of guides', () => {
  it('has what is asked for most first and what is not issued last, by class, in the words, pinyin and initials of names', async () => {
    const other = await openGuideDesk(server);
    for (const form of [
      notIssued,
      { name: '失业登记', guideClass: 'employment' },
      { name: '低保申请', guideClass: 'relief' },
      { name: '高龄津贴', guideClass: 'elder', isFrequent: true, keywords: '老人补贴' },
    ])
      await other.make(form);
    const order = ['高龄津贴', '低保申请', '失业登记', '无犯罪记录证明'];
    expect(namesOf(await other.find())).toEqual(order);
    expect(namesOf(await other.find({ guideClass: 'relief' }))).toEqual(['低保申请']);
    expect(namesOf(await other.find({ trip: 'not_issued' }))).toEqual(['无犯罪记录证明']);
    for (const q of ['津贴', 'gaoling', 'gljt', '老人补贴'])
      expect(namesOf(await other.find({ q }))).toEqual(['高龄津贴']);
    expect(namesOf(await other.find({ q: '综合窗口' }))).toEqual([]);
    expect(namesOf(await other.find({ counterId: desk.counter.id }))).toEqual([]);
    expect(namesOf(await desk.find())).not.toContain('高龄津贴');
  });

  it('goes on by a cursor, each once', async () => {
    const other = await openGuideDesk(server);
    for (let n = 0; n < 23; n++) await other.make({ name: `第${n}件很长很长很长很长很长很长很长很长很长很长的事项` });
    const first = await other.find();
    const second = await other.find({ cursor: first.nextCursor! });
    expect([first.items.length, second.items.length, second.nextCursor]).toEqual([20, 3, null]);
    expect(new Set(namesOf({ items: [...first.items, ...second.items] })).size).toBe(23);
  });
});

describe('the circle', () => {
  it('has a counter once, however many items it handles, and finds it by their names', async () => {
    const other = await openGuideDesk(server);
    const spot = { latitudeE6: middle.latitudeE6 + 4_000_000, longitudeE6: middle.longitudeE6 };
    const counter = await other.newService({ name: '圈里的窗口', category: 'government', ...spot });
    for (const name of ['高龄津贴申请', '残疾人证办理']) await other.make({ name, counterId: counter.id });
    const around = (choice: object = {}) => other.around({ courtyardId: undefined, ...spot, ...choice });
    expect(namesOf(await around())).toEqual(['圈里的窗口']);
    expect(namesOf(await around({ view: 'rings' }))).toEqual(['圈里的窗口']);
    expect((await around()).categories).toEqual([{ category: 'government', count: 1 }]);
    expect(namesOf(await around({ q: 'cjrz' }))).toEqual(['圈里的窗口']);
    const { body } = await other.get(counter.id, other.worker);
    expect(body.counterId).toBeNull();
  });
});

describe('a neighbour', () => {
  it('says that an item is handled otherwise by now; two who agree put it in doubt', async () => {
    const { id } = await made();
    const [one, two] = [await desk.newResident(), await desk.newResident()];
    expect((await desk.report(id, 'moved', one)).status).toBe(422);
    expect((await desk.report(desk.counter.id, 'requirements_changed', one)).status).toBe(422);
    await desk.report(id, 'requirements_changed', one);
    expect((await desk.see(id)).body.status).toBe('listed');
    await desk.report(id, 'requirements_changed', two);
    const { body } = await desk.see(id, two);
    expect(body).toMatchObject({ status: 'to_verify', reports: [{ kind: 'requirements_changed', count: 2 }] });
    expect((await desk.list('to_verify', desk.gridWorker)).body.items.map((row) => row.id)).toContain(id);
    await desk.check(id, desk.gridWorker);
    expect((await desk.see(id)).body).toMatchObject({ status: 'listed', reports: [] });
  });
});

describe('the sheet of a guide', () => {
  it('says all at once on one page, for everybody', async () => {
    const { id } = await made();
    const response = await fetch(new URL(`/api/directory/guides/${id}/sheet`, server.url));
    expect(response.headers.get('content-type')).toBe('application/pdf');
    const pieces = readPdfText(Buffer.from(await response.arrayBuffer()));
    const words = pieces.map(({ text }) => text).join('');
    for (const part of [
      '一次告知单',
      '临时救助申请',
      '要跑一趟',
      '身份证',
      '复印1份',
      '开户银行打印',
      '10个工作日内办好',
    ])
      expect(words).toContain(part);
    expect(words).toContain('不再需要：户籍证明');
    expect(Math.max(...pieces.map(({ page }) => page))).toBe(Math.min(...pieces.map(({ page }) => page)));
  });
});
