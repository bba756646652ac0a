import { formatNumber } from '@yuanli/shared/hall/format-amount';
import { hallLimits } from '@yuanli/shared/hall/hall-limits';
import { partOf, type Question } from '@yuanli/shared/hall/ballot-kinds';
import {
  type Block,
  drawBlocks,
  heightOf,
  heightOfAll,
  pageHeight,
  type Pdf,
  sizeFitting,
  spaceBlock,
  stampOf,
  textBlock,
  writeText,
  page,
} from '../../platform/pdf';

export interface BlankBallot extends Question {
  title: string;
  isNamed: boolean;
  isOfOwners: boolean;
  until: string;
  communityName: string;
  communityPhone: string;
}

/** Whose paper it is; a blank one is nobody’s yet. */
export interface VoterOnPaper {
  homes: string;
  area: string | null;
}

const HALF = pageHeight / 2;
const EDGE = 26;
/** A door in two lines. */
const SLACK = 20;
const at = { x: page.left, width: page.width };
const INK = '#1a1a1a';
/** Of the type on half a page. */
const scales = [1.7, 1.5, 1.35, 1.2, 1.1, 1, 0.9, 0.8] as const;

/** 纸质票: two on an A4 page where they fit, to be cut apart; otherwise a page for each, in larger type. */
export async function* drawBallots(
  ballot: BlankBallot,
  voters: readonly (VoterOnPaper | null)[],
): AsyncGenerator<(pdf: Pdf) => void> {
  let paper: Paper | undefined;
  for (let n = 0; n < voters.length;) {
    const from = n;
    yield (pdf) => {
      paper ??= layOut(pdf, ballot);
      paper.draw(pdf, voters[from]!, 0);
      if (!paper.isHalf || from + 1 >= voters.length) return;
      drawCut(pdf, HALF, '沿线裁开');
      paper.draw(pdf, voters[from + 1]!, HALF);
    };
    n += paper?.isHalf ? 2 : 1;
  }
}

interface Paper {
  isHalf: boolean;
  draw(pdf: Pdf, voter: VoterOnPaper | null, top: number): void;
}

/** What all papers of a vote have in common is drawn once. */
function layOut(pdf: Pdf, ballot: BlankBallot): Paper {
  const foot = heightOfAll(voterBlocks(pdf, ballot, null)) + SLACK;
  const largestIn = (height: number, least: number): number | undefined =>
    scales.find((scale) => scale >= least && heightOfAll(ballotBlocks(pdf, ballot, scale)) + foot <= height - 2 * EDGE);
  const onHalf = largestIn(HALF, 1);
  const isHalf = onHalf !== undefined;
  const blocks = ballotBlocks(pdf, ballot, onHalf ?? largestIn(pageHeight, 0) ?? scales.at(-1)!);
  const stamp = stampOf(pdf, () => void drawBlocks(blocks, EDGE));
  return {
    isHalf,
    draw(pdf, voter, top) {
      stamp(top);
      const stub = voterBlocks(pdf, ballot, voter);
      drawBlocks(stub, top + (isHalf ? HALF : pageHeight) - EDGE - heightOfAll(stub));
    },
  };
}

/** From the heading to where it is handed in. */
function ballotBlocks(pdf: Pdf, ballot: BlankBallot, scale: number): Block[] {
  const { title, communityName, isNamed } = ballot;
  const [large, body, gap] = [18 * scale, 13 * scale, 2 * scale];
  const after = 7 * scale;
  const heading = `${communityName}居民委员会表决票`;
  const size = sizeFitting(pdf, heading, { width: page.width }, [22 * scale, 22, 18, 14]);
  const secret = '无记名表决：票上不要写姓名、房号，不要做记号。';
  return [
    textBlock(pdf, heading, { ...at, after }, { font: 'bold', size, align: 'center' }),
    textBlock(pdf, `表决事项：${title}`, { ...at, after }, { font: 'bold', size: large, gap }),
    textBlock(pdf, formatFilling(ballot), { ...at, after }, { size: body, gap }),
    ...choiceBlocks(pdf, ballot, scale),
    textBlock(pdf, formatReturning(ballot), { ...at, after }, { size: body, gap }),
    ...(isNamed ? [] : [textBlock(pdf, secret, { ...at, after }, { font: 'bold', size: body })]),
  ];
}

const formatFilling = ({ kind, most, budget, options }: BlankBallot): string =>
  ({
    for_against: '从赞成、反对、弃权中选1项，在方框里打“√”。多选或者看不清的，是无效票。',
    choose_one: '从下列选项中选1项，在方框里打“√”，也可以选弃权。多选或者看不清的，是无效票。',
    choose_some: `从下列${options.length}项中最多选${most}项，在方框里打“√”，也可以选弃权。选了${most + 1}项以上或者看不清的，是无效票。`,
    share_out: `预算总额${formatNumber(budget)}分成${hallLimits.budgetParts}份，每份${formatNumber(partOf({ budget }))}。在横线上写每一项分几份，合计${hallLimits.budgetParts}份，也可以选弃权。合计不是${hallLimits.budgetParts}份或者看不清的，是无效票。`,
  })[kind];

