import { View } from '@tarojs/components';
import { formatYuan, writeFenInWords } from '@yuanli/shared/payments/format-fen';
import { accessible } from '../../platform/a11y/accessible';
import { Card } from '../../ui/card';
import { Chips } from '../../ui/chips';
import { Field } from '../../ui/field';
import type { PaySheetData } from '../payment-data';
import { amountChips, chosenFen, readAmount, type Amount } from './amount';
import './amount-card.scss';

interface AmountCardProps {
  sheet: PaySheetData;
  amount: Amount;
  onChange: (amount: Amount) => void;
  /** Somebody wanted to go on: what is missing is said. */
  isAsked: boolean;
}

/** How much: a few ready sums or one's own, large in figures and in words. */
export function AmountCard({ sheet, amount, onChange, isAsked }: AmountCardProps) {
  const fen = chosenFen(amount, sheet);
  const wrongWith = (typed: string) => readAmount(typed, sheet).error;
  return (
    <Card>
      <View className="y-stack">
        <Sum fen={fen} />
        <View className="amount-card__chips">
          <Chips
            label="认捐金额"
            chips={amountChips(sheet)}
            value={amount.choice}
            onChange={(choice) => onChange({ ...amount, choice })}
          />
        </View>
        {amount.choice === 'other' && (
          <Field
            label="认捐多少元"
            kind="digit"
            value={amount.typed}
            onInput={(typed) => onChange({ ...amount, typed })}
            check={wrongWith}
            error={isAsked ? wrongWith(amount.typed) : undefined}
          />
        )}
        {amount.choice !== 'other' && isAsked && fen === undefined && (
          <View className="t-danger t-center" {...accessible({ role: 'alert' })}>
            请选择认捐多少
          </View>
        )}
      </View>
    </Card>
  );
}

/** 100元, and under it 壹佰元整, as banks write it. */
export function Sum({ fen }: { fen: number | undefined }) {
  return (
    <View className="amount-card__sum" {...accessible({ role: 'status' })}>
      <View className="t-caption">您认捐</View>
      <View className="amount-card__figure">{fen === undefined ? '多少元' : formatYuan(fen)}</View>
      {fen !== undefined && <View className="t-second">{writeFenInWords(fen)}</View>}
    </View>
  );
}
