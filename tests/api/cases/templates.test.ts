import { caseSettingEndpoints as settings } from '@yuanli/shared/cases/case-settings.endpoints';
import { CaseTemplate } from '../../../server/src/cases/templates/case-template.entity';
import { makeCourtyard } from '../../support/factories/places';
import { makeCaseStreet } from '../../support/case-desk';
import type { Neighbour } from '../../support/make-neighbourhood';
import { codeOf, expectRefused } from '../../support/refused';
import { useServer } from '../../support/use-server';

const { server, desk: town } = useServer(makeCaseStreet);

const communityId = () => town.courtyard.communityId;
const template = (more: object = {}) => ({
  ...{ communityId: communityId(), title: '楼道灯修好', category: 'lighting' as const, outcome: 'solved' as const },
  ...{ course: '物业电工到场查看，更换灯头和感应器', result: '灯已恢复正常', ...more },
});
const add = (more: object = {}, as: Neighbour = town.worker) =>
  server.call(settings.addCaseTemplate, template(more), { as: as.token });
const find = (as: Neighbour, category?: 'lighting' | 'water') =>
  server.call(settings.findCaseTemplates, { communityId: communityId(), category }, { as: as.token });

afterEach(() => server.parts.database.inTransaction((tx) => tx.delete(CaseTemplate, { communityId: communityId() })));

describe('a template', () => {
  it('is offered to whoever answers there, those of the category first', async () => {
    await add();
    await add({ title: '通用：已转部门', category: 'any', outcome: 'passed_on' });
    await add({ title: '水管抢修完成', category: 'water' });
    const titlesOf = async (one: Neighbour, category?: 'lighting' | 'water') =>
      (await find(one, category)).body.items.map(({ title }) => title);
    expect(await titlesOf(town.gridWorker, 'lighting')).toEqual(['楼道灯修好', '通用：已转部门']);
    expect(await titlesOf(town.property, 'water')).toEqual(['水管抢修完成', '通用：已转部门']);
    expect(await titlesOf(town.street)).toHaveLength(3);
    expect((await find(town.mediator)).body.canEdit).toBe(false);
    expect((await find(town.gridWorker)).body.canEdit).toBe(true);
    expectRefused(await find(town.reporter), 'request.not_allowed');
  });

  it('is edited by the staff of the community and its grids alone', async () => {
    const away = await makeCourtyard(server.parts.database);
    expect((await add({}, town.gridWorker)).status).toBe(200);
    const [made] = (await find(town.worker)).body.items;
    const edit = { ...template({ result: '灯亮了' }), id: made!.id, version: 1 };
    const strangers = [
      await town.newNeighbour('community_worker', away.communityId),
      await town.newNeighbour('grid_worker', away.gridId),
      ...[town.property, town.mediator, town.street, town.reporter],
    ];
    for (const one of strangers) {
      expectRefused(await add({ title: '另一个' }, one), 'request.not_allowed');
      expectRefused(await server.call(settings.changeCaseTemplate, edit, { as: one.token }), 'request.not_allowed');
      const gone = await server.call(settings.removeCaseTemplate, { id: made!.id }, { as: one.token });
      expectRefused(gone, 'request.not_allowed');
    }
    expect((await server.call(settings.changeCaseTemplate, edit, { as: town.gridWorker.token })).status).toBe(200);
    expect((await find(town.worker)).body.items).toMatchObject([{ result: '灯亮了', version: 2 }]);
    const stale = await server.call(settings.changeCaseTemplate, edit, { as: town.worker.token });
    expectRefused(stale, 'case_template.changed');
    const remove = () => server.call(settings.removeCaseTemplate, { id: made!.id }, { as: town.worker.token });
    expect((await Promise.all([remove(), remove()])).map(codeOf).sort()).toEqual([200, 'case_template.not_found']);
  });

  it('has a title of its own, however many add it at once', async () => {
    const answers = await Promise.all([add(), add({}, town.gridWorker), add()]);
    expect(answers.map(codeOf).sort()).toEqual([200, 'case_template.taken', 'case_template.taken']);
  });
});
