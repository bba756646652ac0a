import { figureNames, figures, figureSubjects } from '@yuanli/shared/dashboard/figures';
import { dashboardEndpoints as dashboard } from '@yuanli/shared/dashboard/dashboard.endpoints';
import { clock } from '../../../server/src/platform/clock';
import { readWholeSheet } from '../../../server/src/platform/sheets';
import { openDashboardDesk } from '../../support/dashboard-desk';
import { useServer } from '../../support/use-server';

const noon = new Date('2026-11-30T04:00:00Z');
const { server, desk } = useServer((started) => {
  clock.set(noon);
  return openDashboardDesk(started);
});
afterAll(() => clock.set(null));

const range = { from: '2026-11-01', to: '2026-11-30' };

async function getSheets(placeId: string, as: string) {
  const address = new URL(`/api/dashboard/${placeId}/workbook?from=${range.from}&to=${range.to}`, server.url);
  const response = await fetch(address, { headers: { Authorization: `Bearer ${as}` } });
  if (response.status !== 200) return { status: response.status, sheets: new Map<string, string[][]>() };
  const { lines } = await readWholeSheet(new Uint8Array(await response.arrayBuffer()), 500);
  const sheets = new Map<string, string[][]>();
  for (const { sheet, cells } of lines) sheets.set(sheet, [...(sheets.get(sheet) ?? []), cells]);
  return { status: 200, sheets };
}

describe('the workbook', () => {
  it('has the figures of the page, a sheet for each subject', async () => {
    const { id, worker } = desk.communities[0];
    for (let n = 0; n < 3; n++) await desk.addWish(0, { status: 'open', madeAt: noon });
    await desk.addRecord(0, noon, 95, false);
    await desk.addMotion(0, { stage: 'evaluating', madeAt: noon, agreedAt: noon, carriedOutAt: noon });
    const { body } = await server.call(dashboard.getDashboard, { placeId: id, ...range }, { as: worker.token });
    const { sheets } = await getSheets(id, worker.token);
    for (const name of figureNames) {
      const { subject, name: title, unit } = figures[name];
      const line = sheets.get(figureSubjects[subject])!.find(([first]) => first === title)!;
      expect([name, ...line.slice(1, 3)]).toEqual([name, String(body.values[name]), unit]);
    }
    expect(
      sheets
        .get('议事厅')!
        .find(([first]) => first === '办结比例')!
        .slice(0, 3),
    ).toEqual(['办结比例', '100', '%']);
    expect(sheets.get('走势')!).toHaveLength(31);
    expect(sheets.get('走势')!.at(-1)).toEqual(['2026-11-30', '3', '0', '95']);
    expect([...sheets.keys()]).not.toContain('各社区');
  });

  it('of a street has a line for each community, in the order of their names', async () => {
    const { sheets } = await getSheets(desk.street.id, desk.operator.token);
    expect(sheets.get('各社区')!.map(([name]) => name)).toEqual(['社区', '柳2社区', '柳10社区']);
    expect([...sheets.keys()]).not.toContain('参与的人');
  });

  it('is not given to others', async () => {
    expect((await getSheets(desk.communities[0].id, desk.communities[1].worker.token)).status).toBe(403);
  });
});
