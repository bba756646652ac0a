import { View } from '@tarojs/components';
import { formatYuan } from '@yuanli/shared/payments/format-fen';
import { Card } from '../../ui/card';
import { IconText } from '../../ui/icon-text';
import { Section } from '../../ui/section';
import type { MoneyBookData } from './money-data';
import { SpendingFacts } from './spending-facts';
import './money-book.scss';

/** The money behind one purpose: in, out, left, who gave, and what it was used for. Nobody stands beside an amount. */
export function MoneyBook({ book }: { book: MoneyBookData }) {
  const { paidFen, refundedFen, spentFen, leftFen, spendings } = book;
  return (
    <>
      <Card>
        <View className="money-book">
          <Sum name="收到" fen={paidFen} />
          <Sum name="用了" fen={spentFen} />
          {refundedFen > 0 && <Sum name="退回" fen={refundedFen} />}
          <Sum name="还剩" fen={leftFen} isLast />
        </View>
      </Card>
      <Givers book={book} />
      <Section title="钱花到哪里">
        {spendings.length === 0 && <View className="t-second">还没有支出。每一笔支出都附发票，由监督委员签字。</View>}
        {spendings.map((spending) => (
          <Card key={spending.id}>
            <SpendingFacts spending={spending} />
          </Card>
        ))}
      </Section>
    </>
  );
}

function Sum({ name, fen, isLast = false }: { name: string; fen: number; isLast?: boolean }) {
  return (
    <View className={`money-book__sum ${isLast ? 'money-book__sum--last' : ''}`}>
      <View>{name}</View>
      <View className="money-book__figure">{formatYuan(fen)}</View>
    </View>
  );
}

function Givers({ book: { payers, names } }: { book: MoneyBookData }) {
  if (payers === 0) return null;
  return (
    <Card>
      <IconText icon="people" note="谁认捐了多少，不公开">
        {`${payers}位邻居认捐${explainNames(names, payers - names.length)}`}
      </IconText>
    </Card>
  );
}

/** Those who wanted to be named: the server gives them once nobody can give any more, and not of a few. */
function explainNames(names: readonly string[], unnamed: number): string {
  if (names.length === 0) return '';
  return `：${names.join('、')}${unnamed > 0 ? `，另外${unnamed}位没有公开称呼` : ''}`;
}
