import { useState } from 'react';
import { View } from '@tarojs/components';
import { formatYuan } from '@yuanli/shared/payments/format-fen';
import { sponsoringEndpoints } from '@yuanli/shared/wishes/sponsoring.endpoints';
import { ActError } from '../../parts/forms/act-error';
import { useScale } from '../../platform/a11y/scale';
import { goBack, replacePage } from '../../platform/navigate';
import { useAct } from '../../platform/net/use-act';
import { scrollPage } from '../../platform/scroll-page';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Notice } from '../../ui/notice';
import { Page } from '../../ui/page';
import { StickyAction } from '../../ui/sticky-action';
import type { PaySheetData } from '../payment-data';
import { usePay } from '../use-pay';
import { WishHead } from '../wish-head';
import { amountChips, chosenFen, type Amount } from './amount';
import { AmountCard, Sum } from './amount-card';
import { AskFamily } from './ask-family';
import { ReceiverCard } from './receiver-card';

interface PayFormProps {
  wishId: string;
  sheet: PaySheetData;
  reload: () => Promise<void>;
}

/** How much, to whom, and paying; in elder mode how much comes first, alone, and nobody pays without the word about the family. */
export function PayForm({ wishId, sheet, reload }: PayFormProps) {
  const { isElder } = useScale();
  const [amount, setAmount] = useState<Amount>({ choice: amountChips(sheet)[0]?.value ?? 'other', typed: '' });
  const [isAnonymous, setAnonymous] = useState(true);
  const [isAsked, setAsked] = useState(false);
  const [isAmountSet, setAmountSet] = useState(false);
  const [isWithFamily, setWithFamily] = useState(false);
  const sponsor = useAct(sponsoringEndpoints.sponsorWish);
  const { pay, isBusy, error } = usePay();
  const fen = chosenFen(amount, sheet);

  const order = async (): Promise<string | undefined> => {
    if (fen === undefined) return undefined;
    const made = await sponsor.run({ id: wishId, amountFen: fen, isAnonymous });
    // What can still be given may be less by now.
    if (!made) await reload();
    return made?.paymentId;
  };
  const goOn = (then: () => void) => {
    setAsked(true);
    if (fen !== undefined) then();
  };
  // From here on there is an order: its own page says what came of it, and goes on with it.
  const payNow = () =>
    void pay(order, (id, result = 'failed') => replacePage('payments/payment/index', { id, result }));
  const toPayee = () => {
    setAmountSet(true);
    void scrollPage();
  };

  const word = fen === undefined ? '用微信支付' : `用微信支付 ${formatYuan(fen)}`;
  const family = (
    <AskFamily
      isOpen={isWithFamily}
      isBusy={isBusy}
      error={isElder ? (error ?? sponsor.error) : undefined}
      onAgreed={isElder ? payNow : () => setWithFamily(false)}
      onLater={() => void goBack()}
      onClose={() => setWithFamily(false)}
    />
  );
  const ask = <AmountCard sheet={sheet} amount={amount} onChange={setAmount} isAsked={isAsked} />;
  const receiver = <ReceiverCard sheet={sheet} isAnonymous={isAnonymous} onAnonymous={setAnonymous} />;
  const rules = <Notice icon="info">{`${sheet.legalBase}。社区不会在电话里让您转账。`}</Notice>;

  if (isElder && !(isAmountSet && fen !== undefined))
    return (
      <Page
        title="认捐这个心愿"
        footer={
          <StickyAction>
            <ActError error={sponsor.error} />
            <Button onTap={() => goOn(toPayee)}>下一步</Button>
          </StickyAction>
        }
      >
        <WishHead sheet={sheet} isBrief />
        {ask}
      </Page>
    );
  if (isElder)
    return (
      <Page
        title="认捐这个心愿"
        footer={
          <StickyAction>
            <Button isBusy={isBusy} onTap={() => setWithFamily(true)}>
              {word}
            </Button>
            {family}
          </StickyAction>
        }
      >
        <Card>
          <View className="y-stack">
            <View className="t-center">{sheet.title}</View>
            <Sum fen={fen} />
            <Button kind="quiet" icon="edit" onTap={() => setAmountSet(false)}>
              改金额
            </Button>
          </View>
        </Card>
        {receiver}
        {rules}
      </Page>
    );
  return (
    <Page
      title="认捐这个心愿"
      footer={
        <StickyAction>
          <ActError error={error ?? sponsor.error} />
          <Button kind="secondary" icon="people" onTap={() => setWithFamily(true)}>
            先问问家人
          </Button>
          <Button isBusy={isBusy} onTap={() => goOn(payNow)}>
            {word}
          </Button>
          {family}
        </StickyAction>
      }
    >
      <WishHead sheet={sheet} isBrief />
      {ask}
      {receiver}
      {rules}
    </Page>
  );
}
