import type { ErrorCode } from '@yuanli/shared/errors';

export type Choice = 'for' | 'against' | 'abstain' | 'invalid';
type Channel = 'phone' | 'paper_to_check' | 'paper' | 'doorstep';

interface Cast {
  channel: Channel;
  by: string;
  choice: Choice;
  paper: number | null;
  /** Which record it is: an objection is about one, and not about what is recorded after it was struck. */
  receipt: number;
}

export interface Line {
  area: number;
  /** Who may vote for it at this moment. */
  mayVote: (personId: string) => boolean;
  record: Cast | null;
  objections: Objection[];
  /** Who ever entered or checked a paper of it. */
  hands: Set<string>;
}

export interface Objection {
  by: string;
  channel: 'paper' | 'doorstep';
  outcome: 'open' | 'upheld' | 'dismissed';
  receipt: number;
}

interface Paper {
  line: Line;
  by: string;
}

/** Null: done. */
type Answer = ErrorCode | null;

/** What casting is meant to do, said a second time and as simply as can be: in memory, one after another, without a database. */
export class CastingModel {
  readonly papers: Paper[] = [];
  state: 'open' | 'over' | 'counted' = 'open';
  private receipts = 0;

  /** `isByHome`: one household, one vote; so nobody speaks for two. */
  constructor(
    readonly lines: Line[],
    private readonly isByHome: boolean,
  ) {}

  vote(personId: string, line: Line, choice: Choice): Answer {
    if (this.state !== 'open') return 'vote.closed';
    if (!line.mayVote(personId)) return 'vote.not_on_roll';
    if (line.record && line.record.channel !== 'phone') return 'vote.recorded_otherwise';
    if (line.record && line.record.by !== personId) return 'vote.family_has_voted';
    if (
      !line.record &&
      this.isByHome &&
      this.lines.some(({ record }) => record?.channel === 'phone' && record.by === personId)
    )
      return 'vote.other_home_voted';
    line.record = { channel: 'phone', by: personId, choice, paper: null, receipt: this.receipts++ };
    return null;
  }

  enter(by: string, line: Line, choice: Choice): Answer {
    if (this.state !== 'open') return 'vote.closed';
    if (line.record) return 'vote.already_cast';
    line.record = {
      channel: 'paper_to_check',
      by,
      choice,
      paper: this.papers.push({ line, by }) - 1,
      receipt: this.receipts++,
    };
    line.hands.add(by);
    return null;
  }

  check(by: string, number: number, choice: Choice): Answer {
    const { line, by: enteredBy } = this.papers[number]!;
    if (this.state !== 'open') return 'vote.closed';
    if (enteredBy === by) return 'paper.same_person';
    if (line.record?.channel !== 'paper_to_check' || line.record.paper !== number) return 'paper.already_checked';
    line.hands.add(by);
    line.record = line.record.choice === choice ? { ...line.record, channel: 'paper' } : null;
    return null;
  }

  atDoor(by: string, line: Line, choice: Choice): Answer {
    if (this.state !== 'open') return 'vote.closed';
    if (line.record) return 'vote.already_cast';
    line.record = { channel: 'doorstep', by, choice, paper: null, receipt: this.receipts++ };
    return null;
  }

  object(personId: string, line: Line): Answer {
    if (!line.mayVote(personId)) return 'vote.not_on_roll';
    if (!line.record || line.record.channel === 'phone') return 'paper_objection.nothing_to_object';
    const { receipt } = line.record;
    const last = line.objections.findLast((objection) => objection.receipt === receipt)?.outcome;
    if (last === 'open') return 'paper_objection.already_made';
    if (last === 'dismissed') return 'paper_objection.already_decided';
    line.objections.push({
      by: personId,
      channel: line.record.channel === 'doorstep' ? 'doorstep' : 'paper',
      outcome: 'open',
      receipt,
    });
    return null;
  }

  decide(by: string, line: Line, objection: Objection, isUpheld: boolean): Answer {
    if (objection.outcome !== 'open') return 'paper_objection.already_decided';
    if (line.hands.has(by) || line.record?.by === by || objection.by === by) return 'paper_objection.had_a_hand';
    objection.outcome = isUpheld ? 'upheld' : 'dismissed';
    const channels: Channel[] = objection.channel === 'paper' ? ['paper', 'paper_to_check'] : ['doorstep'];
    if (isUpheld && this.state === 'open' && line.record && channels.includes(line.record.channel)) line.record = null;
    return null;
  }

  /** The job came round: what nobody has checked is no vote. */
  count(): void {
    if (this.state !== 'over') return;
    this.state = 'counted';
    for (const line of this.lines) if (line.record?.channel === 'paper_to_check') line.record = null;
  }

  /** Heads and area for each choice. */
  tally(): Map<Choice, { heads: number; area: number }> {
    const sums = new Map<Choice, { heads: number; area: number }>();
    for (const { record, area } of this.lines) {
      if (!record || record.channel === 'paper_to_check') continue;
      const sum = sums.get(record.choice) ?? { heads: 0, area: 0 };
      sums.set(record.choice, { heads: sum.heads + 1, area: sum.area + area });
    }
    return sums;
  }
}
