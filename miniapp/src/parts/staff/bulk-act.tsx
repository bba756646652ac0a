import { useState, type ReactNode } from 'react';
import { View } from '@tarojs/components';
import { Button } from '../../ui/button';
import { Confirm } from '../../ui/confirm';
import { Notice } from '../../ui/notice';
import { showToast } from '../../ui/toast';
import { useOneByOne } from '../forms/use-one-by-one';
import './bulk-act.scss';

interface BulkActProps<Item> {
  /** Those that are ticked. */
  items: readonly Item[];
  /** 位, 项 */
  unit: string;
  /** What the button above the table says: 结束多项身份; and the one below the question: 结束身份. */
  button: string;
  verb: string;
  /** 要结束3项身份吗？ */
  question: (count: number) => string;
  no: string;
  /** 已结束3项 */
  doneWords: (count: number) => string;
  isDangerous?: boolean;
  nameOf: (item: Item) => string;
  /** The same for each: what is asked below the question, as far as it counts for trying again. */
  intention?: string;
  act: (item: Item, idempotencyKey: string) => Promise<unknown>;
  /** Why it cannot be done yet: something below the question is not filled in. */
  missing?: string;
  onDone: () => void;
  /** What will happen, and what has to be said for all of them. */
  children: ReactNode;
}

/** One act for all that are ticked in a table: who they are is read before, and who was refused, and why, after. */
export function BulkAct<Item extends { id: string }>(props: BulkActProps<Item>) {
  const {
    items,
    unit,
    button,
    verb,
    question,
    no,
    doneWords,
    isDangerous,
    nameOf,
    intention = '',
    act,
    missing,
  } = props;
  const [isAsked, setAsked] = useState(false);
  const [isTried, setTried] = useState(false);
  const { run, at, refused } = useOneByOne<Item>({ nameOf, intentionOf: ({ id }) => `${id} ${intention}`, act });
  const ask = (isOpen: boolean) => {
    setAsked(isOpen);
    setTried(false);
  };
  const goOn = async () => {
    setTried(true);
    if (missing) return;
    const done = await run(items);
    ask(false);
    if (done > 0) showToast(doneWords(done));
    props.onDone();
  };
  return (
    <>
      <View className="bulk-act">
        <View className="bulk-act__count">{`已勾选${items.length}${unit}`}</View>
        <Button
          kind="secondary"
          blockedBecause={items.length > 0 ? undefined : '请先在表里勾选'}
          onTap={() => ask(true)}
        >
          {button}
        </Button>
      </View>
      {refused.length > 0 && (
        <Notice icon="alert" tone="danger">
          {`${refused.length}${unit}没有办成：${refused.map(({ name, why }) => `${name}，${why}`).join('；')}`}
        </Notice>
      )}
      <Confirm
        isOpen={isAsked}
        title={question(items.length)}
        yes={at ? `正在办第${at}${unit}` : verb}
        no={no}
        isDangerous={isDangerous}
        isBusy={at !== undefined}
        onYes={() => void goOn()}
        onNo={() => ask(false)}
      >
        <View className="y-stack">
          <View>{`${items.map(nameOf).join('、')}。`}</View>
          {props.children}
          {isTried && missing && (
            <Notice icon="alert" tone="danger">
              {missing}
            </Notice>
          )}
        </View>
      </Confirm>
    </>
  );
}
