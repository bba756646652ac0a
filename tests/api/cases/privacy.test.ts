import { auditEndpoints } from '@yuanli/shared/audit/audit.endpoints';
import { caseDeskEndpoints as desk, caseEndpoints as cases } from '@yuanli/shared/cases/cases.endpoints';
import { messageEndpoints as messages } from '@yuanli/shared/messages/messages.endpoints';
import { taskEndpoints } from '@yuanli/shared/tasks/tasks.endpoints';
import { purgeCaseContacts } from '../../../server/src/cases/purge-case-contacts.job';
import { auditSubjects } from '../../../server/src/app/audit-subjects';
import { auditJobs } from '../../../server/src/audit';
import { CaseContact } from '../../../server/src/cases/case-contact.entity';
import { Person } from '../../../server/src/identity';
import { clock, days, fromNow } from '../../../server/src/platform/clock';
import { selectPlain } from '../../../server/src/platform/database';
import { answerForm, makeCaseStreet } from '../../support/case-desk';
import { signInAs } from '../../support/factories/people';
import type { Neighbour } from '../../support/make-neighbourhood';
import { expectRefused } from '../../support/refused';
import { useServer } from '../../support/use-server';

const { server, desk: town } = useServer(makeCaseStreet);

async function isKept(caseId: string): Promise<boolean> {
  await purgeCaseContacts.run(server.parts.database);
  return server.parts.database.read((db) => db.existsBy(CaseContact, { caseId }));
}
afterEach(() => clock.set(null));

const contact = { contactName: '李建国', contactPhone: '13912345678', address: '2号楼3单元501' };
const secrets = /李建国|13912345678|3单元501|只有工作人员|夫妻吵架/;

/** All that somebody can read about a case, in one string. */
async function everythingRead(id: string, { token: as }: Neighbour): Promise<string> {
  const { communityId } = town.courtyard;
  const answers = [
    await server.call(cases.getCase, { id }, { as }),
    await server.call(cases.findCases, { communityId }, { as }),
    await server.call(cases.findKnownCases, { courtyardId: town.courtyard.id }, { as }),
    await server.call(cases.findMyCases, {}, { as }),
    await server.call(messages.findMessages, {}, { as }),
    await server.call(taskEndpoints.findTasks, {}, { as }),
    await server.call(desk.findCasesAtDesk, { view: 'all' }, { as }),
    await server.call(desk.findCaseNotes, { id }, { as }),
    await server.call(desk.revealCaseContact, { id }, { as }),
    await server.call(auditEndpoints.findAudit, { communityId }, { as }),
  ];
  return JSON.stringify(answers.map(({ body }) => body));
}

