import type { OpinionSide, MotionStage, Party, Grade } from '@yuanli/shared/hall/motion-stages';
import type { Electorate, RuleCardName } from '@yuanli/shared/hall/rule-cards';
import type { DemoPersonKey } from './people';
import type { When } from './story';

type Choice = 'for' | 'against' | 'abstain';

export interface DemoIdea {
  by: DemoPersonKey;
  when: When;
  title: string;
  story: string;
  place: string;
  supporters: DemoPersonKey[];
  declined?: { when: When; reason: string };
}

export interface DemoVote {
  title: string;
  card: RuleCardName;
  electorate: Electorate;
  courtyards: string[];
  announced: When;
  opens: When;
  closes: When;
  ballots: [DemoPersonKey, Choice][];
  /** Homes nobody of which uses a phone for it: the grid worker calls on so many. */
  doors: number;
}

export type DemoStep = { when: When } & (
  | { do: 'stage'; to: MotionStage; inDays: number; note?: string }
  | { do: 'say'; by: DemoPersonKey; side: OpinionSide; text: string; supporters: DemoPersonKey[] }
  | { do: 'position'; by: DemoPersonKey; party: Party; text: string }
  | { do: 'party_first'; note: string }
  | { do: 'progress'; text: string; spentFen: number | null }
  | { do: 'evaluate'; by: DemoPersonKey; grade: Grade; reason?: string }
);

export interface DemoMotion {
  /** Null: the community's own. */
  idea: DemoIdea | null;
  when: When;
  title: string;
  summary: string;
  dueInDays: number;
  steps: DemoStep[];
  vote?: DemoVote;
}
