import { identityEndpoints } from '@yuanli/shared/identity/identity.endpoints';
import { workbenchRoles } from '@yuanli/shared/identity/roles';
import { queues } from '../../../server/src/home/find-queues';
import { makeResident } from '../../support/factories/neighbourhood';
import { appoint } from '../../support/factories/people';
import { makeCourtyard } from '../../support/factories/places';
import { useServer } from '../../support/use-server';

type Can = Record<string, unknown>;
/** The page's own table; its types are those of the phone. */
interface Row {
  kind: string;
  may(can: Can): boolean;
  noteFor?(can: Can): string | undefined;
}
const pageTable: string = '../../../miniapp/src/workbench/desk/desk-rows';

const { server, desk } = useServer(async ({ parts }) => ({ courtyard: await makeCourtyard(parts.database) }));

describe('a queue on the workbench', () => {
  it.each(workbenchRoles)('is shown to a %s only where what waits in it is counted for them', async (role) => {
    const { gridId, communityId } = desk.courtyard;
    const { person, token } = await makeResident(server.parts.database);
    const scope = role === 'grid_worker' ? gridId : communityId;
    await appoint(server.parts.database, person, role, scope, { communityId });
    const { can } = (await server.call(identityEndpoints.getMe, {}, { as: token })).body;
    const { queueRows } = (await import(pageTable)) as { queueRows: readonly Row[] };
    const shown = queueRows.filter(({ may, noteFor }) => may(can) && !noteFor?.(can)).map(({ kind }) => kind);
    const counted = queues.filter(({ among }) => among.includes(role)).map(({ kind }) => kind);
    expect([...shown].sort()).toEqual([...counted].sort());
  });
});
