import { useState } from 'react';
import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { sponsoringEndpoints } from '@yuanli/shared/wishes/sponsoring.endpoints';
import { Loaded } from '../../parts/loading/loaded';
import { MoneyBook } from '../../parts/payments/money-book';
import { SponsoringProgress } from '../../parts/payments/sponsoring-progress';
import { StaffPage } from '../../parts/staff/staff-page';
import { openPage } from '../../platform/navigate';
import type { AnswerOf } from '../../platform/net/endpoint-types';
import type { Me } from '../../platform/net/session';
import { useLoad } from '../../platform/net/use-load';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Columns } from '../../ui/columns';
import { ListRow } from '../../ui/list-row';
import { StickyAction } from '../../ui/sticky-action';
import { GiveBack } from './give-back';
import { SpendForm } from './spend-form';

export type SponsoringOfWish = AnswerOf<typeof sponsoringEndpoints.getSponsoring>;

const may = ({ serveResidents, overseePoints }: Me['can']): boolean => serveResidents || overseePoints;

/** What was given for one wish, as staff see it: its book, what it was used for, and giving it back. */
export default function SponsoringDesk() {
  const { id = '' } = useRouter().params;
  const load = useLoad(sponsoringEndpoints.getSponsoring, { id });
  const { data: sponsoring, reload } = load;
  return (
    <StaffPage
      title="认捐款使用"
      hasColumns
      may={may}
      footer={sponsoring && <DeskActions id={id} sponsoring={sponsoring} reload={reload} />}
    >
      <Loaded load={load}>
        {(sponsoring) => (
          <Columns>
            <View className="y-stack">
              <Card isList>
                <ListRow
                  title={<View className="t-lead">{sponsoring.title}</View>}
                  note={`心愿 ${sponsoring.number} · ${sponsoring.courtyardName}`}
                  onTap={() => void openPage('wishes/detail/index', { id })}
                />
              </Card>
              <Card>
                <SponsoringProgress sponsoring={sponsoring} />
              </Card>
            </View>
            <View className="y-stack">
              <MoneyBook book={sponsoring.book} />
            </View>
          </Columns>
        )}
      </Loaded>
    </StaffPage>
  );
}

interface DeskActionsProps {
  id: string;
  sponsoring: SponsoringOfWish;
  reload: () => Promise<void>;
}

function DeskActions({ id, sponsoring, reload }: DeskActionsProps) {
  const [isSpending, setSpending] = useState(false);
  const { can, book, spendableFen } = sponsoring;
  if (!can.spend && !can.giveBack) return null;
  const spent = () => {
    setSpending(false);
    void reload();
  };
  return (
    <StickyAction>
      {can.spend && (
        <Button icon="edit" onTap={() => setSpending(true)}>
          登记支出
        </Button>
      )}
      {can.giveBack && <GiveBack id={id} book={book} onDone={() => void reload()} />}
      {isSpending && <SpendForm id={id} leftFen={spendableFen} onClose={() => setSpending(false)} onDone={spent} />}
    </StickyAction>
  );
}
