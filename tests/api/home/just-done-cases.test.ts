import { caseDeskEndpoints as desk, caseEndpoints as cases } from '@yuanli/shared/cases/cases.endpoints';
import { homeEndpoints as endpoints } from '@yuanli/shared/home/home.endpoints';
import { Case } from '../../../server/src/cases/case.entity';
import { clock, days } from '../../../server/src/platform/clock';
import { answerForm, makeCaseStreet } from '../../support/case-desk';
import { makePicture } from '../../support/factories/pictures';
import { useServer } from '../../support/use-server';

const { server, desk: town } = useServer(makeCaseStreet);
afterEach(() => clock.set(null));

const done = async () =>
  (await server.call(endpoints.getHome, { courtyardId: town.courtyard.id })).body.justDone.filter(
    ({ kind }) => kind === 'case',
  );

async function solve(form: object = {}, answer: object = {}, verdict: 'solved' | 'partly' = 'solved') {
  const id = await town.begin(form);
  await server.call(desk.answerCase, { id, ...answerForm(answer) }, { as: town.gridWorker.token });
  await server.settle();
  await server.call(cases.confirmCase, { id, verdict, words: '谢谢小吴' }, { as: town.reporter.token });
  return id;
}

describe('what was just done', () => {
  it('has troubles of shared space that were solved and confirmed, with a picture and without anybody’s words', async () => {
    const pictureId = await makePicture(server.parts, town.gridWorker.id);
    const id = await solve({ text: '南门的台阶碎了' }, { pictureIds: [pictureId] });
    // The picture waits for WeChat's word, which comes by itself.
    expect(await done()).toMatchObject([{ id, thumbUrl: null }]);
    await server.parts.database.inTransaction((tx) => tx.update(Case, { id }, { isLineChecked: true }));
    expect(await done()).toEqual([
      {
        ...{ kind: 'case', id, title: '南门的台阶碎了', courtyardName: town.courtyard.name, thanks: null },
        ...{ at: expect.stringMatching(/Z$/), thumbUrl: expect.stringContaining(pictureId) },
      },
    ]);
    clock.advance(days(8));
    expect(await done()).toEqual([]);
  });

  it('has nothing that nobody confirmed, that was only planned, or that neighbours may not read', async () => {
    clock.advance(days(9));
    const answered = await town.begin({ text: '只答复了' });
    await server.call(desk.answerCase, { id: answered, ...answerForm() }, { as: town.gridWorker.token });
    await solve({ text: '不公开的事', isShared: false });
    const plannedFor = new Date(clock.now().getTime() + days(5)).toISOString();
    await solve({ text: '以后再办' }, { outcome: 'planned', plannedFor }, 'partly');
    expect(await done()).toEqual([]);
  });
});
