import { castingEndpoints as casting } from '@yuanli/shared/hall/casting.endpoints';
import { voteEndpoints as votes } from '@yuanli/shared/hall/votes.endpoints';
import { Envelope } from '../../server/src/hall/casting/envelope.entity';
import { SealedLeafRow } from '../../server/src/hall/closing/sealed-leaf.entity';
import { Turnout } from '../../server/src/hall/casting/turnout.entity';
import { closeDueVotes } from '../../server/src/hall/closing/close-due-votes.job';
import { clock } from '../../server/src/platform/clock';
import { makePicture } from '../support/factories/pictures';
import type { Someone } from '../support/hall-desk';
import { phoneOf } from '../support/mini-host/phone-of';
import type { Phone } from '../support/mini-host/start-phone';
import { useServer } from '../support/use-server';
import { openVoteDesk, type VoteDesk } from '../support/vote-desk';

const TITLE = '要不要给3号楼装坡道';
const BLIND = 'a-blind-of-somebody-else';

/** A decision of owners from the notice to the recount, on the bundle as it is released. */
describe('a vote on the built mini-program', () => {
  beforeAll(() => clock.set(new Date('2026-11-21T02:00:00Z')));
  const { server } = useServer();
  let desk: VoteDesk;
  let voter: Phone;
  let stranger: Phone;
  let owner: Someone;
  let voteId: string;
  beforeAll(async () => {
    desk = await openVoteDesk(server, { homes: 3 });
    owner = desk.voters[0]!;
    voteId = await desk.announcedVote({ card: 'owners_ordinary' });
    voter = await phoneOf(server, desk.courtyard, owner);
    stranger = await phoneOf(server, desk.courtyard, await desk.newPerson());
  });
  afterAll(async () => {
    for (const phone of [voter, stranger]) phone?.close();
    clock.set(null);
  });

  const rowsOf = <Row extends object>(entity: new () => Row) =>
    server.parts.database.read((db) => db.find(entity, { where: { voteId } as never }));
  const receiptOf = async (): Promise<string> => (await desk.getVote(owner, voteId)).mine![0]!.receipt!;
  async function castFor(who: Someone, choice: 'for' | 'against'): Promise<void> {
    const { status } = await desk.call(who, casting.castBallot, {
      voteId,
      entryId: await desk.entryOf(who, voteId),
      content: { choice },
      blind: BLIND,
    });
    expect(status).toBe(200);
  }
  /** Whatever the phone keeps: views, drafts, who I am. */
  const everythingStored = () => [...voter.stored].flat().join('\n');

  it('says before it opens whether I can vote, and how to become able', async () => {
    stranger.open(`hall/vote/index?id=${voteId}`);
    await stranger.page.see(TITLE);
    await stranger.page.see('您可以投票吗');
    await stranger.page.tap('登录，看看我能不能投');
    await stranger.page.see('这次您还不能投');
    expect(stranger.page.text()).toContain('住户名册上没有登记您是业主');
    expect(stranger.page.can('赞成')).toBe(false);
    voter.open(`hall/vote/index?id=${voteId}`);
    await voter.page.tap('登录，看看我能不能投');
    await voter.page.see('您可以投票');
    expect(voter.page.can('赞成')).toBe(false);
  });

  it('has its rule in plain words, with the article behind a tap', async () => {
    const { page } = voter;
    await page.see('专有部分面积和业主人数均有三分之二以上参与表决');
    await page.tap('业主一般事项');
    await page.see('依据《民法典》第278条');
    await page.see('不公布姓名');
    await page.tap('关闭');
  });

  it('takes my ballot after I have read it once more, and gives a receipt without the choice', async () => {
    await desk.goToOpening(voteId);
    const { page } = voter;
    page.pullDown();
    await page.see('正在投票');
    await page.see('还差');
    await page.see('请先选好');
    await page.tap('赞成');
    await page.see('您选的是');
    await page.tap('再想想');
    expect(await rowsOf(Turnout)).toEqual([]);
    await page.tap('投“赞成”');
    await page.tap('投出这一票');
    await page.see('投票成功，已计入');
    await page.rest();
    const receipt = await receiptOf();
    expect(page.text().replace(/\s/g, '')).toContain(receipt);
    expect(page.text()).not.toMatch(/赞成的一票|投“赞成”|您选的是/);
  });

  it('finds out what became of a ballot whose answer was lost, and counts it once', async () => {
    const { page } = voter;
    voter.open(`hall/vote/index?id=${voteId}`);
    await page.tap('修改我的投票');
    await page.see('重新投，以这次为准');
    expect(page.text()).not.toContain('已选');
    await page.tap('反对');
    await page.see('您选的是');
    voter.network.loses = (url) => url.endsWith('/ballots');
    await page.tap('投出这一票');
    await page.see('还不知道这一票是否计入');
    voter.network.loses = undefined;
    await page.tap('再查一次');
    await page.see('修改成功，以这次为准');
    expect([await rowsOf(Turnout), await rowsOf(Envelope)].map(({ length }) => length)).toEqual([1, 1]);
  });

  it('never keeps on the phone what was chosen', async () => {
    await voter.page.rest();
    expect(everythingStored()).toContain('view:');
    expect(everythingStored()).not.toMatch(/赞成|反对|"choice"|"content"/);
    voter.restart();
    voter.open(`hall/vote/index?id=${voteId}`);
    await voter.page.see('修改我的投票');
    expect(voter.page.text()).not.toContain('已选');
  });

  it('does not count what comes after the second, and says so', async () => {
    for (const other of [desk.voters[1]!, desk.voters[2]!]) await castFor(other, 'for');
    const { page } = voter;
    await page.tap('修改我的投票');
    await page.tap('弃权');
    await page.see('您选的是');
    await desk.goToClose(voteId);
    await page.tap('投出这一票');
    await page.see('这次修改没有计入，您上一次的投票仍然有效。');
    await page.tap('知道了');
    await page.see('正在计票');
    expect(everythingStored()).not.toMatch(/"choice"/);
  });

  it('has a result, measured against its rule', async () => {
    await closeDueVotes.run(server.parts.database);
    const { page } = voter;
    page.pullDown();
    await page.tap('查看结果');
    await page.see('已通过');
    await page.see('2人 · 179㎡');
    expect(page.text()).toContain('1人 · 89.5㎡');
    expect(page.text()).toContain('手机票3张，纸质票0张，上门票0张');
    expect(page.text()).toContain('公示到');
  });

  it('proves on the phone that my receipt was counted', async () => {
    const { page } = voter;
    const receipt = await receiptOf();
    await page.tap('查我的回执');
    expect(page.valueOf('投票回执码') ?? '').toBe('');
    await page.fill('投票回执码', receipt.slice(0, 7));
    await page.tap('查询是否计入');
    await page.see('有没有抄漏');
    await page.fill('投票回执码', ` ${receipt.slice(0, 4).toLowerCase()} ${receipt.slice(4)}`);
    await page.tap('查询是否计入');
    await page.see('已查到，这一票已计入');
    await page.fill('投票回执码', '0000000000');
    await page.tap('查询是否计入');
    await page.see('计入的选票里没有这个回执');
    expect(everythingStored()).not.toContain('0000000000');
  });

  it('is checked by anybody, without signing in, who is told why no rooms are shown and how to see them', async () => {
    stranger.close();
    stranger = await phoneOf(server, desk.courtyard, await desk.newPerson());
    stranger.open(`hall/recount/index?id=${voteId}`);
    const { page } = stranger;
    await page.see('只给本小区已核实的住户、业主和社区工作人员看');
    expect(page.can('登录后看')).toBe(true);
    await page.tap('核对封存码');
    await page.see('和公布的一样');
    expect(page.text()).not.toContain('一户一户看');
    expect(stranger.stored.has('token')).toBe(false);
    await page.tap('登录后看');
    await page.see('核实住户身份');
  });

  it('is counted again by its owners, room by room', async () => {
    voter.open(`hall/recount/index?id=${voteId}`);
    const { page } = voter;
    await page.tap('开始计票');
    await page.see('全部一致');
    await page.see('逐票查看');
    await page.fill('找房号', '999');
    await page.see('没有找到这个房号');
    expect([...voter.stored.values()].join()).not.toContain('"nonce"');
  });

  it('is loud about a ballot that was changed since', async () => {
    const [ballot] = await server.parts.database.read((db) =>
      db.find(SealedLeafRow, { where: { voteId, content: 'against' } }),
    );
    await server.parts.database.inTransaction((tx) =>
      tx.update(SealedLeafRow, { voteId, nonce: ballot!.nonce }, { content: 'for' }),
    );
    const { page } = voter;
    await page.tap('再计一次票');
    await page.see('核对不一致');
    expect(page.text()).toContain('反对，不一致');
    expect(page.text()).toContain('用下载的选票重新算出，和公布的不一致');
  });

  it('says that a paper was recorded in my name, and hears that it was not me', async () => {
    const paper = await desk.openVote({ card: 'consultation', electorate: 'households' });
    const [content, entryId] = [{ choice: 'for' as const }, await desk.entryOf(owner, paper)];
    const pictureId = await makePicture(server.parts, desk.worker.id);
    const { body } = await desk.call(desk.worker, casting.enterPaper, {
      voteId: paper,
      entryId,
      content,
      pictureId,
      blind: BLIND,
    });
    expect(body.state).toBe('paper_to_check');
    const { page } = voter;
    voter.open(`hall/vote/index?id=${paper}`);
    await page.see('纸质票收到了');
    await page.see('还没有计入');
    expect([page.can('赞成'), page.can('修改我的投票')]).toEqual([false, false]);
    await page.tap('这一票不是我投的');
    await page.tap('我没有填过纸质票');
    await page.tap('请监督委员核实');
    await page.see('正在等监督委员核实');
    const {
      body: {
        items: [objection],
      },
    } = await desk.call(desk.supervisor, casting.findObjections, {});
    await desk.call(desk.supervisor, casting.decidePaperObjection, {
      id: objection!.id,
      isUpheld: true,
      note: '字迹不是本人的',
    });
    page.pullDown();
    await page.tap('赞成');
    await page.tap('投出这一票');
    await page.see('投票成功，已计入');
  });

  it('says that a vote was called off, and why', async () => {
    const halted = await desk.openVote({ card: 'consultation', electorate: 'households' });
    voter.open(`hall/vote/index?id=${halted}`);
    await voter.page.tap('反对');
    await voter.page.see('您选的是');
    await desk.call(desk.worker, votes.callOffVote, { id: halted, reason: '报价有变，重新讨论' });
    await voter.page.tap('投出这一票');
    await voter.page.see('这次表决已取消，这一票没有计入');
    await voter.page.tap('知道了');
    await voter.page.see('报价有变，重新讨论');
  });

  it('threw nothing on the way', () => {
    expect([voter, stranger].flatMap(({ problems }) => problems)).toEqual([]);
  });
});
