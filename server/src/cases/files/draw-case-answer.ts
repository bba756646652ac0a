import { caseLimits } from '@yuanli/shared/cases/case-limits';
import {
  drawLine,
  drawOfficialPaper,
  factBlocks,
  lineBlocks,
  makePdf,
  page,
  spaceBlock,
  writeSignature,
  writeText,
  type Block,
  type Pdf,
} from '../../platform/pdf';

export interface CaseAnswerPaper {
  number: string;
  externalNumber: string | null;
  communityName: string;
  communityPhone: string;
  title: string;
  text: string;
  reportedOn: string;
  outcome: string;
  happenedAt: string;
  place: string;
  people: string;
  course: string;
  result: string;
  feedback: string;
  /** 网格员小吴 */
  issuer: string;
  answeredOn: string;
}

/** 办理答复: what was reported, what came of it, by whom and when. */
export const drawCaseAnswer = (answer: CaseAnswerPaper): Promise<Buffer> =>
  makePdf(`办理答复：${answer.title}`, answer, (pdf) => {
    const head = { heading: '办理答复', communityName: answer.communityName, number: answer.number };
    drawOfficialPaper(pdf, head, (size) => bodyOf(pdf, answer, size), tailOf(pdf, answer));
  });

function bodyOf(pdf: Pdf, answer: CaseAnswerPaper, size: number): Block[] {
  const at = { x: page.left, width: page.width, after: size * 0.4 };
  const facts = [
    ['反映时间', answer.reportedOn],
    ['热线工单', answer.externalNumber ?? ''],
    ['反映内容', answer.text],
    ['办理结果', answer.outcome],
    ['办理时间', answer.happenedAt],
    ['办理地点', answer.place],
    ['办理人员', answer.people],
    ['办理经过', answer.course],
    ['办理情况', answer.result],
    ['反映人反馈', answer.feedback],
    ['答复人', answer.issuer],
  ] as const;
  return [
    ...lineBlocks(pdf, `关于“${answer.title}”的答复`, at, { font: 'bold', size: size * 1.2 }),
    ...facts.flatMap(([name, value]) => (value ? factBlocks(pdf, name, value, size) : [])),
    spaceBlock(4),
  ];
}

const tailOf = (pdf: Pdf, { communityName, communityPhone, answeredOn }: CaseAnswerPaper): Block => ({
  height: 110,
  draw(y) {
    drawLine(pdf, y, page.red, 1);
    const at = { x: page.left, width: page.width };
    const below = writeText(
      pdf,
      `没解决的，答复后${caseLimits.reopenDays}天内可以退回重办。咨询电话：${communityPhone}`,
      { ...at, y: y + 8 },
      { size: 16 },
    );
    writeSignature(pdf, communityName, answeredOn, below + 8);
  },
});
