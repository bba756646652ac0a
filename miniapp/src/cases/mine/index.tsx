import { useState } from 'react';
import { caseEndpoints } from '@yuanli/shared/cases/cases.endpoints';
import { SignInFirst } from '../../parts/account/sign-in-first';
import { useSession } from '../../platform/net/session';
import { usePages } from '../../platform/net/use-pages';
import { openPage } from '../../platform/navigate';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Empty } from '../../ui/empty';
import { Icon } from '../../ui/icon';
import { ListRow } from '../../ui/list-row';
import { Page } from '../../ui/page';
import { StickyAction } from '../../ui/sticky-action';
import { Tabs } from '../../ui/tabs';
import { CaseCards } from '../case-card';
import { UnsentReports } from './unsent-reports';

const views = [
  { value: 'reporter', label: '我反映的' },
  { value: 'joined', label: '我也遇到的' },
] as const;

const nothingHere = {
  reporter: <Empty title="您还没有反映过问题">院里哪里不对，说一声，有人接手，有人答复。</Empty>,
  joined: <Empty title="您还没有加入过">看到邻居反映的事您也遇到，加入后办好了会通知您。</Empty>,
};

/** What I reported and what I joined; on top what this phone could not send yet. */
export default function MyCases() {
  const { me } = useSession();
  const [as, setAs] = useState<'reporter' | 'joined'>('reporter');
  const pages = usePages(caseEndpoints.findMyCases, me ? { as } : null, { portion: 8 });
  return (
    <Page
      title="我的反映"
      footer={
        <StickyAction>
          <Button icon="edit" onTap={() => void openPage('cases/report/index')}>
            我要反映
          </Button>
        </StickyAction>
      }
    >
      <UnsentReports onSent={pages.reload} />
      {me ? (
        <>
          <Tabs label="我的反映" tabs={views} value={as} onChange={setAs} />
          <CaseCards pages={pages} isMine={as === 'reporter'} empty={nothingHere[as]} />
        </>
      ) : (
        <SignInFirst title="登录后查看我的反映">您反映的和加入的，都在这里看进展。</SignInFirst>
      )}
      <OtherWays />
    </Page>
  );
}

/** What else somebody may come here for. */
function OtherWays() {
  return (
    <Card isList>
      <ListRow
        start={<Icon name="people" />}
        title="大家反映的"
        note="看看邻居反映了什么，办得怎么样"
        onTap={() => void openPage('cases/list/index')}
      />
      <ListRow
        start={<Icon name="tool" />}
        title="我要报修"
        note="家里、楼里东西坏了，由物业来修"
        onTap={() => void openPage('cases/report/index', { kind: 'repair' })}
      />
      <ListRow
        start={<Icon name="talk" />}
        title="问一问"
        note="1个工作日内答复"
        onTap={() => void openPage('cases/report/index', { kind: 'inquiry' })}
      />
      <ListRow
        start={<Icon name="scales" />}
        title="请人调解"
        note="全程不公开"
        onTap={() => void openPage('cases/report/index', { kind: 'mediation' })}
      />
    </Card>
  );
}
