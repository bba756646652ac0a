import type { z } from 'zod';
import type { caseDetail } from '@yuanli/shared/cases/case-detail.schema';
import { caseDeskEndpoints as desk, caseEndpoints as cases } from '@yuanli/shared/cases/cases.endpoints';
import type { ReportCaseInput } from '@yuanli/shared/cases/cases.schema';
import { Department } from '../../server/src/places';
import { clock, fromNow } from '../../server/src/platform/clock';
import { newId } from '../../server/src/platform/new-id';
import { makeNeighbourhood, type Neighbour, type Neighbourhood } from './make-neighbourhood';
import { nextNumber } from './next-number';
import type { TestServer } from './test-server';

type Form = Partial<ReportCaseInput>;

/** One courtyard with everybody who may owe an answer there. */
export interface CaseStreet extends Neighbourhood {
  reporter: Neighbour;
  worker: Neighbour;
  street: Neighbour;
  property: Neighbour;
  mediator: Neighbour;
  operator: Neighbour;
  /** Two departments of the street, each with its officer. */
  departments: { id: string; name: string; officer: Neighbour }[];
  /** Reports something and lets content safety decide; returns its id. */
  report(form?: Form, as?: Neighbour): Promise<string>;
  /** The same, taken by the grid worker and begun. */
  begin(form?: Form): Promise<string>;
  get(id: string, as?: Neighbour): Promise<z.output<typeof caseDetail>>;
}

export const caseWords = '三号楼门口的灯不亮，晚上看不清台阶。已经好几天了。';

export const answerForm = (more: object = {}) => ({
  outcome: 'solved' as const,
  happenedAt: fromNow(-60_000).toISOString(),
  place: '3号楼门口',
  people: '物业周师傅',
  course: '到场查看，灯头和感应器都坏了',
  result: '换了灯头和感应器，灯亮了',
  ...more,
});

export async function makeCaseStreet(server: TestServer): Promise<CaseStreet> {
  const { database } = server.parts;
  const town = await makeNeighbourhood(server);
  const { courtyard, newNeighbour } = town;
  const { communityId, streetId } = await database.read(async (db) => {
    const { getCourtyard } = await import('../../server/src/places');
    return getCourtyard(db, courtyard.id);
  });
  const departments = [];
  for (const name of ['城管执法队', '消防救援站', '市政管理所']) {
    const department = { id: newId(), streetId, name: `${name}${nextNumber()}`, phone: '0731-55550102' };
    await database.inTransaction((tx) => tx.insert(Department, { ...department, addedAt: clock.now() }));
    departments.push({
      ...{ id: department.id, name: department.name },
      officer: await newNeighbour('department_officer', department.id, `${name}的人`),
    });
  }
  const people = {
    reporter: town.wisher,
    worker: await newNeighbour('community_worker', communityId, '小何'),
    street: await newNeighbour('street_worker', streetId, '老郑'),
    property: await newNeighbour('property_manager', communityId, '周师傅'),
    mediator: await newNeighbour('mediator', communityId, '老马'),
    operator: await newNeighbour('operator', streetId, '平台小唐'),
  };
  const report = async (form: Form = {}, as = people.reporter): Promise<string> => {
    const made = await server.call(
      cases.reportCase,
      { courtyardId: courtyard.id, text: caseWords, spot: '3号楼门口', ...form },
      { as: as.token },
    );
    if (made.status !== 200) throw new Error(JSON.stringify(made.body));
    await server.settle();
    return made.body.id;
  };
  return {
    ...town,
    ...people,
    departments,
    report,
    async begin(form) {
      const id = await report(form);
      await server.call(desk.acceptCase, { id }, { as: town.gridWorker.token });
      const begun = await server.call(desk.startCase, { id }, { as: town.gridWorker.token });
      if (begun.status !== 200) throw new Error(JSON.stringify(begun.body));
      return id;
    },
    get: async (id, as = people.reporter) => (await server.call(cases.getCase, { id }, { as: as.token })).body,
  };
}
