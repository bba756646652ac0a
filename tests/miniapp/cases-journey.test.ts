import { caseDeskEndpoints as desk } from '@yuanli/shared/cases/cases.endpoints';
import { Case } from '../../server/src/cases/case.entity';
import { Courtyard } from '../../server/src/places';
import { answerForm, makeCaseStreet } from '../support/case-desk';
import { drawPhoto } from '../support/draw-photo';
import { moveIn } from '../support/mini-host/move-in';
import type { Phone } from '../support/mini-host/start-phone';
import { recordVoice } from '../support/record-voice';
import { useServer } from '../support/use-server';

const pothole = '东门口的路面有坑';
const smoke = '楼道里冒烟了，有一股焦味';

/** Cases from the first word to the last, on the bundle as it is released; what staff do comes over HTTP. */
describe('cases on the built mini-program', () => {
  const { server, desk: town } = useServer(makeCaseStreet);
  let reporter: Phone;
  let neighbour: Phone;

  beforeAll(async () => {
    reporter = await moveIn(server, town.courtyard, '陈阿姨', undefined, { photos: [await drawPhoto()] });
    neighbour = await moveIn(server, town.courtyard, '老何');
  });
  afterAll(() => {
    for (const phone of [reporter, neighbour]) phone?.close();
  });

  const countCases = () => server.parts.database.read((db) => db.count(Case));
  const newestCases = () => server.parts.database.read((db) => db.find(Case, { order: { id: 'DESC' }, take: 1 }));
  /** Until the server has so many. */
  async function untilCases(wanted: number): Promise<void> {
    while ((await countCases()) < wanted) await new Promise((later) => setImmediate(later));
  }
  async function signIn({ open, page }: Phone): Promise<void> {
    open('me/index');
    await page.tap('用微信登录');
    await page.see('登录设备');
  }

  const caseAbout = (title: string) => server.parts.database.read((db) => db.findOneByOrFail(Case, { title }));

  it('says whom to call before anything else, where there is danger in the words', async () => {
    const { page } = reporter;
    reporter.open('cases/report/index');
    await page.tap('提交');
    await page.see('请用一句话写下是什么事');
    await page.fill('说说哪里不对', smoke);
    await page.see('可能有火情，请先打电话');
    await page.tap('打119 消防');
    expect(reporter.record.calls).toEqual(['119']);
    await page.tap('已经打过电话，继续写下来');
    await page.tap('加照片');
    await page.tap('同意并继续');
    await page.see('1 / 6 张');
    await page.tap('换地方');
    await page.fill('具体位置', '2号楼3单元');
    await page.tap('就是这里');
    await page.see('石榴院 2号楼3单元');
    await page.tap('提交');
    await page.see('收到了，有人会管');
    expect(await caseAbout(smoke)).toMatchObject({ isDanger: true, spot: '2号楼3单元', status: 'submitted' });
    expect(reporter.stored.has('draft:report-appeal')).toBe(false);
  });

  it('shows what neighbours reported before the same is written again, and joins it in one tap', async () => {
    await town.report();
    const { page } = neighbour;
    neighbour.open('cases/report/index');
    await page.fill('说说哪里不对', '门口的灯不亮了');
    await page.see('附近有人反映过');
    await page.see('像是这类问题，不对可以改');
    await page.see('邻居也能看到，不显示您是谁');
    await page.tap('我也遇到，办好了告诉我');
    await page.arriveAt('cases/detail/index');
    await page.see('1位邻居也遇到');
    expect(page.text()).not.toContain('已经好几天了');
    neighbour.open('cases/mine/index');
    await page.tap('我也遇到的');
    await page.see('三号楼门口的灯不亮');
  });

  it('is marked on the map by whoever wants to, and stands there on the ring map', async () => {
    const { id } = town.courtyard;
    const plate = { latitudeE6: 39_904_000, longitudeE6: 116_393_800 };
    await server.parts.database.inTransaction((tx) => tx.update(Courtyard, { id }, plate));
    const { page } = reporter;
    reporter.open('cases/report/index');
    await page.fill('说说哪里不对', pothole);
    await page.tap('换地方');
    await page.tap('在地图上标一下（不标也行）');
    await page.see('已在地图上标好');
    await page.tap('不标了');
    await page.seeNot('已在地图上标好');
    await page.tap('在地图上标一下（不标也行）');
    await page.see('已在地图上标好');
    await page.tap('就是这里');
    await page.tap('提交');
    await page.see('收到了，有人会管');
    await server.settle();
    expect((await caseAbout(pothole)).latitudeE6).toBeGreaterThan(plate.latitudeE6);
    neighbour.open('cases/list/index');
    await neighbour.page.tap('圈图');
    await neighbour.page.see('由近到远');
    await neighbour.page.see(pothole);
    await neighbour.page.see('就在院里');
    await neighbour.page.see('等待受理');
    await neighbour.page.tap('2件');
    await neighbour.page.see('挨在一起的2件');
    await neighbour.page.tap('关闭');
    // Alone, and so tapped by itself.
    await neighbour.page.tap(`${pothole}，等待受理，步行10分钟，北边`);
    await neighbour.page.arriveAt('cases/detail/index');
    await neighbour.page.see('在地图上看位置');
  });

  it('asks the resident, and goes on with the answer', async () => {
    const { id } = await caseAbout(smoke);
    const as = town.gridWorker.token;
    await server.call(desk.acceptCase, { id, passTo: { desk: 'property' } }, { as });
    await server.call(desk.startCase, { id }, { as: town.property.token });
    await server.call(desk.askResident, { id, question: '是几楼的楼道？' }, { as: town.property.token });
    await server.call(desk.revealCaseContact, { id }, { as });
    const { page } = reporter;
    reporter.open('cases/mine/index');
    await page.tap('等您补充');
    await page.see('是几楼的楼道？');
    await page.fill('您的回答', '三楼，电表箱旁边');
    await page.tap('提交回答');
    await page.seeNot('等您补充');
    await page.see('三楼，电表箱旁边');
    await page.see('由物业办理');
    await page.see('网格员小吴受理，转给物业');
    await page.tap('谁看过我的门牌和电话');
    await page.see('网格员小吴');
  });

  it('reads the answer, says that it is not solved, and it is begun anew', async () => {
    const { id } = await caseAbout(smoke);
    await server.call(desk.answerCase, { id, ...answerForm() }, { as: town.property.token });
    await server.settle();
    const { page } = reporter;
    reporter.open('messages/inbox/index');
    await page.tap('有答复了：已解决');
    await page.arriveAt('cases/detail/index');
    await page.see('换了灯头和感应器，灯亮了');
    await page.see('物业周师傅');
    await page.tap('没解决');
    await page.see('会退回重新办理，还是由网格员小吴和您联系。');
    await page.fill('哪里还没办好', '又冒烟了');
    await page.tap('没解决，退回重办');
    await page.see('已退回，重新办理');
    await page.see('反映人说没解决，重新办');
    expect(await caseAbout(smoke)).toMatchObject({ status: 'in_progress', reopenedTimes: 1 });
  });

  it('shows what came of the like before, and goes on all the same', async () => {
    const id = await town.begin({ text: '南楼门口的灯不亮' });
    await server.call(desk.answerCase, { id, ...answerForm() }, { as: town.gridWorker.token });
    await server.settle();
    const { page } = reporter;
    reporter.open('cases/report/index');
    await page.fill('说说哪里不对', '门口的灯又不亮了');
    await page.see('最近办过的');
    await page.see('又坏了？接着写，提交就行。');
    await page.see('换了灯头和感应器，灯亮了');
    await page.tap('南楼门口的灯不亮');
    await page.arriveAt('cases/detail/index');
  });

  it('keeps what is written without network, and sends it once', async () => {
    const words = '北门口的路面有坑，骑车摔过人';
    const { page, network } = reporter;
    reporter.open('cases/report/index');
    await page.fill('说说哪里不对', words);
    // It arrives, and no answer comes back.
    network.loses = (url) => url.endsWith('/api/cases');
    await page.tap('提交');
    await page.see('没有网络，还没有提交');
    await page.tap('查看我的反映');
    await page.see('未同步');
    reporter.restart();
    reporter.open('cases/mine/index');
    await reporter.page.see('未同步');
    reporter.goOffline();
    network.loses = undefined;
    reporter.goOnline();
    await reporter.page.seeNot('未同步');
    await reporter.page.see('北门口的路面有坑');
    const found = await server.parts.database.read((db) => db.findBy(Case, { title: words }));
    expect(found).toHaveLength(1);
  });

  it('takes what is said instead of typed: it is played, recorded anew, sent, and heard by those who handle it', async () => {
    const { page, record } = reporter;
    reporter.open('cases/report/index?by=voice');
    await page.tap('提交');
    await page.see('请用一句话写下是什么事');
    reporter.permissions.deny('microphone');
    await page.tap('按一下开始说话');
    await page.see('您还没有允许使用麦克风');
    await page.tap('去设置里打开麦克风');
    await page.tap('按一下开始说话');
    await page.see('正在录音');
    await page.see('正在录音，请先点“说完了”');
    await page.tap('说完了');
    await page.see('录好了');
    await page.tap('播放录音，4秒');
    await page.rest();
    expect(record.heard).toEqual([recordVoice(4)]);
    await page.tap('重录');
    await page.tap('说完了');
    await page.see('录好了');
    await page.tap('提交');
    await page.see('收到了，有人会管');
    const { id, recordingId } = await caseAbout('语音反映');
    await page.tap('查看这一件');
    await page.tap('播放录音，4秒');
    await page.rest();
    expect(record.heard).toEqual([recordVoice(4), recordVoice(4)]);
    expect((await town.get(id, town.gridWorker)).recording).toMatchObject({ id: recordingId, seconds: 4 });
    const worker = await moveIn(server, town.courtyard, '小林', 'grid_worker');
    await signIn(worker);
    worker.open(`cases-desk/case/index?id=${id}`);
    await worker.page.tap('播放录音，4秒');
    await worker.page.rest();
    expect(worker.record.heard).toEqual([recordVoice(4)]);
    worker.close();
  });

  it('keeps photos and what was said without network, over a restart, and sends all of it once', async () => {
    const { network, files } = reporter;
    const before = await countCases();
    reporter.goOffline();
    reporter.open('cases/report/index?by=voice');
    await reporter.page.tap('按一下开始说话');
    await reporter.page.tap('说完了');
    await reporter.page.see('存在手机上，联网后上传');
    await reporter.page.tap('加照片');
    await reporter.page.see('联网后上传');
    await reporter.page.see('1 / 6 张');
    expect(files.kept()).toHaveLength(2);
    // Closed before it was sent: the form is there again, with all that was in it.
    reporter.restart();
    reporter.open('cases/report/index?by=voice');
    await reporter.page.see('上次填写的内容都已保留');
    await reporter.page.tap('播放录音，4秒');
    await reporter.page.tap('提交');
    await reporter.page.see('没有网络，还没有提交');
    reporter.restart();
    reporter.open('cases/mine/index');
    await reporter.page.see('附1张照片、1段录音');
    // Everything arrives, and the answer to the report itself is lost on its way back.
    network.loses = (url) => url.endsWith('/api/cases');
    reporter.goOnline();
    await untilCases(before + 1);
    network.loses = undefined;
    await reporter.page.seeNot('未同步');
    const [kept] = await newestCases();
    expect(kept).toMatchObject({
      title: '语音反映',
      recordingId: expect.any(String),
      pictureIds: [expect.any(String)],
    });
    expect(await countCases()).toBe(before + 1);
    expect(files.kept()).toEqual([]);
  });

  it('deletes what was kept, with its files, when the person wants it no more', async () => {
    reporter.goOffline();
    reporter.open('cases/report/index?by=voice');
    await reporter.page.tap('按一下开始说话');
    await reporter.page.tap('说完了');
    await reporter.page.see('存在手机上，联网后上传');
    await reporter.page.tap('提交');
    await reporter.page.tap('查看我的反映');
    await reporter.page.tap('不提交了，删除');
    await reporter.page.see('写的话和1段录音都不再保留');
    await reporter.page.tap('删除');
    await reporter.page.seeNot('未同步');
    reporter.goOnline();
    expect(reporter.files.kept()).toEqual([]);
  });

  it('opens what was refused later again, with all that was written', async () => {
    const words = '南门的长椅断了一条腿';
    const { page } = reporter;
    reporter.open('cases/report/index');
    await page.fill('说说哪里不对', words);
    await page.tap('只给办理的人看');
    await page.fill('联系电话', '123');
    reporter.goOffline();
    await page.tap('提交');
    await page.see('没有网络，还没有提交');
    reporter.goOnline();
    await page.tap('查看我的反映');
    await page.see('没有提交成功');
    await page.tap('打开修改，再提交');
    await page.arriveAt('cases/report/index');
    expect(page.valueOf('说说哪里不对')).toBe(words);
    await page.tap('只给办理的人看');
    await page.fill('联系电话', '13900000002');
    await page.tap('提交');
    await page.see('收到了，有人会管');
    expect((await caseAbout(words)).status).toBe('submitted');
  });

  it('has one form for all kinds, without what does not apply', async () => {
    const { page } = reporter;
    reporter.open('cases/report/index?kind=mediation');
    await page.see('调解员3个工作日内给您打电话');
    expect(page.text()).not.toContain('换地方');
    await page.fill('说说是什么事', '楼上晚上练琴，商量过几次没有结果');
    await page.tap('请人调解');
    await page.see('收到了，有人会管');
    reporter.open('me/index');
    await page.tap('对小程序提意见');
    await page.fill('您觉得小程序哪里要改', '字太小了');
    expect(page.text()).not.toContain('修改');
    await page.tap('提交意见');
    await page.see('收到了，有人会管');
    reporter.open('cases/list/index');
    await page.see('三号楼门口的灯不亮');
    expect(page.text()).not.toContain('练琴');
  });

  it('was quick and quiet on every phone', () => {
    for (const { problems, setData } of [reporter, neighbour]) {
      expect(problems).toEqual([]);
      expect(setData.largest).toBeLessThan(256 * 1024);
    }
  });
});
