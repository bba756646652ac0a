import { appointmentImportEndpoints as endpoints } from '@yuanli/shared/identity/appointment-imports.endpoints';
import { appointmentEndpoints } from '@yuanli/shared/identity/appointments.endpoints';
import { identityEndpoints as identity } from '@yuanli/shared/identity/identity.endpoints';
import { writeWorkbook } from '../../../server/src/platform/sheets';
import { digestsOf, HouseholdMember } from '../../../server/src/places/roll/household-member.entity';
import { newId } from '../../../server/src/platform/new-id';
import { encodeGbk } from '../../support/encode-gbk';
import { makeNeighbourhood } from '../../support/factories/neighbourhood';
import { appoint as holdRole, makePerson, newOpenid, newPhone, signInAs } from '../../support/factories/people';
import { Grid } from '../../../server/src/places';
import { expectRefused } from '../../support/refused';
import { useServer } from '../../support/use-server';

const { server } = useServer();
const database = () => server.parts.database;
const HEAD = '手机号,姓名,身份,网格,起,止';

async function office() {
  const { courtyard, household } = await makeNeighbourhood(database());
  const { communityId } = courtyard;
  const ownPhone = newPhone();
  const worker = await makePerson(database(), { phone: ownPhone });
  await holdRole(database(), worker, 'community_worker', communityId);
  const as = await signInAs(database(), worker);
  const grid = await database().read((db) => db.findOneByOrFail(Grid, { communityId }));
  const handIn = async (file: Uint8Array | string, by = as) => {
    const bytes = Uint8Array.from(typeof file === 'string' ? new TextEncoder().encode(file) : file);
    const started = await server.call(
      endpoints.startAppointmentImport,
      { communityId, fileName: '身份.csv', file: bytes },
      { as: by },
    );
    await server.settle();
    return started;
  };
  const see = async (id: string) =>
    (await server.call(endpoints.findAppointmentImports, { communityId }, { as })).body.items.find(
      (one) => one.id === id,
    )!;
  const read = async (file: Uint8Array | string) => see((await handIn(file)).body.id);
  const keep = async (id: string) => {
    const kept = await server.call(endpoints.keepAppointmentImport, { id }, { as });
    await server.settle();
    return { status: kept.status, ...(await see(id)) };
  };
  const problemsOf = async (id: string) =>
    (await server.call(endpoints.findAppointmentImportProblems, { id }, { as })).body.items;
  /** Without the staff who were there before. */
  const held = async () =>
    (await server.call(appointmentEndpoints.findAppointments, { communityId }, { as })).body.items.slice(2);
  const waiting = async () =>
    (await server.call(appointmentEndpoints.findInvitations, { communityId }, { as })).body.items;
  return { communityId, household, grid, worker, ownPhone, as, handIn, read, keep, problemsOf, held, waiting };
}

async function someone() {
  const phone = newPhone();
  const { id } = await makePerson(database(), { phone });
  return { id, phone };
}

