import { caseDeskEndpoints as desk, caseEndpoints as cases } from '@yuanli/shared/cases/cases.endpoints';
import { eraseCaseReporter, erasePhotosOfCases, exportCases } from '../../../server/src/cases';
import { CaseContact } from '../../../server/src/cases/case-contact.entity';
import { CaseNote } from '../../../server/src/cases/case-note.entity';
import { Person } from '../../../server/src/identity';
import { Picture } from '../../../server/src/pictures/picture.entity';
import { Task } from '../../../server/src/tasks/task.entity';
import { clock } from '../../../server/src/platform/clock';
import { answerForm, makeCaseStreet } from '../../support/case-desk';
import { makePicture } from '../../support/factories/pictures';
import type { Neighbour } from '../../support/make-neighbourhood';
import { useServer } from '../../support/use-server';

const { server, desk: town } = useServer(makeCaseStreet);
const db = () => server.parts.database;

const leave = ({ id }: Neighbour) => db().inTransaction((tx) => eraseCaseReporter(tx, id));
const phoneOf = async ({ id }: Neighbour) =>
  (await db().read((reader) => reader.findOneByOrFail(Person, { id }))).phone!;
const proxyBy = (relation: 'grid_worker' | 'neighbour') => ({
  relation,
  consentWay: 'by_phone' as const,
  consentAt: clock.now().toISOString(),
});
const called = { contactName: '冯奶奶', contactPhone: '13912345670', address: '2号楼3单元501' };
const stateOf = async (id: string): Promise<string | undefined> =>
  (await db().read((reader) => reader.findOneBy(Picture, { id })))?.state;

