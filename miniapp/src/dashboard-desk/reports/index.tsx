import { useState } from 'react';
import { View } from '@tarojs/components';
import { reportEndpoints } from '@yuanli/shared/dashboard/reports.endpoints';
import { useFile } from '../../parts/files/use-file';
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
import { useDeskCommunity } from '../../platform/storage/desk-community';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Confirm } from '../../ui/confirm';
import { Empty } from '../../ui/empty';
import { formatMoment } from '../../ui/format-date';
import { formatMonth } from '../../ui/format-month';
import { ListRow } from '../../ui/list-row';
import { Section } from '../../ui/section';
import { Tag } from '../../ui/tag';
import { showToast } from '../../ui/toast';

type Reports = AnswerOf<typeof reportEndpoints.findReports>;
type Report = Reports['reports'][number];

/** The files of the months, in the form the street asks for: taken along, and said to be handed in. */
export default function ReportsPage() {
  return (
    <StaffPage title="月报" may={canArrangePlaces}>
      <CommunitySwitch />
      <ReportsBoard />
    </StaffPage>
  );
}

const origins = { community: '用的是本社区自己的格式', street: '用的是街道的格式', usual: '用的是通用格式' } as const;

function ReportsBoard() {
  const communityId = useDeskCommunity()?.communityId;
  const load = useLoad(reportEndpoints.findReports, communityId ? { communityId } : null);
  if (!communityId) return <NoCommunity task="再看月报" />;
  return (
    <Loaded load={load}>
      {({ communityName, reports, form }) => (
        <>
          <Card isList>
            <ListRow
              title="报表格式"
              note={`${origins[form.origin]}，共${form.columns.length}列。设置一次，每月照此生成`}
              onTap={() => void openPage('dashboard-desk/form/index', { placeId: communityId })}
            />
          </Card>
          <Section title={`${communityName}的月报`}>
            {reports.length > 0 ? (
              <View className="y-stack">
                {reports.map((report) => (
                  <OneReport
                    key={report.id}
                    {...{ report, communityId, communityName }}
                    onDone={() => void load.reload()}
                  />
                ))}
              </View>
            ) : (
              <Empty drawing="tea" title="还没有月报">
                每个月结束后，这里会有上个月的月报，第3个工作日前上报。
              </Empty>
            )}
          </Section>
        </>
      )}
    </Loaded>
  );
}

interface OneReportProps {
  report: Report;
  communityId: string;
  communityName: string;
  onDone: () => void;
}

function OneReport({ report, communityId, communityName, onDone }: OneReportProps) {
  const { id, month, dueAt, handedInAt, can } = report;
  const file = useFile();
  const handIn = useAct(reportEndpoints.handInReport);
  const [isAsking, setAsking] = useState(false);
  const send = async () => {
    if (!(await handIn.run({ id }))) return;
    setAsking(false);
    showToast('已登记');
    onDone();
  };
  const name = `${communityName}${month}月报.xlsx`;
  return (
    <Card>
      <View className="y-stack">
        <View className="y-row y-row--between">
          <View className="t-lead">{formatMonth(month)}</View>
          <Tag icon={handedInAt ? 'ok' : 'clock'} tone={handedInAt ? 'jade' : 'amber'}>
            {handedInAt ? '已上报' : '待上报'}
          </Tag>
        </View>
        <View>{handedInAt ? `${formatMoment(handedInAt)}登记上报` : `${formatMoment(dueAt)}前上报`}</View>
        <ActError error={file.error} />
        <View className="y-row">
          <Button
            kind="secondary"
            icon="download"
            isBusy={file.isBusy}
            onTap={() => void file.get(reportEndpoints.getReportFile, { placeId: communityId, month }, name)}
          >
            下载表格
          </Button>
          {can.handIn && (
            <Button icon="ok" onTap={() => setAsking(true)}>
              登记已上报
            </Button>
          )}
        </View>
        {file.sheet}
      </View>
      <Confirm
        isOpen={isAsking}
        title={`${formatMonth(month)}的月报已经交给街道？`}
        yes="已经上报"
        no="还没有"
        isBusy={handIn.isBusy}
        onYes={() => void send()}
        onNo={() => setAsking(false)}
      >
        登记以后，这件待办就办完了。表格以后还可以下载。
        <ActError error={handIn.error} />
      </Confirm>
    </Card>
  );
}
