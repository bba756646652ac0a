import { useState } from 'react';
import { useRouter } from '@tarojs/taro';
import { View } from '@tarojs/components';
import { partyPointsEndpoints } from '@yuanli/shared/party-points/party-points.endpoints';
import { Loaded } from '../../parts/loading/loaded';
import { SignInFirst } from '../../parts/account/sign-in-first';
import { useSession } from '../../platform/net/session';
import { useLoad } from '../../platform/net/use-load';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Empty } from '../../ui/empty';
import { MonthSwitch } from '../../ui/month-switch';
import { Page } from '../../ui/page';
import { formatMonth } from '../../ui/format-month';
import { StickyAction } from '../../ui/sticky-action';
import { type Entry, type MonthSum, openMonths } from '../book';
import { EntryRow } from '../entry-row';
import { MonthSumBars } from '../month-sum';
import { AddEntry } from './add-entry';
import { ReverseEntry } from './reverse-entry';

/** Lines taken back stand against their reversals. */
const sumOf = (entries: readonly Entry[]): MonthSum => {
  const of = (wanted: Entry['kind']) =>
    entries.filter(({ kind }) => kind === wanted).reduce((sum, { points }) => sum + points, 0);
  return { base: of('base'), reward: of('reward') };
};

/** One member's page, open to the keeper of the branch: what is written, one line more, or a line taken back. */
export default function MemberBook() {
  const { me } = useSession();
  const { branchId = '', personId = '', month: opened } = useRouter().params;
  const { first, last } = openMonths();
  const [month, setMonth] = useState(opened ?? last);
  const [isAdding, setAdding] = useState(false);
  const [chosen, setChosen] = useState<Entry>();
  const load = useLoad(
    partyPointsEndpoints.getMemberBook,
    me && branchId && personId ? { branchId, personId, month } : null,
    { isPrivate: true },
  );
  const { data, reload } = load;
  const canWrite = data?.can.write ?? false;
  const mayTakeBack = ({ isReversal, isReversed }: Entry) => canWrite && !isReversal && !isReversed;
  const done = () => {
    setAdding(false);
    setChosen(undefined);
    void reload();
  };
  return (
    <Page
      title={data?.name ?? '党员月度积分'}
      footer={
        canWrite && (
          <StickyAction>
            <Button tone="plum" icon="plus" onTap={() => setAdding(true)}>
              记录积分
            </Button>
          </StickyAction>
        )
      }
    >
      {!me && <SignInFirst title="请先登录">党员的积分只有本人和积分记录员可以查看。</SignInFirst>}
      {me && !personId && <Empty title="请先选一位党员">从支部的名单里打开。</Empty>}
      {me && personId && (
        <View className="y-stack">
          <MonthSwitch month={month} from={first} until={last} onChange={setMonth} />
          <Loaded load={load}>
            {({ entries }) => (
              <>
                <Card>
                  <MonthSumBars sum={sumOf(entries)} />
                </Card>
                {entries.length === 0 && <Empty drawing="tea" title={`${formatMonth(month)}还没有记录`} />}
                {entries.length > 0 && (
                  <Card isList>
                    {entries.map((entry) => (
                      <EntryRow
                        key={entry.id}
                        entry={entry}
                        onTap={mayTakeBack(entry) ? () => setChosen(entry) : undefined}
                      />
                    ))}
                  </Card>
                )}
                {entries.some(mayTakeBack) && (
                  <View className="t-caption">如有记错，点这条记录可以撤销，原记录仍会保留。</View>
                )}
              </>
            )}
          </Loaded>
          {data && isAdding && (
            <AddEntry
              branchId={branchId}
              personId={personId}
              month={month}
              name={data.name}
              sum={sumOf(data.entries)}
              onClose={() => setAdding(false)}
              onDone={done}
            />
          )}
          {chosen && <ReverseEntry entry={chosen} onClose={() => setChosen(undefined)} onDone={done} />}
        </View>
      )}
    </Page>
  );
}
