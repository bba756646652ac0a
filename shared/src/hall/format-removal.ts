import { moderationRules, type ModerationRule } from './motion-stages';

/** Why words were taken away, never empty: the published rule, and what staff wrote to it. */
export const formatRemoval = (rule: ModerationRule | null, because: string | null): string =>
  [rule && moderationRules[rule], because].filter(Boolean).join('：') || '内容不合适';
