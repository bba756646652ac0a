import type { Content } from '@yuanli/shared/consultation/ballot-kinds';

type Sent = { choice: 'for' | 'against' | 'abstain' } | { chosen: number[] } | { shares: number[] } | { invalid: true };

/** A ballot as a request takes it: with lists of its own. */
export function asSent(content: Content): Sent {
  if ('chosen' in content) return { chosen: [...content.chosen] };
  return 'shares' in content ? { shares: [...content.shares] } : content;
}
