import type { Content } from '@yuanli/shared/hall/ballot-kinds';
import { leafHash, merkleRoot, rootFrom } from '@yuanli/shared/hall/merkle';
import { countBallots } from '@yuanli/shared/hall/count-ballots';
import { ruleCards } from '@yuanli/shared/hall/rule-cards';
import { hashLeaf, sealOf } from '@yuanli/shared/hall/seal';
import { castingEndpoints as casting } from '@yuanli/shared/hall/casting.endpoints';
import { motionEndpoints as motions } from '@yuanli/shared/hall/motions.endpoints';
import { voteEndpoints as votes } from '@yuanli/shared/hall/votes.endpoints';
import { Envelope } from '../../../server/src/hall/casting/envelope.entity';
import { Paper } from '../../../server/src/hall/casting/paper.entity';
import { Turnout } from '../../../server/src/hall/casting/turnout.entity';
import { clock, days, fromNow } from '../../../server/src/platform/clock';
import { newId } from '../../../server/src/platform/new-id';
import type { Someone } from '../../support/hall-desk';
import { openCountDesk, type CountDesk } from '../../support/count-desk';
import { readPdfText } from '../../support/read-pdf-text';
import { useServer } from '../../support/use-server';
import { expectRefused } from '../../support/refused';

const yes: Content = { choice: 'for' };
const no: Content = { choice: 'against' };
const abstains: Content = { choice: 'abstain' };

