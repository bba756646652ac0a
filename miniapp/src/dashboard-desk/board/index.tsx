import { useState } from 'react';
import { dashboardEndpoints } from '@yuanli/shared/dashboard/dashboard.endpoints';
import { presetRange, type DateRange } from '@yuanli/shared/dashboard/date-range';
import type { FigureName } from '@yuanli/shared/dashboard/figures';
import { ActError } from '../../parts/forms/act-error';
import { useFile } from '../../parts/files/use-file';
import { Loaded } from '../../parts/loading/loaded';
import { CommunitySwitch } from '../../parts/staff/community-switch';
import { NoCommunity } from '../../parts/staff/no-community';
import { canArrangePlaces } from '../../parts/staff/permissions';
import { StaffPage } from '../../parts/staff/staff-page';
import { openPage } from '../../platform/navigate';
import { useLoad } from '../../platform/net/use-load';
import { useSession } from '../../platform/net/session';
import { useDeskCommunity } from '../../platform/storage/desk-community';
import { Button } from '../../ui/button';
import { BoardSections } from './board-sections';
import { ChoosePlace, type ChosenPlace } from './choose-place';
import { ChooseRange } from './choose-range';
import './board.scss';

/** What is going on in a community, a street or a district, in figures: matters, and nobody's work. */
export default function DashboardPage() {
  return (
    <StaffPage title="数据看板" isWide may={canArrangePlaces}>
      <Dashboard />
    </StaffPage>
  );
}

function Dashboard() {
  const { me } = useSession();
  const community = useDeskCommunity();
  const [above, setAbove] = useState<ChosenPlace>();
  const [range, setRange] = useState<DateRange>(() => presetRange('this_month', Date.now()));
  const placeId = above?.id ?? community?.communityId;
  const load = useLoad(dashboardEndpoints.getDashboard, placeId ? { placeId, ...range } : null);
  const openList = (figure: FigureName) =>
    void openPage('dashboard-desk/counted/index', { communityId: placeId, figure, ...range });
  return (
    <>
      {!above && <CommunitySwitch />}
      {me?.can.operate && <ChoosePlace chosen={above} onChoose={setAbove} />}
      <ChooseRange range={range} onChange={setRange} />
      {placeId ? (
        <Loaded load={load}>
          {(board) => (
            <>
              <BoardSections
                board={board}
                range={range}
                communityId={board.level === 'community' ? placeId : undefined}
                openList={board.can.openLists ? openList : undefined}
                onPlace={(id, name) => setAbove({ id, name })}
              />
              <TakeAlong placeId={placeId} range={range} name={board.placeName} />
              {board.level === 'street' && (
                <Button
                  kind="secondary"
                  icon="edit"
                  onTap={() => void openPage('dashboard-desk/form/index', { placeId })}
                >
                  设置街道的月报格式
                </Button>
              )}
            </>
          )}
        </Loaded>
      ) : (
        <NoCommunity task="再看数据" />
      )}
    </>
  );
}

/** The same figures as a workbook. */
function TakeAlong({ placeId, range, name }: { placeId: string; range: DateRange; name: string }) {
  const file = useFile();
  const fileName = `${name}数据看板${range.from}至${range.to}.xlsx`;
  return (
    <>
      <ActError error={file.error} />
      <Button
        kind="secondary"
        icon="download"
        isBusy={file.isBusy}
        onTap={() => void file.get(dashboardEndpoints.getWorkbook, { placeId, ...range }, fileName)}
      >
        下载表格
      </Button>
      {file.sheet}
    </>
  );
}
