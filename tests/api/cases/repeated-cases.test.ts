import { caseDeskEndpoints as desk } from '@yuanli/shared/cases/cases.endpoints';
import { ideaEndpoints as endpoints } from '@yuanli/shared/hall/ideas.endpoints';
import type { CaseCategory } from '@yuanli/shared/cases/case-categories';
import { Case } from '../../../server/src/cases/case.entity';
import { followCase } from '../../../server/src/cases/change-case';
import { clock, days } from '../../../server/src/platform/clock';
import { makeCaseStreet } from '../../support/case-desk';
import type { Neighbour } from '../../support/make-neighbourhood';
import { expectRefused } from '../../support/refused';
import { useServer } from '../../support/use-server';

const { server, desk: town } = useServer(makeCaseStreet);

const draftFor = async (caseId: string, as: Neighbour = town.worker) =>
  (await server.call(endpoints.getIdeaDraft, { caseId }, { as: as.token })).body.draft;
const draft = (caseId: string, as: Neighbour = town.worker) =>
  server.call(
    endpoints.draftIdeaFromCases,
    { caseId, title: '电动车充电怎么办', story: '近90天反映了几次，大家商量一下。' },
    { as: as.token },
  );
const reportThree = async (category: CaseCategory) => {
  const ids = [];
  for (const text of ['楼下没地方给电动车充电', '电动车充电口又坏了', '充电棚漏雨'])
    ids.push(await town.report({ text, category }));
  return ids as [string, string, string];
};

describe('the same trouble for the third time', () => {
  it('is offered to the community worker as an idea, with counts and the numbers of public cases, and nobody', async () => {
    const [first, second] = [
      await town.report({ text: '楼下没地方给电动车充电', category: 'ebike' }),
      await town.report({ text: '悄悄说的事', category: 'ebike', isShared: false }),
    ];
    expect(await draftFor(first)).toBeNull();
    const third = await town.report({ text: '电动车充电口又坏了', category: 'ebike' });
    await server.call(desk.mergeCase, { id: third, intoId: first }, { as: town.gridWorker.token });
    const offered = (await draftFor(second))!;
    expect(offered).toMatchObject({ cases: 3, title: `${town.courtyard.name}的电动车充电怎么从根上解决`.slice(0, 30) });
    const { number } = await town.get(first);
    expect(offered.story).toContain('“电动车充电”的有3件');
    expect(offered.story).toContain(`${number} 楼下没地方给电动车充电`);
    expect(offered.story).not.toContain('悄悄说的事');
    expect(offered.story).not.toContain('老李');
    for (const who of [town.gridWorker, town.reporter]) expect(await draftFor(first, who)).toBeNull();
  });

  it('becomes an idea once, and is not offered again', async () => {
    const [first, second] = await reportThree('parking');
    const made = await draft(first);
    expect(made.body).toMatchObject({ title: '电动车充电怎么办', status: 'checking', isMine: true });
    await server.settle();
    expect((await server.call(endpoints.getIdea, { id: made.body.id })).body.status).toBe('gathering_support');
    for (const id of [first, second]) expect(await draftFor(id)).toBeNull();
    expectRefused(await draft(second), 'case.not_repeated');
  });

  it('becomes one idea when two draft it at once', async () => {
    const ids = await reportThree('greenery');
    const other = await town.newNeighbour('community_worker');
    const answers = await Promise.all([draft(ids[0]), draft(ids[1], other)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  it('is not offered for what is about other people, for what is long ago, nor drafted by others', async () => {
    const noisy = await reportThree('noise');
    expect(await draftFor(noisy[0])).toBeNull();
    const [first, second] = await reportThree('facilities');
    expectRefused(await draft(first, town.gridWorker), 'request.not_allowed');
    expectRefused(await draft(first, town.reporter), 'request.not_allowed');
    const madeAt = new Date(clock.now().getTime() - days(91));
    await server.parts.database.inTransaction(async (tx) => {
      await tx.update(Case, { id: second }, { madeAt });
      await followCase(tx, second);
    });
    expect(await draftFor(first)).toBeNull();
    expectRefused(await draft(first), 'case.not_repeated');
  });
});