describe('who leaves', () => {
  it('takes words, name and phone along; a trouble of shared space stays a trouble', async () => {
    const leaving = await town.newNeighbour(undefined, undefined, '要走的人');
    const shared = await town.report({ text: '单元门坏了，关不上' }, leaving);
    const own = await town.report({ kind: 'inquiry', text: '高龄津贴怎么办？' }, leaving);
    await leave(leaving);
    expect(await town.get(shared, town.worker)).toMatchObject({
      ...{ status: 'submitted', text: '反映人已注销账号，原话不再保留。', title: '单元门坏了，关不上' },
    });
    expect((await town.get(own, town.worker)).status).toBe('withdrawn');
    expect(await db().read((reader) => reader.countBy(CaseContact, { caseId: shared }))).toBe(0);
  });

  it('leaves untouched what was written down for somebody who called, or who agreed', async () => {
    const { gridId } = town.courtyard;
    const writers = [
      await town.newNeighbour('grid_worker', gridId, '要走的网格员'),
      await town.newNeighbour(undefined, undefined, '要走的邻居'),
    ] as const;
    const picture = await makePicture(server.parts, writers[0].id);
    const relations = ['grid_worker', 'neighbour'] as const;
    for (const [index, writer] of writers.entries()) {
      const form = { ...called, text: '家里水管爆了', isShared: false, proxy: proxyBy(relations[index]!) };
      const id = await town.report({ ...form, pictureIds: index === 0 ? [picture] : [] }, writer);
      await leave(writer);
      expect(await town.get(id, town.worker)).toMatchObject({
        ...{ status: 'submitted', text: '家里水管爆了', title: '家里水管爆了', reporterLabel: '冯奶奶' },
      });
      const contact = await server.call(desk.revealCaseContact, { id }, { as: town.worker.token });
      expect(contact.body).toMatchObject(called);
      // Nobody is left who could tap: staff write down what is said on the phone.
      for (const act of [desk.acceptCase, desk.startCase])
        await server.call(act, { id }, { as: town.gridWorker.token });
      await server.call(desk.answerCase, { id, ...answerForm() }, { as: town.gridWorker.token });
      const confirmed = await server.call(
        cases.confirmCase,
        { id, verdict: 'solved', words: '她说好了' },
        { as: town.gridWorker.token },
      );
      expect(confirmed.body).toMatchObject({ status: 'closed', feedback: '她说好了' });
    }
    expect(await stateOf(picture)).toBe('used');
  });

  it('leaves the word of who called when the one who noted it goes', async () => {
    const noting = await town.newNeighbour('grid_worker', town.courtyard.gridId, '小吴的同事');
    const id = await town.report({ ...called, proxy: proxyBy('grid_worker') }, town.gridWorker);
    for (const act of [desk.acceptCase, desk.startCase]) await server.call(act, { id }, { as: noting.token });
    await server.call(desk.answerCase, { id, ...answerForm() }, { as: noting.token });
    await server.call(cases.confirmCase, { id, verdict: 'partly', words: '还差一点' }, { as: noting.token });
    await leave(noting);
    expect((await town.get(id, town.worker)).feedback).toBe('还差一点');
  });

  it('goes on for the neighbours who wait for the same, also where it is not public any more', async () => {
    const leaving = await town.newNeighbour();
    const id = await town.report({ text: '车棚的灯坏了' }, leaving);
    await server.call(cases.joinCase, { id }, { as: town.neighbour.token });
    await server.call(desk.acceptCase, { id, isShared: false }, { as: town.gridWorker.token });
    await leave(leaving);
    const seen = await town.get(id, town.neighbour);
    expect(seen).toMatchObject({ status: 'accepted', title: `路灯照明：${seen.courtyardName}`, text: null });
  });

  it('leaves no sentence of theirs as the title of anything that is not public, nor where they live', async () => {
    const leaving = await town.newNeighbour();
    const text = '楼上深夜打孩子太吵，听得心慌';
    const id = await town.report({ text, spot: '2号楼501', isShared: false }, leaving);
    await server.call(desk.acceptCase, { id }, { as: town.gridWorker.token });
    await leave(leaving);
    const left = await town.get(id, town.worker);
    expect(left.title).toBe(`噪声扰民：${town.courtyard.name}`);
    expect(left.spot).toBeNull();
    const tasks = await db().read((reader) => reader.findBy(Task, { subjectId: id }));
    expect(tasks.length).toBeGreaterThan(1);
    for (const task of tasks) expect(task.title).toBe(left.title);
  });

  it('takes the photographs of their replies along, as does taking back the permission', async () => {
    const leaving = await town.newNeighbour();
    const id = await town.report({ kind: 'inquiry', text: '怎么办？' }, leaving);
    const reply = async () => {
      const picture = await makePicture(server.parts, leaving.id);
      const added = { id, text: '补一张照片', pictureIds: [picture] };
      expect((await server.call(cases.replyToCase, added, { as: leaving.token })).status).toBe(200);
      return picture;
    };
    const first = await reply();
    await db().inTransaction((tx) => erasePhotosOfCases(tx, leaving.id));
    expect(await stateOf(first)).toBe('leaving');
    const notes = await db().read((reader) => reader.findBy(CaseNote, { caseId: id }));
    expect(notes.map(({ pictureIds }) => pictureIds)).toEqual([[]]);
    const second = await reply();
    await leave(leaving);
    expect(await stateOf(second)).toBe('leaving');
  });
});

describe("one's own data", () => {
  it('has what others wrote for me, with my contact; not the contact of who called', async () => {
    const contactPhone = await phoneOf(town.helper);
    const form = { ...called, contactPhone, text: '帮我看看窗户', proxy: proxyBy('grid_worker') };
    const id = await town.report(form, town.gridWorker);
    const exported = async ({ id: personId }: Neighbour) => {
      const { cases: items } = await db().read((reader) => exportCases(reader, personId));
      return (items as { id: string }[]).find((one) => one.id === id);
    };
    expect(await exported(town.helper)).toMatchObject({
      text: '帮我看看窗户',
      contact: { name: '冯奶奶', phone: contactPhone },
    });
    expect(await exported(town.gridWorker)).toMatchObject({ contact: null });
    expect(await exported(town.neighbour)).toBeUndefined();
  });
});
