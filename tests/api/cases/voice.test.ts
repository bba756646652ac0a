import { caseDeskEndpoints as desk, caseEndpoints as cases } from '@yuanli/shared/cases/cases.endpoints';
import { identityEndpoints } from '@yuanli/shared/identity/identity.endpoints';
import { exportCases } from '../../../server/src/cases';
import { Case } from '../../../server/src/cases/case.entity';
import { CaseNote } from '../../../server/src/cases/case-note.entity';
import { CheckPart } from '../../../server/src/moderation/check-part.entity';
import { Recording } from '../../../server/src/recordings/recording.entity';
import { makeCaseStreet } from '../../support/case-desk';
import { makeRecording } from '../../support/factories/recordings';
import { makeNeighbourhood, type Neighbour } from '../../support/make-neighbourhood';
import { expectRefused } from '../../support/refused';
import { useServer } from '../../support/use-server';

const { server, desk: town } = useServer(makeCaseStreet);

const record = (of: Neighbour = town.reporter) => makeRecording(server.parts, of.id);
const stateOf = async (id: string) =>
  (await server.parts.database.read((db) => db.findOneByOrFail(Recording, { id }))).state;
const report = (form: object, as: Neighbour = town.reporter) =>
  server.call(cases.reportCase, { courtyardId: town.courtyard.id, ...form }, { as: as.token });

/** Until WeChat's pushes have arrived and were taken. */
async function settle(): Promise<void> {
  await server.settle();
  await server.standIn.control('pushes', {});
  await server.settle();
}

describe('a report that is spoken', () => {
  it('needs no words, and is called by what it is about and where, as far as that is known', async () => {
    const spoken = await report({ recordingId: await record() });
    expect(spoken.body).toMatchObject({ text: '', title: '语音反映', category: 'other', isShared: false });
    expect(spoken.body.recording).toMatchObject({ seconds: 3, url: expect.stringContaining('/api/recordings/') });
    const known = await report({
      recordingId: await record(),
      category: 'lighting',
      spot: '3号楼门口',
      isShared: true,
    });
    expect(known.body).toMatchObject({ title: '路灯照明：3号楼门口', isShared: true });
    const asked = await report({ kind: 'inquiry', recordingId: await record() });
    expect(asked.body.title).toBe('咨询');
  });

  it('has words or a recording of one’s own', async () => {
    const missing = await report({});
    expect(missing.body.error?.fields).toEqual({ text: '请写至少2个字，或者录一段话' });
    expectRefused(await report({ recordingId: await record(town.neighbour) }), 'recording.not_found');
    const recordingId = await record();
    expect((await report({ recordingId })).status).toBe(200);
    expectRefused(await report({ recordingId }), 'recording.not_found');
  });

  it('is heard by the one who said it, those who handle it and a department that is asked; by nobody else', async () => {
    const recordingId = await record();
    const id = await town.begin({ recordingId, isShared: true });
    await server.call(
      desk.blowWhistle,
      { id, departments: [{ departmentId: town.departments[0]!.id, question: '请来看看路灯' }] },
      { as: town.worker.token },
    );
    await server.call(cases.joinCase, { id }, { as: town.neighbour.token });
    for (const one of [town.reporter, town.gridWorker, town.worker, town.departments[0]!.officer])
      expect((await town.get(id, one)).recording?.id).toBe(recordingId);
    const elsewhere = await makeNeighbourhood(server);
    const staffElsewhere = await elsewhere.newNeighbour('community_worker', elsewhere.courtyard.communityId);
    const others = [town.neighbour, town.helper, staffElsewhere, town.departments[1]!.officer, town.mediator];
    for (const one of others) {
      const seen = await server.call(cases.getCase, { id }, { as: one.token });
      expect([seen.status, seen.body.recording]).toEqual([200, null]);
    }
    const lists = await Promise.all([
      server.call(cases.findCases, { communityId: town.courtyard.communityId }, { as: town.neighbour.token }),
      server.call(desk.findCasesAtDesk, { view: 'all' }, { as: town.worker.token }),
    ]);
    expect(JSON.stringify(lists.map(({ body }) => body))).not.toContain(recordingId);
  });

  it('is shown to neighbours by its words, whatever content safety hears in the recording', async () => {
    const recordingId = await record();
    server.standIn.control('set-media-rule', { includes: recordingId, suggest: 'risky', label: 20002 });
    const id = await town.report({ recordingId, text: '三号楼门口的灯不亮' });
    await settle();
    const part = () => server.parts.database.read((db) => db.findOneByOrFail(CheckPart, { recordingId }));
    expect(await part()).toMatchObject({ suggest: 'risky', pictureId: null });
    expect((await town.get(id)).isPublic).toBe(true);
  });

  it('may be answered by speaking, too', async () => {
    const id = await town.begin();
    await server.call(desk.askResident, { id, question: '哪一盏灯' }, { as: town.worker.token });
    const recordingId = await record();
    const replied = await server.call(cases.replyToCase, { id, recordingId }, { as: town.reporter.token });
    expect(replied.body.status).toBe('in_progress');
    const heardBy = async (one: Neighbour) => (await town.get(id, one)).steps.map(({ recording }) => recording?.id);
    expect(await heardBy(town.worker)).toContain(recordingId);
    expect(await heardBy(town.neighbour)).not.toContain(recordingId);
    expect((await server.call(cases.replyToCase, { id }, { as: town.reporter.token })).status).toBe(422);
  });
});

describe('what was said belongs to the one who said it', () => {
  it('is named in the export of their data, and goes when they take back the microphone or end the account', async () => {
    const person = await town.newNeighbour();
    const [first, second, unused] = [await record(person), await record(person), await record(person)];
    const spoken = (await report({ recordingId: first }, person)).body;
    const replied = (await report({ text: '水管漏水' }, person)).body;
    await server.call(cases.replyToCase, { id: replied.id, recordingId: second }, { as: person.token });
    const exported = await server.parts.database.read((db) => exportCases(db, person.id));
    expect(JSON.stringify(exported)).toContain(first);
    expect(JSON.stringify(exported)).toContain(second);

    await server.parts.database.inTransaction(async (tx) => {
      const { eraseRecordingsOfCases } = await import('../../../server/src/cases');
      await eraseRecordingsOfCases(tx, person.id);
    });
    expect([await stateOf(first), await stateOf(second)]).toEqual(['leaving', 'leaving']);
    expect((await town.get(spoken.id, town.worker)).text).toBe('录音已按本人的意愿删除。');

    const third = await record(person);
    await report({ recordingId: third }, person);
    await server.call(identityEndpoints.deleteAccount, { confirm: '注销' }, { as: person.token });
    await server.settle();
    expect([await stateOf(third), await stateOf(unused)]).toEqual(['leaving', 'leaving']);
    const left = await server.parts.database.read(async (db) => [
      await db.countBy(Case, { recordingId: third }),
      await db.countBy(CaseNote, { recordingId: second }),
    ]);
    expect(left).toEqual([0, 0]);
  });
});
