import { caseSettingEndpoints as settings } from '@yuanli/shared/cases/case-settings.endpoints';
import { Case } from '../../server/src/cases/case.entity';
import { clock, hours } from '../../server/src/platform/clock';
import type { CaseStreet } from './case-desk';
import type { Come, Hand } from './hand';
import type { TestServer } from './test-server';

interface Stage {
  server: TestServer;
  town: CaseStreet;
  come: Come;
  /** Names the pictures, and keeps what one walk writes apart from the next. */
  name: string;
}

const NOTE = '锁舌要换，先用铁丝绑住';

/** A repair from the promise of the property company to the resident's last word, and what becomes of one that is late. */
export function walkRepair({ server, town, come, name }: Stage): void {
  const title = `${name}单元门关不上，锁舌卡住了`;
  let resident: Hand;
  let company: Hand;
  let worker: Hand;
  let id: string;

  beforeAll(async () => {
    const { id: courtyardId, communityId } = town.courtyard;
    const { body } = await server.call(settings.findRepairPromises, { courtyardId }, {});
    for (const item of body.items.length > 0 ? [] : ['单元门和门禁', '水管漏水'])
      await server.call(
        settings.addRepairPromise,
        { communityId, placeId: communityId, item, hours: 6 },
        { as: town.property.token },
      );
    resident = await come(town.reporter);
    company = await come(town.property);
    worker = await come(town.worker);
  });

  it('is reported by a resident who reads what the company promises', async () => {
    await resident.open('cases/mine/index');
    await resident.tap('我要报修');
    await resident.fill('说说哪里坏了', `${title}。夜里一直敞着。`);
    await resident.see('物业承诺的时间，到时没办好，社区会催办');
    await resident.tap('单元门和门禁');
    await resident.look('01-report');
    await resident.tap('提交');
    await resident.see('收到了，有人会管');
    await server.settle();
    await resident.tap('查看这一件');
    await resident.see('单元门和门禁，物业承诺6小时内办好');
    await resident.look('02-sent');
    ({ id } = await server.parts.database.read((db) => db.findOneByOrFail(Case, { title })));
  });

  it('is taken by the company from its list, with the promise before its eyes', async () => {
    await company.open('workbench/desk/index');
    await company.see('诉求受理');
    await company.look('03-list');
    await company.tap(title);
    await company.see('单元门和门禁，6小时内办好');
    await company.look('04-new');
    await company.tap('受理，由物业办');
    await company.see('由物业办理并答复。');
    await company.look('05-accept');
    await company.tap('受理，由物业办');
    await company.see('已受理，居民会收到消息');
    await company.tap('开始办');
    await company.tap('开始办');
    await company.see('已开始办，居民看得到');
  });

  it('shows the resident who looked at their door and phone, and nothing of what staff note', async () => {
    await company.tap('查看联系方式');
    await company.tap('查看');
    await company.see('打电话给');
    await company.tap('写一条备注');
    await company.fill('备注', NOTE);
    await company.tap('保存备注');
    await company.see(NOTE);
    await company.look('06-begun');
    await resident.open(`cases/detail/index?id=${id}`);
    await resident.see('物业周师傅开始办');
    await resident.look('07-going');
    expect(await resident.text()).not.toContain(NOTE);
    await resident.tap('谁看过我的门牌和电话');
    await resident.see('物业周师傅');
    await resident.look('08-views');
  });

  async function answer(course: string, result: string): Promise<void> {
    await company.tap('答复');
    await company.tap('已解决');
    await company.fill('怎么办的', course);
    await company.fill('办成什么样', result);
    await company.look('09-answer');
    await company.tap('答复居民');
    await company.see('已答复，等居民确认');
  }

  it('is answered in six parts, sent back by one tap, answered anew and confirmed', async () => {
    await company.open(`cases-desk/case/index?id=${id}`);
    await answer('换了锁舌，调了闭门器', '门能自己关上，锁得住');
    await server.settle();
    await resident.open(`cases/detail/index?id=${id}`);
    await resident.see('门能自己关上，锁得住');
    for (const part of ['结果', '时间', '地点', '人员', '经过', '反馈']) await resident.see(part);
    await resident.look('10-answered');
    await resident.tap('没解决');
    await resident.fill('哪里还没办好', '风一吹又弹开');
    await resident.look('11-not-solved');
    await resident.tap('没解决，退回重办');
    await resident.see('已退回，重新办理');
    await resident.see('风一吹又弹开');
    await resident.look('12-back');
    await company.open('workbench/desk/index');
    await company.see('诉求办理');
    await company.tap(title);
    await company.see('居民说没解决，已退回重办1次');
    await company.look('13-back');
    await answer('又换了整套锁体', '大风天试过，不再弹开');
    await resident.open(`cases/detail/index?id=${id}`);
    await resident.see('大风天试过，不再弹开');
    await resident.tap('解决了');
    await resident.see('您的反馈：解决了');
    await resident.look('14-solved');
    expect(await town.get(id)).toMatchObject({ status: 'closed', closing: 'solved', reopenedTimes: 1 });
  });

  it('goes to the community once it is late: staff see it, and take it over', async () => {
    const late = `${name}厨房水管漏水，一直在滴`;
    const now = clock.now();
    clock.set(new Date(now.getTime() - hours(7)));
    const { body } = await server.call(settings.findRepairPromises, { courtyardId: town.courtyard.id }, {});
    const promiseId = body.items.find(({ item }) => item === '水管漏水')!.id;
    const lateId = await town.report({ kind: 'repair', text: `${late}。`, promiseId });
    clock.set(now);
    await resident.open(`cases/detail/index?id=${lateId}`);
    await resident.see('已提醒社区催办，您也可以打电话问社区');
    await resident.look('15-late');
    await worker.open('workbench/desk/index');
    await worker.see('报修超期');
    await worker.look('16-late-list');
    await worker.tap(late);
    await worker.see('物业没有按承诺的时间办好，由社区督促办理。');
    await worker.look('17-late');
    await worker.tap('受理，由物业办');
    await worker.tap('受理，由物业办');
    await worker.see('已受理，居民会收到消息');
    await worker.tap('转给别的岗位');
    await worker.tap('社区工作者');
    await worker.fill('为什么转', '物业联系不上，社区请人来修');
    await worker.look('18-pass');
    await worker.tap('转过去');
    await worker.see('已转给社区工作者');
    await resident.open(`cases/detail/index?id=${lateId}`);
    await resident.see('物业联系不上，社区请人来修');
    await resident.look('19-taken-over');
    expect(await town.get(lateId)).toMatchObject({ desk: 'community', contact: { label: '社区工作者小何' } });
  });
}
