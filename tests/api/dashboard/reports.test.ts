import { dashboardEndpoints as dashboard } from '@yuanli/shared/dashboard/dashboard.endpoints';
import { nameOfColumn, reportColumnNames, usualForm } from '@yuanli/shared/dashboard/report-columns';
import { reportEndpoints as reports } from '@yuanli/shared/dashboard/reports.endpoints';
import { taskEndpoints as tasks } from '@yuanli/shared/tasks/tasks.endpoints';
import { dashboardJobs } from '../../../server/src/dashboard';
import { Community } from '../../../server/src/places';
import { clock } from '../../../server/src/platform/clock';
import { readWholeSheet } from '../../../server/src/platform/sheets';
import { signInAs } from '../../support/factories/people';
import { makeCommunity } from '../../support/factories/places';
import { openDashboardDesk } from '../../support/dashboard-desk';
import { expectRefused } from '../../support/refused';
import { useServer } from '../../support/use-server';

const china = (time: string) => new Date(`${time}+08:00`);

const { server, desk } = useServer((started) => {
  clock.set(china('2026-08-15T12:00:00'));
  return openDashboardDesk(started);
});
afterAll(() => clock.set(null));

const asWorker = async (which = 0) => ({ as: await signInAs(server.parts.database, desk.communities[which]!.worker) });
const asOperator = async () => ({ as: await signInAs(server.parts.database, desk.operator) });
const openReports = () => dashboardJobs.find(({ name }) => name === 'open-reports')!.run(server.parts.database);
const reportsOf = async (which = 0) => {
  const { id: communityId } = desk.communities[which]!;
  return (await server.call(reports.findReports, { communityId }, await asWorker(which))).body;
};
const tasksOf = async (which = 0) =>
  (await server.call(tasks.findTasks, { kind: 'make_monthly_report' }, await asWorker(which))).body.items;

async function getFile(placeId: string, month: string, { as }: { as: string }) {
  const address = new URL(`/api/reports/${placeId}/${month}/file`, server.url);
  const response = await fetch(address, { headers: { Authorization: `Bearer ${as}` } });
  if (response.status !== 200) return { status: response.status, body: await response.json(), rows: [] };
  const { lines } = await readWholeSheet(new Uint8Array(await response.arrayBuffer()), 100);
  return { status: 200, body: {}, rows: lines.map(({ cells }) => cells) };
}

describe('the monthly file', () => {
  it('is owed once the month is over, once, until it is handed in', async () => {
    clock.set(china('2026-08-31T23:59:59'));
    await openReports();
    expect((await reportsOf()).reports).toEqual([]);

    clock.set(china('2026-09-01T00:10:00'));
    await Promise.all([openReports(), openReports()]);
    await openReports();
    const { reports: list } = await reportsOf();
    expect(list).toEqual([
      // The third working day: a Thursday.
      expect.objectContaining({ month: '2026-08', dueAt: china('2026-09-03T18:00').toISOString(), handedInAt: null }),
    ]);
    expect(list[0]!.can).toEqual({ handIn: true });
    expect(await tasksOf()).toEqual([
      expect.objectContaining({ title: '2026年8月的月报', subjectId: list[0]!.id, dueAt: list[0]!.dueAt }),
    ]);

    const handIn = async (which: number) =>
      server.call(reports.handInReport, { id: list[0]!.id }, await asWorker(which));
    expectRefused(await handIn(1), 'report.not_found');
    expectRefused(
      await server.call(reports.handInReport, { id: list[0]!.id }, await asOperator()),
      'request.not_allowed',
    );
    expect((await handIn(0)).body).toMatchObject({ handedInAt: clock.now().toISOString(), can: { handIn: false } });
    expectRefused(await handIn(0), 'report.already_handed_in');
    expect(await tasksOf()).toEqual([]);
    expect(await tasksOf(1)).toHaveLength(1);
    await openReports();
    expect(await tasksOf()).toEqual([]);
  });

  it('is due later where holidays lie between', async () => {
    clock.set(china('2026-10-01T08:00:00'));
    await openReports();
    const { dueAt } = (await reportsOf()).reports[0]!;
    // 国庆节 until the 7th, and the 10th is worked instead.
    expect(dueAt).toBe(china('2026-10-10T18:00').toISOString());
  });

  it('is owed by nobody who was not open in that month', async () => {
    const { database } = server.parts;
    clock.set(china('2026-11-01T08:00:00'));
    const late = await makeCommunity(database, { streetId: desk.street.id, openedAt: clock.now() });
    const never = await makeCommunity(database, { streetId: desk.street.id, openedAt: null });
    await openReports();
    for (const { id: communityId } of [late, never])
      expect((await server.call(reports.findReports, { communityId }, await asOperator())).body.reports).toEqual([]);
    await database.inTransaction((tx) => tx.update(Community, { id: late.id }, { removedAt: clock.now() }));
  });
});

