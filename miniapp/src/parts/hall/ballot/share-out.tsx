import { View } from '@tarojs/components';
import { type BallotChoicesProps, abstainWords } from './ballot-content';
import { ShareRow } from './share-row';
import { partOf } from '@yuanli/shared/hall/ballot-kinds';
import { formatNumber } from '@yuanli/shared/hall/format-amount';
import { hallLimits } from '@yuanli/shared/hall/hall-limits';
import { leftOf, splitEvenly } from './share-steps';
import { accessible } from '../../../platform/a11y/accessible';
import { Button } from '../../../ui/button';
import { Check } from '../../../ui/check';
import { Notice } from '../../../ui/notice';

function formatLeft(left: number): string {
  if (left === 0) return '已全部分完';
  return left > 0 ? `还有${formatNumber(left)}没有分` : `多分了${formatNumber(-left)}，请减掉`;
}

/** So many tenths for each option, all of the budget or nothing. */
export function ShareOut({
  question: { options, budget },
  value,
  onChange,
  label = '您怎么分',
  error,
}: BallotChoicesProps) {
  const marked = value && 'shares' in value ? value.shares : undefined;
  const shares = marked ?? options.map(() => 0);
  const left = leftOf(budget, shares);
  const step = partOf({ budget });
  const give = (option: number, share: number) => {
    const now = shares.map((one, at) => (at === option ? share : one));
    onChange(now.some((one) => one > 0) ? { shares: now } : undefined);
  };
  return (
    <View className="y-stack" {...accessible({ role: 'group', label })}>
      <View className="t-lead">{`${label}，一共${formatNumber(budget)}`}</View>
      <View className="t-second">{`分成${hallLimits.budgetParts}份，每份${formatNumber(step)}`}</View>
      <Button kind="secondary" icon="scales" onTap={() => onChange({ shares: splitEvenly(budget, options.length) })}>
        尽量平均分配
      </Button>
      {options.map((words, option) => (
        <ShareRow
          key={option}
          words={words}
          share={shares[option]!}
          left={left}
          step={step}
          onGive={(share) => give(option, share)}
        />
      ))}
      {left < budget && (
        <Notice icon={left === 0 ? 'ok' : 'info'} tone={left === 0 ? 'jade' : 'amber'}>
          {formatLeft(left)}
        </Notice>
      )}
      <Check
        tone="plum"
        label={abstainWords}
        isOn={marked !== undefined && left === budget}
        onChange={(isOn) => onChange(isOn ? { shares: options.map(() => 0) } : undefined)}
      />
      {error && <View className="t-danger">{error}</View>}
    </View>
  );
}
