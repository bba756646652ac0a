import type { Content, Question } from '@yuanli/shared/hall/ballot-kinds';

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
