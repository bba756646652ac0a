import { hotlineEndpoints as endpoints } from '@yuanli/shared/cases/hotline.endpoints';
import type { MapHotlineColumnsInput } from '@yuanli/shared/cases/hotline.schema';
import { makeCaseStreet } from './case-desk';
import type { TestServer } from './test-server';

export const hotlineHead = '工单编号,来电时间,诉求内容,联系人,联系电话,地址,办理时限,类别';

/** The community worker of a case street with files of 12345 in their hands. */
export async function openHotlineDesk(server: TestServer) {
  const town = await makeCaseStreet(server);
  const { worker, courtyard } = town;
  const { communityId } = courtyard;
  const see = async (id: string, as = worker.token) =>
    (await server.call(endpoints.findHotlineImports, { communityId }, { as })).body.items.find((one) => one.id === id)!;
  const after = async (id: string) => {
    await server.settle();
    return see(id);
  };
  const handIn = async (file: Uint8Array | string, as = worker.token) => {
    const bytes = Uint8Array.from(typeof file === 'string' ? new TextEncoder().encode(file) : file);
    return server.call(endpoints.startHotlineImport, { communityId, fileName: '12345工单.csv', file: bytes }, { as });
  };
  const map = (id: string, columns: MapHotlineColumnsInput['columns'], as = worker.token) =>
    server.call(endpoints.mapHotlineColumns, { id, columns }, { as });
  return {
    ...town,
    communityId,
    handIn,
    map,
    see,
    after,
    /** Read as far as it goes without an answer. */
    read: async (file: Uint8Array | string) => after((await handIn(file)).body.id),
    /** The same, and what is proposed of its columns is agreed to where it asks. */
    async readAgreeing(file: Uint8Array | string) {
      const read = await after((await handIn(file)).body.id);
      if (!read.head) return read;
      await map(read.id, read.head.proposed);
      return after(read.id);
    },
    async keep(id: string) {
      const kept = await server.call(endpoints.keepHotlineImport, { id }, { as: worker.token });
      return { status: kept.status, ...(await after(id)) };
    },
    async undo(id: string) {
      const undone = await server.call(endpoints.undoHotlineImport, { id }, { as: worker.token });
      return { status: undone.status, ...(await after(id)) };
    },
    problemsOf: async (id: string) =>
      (await server.call(endpoints.findHotlineImportProblems, { id }, { as: worker.token })).body.items,
  };
}
