import type { ModerationRule } from '@yuanli/shared/hall/motion-stages';
import { UNCHECKED } from '../wechat';
import type { CheckPart } from './check-part.entity';

export type Outcome =
  | { verdict: 'passed' }
  /** `because` is for staff. */
  | { verdict: 'flagged'; because: string }
  /** `reason` is for the author; the rule is named by staff where one has to be. */
  | { verdict: 'refused'; reason: string; rule?: ModerationRule };

type Weighed = Pick<CheckPart, 'pictureId' | 'recordingId' | 'suggest' | 'label'>;

/** What WeChat's numbers mean. */
const LABELS: Record<string, string> = {
  10001: '广告',
  20001: '时政内容',
  20002: '色情内容',
  20003: '辱骂',
  20006: '违法内容',
  20008: '欺诈',
  20012: '低俗内容',
  20013: '侵权内容',
};

/** The worst part that others may see decides; null while an answer is missing that could still matter. */
export function weighParts(all: readonly Weighed[]): Outcome | null {
  const parts = all.filter(({ recordingId }) => recordingId === null);
  const risky = parts.find(({ suggest }) => suggest === 'risky');
  if (risky) return { verdict: 'refused', reason: `${suspicion(risky)}，请改一改再提交` };
  if (parts.some(({ suggest }) => suggest === null)) return null;
  const doubtful = parts.filter(({ suggest }) => suggest !== 'pass');
  if (doubtful.length === 0) return { verdict: 'passed' };
  return { verdict: 'flagged', because: [...new Set(doubtful.map(doubt))].join('；') };
}

const nameOf = ({ pictureId }: Weighed): string => (pictureId === null ? '文字' : '照片');

const suspicion = (part: Weighed): string => `${nameOf(part)}里可能有${LABELS[part.label ?? ''] ?? '不合适的内容'}`;

const doubt = (part: Weighed): string => (part.label === UNCHECKED ? `${nameOf(part)}没能检查` : suspicion(part));
