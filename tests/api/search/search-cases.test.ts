import { searchEndpoints as endpoints } from '@yuanli/shared/search/search.endpoints';
import { Case } from '../../../server/src/cases/case.entity';
import { hotlineHead, openHotlineDesk } from '../../support/hotline-desk';
import { makeNeighbourhood, type Neighbour } from '../../support/make-neighbourhood';
import { expectRefused } from '../../support/refused';
import { useServer } from '../../support/use-server';

const { server, desk: town } = useServer(openHotlineDesk);

const search = (who: Neighbour, q: string, communityId = town.communityId) =>
  server.call(endpoints.search, { communityId, q }, { as: who.token });
const idsOf = async (who: Neighbour, q: string) => (await search(who, q)).body.cases.map(({ id }) => id);

describe('staff look for a case of their place', () => {
  it('finds it by its number, with the year or without, and by words of the title', async () => {
    const id = await town.report({ text: '东门口的铁栏杆歪了' });
    const { number } = await town.get(id);
    for (const who of [town.worker, town.gridWorker]) {
      for (const q of [number, '铁栏杆']) expect(await idsOf(who, q)).toEqual([id]);
      const bare = String(Number(number.slice(5)));
      if (bare.length > 1) expect(await idsOf(who, bare)).toContain(id);
    }
    expect((await search(town.worker, '铁栏杆')).body.cases).toEqual([
      { id, number, title: '东门口的铁栏杆歪了', status: 'submitted', placeName: town.courtyard.name },
    ]);
  });

  it('finds an order by the number of the hotline', async () => {
    const read = await town.readAgreeing([hotlineHead, 'CSRX-20261201-77,,井盖松了,,,,,'].join('\n'));
    await town.keep(read.id);
    const row = await server.parts.database.read((db) =>
      db.findOneByOrFail(Case, { externalNumber: 'CSRX-20261201-77' }),
    );
    expect(await idsOf(town.gridWorker, 'CSRX-20261201-77')).toEqual([row.id]);
    expect(await idsOf(town.gridWorker, 'CSRX-20261201')).toEqual([]);
  });

  it('finds private kinds by number alone, and only for those who may see them', async () => {
    const asked = await town.report({ kind: 'inquiry', text: '怎么办高龄津贴' });
    const quarrel = await town.report({ kind: 'mediation', text: '想请人调解' });
    for (const q of ['咨询', '高龄津贴', '调解']) expect(await idsOf(town.worker, q)).toEqual([]);
    const numberOf = async (id: string) => (await town.get(id)).number;
    expect(await idsOf(town.worker, await numberOf(asked))).toEqual([asked]);
    expect(await idsOf(town.worker, await numberOf(quarrel))).toEqual([]);
  });

  it('finds nothing of another place, and nothing for who is no staff', async () => {
    const elsewhere = await makeNeighbourhood(server);
    await town.report({ text: '西墙的藤蔓挡住了窗户' });
    const there = await search(elsewhere.gridWorker, '藤蔓', elsewhere.courtyard.communityId);
    expect(there.body.cases).toEqual([]);
    for (const who of [elsewhere.gridWorker, town.neighbour, town.property, town.reporter])
      expectRefused(await search(who, '藤蔓'), 'request.not_allowed');
  });
});
