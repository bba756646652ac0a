import type { Suggestion } from '../wechat/content-check';

export interface Verdict {
  suggest: Suggestion;
  label: number;
}

/** Applies where everything it names fits. */
export interface ContentRule extends Verdict {
  openid?: string;
  /** A part of the text, or of the picture's address. */
  includes?: string;
}

const PASS: Verdict = { suggest: 'pass', label: 100 };

const DEFAULT_WORDS: ContentRule[] = [
  { includes: '违禁', suggest: 'risky', label: 20001 },
  { includes: '加微信', suggest: 'review', label: 10001 },
];

/** Verdicts by rule; the latest rule that fits decides. */
export function createContentRules() {
  const text = [...DEFAULT_WORDS];
  const media: ContentRule[] = [];
  const decide = (rules: ContentRule[], openid: string, content: string): Verdict => {
    const { suggest, label } =
      rules.findLast((rule) => (rule.openid ?? openid) === openid && content.includes(rule.includes ?? '')) ?? PASS;
    return { suggest, label };
  };
  return {
    addTextRule: (rule: ContentRule) => void text.push(rule),
    addMediaRule: (rule: ContentRule) => void media.push(rule),
    decideText: (openid: string, content: string): Verdict => decide(text, openid, content),
    decideMedia: (openid: string, mediaUrl: string): Verdict => decide(media, openid, mediaUrl),
  };
}
