import { View } from '@tarojs/components';
import { formatNumber } from '@yuanli/shared/hall/format-amount';
import type { VoteData } from '../../parts/hall/vote-data';
import { Notice } from '../../ui/notice';
import { Card } from '../../ui/card';
import { ListRow } from '../../ui/list-row';
import { Section } from '../../ui/section';
import { BallotOnTable } from './ballot-on-table';
import { VoteEligibility } from './vote-eligibility';
import { CastDone } from './cast-done';
import { Counting } from './counting';
import { MyEntry } from './my-entry';
import { RuleRow } from './rule-row';
import { TurnoutCard } from './turnout-card';
import type { Casting } from './use-casting';

interface VoteNowProps {
  vote: VoteData;
  casting: Casting;
  onObject: (entryId: string) => void;
}

/** What there is to know and to do in the state the vote is in. */
export function VoteNow({ vote, casting, onObject }: VoteNowProps) {
  const { state, question, calledOffBecause } = vote;
  const { entry, done, left, change } = casting;
  const mine = vote.mine ?? [];
  const isAhead = state === 'announced' || state === 'draft';
  const asksWhetherICan = isAhead || (state === 'open' && mine.length === 0);
  const label = mine.find(({ entryId }) => entryId === done?.entryId)?.label ?? '您';
  // One thing at a time: while ballots wait to be marked, those cast before wait too.
  const cast =
    isAhead || entry || (done && left.length > 0) ? [] : mine.filter(({ entryId }) => entryId !== done?.entryId);
  return (
    <>
      {state === 'called_off' && (
        <Notice icon="info" tone="amber">{`这次表决已取消，已投的票全部作废。${calledOffBecause ?? ''}`}</Notice>
      )}
      {state === 'counting' && <Counting vote={vote} />}
      {asksWhetherICan && <VoteEligibility vote={vote} />}
      {entry && <BallotOnTable vote={vote} casting={casting} entry={entry} />}
      {done && <CastDone cast={done} label={label} />}
      {cast.map((one) => (
        <MyEntry
          key={one.entryId}
          entry={one}
          onChange={() => change(one.entryId)}
          onObject={() => onObject(one.entryId)}
        />
      ))}
      <TurnoutCard vote={vote} />
      {!entry && <OptionsOnBallot question={question} />}
      <RuleRow vote={vote} />
    </>
  );
}

/** What there is to choose from, for who is not choosing now. */
function OptionsOnBallot({ question: { kind, options, most, budget } }: Pick<VoteData, 'question'>) {
  if (kind === 'for_against') return null;
  const how = { choose_one: '选一项', choose_some: `最多选${most}项`, share_out: `分配预算${formatNumber(budget)}` }[
    kind
  ];
  return (
    <Section title="票上有什么" aside={how}>
      <Card isList>
        {options.map((label, at) => (
          <ListRow key={label} start={<View className="t-second">{at + 1}</View>} title={label} />
        ))}
      </Card>
    </Section>
  );
}
