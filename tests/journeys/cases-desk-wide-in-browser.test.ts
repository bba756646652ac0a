import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { caseDeskEndpoints } from '@yuanli/shared/cases/cases.endpoints';
import { taskEndpoints } from '@yuanli/shared/tasks/tasks.endpoints';
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
  const { server, town, people, come, photograph, findings } = useCaseBrowser(executablePath);

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

  it('goes through the list by keys, and accepts through the sheet alone', async () => {
    for (const text of ['5号楼的垃圾桶满了没人清。', '6号楼电梯按钮失灵，按了没反应。', '7号楼门口的井盖松了。'])
      await town.report({ text });
    const one = await come(town.gridWorker, 'standard', 1280);
    await one.follow('cases-desk/queue/index');
    await one.see('7号楼门口的井盖松了');
    await one.tap('按事情排序');
    await one.rest();
    const rows = one.page.locator('[role=row][aria-selected]:visible');
    const chosen = one.page.locator('[role=row][aria-selected=true]:visible');
    const dialog = one.page.locator('[role=dialog]:visible');
    const heads = await one.page.locator('.y-table:visible [role=columnheader]').allInnerTexts();
    const about = heads.findIndex((head) => head.includes('事情'));
    const titleOf = async (n: number) =>
      (await rows.nth(n).locator('[role=cell]').nth(about).innerText()).split('\n')[0]!;
    const press = async (key: string) => {
      await one.page.keyboard.press(key);
      await one.rest();
    };
    const isAt = async (n: number) => {
      await rows.nth(n).and(chosen).waitFor();
      await one.page.locator('.queue__detail:visible .t-title', { hasText: await titleOf(n) }).waitFor();
    };
    await rows.first().click();
    await isAt(0);
    await press('ArrowUp');
    await isAt(0);
    await press('ArrowDown');
    await press('ArrowDown');
    await isAt(2);
    expect(await chosen.and(one.page.locator(':focus')).count()).toBe(1);
    await press('ArrowUp');
    await isAt(1);

    // What is typed is typed, and a button that has the focus does its own.
    await one.page.locator('input[aria-label="查找"]:visible').focus();
    for (const key of ['ArrowDown', 'Enter']) await press(key);
    await isAt(1);
    await one.page.locator('.y-chips:visible [role=radio]').first().focus();
    await press('Enter');
    expect(await dialog.count()).toBe(0);

    // Enter opens what a tap opens, a second one and a key held down do nothing, Escape closes it.
    while (!(await chosen.innerText()).includes('井盖'))
      await press((await titleOf(0)).includes('井盖') ? 'ArrowUp' : 'ArrowDown');
    await one.see('回车“受理并转物业”');
    await photograph(one, 'wide-keys');
    await chosen.focus();
    for (const key of ['Enter', 'Enter', 'ArrowDown', 'Enter']) await press(key);
    await dialog.filter({ hasText: '您第一个接到' }).waitFor();
    const { body } = await server.call(
      caseDeskEndpoints.findCasesAtDesk,
      { view: 'to_do', q: '井盖' },
      { as: town.gridWorker.token },
    );
    const { id } = body.items[0]!;
    expect(await town.get(id)).toMatchObject({ status: 'submitted' });
    await press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    expect(await chosen.innerText()).toContain('井盖');
    await press('Enter');
    await one.tap('受理并转物业');
    await one.see('已受理并转给物业');
    expect(await town.get(id)).toMatchObject({ status: 'accepted' });
  });

  it.each([1280, 1920])('%d px wide, shows the other desks and how much waits there', async (width) => {
    const one = await come(town.worker, 'standard', width);
    await one.follow('workbench/desk/index');
    const ways = one.page.locator('.side-bar:visible [role=link]');
    const here = one.page.locator('.side-bar:visible [aria-current=true]');
    await here.filter({ hasText: '待我处理' }).waitFor();
    const { body } = await server.call(taskEndpoints.findTasks, {}, { as: town.worker.token });
    const words = async () => (await ways.allInnerTexts()).map((text) => text.replace(/\u200b/g, '').split('\n'));
    const atCases = body.kinds.reduce(
      (sum, { kind, count }) => sum + (/case|repair|court|plan/.test(kind) ? count : 0),
      0,
    );
    expect((await words()).slice(0, 3)).toEqual([['待我处理', `${body.total}`], ['诉求', `${atCases}`], ['心愿']]);
    await photograph(one, `wide-${width}-side-bar`);
    await ways.filter({ hasText: '诉求' }).click();
    await here.filter({ hasText: '诉求' }).waitFor();
    await ways.filter({ hasText: '住户和人员' }).click();
    await here.filter({ hasText: '住户和人员' }).waitFor();
    expect(await one.page.locator('.y-nav__title:visible').innerText()).toBe('住户核实');
    // Not through each desk in turn.
    await one.tap('返回');
    await here.filter({ hasText: '待我处理' }).waitFor();
    await one.page.setViewportSize({ width: 900, height: 900 });
    await one.page.locator('.side-bar:visible').waitFor({ state: 'hidden' });
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

  it('threw nothing and missed nothing on the way, and everything can be read and hit', () => {
    expect(people.flatMap(({ problems }) => problems)).toEqual([]);
    expect(findings).toEqual([]);
  });
});
