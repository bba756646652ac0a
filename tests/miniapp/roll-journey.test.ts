import { moveIn } from '../support/mini-host/move-in';
import type { Phone } from '../support/mini-host/start-phone';
import type { Courtyard } from '../../server/src/places';
import { makeCourtyard } from '../support/factories/places';
import { rollTitles } from '../support/roll-desk';
import { startTestServer, type TestServer } from '../support/test-server';

const file = (...lines: string[]) => Buffer.from([rollTitles, ...lines].join('\r\n'));

/** The roll as the community worker keeps it, on the phone in their hand. */
describe('the roll on the built mini-program', () => {
  let server: TestServer;
  let courtyard: Courtyard;
  let worker: Phone;
  let gridWorker: Phone;
  beforeAll(async () => {
    server = await startTestServer();
    courtyard = await makeCourtyard(server.parts.database);
    worker = await moveIn(server, courtyard, '林主任', 'community_worker');
    gridWorker = await moveIn(server, courtyard, '小陈', 'grid_worker');
    for (const { page } of [worker, gridWorker]) {
      await page.tap('我的');
      await page.tap('用微信登录');
      await page.see('登录设备');
    }
  });
  afterAll(async () => {
    for (const phone of [worker, gridWorker]) phone?.close();
    await server?.close();
  });

  it('is brought in from a file, whose wrong lines are named first', async () => {
    const { page, owner } = worker;
    worker.open('places-desk/roll/index');
    await page.tap('导入住户名册');
    await page.arriveAt('places-desk/import/index');
    await page.see('一个文件最多60000行');
    owner.file = { name: '名册.csv', content: file('石榴院,2号楼,3单元,501,八十,陈桂兰,13855551001,是') };
    await page.tap('第二步，选择填好的文件');
    await page.tap('同意并继续');
    await server.settle();
    await page.see('有1行要改');
    await page.see('专有部分面积应是大于0的数字');
    owner.file = {
      name: '名册改.csv',
      content: file(
        '石榴院,2号楼,3单元,501,80,陈桂兰,13855551001,是',
        '石榴院,2号楼,3单元,501,,陈小满,0731-55550102,否',
      ),
    };
    await page.tap('第二步，选择填好的文件');
    await page.see('名册改.csv');
    await server.settle();
    worker.open('places-desk/import/index');
    await page.tap('没问题，正式导入');
    await server.settle();
    await page.see('导入完成');
  });

  it('is looked up and corrected home by home, and what that does is said before', async () => {
    const { page } = worker;
    worker.open('places-desk/roll/index');
    await page.tap('2号楼');
    await page.see('陈*兰、陈*满');
    await page.tap('石榴院2号楼3单元501');
    await page.arriveAt('places-desk/home/index');
    await page.see('138****1001');
    await page.tap('更正这一户');
    await page.tap('是业主');
    await page.tap('看看会改什么');
    await page.see('修改：陈小满（是否业主）');
    await page.fill('为什么改', '房产证已看');
    await page.tap('保存');
    await page.see('更正：房产证已看');
    expect(page.can('撤销最近一次修改')).toBe(true);
  });

  it('is only looked at by the grid worker, who is offered no import', async () => {
    const { page } = gridWorker;
    gridWorker.open('places-desk/roll/index');
    await page.see('谁查过哪一户都有记录');
    expect([page.can('导入住户名册'), page.can('添加一户')]).toEqual([false, false]);
    gridWorker.open('places-desk/import/index');
    await page.see('这里是社区工作人员用的');
  });
});
