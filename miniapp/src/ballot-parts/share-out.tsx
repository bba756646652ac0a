import { View } from '@tarojs/components';
import { accessible } from '../platform/accessible';
import { Check } from '../ui/check';
import { Field } from '../ui/field';
import { Notice } from '../ui/notice';
import type { BallotChoicesProps } from './ballot-choices';
import { abstainWords } from './say-content';

const digits = 10;
const sumOf = (shares: readonly number[]): number => shares.reduce((sum, share) => sum + share, 0);
const readShare = (typed: string): number => Number(typed.normalize('NFKC').replace(/\D/g, '').slice(0, digits));

function sayLeft(left: number): string {
  if (left === 0) return '正好分完了';
  return left > 0 ? `还有${left}没有分` : `多分了${-left}，请减掉`;
}

/** A number for each option, all of the budget or nothing. */
export function ShareOut({ question: { options, budget }, value, onChange, label = '您怎么分', error }: BallotChoicesProps) {
  const shares = value && 'shares' in value ? value.shares : undefined;
  const given = sumOf(shares ?? []);
  const give = (option: number, typed: string) => {
    const now = options.map((_, at) => (at === option ? readShare(typed) : shares?.[at] ?? 0));
    onChange(sumOf(now) > 0 ? { shares: now } : undefined);
  };
  return (
    <View className="y-stack" {...accessible({ role: 'group', label })}>
      <View className="t-lead">{`${label}，一共${budget}`}</View>
      {options.map((words, option) => (
        <Field key={option} label={words} kind="number" placeholder="0" value={shares?.[option] ? String(shares[option]) : ''} onInput={(typed) => give(option, typed)} />
      ))}
      {given > 0 && <Notice icon={given === budget ? 'ok' : 'info'} tone={given === budget ? 'jade' : 'amber'}>{sayLeft(budget - given)}</Notice>}
      <Check tone="plum" label={abstainWords} isOn={shares !== undefined && given === 0} onChange={(isOn) => onChange(isOn ? { shares: options.map(() => 0) } : undefined)} />
      {error && <View className="t-danger">{error}</View>}
    </View>
  );
}
