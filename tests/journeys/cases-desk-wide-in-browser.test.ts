import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { caseDeskEndpoints } from '@yuanli/shared/cases/cases.endpoints';
import { answerForm } from '../support/case-desk';
import { useCaseBrowser } from '../support/case-browser';
import { describeInBrowser } from '../support/only-where';

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const MEASURES = readFileSync(resolve(__dirname, '../support/browser-measures.js'), 'utf8');
const scales = [
  { name: 'standard', leastText: 14, leastLine: 1.2, leastTarget: 44 },
  { name: 'elder', leastText: 18, leastLine: 1.3, leastTarget: 60 },
  { name: 'largest', leastText: 18, leastLine: 1.3, leastTarget: 60 },
];

describeInBrowser('the desk of cases on a wide screen', (executablePath) => {
  const { server, town, people, come, photograph } = useCaseBrowser(executablePath);

  it.each([1280, 1920])('%d px wide, answers several at once and names who was refused, and why', async (width) => {
    const texts = ['1号楼', '2号楼', '3号楼'].map((house) => `${house}停水，从早上到现在没有水。`);
    const ids = [];
    for (const text of texts) ids.push(await town.begin({ text }));
    await town.report({ text: '单元门口的路灯不亮，晚上看不清台阶。' });
    await town.report({ kind: 'inquiry', text: '居住证在哪里办？' });
    const one = await come(town.gridWorker, 'standard', width);
    await one.follow('cases-desk/queue/index');
    await one.see('1号楼停水');
    await photograph(one, `wide-${width}-01-queue`);
    for (const house of ['1号楼', '2号楼', '3号楼'])
      await one.page
        .locator('.y-table__row:visible', { hasText: `${house}停水` })
        .locator('[role=checkbox]')
        .click();
    await one.see('已勾选3件');
    // Meanwhile a colleague has answered the second.
    await server.call(caseDeskEndpoints.answerCase, { id: ids[1]!, ...answerForm() }, { as: town.gridWorker.token });
    const { number } = await town.get(ids[1]!);
    await one.tap('一起答复');
    await one.tap('已转');
    await one.fill('转给谁', '区供水公司抢修中心');
    await one.fill('对方的电话', '0731-55550188');
    await one.fill('怎么转的', '电话转给抢修中心，对方已登记');
    await one.fill('对方怎么答复', '今天下午恢复供水');
    await photograph(one, `wide-${width}-02-answer`);
    await one.tap('答复这3件');
    await one.see('1件没有答复成');
    await one.see(number);
    await one.see('或已经答复');
    await photograph(one, `wide-${width}-03-refused`);
    expect(await town.get(ids[2]!)).toMatchObject({ status: 'answered', outcome: 'passed_on' });
  });

  it('keeps what is written for several for these very ones, and says so', async () => {
    for (const house of ['6号楼', '7号楼', '8号楼']) await town.begin({ text: `${house}的井盖翘起来了。` });
    const one = await come(town.gridWorker, 'standard', 1280);
    await one.follow('cases-desk/queue/index');
    const tick = (house: string) =>
      one.page
        .locator('.y-table__row:visible', { hasText: `${house}的井盖` })
        .locator('[role=checkbox]')
        .click();
    await tick('6号楼');
    await tick('7号楼');
    await one.tap('一起答复');
    await one.tap('已解决');
    await one.fill('怎么办的', '换了井盖');
    await one.tap('关闭');
    await tick('7号楼');
    await tick('8号楼');
    await one.see('已勾选2件');
    await one.tap('一起答复');
    await one.see('6号楼的井盖翘起来了；');
    expect(await one.page.getByText('怎么办的').filter({ visible: true }).count()).toBe(0);
    await one.seeNot('上次填写的内容都已保留');
    await one.tap('关闭');
    await tick('8号楼');
    await tick('7号楼');
    await one.tap('一起答复');
    await one.see('上次填写的内容都已保留');
    await one.tap('重新填');
    await one.seeNot('上次填写的内容都已保留');
    await one.tap('已解决');
    expect(await one.page.locator('textarea[aria-label="怎么办的"]:visible').inputValue()).toBe('');
  });

  it.each([
    ['queue/index', 1280],
    ['case/index', 390],
  ])('%s can be read and hit at every size of text, and used with a screen reader', async (page, width) => {
    const id = await town.begin({ text: '1号楼的门禁坏了，刷卡进不去。' });
    const one = await come(town.worker, 'standard', width);
    await one.follow(`cases-desk/${page}?id=${id}`);
    await one.see('1号楼的门禁坏了');
    await one.page.evaluate(`${AXE};${MEASURES}`);
    for (const { name, ...least } of scales) {
      await one.page.evaluate(`readAt('${name}')`);
      const measured = await one.page.evaluate(`measurePage(${JSON.stringify(least)})`);
      expect([name, measured]).toEqual([name, []]);
    }
    await one.page.evaluate(`readAt('standard')`);
    const found = (await one.page.evaluate('axe.run({ resultTypes: ["violations"], selectors: false })')) as {
      violations: { id: string; impact: string; nodes: { html: string }[] }[];
    };
    const grave = found.violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
    expect(grave.map(({ id: rule, nodes }) => `${rule}: ${nodes[0]!.html.slice(0, 160)}`)).toEqual([]);
  });

  it('compares how long cases wait, for the street, and adds a department', async () => {
    const one = await come(town.street, 'standard', 1280);
    await one.follow('cases-desk/ages/index');
    await one.see('1周以上');
    await photograph(one, 'wide-ages');
    await one.follow('cases-desk/departments/index');
    await one.tap('登记一个部门');
    await one.fill('部门名称', '区供水公司');
    await one.fill('值班电话', '0731-55550188');
    await one.tap('登记');
    await one.see('区供水公司');
    await photograph(one, 'wide-departments');
  });

  it('threw nothing and missed nothing on the way', () => {
    expect(people.flatMap(({ problems }) => problems)).toEqual([]);
  });
});
