import { hallLimits } from '@yuanli/shared/hall/hall-limits';
import { ruleCardNames, ruleCards } from '@yuanli/shared/hall/rule-cards';
import { Choice } from '../../ui/choice';
import { Field } from '../../ui/field';
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
      <Choice
        label="无效票怎么计"
        hint="涂改、多选、看不清的纸质票是无效票。没有另行规定的，交来的票都计入参与表决"
        tone="plum"
        options={[
          { value: 'counts', label: '计入参与表决' },
          { value: 'left_out', label: '不计入参与表决', note: '只在本社区、本小区的议事规则写明时选' },
        ]}
        value={draft.leavesInvalidOut ? 'left_out' : 'counts'}
        onChange={(chosen) => set({ leavesInvalidOut: chosen === 'left_out' })}
      />
      {draft.leavesInvalidOut && (
        <Field
          label="依据"
          placeholder="比如：《石榴院业主大会议事规则》第12条"
          hint="会写进公告和结果公示"
          max={hallLimits.sourceLength}
          value={draft.invalidLeftOutBy}
          onInput={(words) => set({ invalidLeftOutBy: words })}
          error={errors['invalidLeftOutBy']}
        />
      )}
      <Notice icon="info">
        居委会选举不能在这里进行，要依法在现场无记名投票（《城市居民委员会组织法》第14条至第19条）。
      </Notice>
    </>
  );
}
