import { caseDeskEndpoints } from '@yuanli/shared/cases/cases.endpoints';
import { useCaseBrowser } from '../support/case-browser';
import { describeInBrowser } from '../support/only-where';

const LEAK = '2号楼楼道的水管漏水，从三楼往下滴';

describeInBrowser('the desk of cases in a browser', (executablePath) => {
  const { server, town, people, come, photograph, findings } = useCaseBrowser(executablePath);

  it.each(['standard', 'elder', 'largest'] as const)(
    'on the phone in %s text, takes one, passes it on, whistles, reads the report, and answers',
    async (scale) => {
      const id = await town.report({ text: `${LEAK}。地上滑，怕老人摔。`, spot: '2号楼2单元' });
      const one = await come(town.worker, scale, 390);
      await one.follow('cases-desk/queue/index');
      await one.see(LEAK);
      await photograph(one, `${scale}-01-queue`);
      await one.tap(LEAK);
      await one.see('地上滑，怕老人摔');
      await photograph(one, `${scale}-02-new`);
      await one.tap('受理并转物业');
      await one.see('您第一个接到');
      await photograph(one, `${scale}-03-accept`);
      await one.tap('受理并转物业');
      await one.see('已受理并转给物业');
      await server.call(caseDeskEndpoints.startCase, { id }, { as: town.property.token });

      const [department] = town.departments;
      await one.follow(`cases-desk/case/index?id=${id}`);
      await one.tap('请部门协办');
      await one.tap(department!.name);
      await one.fill(`请${department!.name}办什么`, '请查2号楼立管是不是公共管段');
      await photograph(one, `${scale}-04-whistle`);
      await one.tap('发出协办请求');
      await one.see('等待报到');

      const officer = await come(department!.officer, scale, 390);
      await officer.follow(`cases-desk/case/index?id=${id}`);
      await officer.see('请查2号楼立管是不是公共管段');
      await photograph(officer, `${scale}-05-department`);
      await officer.tap('报到');
      await officer.tap('已经办好');
      await officer.fill('说明', '换好了公共管段');
      await officer.tap('报到');
      await officer.see('已报到，提出的单位会看到');

      await one.follow('cases-desk/queue/index');
      await one.follow(`cases-desk/case/index?id=${id}`);
      await one.see('换好了公共管段');
      await photograph(one, `${scale}-06-going`);
      await one.tap('答复');
      await one.tap('已解决');
      await one.fill('怎么办的', '供水公司换了公共管段');
      await one.fill('办成什么样', '不漏了，水压正常');
      await photograph(one, `${scale}-07-answer`);
      await one.tap('答复居民');
      await one.see('已答复，等居民确认');
      expect(await town.get(id)).toMatchObject({ status: 'answered', outcome: 'solved' });
      await photograph(one, `${scale}-08-answered`);
    },
  );

  it('threw nothing and missed nothing on the way, and everything can be read and hit', () => {
    expect(people.flatMap(({ problems }) => problems)).toEqual([]);
    expect(findings).toEqual([]);
  });
});
