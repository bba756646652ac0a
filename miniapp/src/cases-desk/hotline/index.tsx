import { mostHotlineRows } from '@yuanli/shared/cases/hotline-columns';
import { hotlineEndpoints as endpoints } from '@yuanli/shared/cases/hotline.endpoints';
import { ImportDesk } from '../../parts/staff/import-desk';
import { NoCommunity } from '../../parts/staff/no-community';
import { canRunCommunity } from '../../parts/staff/permissions';
import { StaffPage } from '../../parts/staff/staff-page';
import type { ItemOf } from '../../platform/net/endpoint-types';
import { useDeskCommunity } from '../../platform/storage/desk-community';
import { Card } from '../../ui/card';
import { Notice } from '../../ui/notice';
import { Stat, Stats } from '../../ui/stat';
import { AnswersFile } from './answers-file';
import { AskAgain, ColumnMap } from './column-map';

type Report = ItemOf<typeof endpoints.findHotlineImports>;

/** Orders of 12345 come in by the file the hotline's system gives. */
export default function HotlineImport() {
  return (
    <StaffPage title="12345工单" hasColumns may={canRunCommunity}>
      <HotlineDesk />
    </StaffPage>
  );
}

function HotlineDesk() {
  const community = useDeskCommunity();
  if (!community) return <NoCommunity task="再来导入工单" />;
  return (
    <>
      <Notice icon="info" tone="indigo">
        {`导入到${community.communityName}，按地址分到各网格受理。同一个工单编号只登记一次。`}
      </Notice>
      <ImportDesk<Report>
        communityId={community.communityId}
        unit="件"
        start={endpoints.startHotlineImport}
        find={endpoints.findHotlineImports}
        mostRows={mostHotlineRows}
        problems={endpoints.findHotlineImportProblems}
        problemsFile={endpoints.getHotlineImportProblems}
        keep={endpoints.keepHotlineImport}
        drop={endpoints.dropHotlineImport}
        undo={endpoints.undoHotlineImport}
        undoWords="还没有人办过的工单都撤回；已经受理、查看过联系方式或写过备注的不动。"
        keptWords={({ fresh }) => `导入完成，新登记${fresh}件，已分到各网格等待受理。`}
        ask={(report, onChange) => <ColumnMap report={report} onChange={onChange} />}
        more={(report, onChange) => <AskAgain report={report} onChange={onChange} />}
        figures={(report) => <Figures report={report} />}
      />
      <AnswersFile communityId={community.communityId} />
    </>
  );
}

function Figures({ report: { state, rows, fresh, same, badRows, undone, left } }: { report: Report }) {
  if (state === 'undone')
    return (
      <Card>
        <Stats>
          <Stat label="已撤回" value={undone} unit="件" />
          <Stat label="已有人办，没有动" value={left} unit="件" tone="amber" />
        </Stats>
      </Card>
    );
  return (
    <Card>
      <Stats>
        <Stat label="读到" value={rows} unit="件" />
        <Stat label="新工单" value={fresh} unit="件" tone="jade" />
        {badRows > 0 ? (
          <Stat label="要改" value={badRows} unit="行" tone="danger" />
        ) : (
          <Stat label="登记过的" value={same} unit="件" />
        )}
      </Stats>
    </Card>
  );
}