const formatReturning = ({ until, communityName, communityPhone }: BlankBallot): string =>
  `请在${until}前交到${communityName}居民委员会，或者交给上门的工作人员。截止前经两人录入、核对的才计入，请尽早交回。已经用手机投票或者上门投票的，不要再交纸质票。咨询电话：${communityPhone}`;

/** What one ticks: three large boxes side by side, or a line for each option. */
function choiceBlocks(pdf: Pdf, { kind, options }: BlankBallot, scale: number): Block[] {
  if (kind === 'for_against') return [sideBySide(pdf, ['赞成', '反对', '弃权'], 25 * scale)];
  const isShare = kind === 'share_out';
  const lines = options.map((option, n) => optionBlock(pdf, `${n + 1}. ${option}`, { scale, isShare }));
  return [...lines, optionBlock(pdf, '弃权', { scale, isShare: false }), spaceBlock(6 * scale)];
}

const sideBySide = (pdf: Pdf, words: readonly string[], size: number): Block => ({
  height: size * 2.2,
  draw(y) {
    const width = page.width / words.length;
    for (const [n, word] of words.entries()) {
      const x = page.left + n * width + 16;
      drawBox(pdf, x, y + size * 0.4, size);
      writeText(pdf, word, { x: x + size * 1.4, y: y + size * 0.42, width: width - 20 }, { font: 'bold', size });
    }
  },
});

/** A long option takes two lines; nothing of it is cut off. */
function optionBlock(pdf: Pdf, text: string, { scale, isShare }: { scale: number; isShare: boolean }): Block {
  const width = page.width - (isShare ? 100 * scale : 16 * scale + 18);
  const sizes = [15 * scale, 13.5 * scale, 12 * scale, 10.8 * scale, 0] as const;
  const size = sizeFitting(pdf, text, { width, font: 'plain' }, sizes) || 15 * scale;
  return {
    height: Math.max(heightOf(pdf, text, width, { size }), 20 * scale) + 6 * scale,
    draw(y) {
      if (isShare) {
        const line = y + size * 1.25;
        const end = page.right - size * 1.4;
        pdf
          .lineWidth(0.9)
          .strokeColor(INK)
          .moveTo(end - 60, line)
          .lineTo(end, line)
          .stroke();
        writeText(pdf, '份', { x: end + 4, y, width: size * 1.5 }, { size });
      } else drawBox(pdf, page.left + 4, y - size * 0.02, size);
      writeText(pdf, text, { x: isShare ? page.left : page.left + size + 14, y, width }, { size });
    },
  };
}

const drawBox = (pdf: Pdf, x: number, y: number, size: number): void =>
  void pdf.lineWidth(1.4).strokeColor(INK).rect(x, y, size, size).stroke();

/** Named: room and area stand on the ballot, which is signed. Secret: they stand on a stub, torn off when the paper is entered. */
function voterBlocks(pdf: Pdf, { isNamed, isOfOwners }: BlankBallot, voter: VoterOnPaper | null): Block[] {
  const homes = `房号：${voter ? voter.homes : '＿＿＿＿＿＿＿＿＿＿＿＿'}`;
  const area = isOfOwners ? `　专有部分面积：${voter ? (voter.area ?? '') : '＿＿＿＿＿＿'}` : '';
  const size = 13;
  const signed = (who: string) =>
    textBlock(pdf, `${who}签名：＿＿＿＿＿＿＿＿＿＿　日期：＿＿＿＿年＿＿月＿＿日`, at, { size });
  if (isNamed) {
    const words = '公开表决：结果公布每一票的房号、面积和选择，不公布姓名。';
    return [
      textBlock(pdf, words, { ...at, after: 5 }, { font: 'bold', size }),
      textBlock(pdf, `${homes}${area}`, { ...at, after: 7 }, { size }),
      signed('投票人'),
    ];
  }
  const words = '票根：和票一起交回。工作人员登记房号以后撕下，与票分开保存，拍照录入时不拍票根。';
  return [
    { height: 14, draw: (y) => drawCut(pdf, y + 2, '沿线撕下') },
    textBlock(pdf, words, { ...at, after: 5 }, { size: 11, color: page.quiet }),
    textBlock(pdf, homes, { ...at, after: 7 }, { size }),
    signed('领票人'),
  ];
}

function drawCut(pdf: Pdf, y: number, words: string): void {
  pdf.lineWidth(0.7).strokeColor('#777777').dash(4, { space: 3 });
  pdf.moveTo(20, y).lineTo(page.right, y).stroke().undash();
  writeText(pdf, words, { x: page.right + 3, y: y - 6, width: 46 }, { size: 9, color: page.quiet });
}
