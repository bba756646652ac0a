import { caseDeskEndpoints as desk } from '@yuanli/shared/cases/cases.endpoints';
import { useCaseBrowser } from '../support/case-browser';
import { describeInBrowser } from '../support/only-where';

const NEED = '帮我办老年优待证，我腿脚不好';
const ASKED = '陪她去照相馆，再到窗口交材料';
const DONE = '陪她照了相，窗口收下了材料';

describeInBrowser('帮我办 with a volunteer, in a browser', (executablePath) => {
  const { server, town, people, come, photograph, findings } = useCaseBrowser(executablePath);

  it.each([
    ['standard', 390],
    ['elder', 390],
    ['standard', 1280],
  ] as const)(
    'in %s text at %d: the counter asks, the volunteer does it, the counter answers by it',
    async (scale, width) => {
      const { communityId } = town.courtyard;
      const name = `小李${scale === 'elder' ? '甲' : width === 390 ? '乙' : '丙'}`;
      const volunteer = await town.newNeighbour('volunteer', communityId, name);
      const as = { as: town.worker.token };
      const id = await town.report({ kind: 'request', text: NEED });
      await server.call(desk.acceptCase, { id }, as);
      await server.call(desk.startCase, { id }, as);
      const step = (n: string) => `helping-${scale}-${width}-${n}`;

      const worker = await come(town.worker, scale, width);
      await worker.follow(`cases-desk/case/index?id=${id}`);
      await worker.tap('请志愿者帮忙');
      await worker.tap('请这位帮忙');
      await worker.see('请选一位志愿者');
      await worker.fill('找志愿者', name);
      await worker.tap(name);
      await worker.fill('请帮什么', ASKED);
      await worker.tap('已经问过居民，同意请志愿者帮忙');
      await photograph(worker, step('1-ask'));
      await worker.tap('请这位帮忙');
      await worker.see(`已请${name}帮忙`);
      await photograph(worker, step('2-asked'));

      const helper = await come(volunteer, scale, 390);
      await helper.follow('home/index');
      await helper.see('社区请您帮邻居');
      await helper.follow(`cases/detail/index?id=${id}`);
      await helper.see(ASKED);
      await helper.see(NEED);
      await photograph(helper, step('3-helper'));
      await helper.tap('办好了');
      await helper.fill('怎么办的', DONE);
      await photograph(helper, step('4-done'));
      await helper.tap('发给社区');
      await helper.see(`您说办好了：${DONE}`);
      await photograph(helper, step('5-told'));

      await worker.follow('cases-desk/queue/index');
      await worker.follow(`cases-desk/case/index?id=${id}`);
      await worker.see(`志愿者${name}说办好了：${DONE}`);
      await worker.tap('答复');
      await worker.tap('已解决');
      await worker.see(`、志愿者${name}`);
      await worker.fill('办成什么样', '证办好了，已送到家');
      await photograph(worker, step('6-answer'));
      await worker.tap('答复居民');
      await worker.see('已答复，等居民确认');
      expect((await town.get(id)).answer).toMatchObject({ course: DONE });

      const reporter = await come(town.reporter, scale, 390);
      await reporter.follow(`cases/detail/index?id=${id}`);
      await reporter.see(`志愿者${name}帮过忙`);
      await photograph(reporter, step('7-resident'));
    },
  );

  it('threw nothing and missed nothing on the way, and everything can be read and hit', () => {
    expect(people.flatMap(({ problems }) => problems)).toEqual([]);
    expect(findings).toEqual([]);
  });
});