describe('the form', () => {
  const setForm = async (
    placeId: string,
    version: number,
    columns: { column: never; header: string }[] | null,
    who: { as: string },
  ) => server.call(reports.setReportForm, { placeId, version, columns }, who);
  const mapped = (...some: [string, string][]) => some.map(([column, header]) => ({ column: column as never, header }));

  it('is the usual one, until the street has said what it wants, and the community its own', async () => {
    clock.set(china('2026-11-02T08:00:00'));
    const [{ id }, other] = desk.communities;
    await desk.addRecord(0, china('2026-10-31T20:00:00'), 45, false);
    await desk.addRecord(0, china('2026-11-01T00:00:00'), 99, false);
    const usual = await getFile(id, '2026-10', await asWorker());
    expect(usual.rows[0]).toEqual(usualForm.map(({ header }) => header));
    expect(usual.rows[1]!.slice(0, 2)).toEqual(['柳2社区', '2026年10月']);

    const streets = mapped(['community', '单位'], ['service_minutes', '志愿服务分钟']);
    expect((await setForm(desk.street.id, 0, streets, await asOperator())).status).toBe(200);
    expect((await getFile(id, '2026-10', await asWorker())).rows).toEqual([
      ['单位', '志愿服务分钟'],
      ['柳2社区', '45'],
    ]);
    expect((await reportsOf()).form).toMatchObject({ origin: 'street', columns: streets });
    const all = (await getFile(desk.street.id, '2026-10', await asOperator())).rows;
    expect(all.map(([name]) => name)).toEqual(['单位', '槐荫社区（已撤销）', '柳2社区', '柳10社区']);

    const own = mapped(['month', '月'], ['service_minutes', '分钟'], ['service_minutes', '再一次']);
    expect((await setForm(id, 0, own, await asWorker())).status).toBe(200);
    expect((await getFile(id, '2026-10', await asWorker())).rows).toEqual([
      ['月', '分钟', '再一次'],
      ['2026年10月', '45', '45'],
    ]);
    expect((await getFile(other.id, '2026-10', await asWorker(1))).rows[0]).toEqual(['单位', '志愿服务分钟']);
    expectRefused(await setForm(id, 0, own, await asWorker()), 'report.form_changed');
    expect((await setForm(id, 1, null, await asWorker())).status).toBe(200);
    expect((await reportsOf()).form.origin).toBe('street');
    expectRefused(await setForm(id, 1, own, await asWorker()), 'report.form_changed');
  });

  it('may have every column there is, and each has the figure of the dashboard', async () => {
    const { id } = desk.communities[1];
    const everything = mapped(...reportColumnNames.map((column): [string, string] => [column, nameOfColumn(column)]));
    const { version } = (await server.call(reports.getReportForm, { placeId: id }, await asWorker(1))).body;
    expect((await setForm(id, version, everything, await asWorker(1))).status).toBe(200);
    const { rows } = await getFile(id, '2026-10', await asWorker(1));
    const input = { placeId: id, from: '2026-10-01', to: '2026-10-31' };
    const { body } = await server.call(dashboard.getDashboard, input, await asWorker(1));
    const of = (column: string) => rows[1]![reportColumnNames.findIndex((name) => name === column)] ?? '';
    for (const [name, value] of Object.entries(body.values)) expect([name, of(name)]).toEqual([name, String(value)]);
    expect(new Set(rows[0]).size).toBe(reportColumnNames.length);
  });

  it('and the file are for whoever answers for the place', async () => {
    const [{ id }] = desk.communities;
    expect((await getFile(id, '2026-10', await asWorker(1))).status).toBe(403);
    expect((await getFile(desk.street.id, '2026-10', await asWorker())).status).toBe(403);
    expectRefused(await getFile(id, '2026-11', await asWorker()), 'report.month_not_over');
    expectRefused(await setForm(id, 2, mapped(['month', '月']), await asWorker(1)), 'request.not_allowed');
    expectRefused(
      await setForm(desk.street.districtId, 0, mapped(['month', '月']), await asOperator()),
      'place.not_found',
    );
    expectRefused(await setForm(id, 2, mapped(['month', '']), await asWorker()), 'request.invalid');
  });
});