describe('roles of several people by a file', () => {
  it('are tried first, kept when every line is good, and nothing more when read twice', async () => {
    const { grid, read, keep, held, waiting } = await office();
    const [one, other] = [await someone(), newPhone()];
    const file = encodeGbk(
      [HEAD, `${one.phone},王芳,网格员,${grid.name},2026/1/1,`, `${other},李店主,爱心商家,,,2099年12月31日`].join(
        '\r\n',
      ),
    );
    const tried = await read(file);
    expect(tried).toMatchObject({ state: 'checked', rows: 2, fresh: 1, waiting: 1, same: 0, badRows: 0 });
    expect(await held()).toHaveLength(1);
    expect(await keep(tried.id)).toMatchObject({ state: 'kept' });
    expect(await held()).toMatchObject([
      { role: 'community_worker' },
      { role: 'grid_worker', personId: one.id, from: '2025-12-31T16:00:00.000Z', until: null },
    ]);
    expect(await waiting()).toMatchObject([{ name: '李店主', role: 'keeper', until: '2099-12-31T15:59:00.000Z' }]);
    const again = await read(file);
    expect(again).toMatchObject({ fresh: 0, waiting: 0, same: 2 });
    expect(await keep(again.id)).toMatchObject({ state: 'kept' });
    expect([(await held()).length, (await waiting()).length]).toEqual([2, 1]);
    const openid = newOpenid();
    const as = await signInAs(database(), await makePerson(database(), { openid }));
    const { code } = server.standIn.control('issue-phone-code', { openid, phoneNumber: other });
    const bound = await server.call(identity.bindPhone, { code }, { as });
    expect(bound.body.appointments).toMatchObject([{ role: 'keeper' }]);
  });

  it('come from a workbook as well, and from the template', async () => {
    const { as, read, keep, held } = await office();
    const one = await someone();
    const book = await writeWorkbook([{ name: '身份', rows: [HEAD.split(','), [one.phone, '', '党员', '', '', '']] }]);
    const tried = await read(book);
    expect(tried).toMatchObject({ state: 'checked', fresh: 1 });
    await keep(tried.id);
    expect(await held()).toHaveLength(2);
    const template = await fetch(new URL('/api/identity/appointment-template?kind=csv', server.url), {
      headers: { Authorization: `Bearer ${as}` },
    });
    const empty = await read(new Uint8Array(await template.arrayBuffer()));
    expect(empty).toMatchObject({ state: 'failed' });
  });

  it('are refused line by line, in plain words', async () => {
    const { communityId, ownPhone, read, problemsOf, held } = await office();
    const [member, other] = [await someone(), newPhone()];
    await holdRole(database(), member, 'committee_member', communityId);
    const tried = await read(
      [
        HEAD,
        '12345,,党员,,,',
        `${other},,楼长,,,`,
        `${other},,网格员,,,`,
        `${other},,网格员,没有的网格,,`,
        `${other},,党员,,明天,`,
        `${other},,志愿者,,2026-12-02,2026-12-01`,
        `${ownPhone},,党员,,,`,
        `${member.phone},,居务监督委员,,,`,
        `${other},,物业,,,`,
        `${other},,物业,,,`,
        `${other},,居委会成员,,,`,
        `${other},,居务监督委员,,,`,
        `${other},,驻区单位,,,2020-01-01`,
      ].join('\n'),
    );
    expect(tried).toMatchObject({ state: 'checked', badRows: 11, can: { keep: false } });
    const problems = new Map((await problemsOf(tried.id)).map(({ row, problem }) => [row, problem]));
    for (const [row, words] of [
      [2, '手机号'],
      [3, '没有“楼长”这个身份'],
      [4, '网格员要填网格'],
      [5, '本社区没有这个网格'],
      [6, '起的日期看不懂'],
      [7, '止的日期要在起的日期之后'],
      [8, '不能给自己登记身份'],
      [9, '居委会成员不能兼任居务监督委员'],
      [11, '和第10行重复'],
      [13, '和第12行不能是同一个人'],
      [14, '止的日期已经过了'],
    ] as const)
      expect([row, problems.get(row)]).toEqual([row, expect.stringContaining(words)]);
    expect(await held()).toHaveLength(2);
  });

  it('are remarked upon where the roll has another name beside the number', async () => {
    const { household, read, problemsOf } = await office();
    const phone = newPhone();
    await database().inTransaction((tx) =>
      tx.insert(HouseholdMember, {
        ...{ id: newId(), householdId: household.id, name: '秦月华', phone, isOwner: false, livesHere: true },
        ...{ birthDate: null, ...digestsOf({ name: '秦月华', phone }) },
      }),
    );
    const tried = await read([HEAD, `${phone},王芳,党员,,,`].join('\n'));
    expect(tried).toMatchObject({ badRows: 0, remarks: 1, can: { keep: true } });
    expect(await problemsOf(tried.id)).toMatchObject([{ problem: '住户名册上这个号码是秦月华，请核对', isBad: false }]);
  });

  it('are for the workers of that community, and given only while they are', async () => {
    const { handIn, read, worker, communityId } = await office();
    const { as: elsewhere } = await office();
    expectRefused(await handIn(HEAD, elsewhere), 'request.not_allowed');
    const colleague = await someone();
    await holdRole(database(), colleague, 'community_worker', communityId);
    const tried = await read([HEAD, `${newPhone()},,党员,,,`].join('\n'));
    const byColleague = await signInAs(database(), colleague);
    const [own] = (
      await server.call(appointmentEndpoints.findAppointments, { communityId }, { as: byColleague })
    ).body.items.filter(({ personId }) => personId === worker.id);
    await server.call(appointmentEndpoints.endAppointment, { id: own!.id }, { as: byColleague });
    const kept = await server.call(endpoints.keepAppointmentImport, { id: tried.id }, { as: byColleague });
    expect(kept.status).toBe(200);
    await server.settle();
    const { items } = (await server.call(endpoints.findAppointmentImports, { communityId }, { as: byColleague })).body;
    expect(items[0]).toMatchObject({ state: 'failed', failedBecause: expect.stringContaining('您现在不能登记') });
  });
});
