import type { WishKind } from '@yuanli/shared/wishes/wish-kinds';
import type { ConsentWay, ProxyRelation } from '@yuanli/shared/wishes/wish-proxies';
import type { DemoPersonKey } from './people';

/** So many days ago, at this time in China; `now`: a moment ago. */
export type When = readonly [daysAgo: number, time: string] | 'now';

type Step =
  | { do: 'approve' | 'claim' | 'look' | 'withdraw' }
  | { do: 'decline' | 'release' | 'not_yet'; reason: string }
  | { do: 'deliver'; people: string; course: string; result: string }
  | { do: 'open_sponsoring'; amountFen: number; use: string }
  | { do: 'confirm'; words?: string; rating?: number };

export type StoryStep = Step & { by: DemoPersonKey; when: When };

/** One wish, from the first word to where it stands now. */
export interface WishStory {
  by: DemoPersonKey;
  /** Posted for this person. */
  proxyFor?: { person: DemoPersonKey; relation: ProxyRelation; consentWay: ConsentWay };
  when: When;
  kind: WishKind;
  title: string;
  story: string;
  availability?: string;
  /** Wished for within so many days from now. */
  wantedInDays?: number;
  /** How its safety check ends; `passed` unless given. */
  check?: 'waiting' | 'flagged';
  steps: StoryStep[];
}