describe('after the close', () => {
  const { server } = useServer();
  let desk: CountDesk;

  beforeEach(async () => {
    clock.set(new Date('2026-11-23T02:00:00Z'));
    desk = await openCountDesk(server);
  });
  afterEach(() => clock.set(null));

  const result = (voteId: string) => server.call(votes.getResult, { voteId });
  const ballots = (voteId: string, cursor?: string, who: Someone | null = desk.resident) =>
    desk.call(who, votes.findLeaves, { voteId, cursor });
  const check = (voteId: string, receipt: string) => server.call(votes.checkReceipt, { voteId, receipt });

  it("everybody reads what came of a residents' meeting, and can count and build the seal anew", async () => {
    const { vote, entries } = await desk.newOpenVote([0, 0, 0, 0, 0]);
    const receipts = [
      await desk.cast(vote, entries[0]!, yes),
      await desk.cast(vote, entries[1]!, yes, 'paper'),
      await desk.cast(vote, entries[3]!, no, 'doorstep'),
    ];
    await desk.close(vote);

    const { body } = await result(vote.id);
    expect(body).toMatchObject({
      words: '通过：参与表决和赞成的都达到要求',
      isPassed: true,
      roll: { heads: 5, area: 0, hash: vote.rollHash },
      channels: { phone: 1, paper: 1, doorstep: 1 },
      uncheckedPapers: 0,
      disclosedUntil: '2026-12-09',
      options: [{ label: '赞成', isPassed: true }],
      vote: { state: 'closed' },
      tally: {
        takingPart: { heads: 3, area: 0 },
        against: { heads: 1, area: 0 },
        abstained: { heads: 0, area: 0 },
        invalid: { heads: 0, area: 0 },
      },
    });
    expect(body.sqlTally).toEqual(body.tally);

    const { items, nextCursor } = (await ballots(vote.id, undefined, null)).body;
    expect(nextCursor).toBeNull();
    expect(countBallots(body.question, body, items)).toEqual(body.tally);
    const ballotsRoot = merkleRoot(items.map(hashLeaf));
    const receiptsRoot = merkleRoot([...receipts].sort().map(leafHash));
    expect(body.seal).toMatchObject({
      ballotsRoot,
      receiptsRoot,
      seal: sealOf({ voteId: vote.id, rollHash: vote.rollHash!, ballots: 3, ballotsRoot, receiptsRoot }),
    });
    for (const receipt of receipts) {
      const found = (await check(vote.id, ` ${receipt.slice(0, 5).toLowerCase()}-${receipt.slice(5)}`)).body;
      expect(found.isIn).toBe(true);
      expect(rootFrom(leafHash(receipt), found.path)).toBe(receiptsRoot);
    }
    expect((await check(vote.id, 'AAAAAAAAAA')).body).toEqual({ isIn: false, path: [], root: receiptsRoot });
    expect((await check(vote.id, 'AAA')).body.error).toMatchObject({
      code: 'request.invalid',
      fields: { receipt: '回执是10位字母和数字' },
    });
    expect(await desk.verify(vote.id)).toEqual([]);
  });

  it('the key and the envelopes are gone, those who follow are told, and the thread says what came of it', async () => {
    const { vote, entries } = await desk.newOpenVote([0]);
    await desk.cast(vote, entries[0]!, yes);
    await desk.close(vote);
    expect((await desk.readVote(vote.id)).envelopeKey).toBeNull();
    expect(await desk.database.read((db) => db.countBy(Envelope, { voteId: vote.id }))).toBe(0);
    expect((await desk.getMotion(desk.resident, vote.motionId)).steps.at(-1)).toMatchObject({
      kind: 'vote',
      title: '通过：参与表决和赞成的都达到要求',
    });
    await desk.close(vote);
    expect(
      (await desk.getMotion(desk.resident, vote.motionId)).steps.filter(({ kind }) => kind === 'vote'),
    ).toHaveLength(1);
  });

  it('a named vote publishes room and area, and says by how much it failed', async () => {
    const { vote, entries } = await desk.newOpenVote([10_000, 10_050, 10_000, 10_000], { card: 'owners_ordinary' });
    await desk.cast(vote, entries[0]!, yes);
    await desk.cast(vote, entries[1]!, no);
    await desk.close(vote);
    const { body } = await result(vote.id);
    // Two thirds of 40,050 are 26,700; 20,050 took part. Two thirds of 4 heads are 3.
    expect(body).toMatchObject({ isPassed: false, words: '未通过：参与表决还差1人、面积还差66.5㎡' });
    expect((await ballots(vote.id)).body.items.map(({ content, room, area }) => [content, room, area]).sort()).toEqual(
      [
        [{ choice: 'against' }, '石榴院2号楼1单元102', 10_050],
        [{ choice: 'for' }, '石榴院2号楼1单元101', 10_000],
      ].sort(),
    );
    expect(await desk.verify(vote.id)).toEqual([]);
  });

  it('a quorum that was reached and support that was not: how much support is missing', async () => {
    const { vote, entries } = await desk.newOpenVote([0, 0, 0, 0]);
    for (const [n, content] of [yes, yes, no, abstains].entries()) await desk.cast(vote, entries[n]!, content);
    await desk.close(vote);
    expect((await result(vote.id)).body.words).toBe('未通过：赞成还差1人');
  });

  it.each([
    [
      'choose_one',
      { kind: 'choose_one', options: ['红砖', '灰砖'] },
      [{ chosen: [1] }, { chosen: [1] }, { chosen: [] }, { invalid: true }],
      '未通过：没有一项达到要求，最多的“灰砖”还差1人',
    ],
    [
      'choose_some',
      { kind: 'choose_some', options: ['甲', '乙', '丙'], most: 2 },
      [{ chosen: [0, 2] }, { chosen: [0, 2] }, { chosen: [0, 1] }, { chosen: [2] }],
      '通过：甲、丙',
    ],
    [
      'share_out',
      { card: 'consultation', electorate: 'households', kind: 'share_out', options: ['坡道', '路灯'], budget: 100 },
      [{ shares: [70, 30] }, { shares: [0, 0] }, { shares: [100, 0] }],
      '征求意见，不作决定，共3户参与',
    ],
    ['nobody', { card: 'consultation', electorate: 'residents' }, [], '征求意见，不作决定，没有人参与'],
  ] as const)('%s: both counts agree, and the words are those of the card', async (_kind, given, contents, words) => {
    const { vote, entries } = await desk.newOpenVote(
      [0, 0, 0, 0],
      given as unknown as Parameters<CountDesk['newOpenVote']>[1],
    );
    for (const [n, content] of contents.entries()) await desk.cast(vote, entries[n]!, content as Content);
    await desk.close(vote);
    const { body } = await result(vote.id);
    expect(body.words).toBe(words);
    expect(body.sqlTally).toEqual(body.tally);
    expect(countBallots(body.question, body, (await ballots(vote.id)).body.items)).toEqual(body.tally);
    expect(await desk.verify(vote.id)).toEqual([]);
  });

  it.each([
    [null, 5, [yes, yes], '通过：参与表决和赞成的都达到要求', '未通过：参与表决还差1人'],
    ['《石榴院议事规则》第12条', 5, [yes, yes], '未通过：参与表决还差1人', '通过：参与表决和赞成的都达到要求'],
    [null, 5, [yes, yes, no], '未通过：赞成还差1人', '通过：参与表决和赞成的都达到要求'],
    [null, 5, [yes, yes, yes, no], '通过：参与表决和赞成的都达到要求', null],
  ])(
    'an invalid paper takes part unless the card says by which rule it does not (%s), and where that turns the result it is said',
    async (invalidLeftOutBy, homes, contents, words, otherwise) => {
      const { vote, entries } = await desk.newOpenVote(
        Array.from({ length: homes }, () => 0),
        { frozenCard: { ...ruleCards.residents_meeting, invalidLeftOutBy } },
      );
      for (const [n, content] of contents.entries()) await desk.cast(vote, entries[n]!, content);
      await desk.cast(vote, entries[contents.length]!, { invalid: true }, 'paper');
      const live = await server.call(votes.getVote, { id: vote.id });
      expect(live.body.cardWords).toContain(
        invalidLeftOutBy ? `无效票不计入参与表决（依据${invalidLeftOutBy}）` : '无效票计入参与表决',
      );
      expect(live.body.turnoutNote).toEqual(invalidLeftOutBy ? expect.stringContaining('最有利') : null);
      await desk.close(vote);
      const { body } = await result(vote.id);
      expect([body.words, body.sqlTally]).toEqual([words, body.tally]);
      expect(body.tally.takingPart.heads).toBe(contents.length + (invalidLeftOutBy ? 0 : 1));
      if (otherwise === null) expect(body.otherwiseWords).toBeNull();
      else
        expect(body.otherwiseWords).toMatch(
          new RegExp(`^本次有1张无效票，.*如果${invalidLeftOutBy ? '' : '不'}计入，结果会不同：${otherwise}$`),
        );
      const printed = await fetch(new URL(`/api/hall/votes/${vote.id}/notice?kind=result`, server.url));
      const text = readPdfText(Buffer.from(await printed.arrayBuffer()))
        .map((piece) => piece.text)
        .join('');
      expect(text.includes('结果会不同')).toBe(otherwise !== null);
      expect(await desk.verify(vote.id)).toEqual([]);
    },
  );

  it('of ballots with several marks each mark is sealed by itself: no pattern, and no amount, stands among them', async () => {
    const options = Array.from({ length: 12 }, (_, n) => `方案${n + 1}`);
    const asked = { card: 'consultation', electorate: 'residents', options } as const;
    const some = await desk.newOpenVote([0, 0, 0], { ...asked, kind: 'choose_some', most: 6 });
    const pattern = [0, 3, 4, 8, 11];
    for (const [n, chosen] of [pattern, [0], []].entries()) await desk.cast(some.vote, some.entries[n]!, { chosen });
    await desk.close(some.vote);
    const leaves = (await ballots(some.vote.id)).body.items;
    expect(leaves.map(({ content }) => JSON.stringify(content)).sort()).toEqual(
      [...[...pattern, 0].map((option) => ({ option })), { marked: true }, { marked: true }, { chosen: [] }]
        .map((content) => JSON.stringify(content))
        .sort(),
    );
    expect((await result(some.vote.id)).body).toMatchObject({
      leaves: 9,
      tally: { takingPart: { heads: 3 }, abstained: { heads: 1 } },
    });
    expect(await desk.verify(some.vote.id)).toEqual([]);

    const shares = await desk.newOpenVote([0, 0], {
      ...asked,
      options: options.slice(0, 3),
      kind: 'share_out',
      budget: 1_000_000,
    });
    await desk.cast(shares.vote, shares.entries[0]!, { shares: [900_000, 100_000, 0] });
    await desk.cast(shares.vote, shares.entries[1]!, { shares: [0, 500_000, 500_000] });
    await desk.close(shares.vote);
    const { body } = await result(shares.vote.id);
    expect(body.tally.options).toEqual([
      { heads: 1, area: 0, shares: 900_000 },
      { heads: 2, area: 0, shares: 600_000 },
      { heads: 1, area: 0, shares: 500_000 },
    ]);
    const parts = (await ballots(shares.vote.id)).body.items;
    expect(parts).toHaveLength(22);
    expect(parts.every(({ content }) => 'marked' in content || 'option' in content || 'part' in content)).toBe(true);
    expect(await desk.verify(shares.vote.id)).toEqual([]);
  });

  it('a paper nobody read a second time does not count, and that is said', async () => {
    const { vote, entries } = await desk.newOpenVote([0, 0]);
    await desk.cast(vote, entries[0]!, yes);
    await desk.cast(vote, entries[1]!, no, 'paper_to_check');
    const paper = {
      voteId: vote.id,
      entryId: entries[1]!.id,
      receipt: 'AAAAAAAAAA',
      pictureId: newId(),
      state: 'to_check' as const,
      enteredById: desk.worker.id,
      enteredAt: clock.now(),
      checkedById: null,
      checkedAt: null,
    };
    await desk.database.inTransaction((tx) => tx.insert(Paper, { id: newId(), ...paper }));
    await desk.close(vote);
    expect((await result(vote.id)).body).toMatchObject({
      uncheckedPapers: 1,
      channels: { phone: 1, paper: 0, doorstep: 0 },
      tally: { takingPart: { heads: 1 } },
    });
    expect(await desk.database.read((db) => db.countBy(Turnout, { voteId: vote.id }))).toBe(1);
    expect(await desk.verify(vote.id)).toEqual([]);
  });

  it('ballots come in pieces', async () => {
    const { vote, entries } = await desk.newOpenVote(Array.from({ length: 3 }, () => 0));
    for (const entry of entries) await desk.cast(vote, entry, yes);
    await desk.close(vote);
    const all = (await ballots(vote.id)).body.items;
    expect((await ballots(vote.id, all[0]!.nonce)).body).toEqual({
      items: all.slice(1),
      hashes: [],
      nextCursor: null,
    });
    expect(all.map(({ nonce }) => nonce)).toEqual(all.map(({ nonce }) => nonce).sort());
  });

  it.each([
    ['announced', {}, 'vote.not_closed'],
    ['open', {}, 'vote.not_closed'],
    ['counting', { toOpen: 1 }, 'vote.still_counting'],
    ['called_off', {}, 'vote.no_result'],
    ['draft', { noticeAt: null }, 'vote.not_found'],
  ] as const)(
    '%s: no result, no ballots and no receipts for anybody, by the worker neither',
    async (state, given, code) => {
      const { vote, entries } = await desk.newOpenVote([0], { state, ...given });
      const receipt = await desk.cast(vote, entries[0]!, yes);
      for (const who of [null, desk.resident, ...(state === 'draft' ? [] : [desk.worker, desk.supervisor])]) {
        for (const answer of [
          await desk.call(who, votes.getResult, { voteId: vote.id }),
          await desk.call(who, votes.findLeaves, { voteId: vote.id }),
          await desk.call(who, votes.checkReceipt, { voteId: vote.id, receipt }),
        ]) {
          expect(answer.body.error?.code).toBe(code);
        }
      }
    },
  );

  it('while it runs no answer to anybody differs by what was voted: the turnout is all there is', async () => {
    const followed: string[][] = [];
    for (const content of [yes, no]) {
      const { vote, entries } = await desk.newOpenVote([0, 0, 0]);
      const receipts = [
        await desk.cast(vote, entries[0]!, content),
        await desk.cast(vote, entries[1]!, content, 'doorstep'),
      ];
      const answers: unknown[] = [];
      for (const who of [null, desk.resident, desk.worker, desk.supervisor]) {
        for (const answer of [
          await desk.call(who, votes.getVote, { id: vote.id }),
          await desk.call(who, motions.getMotion, { id: vote.motionId }),
          await desk.call(who, votes.getResult, { voteId: vote.id }),
          await desk.call(who, votes.findLeaves, { voteId: vote.id }),
          await desk.call(who, votes.checkReceipt, { voteId: vote.id, receipt: receipts[0]! }),
          await desk.call(who, votes.getVoteNotice, { voteId: vote.id, kind: 'result' }),
          await desk.call(who, casting.findEntries, { voteId: vote.id, view: 'all' }),
          await desk.call(who, casting.findPapersToCheck, { voteId: vote.id }),
        ])
          answers.push(answer.body);
      }
      expect(answers[0]).toMatchObject({ turnout: { heads: 2 }, isPassed: null });
      const { number } = (await desk.call(null, motions.getMotion, { id: vote.motionId })).body;
      const anonymous = [
        vote.id,
        vote.motionId,
        vote.rollHash!,
        number,
        ...entries.map(({ id }) => id),
        ...receipts,
      ].reduce((text, own) => text.replaceAll(own, '·'), JSON.stringify(answers, null, 1));
      followed.push(anonymous.replace(/"(requestId|id)": "[^"]*"/g, '').split('\n'));
    }
    expect(followed[0]).toEqual(followed[1]);
  });

  it('from its last second on a vote is being counted, whether or not the job came round', async () => {
    const { vote } = await desk.newOpenVote([0]);
    clock.set(vote.closesAt);
    expectRefused(await result(vote.id), 'vote.still_counting');
    clock.set(new Date(vote.closesAt.getTime() - 1));
    expectRefused(await result(vote.id), 'vote.not_closed');
    await desk.close({ ...vote, closesAt: fromNow(-days(1)) });
    expect((await desk.readVote(vote.id)).state).toBe('open');
  });
});
