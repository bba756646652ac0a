import { type BallotKind, ballotKindNames, ballotKinds } from '@yuanli/shared/hall/ballot-kinds';
import { hallLimits as limits } from '@yuanli/shared/hall/hall-limits';
import type { RuleCardName } from '@yuanli/shared/hall/rule-cards';
import { Choice } from '../../ui/choice';
import { Field } from '../../ui/field';
import { Stepper } from '../../ui/stepper';
import { OptionFields } from './option-fields';
import type { VoteStepProps } from './vote-steps';

const kindsFor = (card: RuleCardName): BallotKind[] =>
  ballotKindNames.filter((kind) => (ballotKinds[kind].cards as readonly RuleCardName[]).includes(card));

/** The matter, and what one can mark on the ballot. */
export function QuestionStep({ draft, set, errors }: VoteStepProps) {
  const { title, card, kind, options, most, budget } = draft;
  return (
    <>
      <Field
        label="表决事项"
        isLong
        placeholder="比如：是否同意在3号楼门口装坡道"
        hint="一句话，大家一看就懂"
        max={limits.titleLength * 2}
        value={title}
        onInput={(words) => set({ title: words })}
        error={errors['title']}
      />
      <Choice
        label="怎么投"
        tone="plum"
        options={kindsFor(card).map((value) => ({ value, label: ballotKinds[value].label }))}
        value={kind}
        onChange={(chosen) => set({ kind: chosen })}
        error={errors['kind']}
      />
      {kind !== 'for_against' && (
        <OptionFields options={options} onChange={(now) => set({ options: now })} errors={errors} />
      )}
      {kind === 'choose_some' && (
        <Stepper
          label="最多选几项"
          unit="项"
          min={2}
          max={limits.options.most - 1}
          value={most}
          onChange={(now) => set({ most: now })}
          error={errors['most']}
        />
      )}
      {kind === 'share_out' && (
        <Field
          label="预算总额"
          kind="number"
          hint="比如10000元。每人把它分成10份，一份一份分给各项，所以要能被10整除"
          value={budget}
          onInput={(now) => set({ budget: now })}
          error={errors['budget']}
        />
      )}
    </>
  );
}
