import { identityEndpoints as identity } from '@yuanli/shared/identity/identity.endpoints';
import { recordEndpoints as records } from '@yuanli/shared/volunteering/service-records.endpoints';
import { clock, hours, minutes } from '../../../server/src/platform/clock';
import { Attendance } from '../../../server/src/volunteering/attendance/attendance.entity';
import { Certificate } from '../../../server/src/volunteering/certificates/certificate.entity';
import { RecordObjection } from '../../../server/src/volunteering/service-records/record-objection.entity';
import { ServiceRecord } from '../../../server/src/volunteering/service-records/service-record.entity';
import { Volunteer } from '../../../server/src/volunteering/volunteers/volunteer.entity';
import { openShiftDesk, STARTS } from '../../support/shift-desk';
import { useServer } from '../../support/use-server';

beforeAll(() => clock.set(new Date(STARTS.getTime() - hours(3))));
const { server } = useServer();
afterEach(() => clock.set(null));

it('whoever leaves takes their words and papers along; the record stays without a name, and the paper can still be checked', async () => {
  const desk = await openShiftDesk(server);
  const volunteer = await desk.newVolunteer('陈秀兰');
  const shift = await desk.newShift(desk.coordinator.id);
  const seatId = await desk.seat(volunteer, shift);
  await desk.attend(seatId, shift);
  const { id: recordId } = (await desk.confirm(desk.coordinator, seatId)).body;
  const ask = async () =>
    (await desk.call(volunteer, records.askForCertificate, { communityId: desk.communityId })).body.id;
  await desk.call(desk.coordinator, records.issueCertificate, { id: await ask() });
  const paper = (await desk.call(volunteer, records.findMyCertificates, {})).body.items[0]!;
  const asked = await ask();
  await desk.object(volunteer, recordId);
  await server.parts.database.inTransaction((tx) => tx.update(Attendance, { seatId }, { metresAway: 300 }));

  clock.advance(minutes(1));
  expect((await desk.call(volunteer, identity.deleteAccount, { confirm: '注销' })).status).toBe(200);
  await server.settle();

  await server.parts.database.read(async (db) => {
    expect(await db.findOneBy(Volunteer, { personId: volunteer.id })).toBeNull();
    expect(await db.findOneBy(Certificate, { id: asked })).toBeNull();
    expect(await db.findOneByOrFail(Attendance, { seatId })).toMatchObject({ metresAway: null });
    expect(await db.findOneByOrFail(RecordObjection, { recordId })).toMatchObject({ state: 'dismissed', reason: '' });
    expect(JSON.stringify(await db.findOneByOrFail(ServiceRecord, { id: recordId }))).not.toContain('秀兰');
  });
  const { body } = await desk.call(null, records.verifyCertificate, { number: paper.number!, code: paper.code! });
  expect(body).toMatchObject({ volunteerName: '陈秀兰', minutes: 120, isStillTrue: true });
  expect((await desk.call(desk.supervisor, records.findObjections, {})).body.items).toEqual([]);
});
