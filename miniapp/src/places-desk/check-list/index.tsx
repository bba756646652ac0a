import { useState } from 'react';
import { View } from '@tarojs/components';
import { checklistLines, type ChecklistLine } from '@yuanli/shared/opening/checklist-lines';
import { openingEndpoints } from '@yuanli/shared/opening/opening.endpoints';
import { ActError } from '../../parts/forms/act-error';
import { Loaded } from '../../parts/loading/loaded';
import { CommunitySwitch } from '../../parts/staff/community-switch';
import { NoCommunity } from '../../parts/staff/no-community';
import { canArrangePlaces } from '../../parts/staff/permissions';
import { StaffPage } from '../../parts/staff/staff-page';
import { openPage } from '../../platform/navigate';
import type { AnswerOf } from '../../platform/net/endpoint-types';
import { useAct } from '../../platform/net/use-act';
import { useLoad } from '../../platform/net/use-load';
import { useSession } from '../../platform/net/session';
import { useDeskCommunity } from '../../platform/storage/desk-community';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Confirm } from '../../ui/confirm';
import { formatMoment } from '../../ui/format-date';
import { ListRow } from '../../ui/list-row';
import { Notice } from '../../ui/notice';
import { Section } from '../../ui/section';
import { Tag } from '../../ui/tag';
import { showToast } from '../../ui/toast';
import './check-list.scss';

type Checklist = AnswerOf<typeof openingEndpoints.getChecklist>;
type Line = Checklist['lines'][number];

/** Where each line is done; those of the installation are done on the server. */
const pages: Partial<Record<ChecklistLine, string>> = {
  workers: 'identity-desk/appointments/index',
  second_worker: 'identity-desk/appointments/index',
  grid_workers: 'identity-desk/appointments/index',
  supervisor: 'identity-desk/appointments/index',
  courtyards: 'places-desk/places/index',
  roll: 'places-desk/import/index',
  plates: 'places-desk/plates/index',
  spots: 'places-desk/plates/index',
  services: 'directory-desk/services/index',
  operators: 'identity-desk/operators/index',
};

/** Done by those who work for the community, not by an operator. */
const ofStaff: readonly ChecklistLine[] = ['roll', 'plates', 'spots', 'services'];

/** What a community has and still needs before residents come, each line with the page where it is done. */
export default function CheckList() {
  return (
    <StaffPage title="开通清单" isWide may={canArrangePlaces}>
      <CommunitySwitch />
      <CheckListBoard />
    </StaffPage>
  );
}

function CheckListBoard() {
  const communityId = useDeskCommunity()?.communityId;
  const load = useLoad(openingEndpoints.getChecklist, communityId ? { communityId } : null);
  if (!communityId) return <NoCommunity task="再看还差什么" />;
  return (
    <Loaded load={load}>
      {(list) => {
        const missing = list.lines.filter(({ line, state }) => checklistLines[line].must && state !== 'done');
        return (
          <>
            <State list={list} missing={missing.length} />
            {list.can.open && <Open communityId={communityId} list={list} onDone={() => void load.reload()} />}
            <View className="check-list">
              <Lines title="必须完成" lines={list.lines.filter(({ line }) => checklistLines[line].must)} />
              <Lines title="最好也完成" lines={list.lines.filter(({ line }) => !checklistLines[line].must)} />
            </View>
          </>
        );
      }}
    </Loaded>
  );
}

function State({ list: { communityName, openedAt, can }, missing }: { list: Checklist; missing: number }) {
  if (openedAt)
    return (
      <Notice icon="ok" tone="jade">
        {`${communityName}已在${formatMoment(openedAt)}开通，居民扫牌子就能加入。`}
      </Notice>
    );
  if (missing > 0)
    return (
      <Notice icon="clock" tone="amber">
        {`${communityName}还没有开通，还差${missing}项必须完成的。开通以前，居民扫牌子看到的是“还没有开通”。`}
      </Notice>
    );
  return (
    <Notice icon="ok" tone="jade">
      {can.open ? `${communityName}可以开通了。` : `${communityName}必须完成的都完成了，请平台管理员开通。`}
    </Notice>
  );
}

function Open({ communityId, list, onDone }: { communityId: string; list: Checklist; onDone: () => void }) {
  const [isAsking, setAsking] = useState(false);
  const open = useAct(openingEndpoints.openCommunity);
  const left = list.lines.filter(({ state }) => state !== 'done').length;
  const send = async () => {
    if (!(await open.run({ communityId }))) return;
    setAsking(false);
    showToast('已开通');
    onDone();
  };
  return (
    <>
      <Button icon="ok" onTap={() => setAsking(true)}>
        {`开通${list.communityName}`}
      </Button>
      <Confirm
        isOpen={isAsking}
        title={`开通${list.communityName}？`}
        yes="现在开通"
        no="先不开通"
        isBusy={open.isBusy}
        onYes={() => void send()}
        onNo={() => setAsking(false)}
      >
        {`开通以后，居民扫牌子就能加入院子、许愿和报名。${left > 0 ? `还有${left}项可以以后再完成。` : ''}`}
        <ActError error={open.error} />
      </Confirm>
    </>
  );
}

function Lines({ title, lines }: { title: string; lines: readonly Line[] }) {
  const { me } = useSession();
  const pageOf = (line: ChecklistLine): string | undefined => {
    if (ofStaff.includes(line) && !me?.can.runCommunity) return undefined;
    return line === 'operators' && !me?.can.operate ? undefined : pages[line];
  };
  return (
    <Section title={title}>
      <Card isList>
        {lines.map(({ line, state, note }) => {
          const page = pageOf(line);
          return (
            <ListRow
              key={line}
              title={
                <View className="y-row">
                  <View className="y-grow">{checklistLines[line].title}</View>
                  <StateTag state={state} />
                </View>
              }
              note={note}
              onTap={page ? () => void openPage(page) : undefined}
            />
          );
        })}
      </Card>
    </Section>
  );
}

function StateTag({ state }: { state: Line['state'] }) {
  if (state === 'done')
    return (
      <Tag icon="ok" tone="jade">
        已完成
      </Tag>
    );
  return state === 'missing' ? (
    <Tag icon="clock" tone="amber">
      未完成
    </Tag>
  ) : (
    <Tag icon="info">待确认</Tag>
  );
}
