import type { castingEndpoints } from '@yuanli/shared/hall/casting.endpoints';
import { type Content, type Question, findContentProblem } from '@yuanli/shared/hall/ballot-kinds';
import type { InputOf } from '../../../platform/net/endpoint-types';

/** What was marked, as it is sent. */
export type Marked = InputOf<typeof castingEndpoints.castBallot>['content'];

export const abstainWords = '弃权';
export const stances = { for: '赞成', against: '反对', abstain: abstainWords } as const;

/** What is marked, to be read once more before it is sent: 赞成; 坡道、电梯; 路灯 300，绿化 700. */
export function formatContent({ options }: Pick<Question, 'options'>, content: Content): string {
  if ('invalid' in content) return '无效票';
  if ('choice' in content) return stances[content.choice];
  if ('chosen' in content) return content.chosen.map((option) => options[option]).join('、') || abstainWords;
  const given = content.shares.flatMap((share, option) => (share > 0 ? [`${options[option]} ${share}`] : []));
  return given.join('，') || abstainWords;
}

/** What keeps a ballot from being handed in; undefined when nothing does. */
export const findMissingMark = (question: Question, content: Content | undefined): string | undefined =>
  content ? (findContentProblem(question, content) ?? undefined) : '请先选好，不想表态可以选弃权';

export interface BallotChoicesProps {
  question: Question;
  /** Undefined until something is marked; abstaining is marked too. */
  value: Content | undefined;
  onChange: (content: Marked | undefined) => void;
  /** Said above the choices; 您怎么投 otherwise. */
  label?: string;
  error?: string;
}