describe('what is private of a case', () => {
  it('is read by nobody but the one it is about and those who handle it', async () => {
    const id = await town.begin({ ...contact });
    await server.call(desk.writeCaseNote, { id, text: '只有工作人员知道的话' }, { as: town.worker.token });
    await server.call(
      desk.blowWhistle,
      { id, departments: [{ departmentId: town.departments[0]!.id, question: '请来看看路灯' }] },
      { as: town.worker.token },
    );
    await server.call(cases.joinCase, { id }, { as: town.neighbour.token });
    await server.call(desk.answerCase, { id, ...answerForm() }, { as: town.worker.token });
    await server.settle();
    const others = [town.neighbour, town.helper, town.street, town.property, town.mediator, town.operator];
    for (const one of [...others, ...town.departments.map(({ officer }) => officer)])
      expect(await everythingRead(id, one)).not.toMatch(secrets);
    // The one it is about never reads the notes, whatever role they have.
    expect(await everythingRead(id, town.reporter)).not.toMatch(/只有工作人员/);
    expect(await everythingRead(id, town.worker)).toMatch(/13912345678.*|只有工作人员/);
  });

  it('stays between the two sides and the mediator in a mediation: lists and tasks show nothing but the time', async () => {
    const made = await server.call(
      cases.reportCase,
      { kind: 'mediation', courtyardId: town.courtyard.id, text: '夫妻吵架，想请人调解', contactName: '王小红' },
      { as: town.reporter.token },
    );
    const { id } = made.body;
    await server.settle();
    expect(made.body).toMatchObject({ title: '调解', isShared: false, isPublic: false, desk: 'mediator' });
    for (const one of [town.neighbour, town.gridWorker, town.worker, town.street, town.property, town.operator]) {
      expectRefused(await server.call(cases.getCase, { id }, { as: one.token }), 'case.not_found');
      expect(await everythingRead(id, one)).not.toMatch(/夫妻吵架|王小红/);
    }
    const list = await server.call(desk.findCasesAtDesk, {}, { as: town.mediator.token });
    expect(list.body.items).toMatchObject([{ id, title: '调解', reporterLabel: null }]);
    expect((await town.get(id, town.mediator)).text).toBe('夫妻吵架，想请人调解');
    for (const act of [desk.acceptCase, desk.startCase])
      expect((await server.call(act, { id }, { as: town.mediator.token })).status).toBe(200);
  });

  it('shows who looked at it and when, is closed 7 days after the end, and gone when it can come back no more', async () => {
    const id = await town.begin({ ...contact });
    const seen = await server.call(desk.revealCaseContact, { id }, { as: town.gridWorker.token });
    expect(seen.body).toMatchObject({ ...contact, visibleUntil: null });
    const views = await server.call(cases.findCaseContactViews, { id }, { as: town.reporter.token });
    expect(views.body.items).toMatchObject([{ viewer: '网格员小吴' }]);
    await server.call(desk.answerCase, { id, ...answerForm() }, { as: town.gridWorker.token });
    await server.call(cases.confirmCase, { id, verdict: 'solved' }, { as: town.reporter.token });
    clock.advance(days(7));
    const as = await signInAs(server.parts.database, town.gridWorker);
    expectRefused(await server.call(desk.revealCaseContact, { id }, { as }), 'case.contact_closed');
    expect(await isKept(id)).toBe(true);
    clock.advance(days(9));
    expect(await isKept(id)).toBe(false);
  });

  it('is there again when it comes back, and for what is planned', async () => {
    const [back, planned] = [await town.begin({ ...contact }), await town.begin({ ...contact })];
    const plannedFor = fromNow(days(40)).toISOString();
    const tell = (id: string, answer: object) =>
      server.call(desk.answerCase, { id, ...answerForm(answer) }, { as: town.gridWorker.token });
    await tell(back, {});
    await tell(planned, { outcome: 'planned', plannedFor });
    for (const id of [back, planned])
      await server.call(cases.confirmCase, { id, verdict: 'partly' }, { as: town.reporter.token });
    clock.advance(days(10));
    const as = await signInAs(server.parts.database, town.gridWorker);
    const reporter = await signInAs(server.parts.database, town.reporter);
    expect(await isKept(back)).toBe(true);
    await server.call(cases.confirmCase, { id: back, verdict: 'not_solved' }, { as: reporter });
    expect((await server.call(desk.revealCaseContact, { id: back }, { as })).body).toMatchObject(contact);
    clock.advance(days(29));
    expect(await isKept(planned)).toBe(true);
    const later = await signInAs(server.parts.database, town.gridWorker);
    await server.call(desk.startCase, { id: planned }, { as: later });
    expect((await server.call(desk.revealCaseContact, { id: planned }, { as: later })).body).toMatchObject(contact);
  });

  it('is sealed where it is kept', async () => {
    const id = await town.report({ ...contact, text: '我家厨房漏水，漏了一地' });
    const rows = await server.parts.database.read(async (db) => [
      ...(await selectPlain(db, 'SELECT * FROM case_contact WHERE caseId = ?', [id])),
      ...(await selectPlain(db, 'SELECT text, alias FROM case_file WHERE id = ?', [id])),
    ]);
    expect(JSON.stringify(rows)).not.toMatch(/李建国|13912345678|漏了一地/);
  });

  it('never stands in a title that neighbours read', async () => {
    for (const text of ['2号楼3单元501室漏水了', '打我电话13912345678', '李建国家门口的灯坏了']) {
      const id = await town.report({ ...contact, text, isShared: true });
      expect((await town.get(id, town.neighbour)).title).not.toMatch(/501|139|李建国/);
    }
  });
});

describe('the log', () => {
  const place = () =>
    auditJobs(auditSubjects, 12)
      .find(({ name }) => name === 'place-audit')!
      .run(server.parts.database);
  const aboutMe = async ({ token: as }: Neighbour) =>
    (await server.call(auditEndpoints.findAuditAboutMe, {}, { as })).body.items.map(({ title }) => title);

  it('has the title of what neighbours read, and the number of what is private', async () => {
    const supervisor = await town.newNeighbour('supervisor', town.courtyard.communityId, '老秦');
    const open = await town.report({ text: '东门的路面塌了一块' });
    const closed = await town.report({ text: '我和老公天天吵，过不下去了', isShared: false });
    const { number } = await town.get(closed);
    await place();
    const { communityId } = town.courtyard;
    const read = await server.call(auditEndpoints.findAudit, { communityId }, { as: supervisor.token });
    const log = read.body.items.map(({ title }) => title);
    expect(log).toEqual(expect.arrayContaining([(await town.get(open)).title, number]));
    expect(log.join()).not.toContain('过不下去');
  });

  it('tells the one a case is for who looked at it, not the one who wrote it down', async () => {
    const person = await server.parts.database.read((db) => db.findOneByOrFail(Person, { id: town.helper.id }));
    const proxy = { relation: 'grid_worker', consentWay: 'by_phone', consentAt: clock.now().toISOString() } as const;
    const form = { ...contact, contactPhone: person.phone!, text: '家里窗户坏了', isShared: false, proxy };
    const id = await town.report(form, town.gridWorker);
    await server.call(desk.revealCaseContact, { id }, { as: town.worker.token });
    const { number } = await town.get(id, town.worker);
    await place();
    expect(await aboutMe(town.helper)).toContain(number);
    expect(await aboutMe(town.gridWorker)).not.toContain(number);
  });
});
