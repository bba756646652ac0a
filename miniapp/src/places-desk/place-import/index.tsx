import { operatorEndpoints } from '@yuanli/shared/identity/operator.endpoints';
import { mostPlaceLines } from '@yuanli/shared/places/place-file-columns';
import { placeImportEndpoints } from '@yuanli/shared/places/place-import.endpoints';
import { Loaded } from '../../parts/loading/loaded';
import { ImportDesk } from '../../parts/staff/import-desk';
import { canOperate } from '../../parts/staff/permissions';
import { StaffPage } from '../../parts/staff/staff-page';
import type { AnswerOf } from '../../platform/net/endpoint-types';
import { useLoad } from '../../platform/net/use-load';
import { Card } from '../../ui/card';
import { Notice } from '../../ui/notice';
import { Stat, Stats } from '../../ui/stat';

type Report = AnswerOf<typeof placeImportEndpoints.keepPlaceImport>;

/** A district's courtyards from a file: read on trial first, kept when every line is good. */
export default function ImportPlaces() {
  return (
    <StaffPage title="导入区划和院子" hasColumns may={canOperate}>
      <PlaceImportDesk />
    </StaffPage>
  );
}

function PlaceImportDesk() {
  const load = useLoad(operatorEndpoints.findOperators, {}, { isPrivate: true });
  return (
    <Loaded load={load}>
      {({ scopes: [scope] }) =>
        scope && (
          <>
            <Notice icon="info">
              {`导入到${scope.name}。一行一个院子，没有登记过的区、街道、社区、网格一起新建；文件里没有的不动。填了牌子编号的，可以改名称、换网格。`}
            </Notice>
            <ImportDesk<Report>
              communityId={scope.id}
              unit="个院子"
              start={placeImportEndpoints.startPlaceImport}
              find={placeImportEndpoints.findPlaceImports}
              template={{ endpoint: placeImportEndpoints.getPlaceTemplate, name: '区划和院子模板' }}
              mostRows={mostPlaceLines}
              problems={placeImportEndpoints.findPlaceImportProblems}
              problemsFile={placeImportEndpoints.getPlaceImportProblems}
              keep={placeImportEndpoints.keepPlaceImport}
              drop={placeImportEndpoints.dropPlaceImport}
              keptWords={() => '导入完成。有不对的，请到“区划和院子”里逐个更正。'}
              figures={(report) => <Figures report={report} />}
            />
          </>
        )
      }
    </Loaded>
  );
}

const Figures = ({ report: { rows, fresh, changed, same, closed } }: { report: Report }) => (
  <Card>
    <Stats>
      <Stat label="读到" value={rows} unit="行" />
      <Stat label="新院子" value={fresh} unit="个" tone="jade" />
      <Stat label="有改动" value={changed} unit="个" tone="indigo" />
      <Stat label="没变" value={same} unit="个" />
      {closed > 0 && <Stat label="撤销" value={closed} unit="个" tone="amber" />}
    </Stats>
  </Card>
);
