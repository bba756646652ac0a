import { ruleCardNames, ruleCards } from '@yuanli/shared/hall/rule-cards';
import { Choice } from '../../ui/choice';
import { Notice } from '../../ui/notice';
import type { VoteStepProps } from './vote-steps';
import { changeRuleCard } from './vote-draft';

const options = ruleCardNames.map((value) => ({
  value,
  label: ruleCards[value].label,
  note: `${ruleCards[value].words}（${ruleCards[value].article}）`,
}));

/** Each rule with where it is written and what it demands; the committee itself is elected by no card. */
export function CardStep({ draft, set, errors }: VoteStepProps) {
  return (
    <>
      <Choice
        label="规则"
        hint="表决一公告，规则就定下来，不能再换"
        tone="plum"
        options={options}
        value={draft.card}
        onChange={(card) => set(changeRuleCard(draft, card))}
        error={errors['card']}
      />
      <Notice icon="info">居委会选举不能在这里进行，要按法律现场无记名投票（城市居民委员会组织法第14–19条）。</Notice>
    </>
  );
}
