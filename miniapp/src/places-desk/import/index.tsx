import { View } from '@tarojs/components';
import { rollEndpoints } from '@yuanli/shared/places/roll.endpoints';
import { mostRollLines } from '@yuanli/shared/places/roll-columns';
import { ImportDesk } from '../../parts/staff/import-desk';
import { NoCommunity } from '../../parts/staff/no-community';
import { canRunCommunity } from '../../parts/staff/permissions';
import { StaffPage } from '../../parts/staff/staff-page';
import { PagedList } from '../../parts/loading/paged-list';
import { useDeskCommunity } from '../../platform/storage/desk-community';
import { openPage } from '../../platform/navigate';
import type { AnswerOf } from '../../platform/net/endpoint-types';
import { usePages } from '../../platform/net/use-pages';
import { Card } from '../../ui/card';
import { ListRow } from '../../ui/list-row';
import { Notice } from '../../ui/notice';
import { Section } from '../../ui/section';
import { Stat, Stats } from '../../ui/stat';
import { formatEffect } from '../format-effect';

type Report = AnswerOf<typeof rollEndpoints.getRollImport>;

/** A file of the roll: read on trial first, kept when every line is good, and taken back if it was the wrong one. */
export default function ImportRoll() {
  return (
    <StaffPage title="导入住户名册" hasColumns may={canRunCommunity}>
      <RollImportDesk />
    </StaffPage>
  );
}

function RollImportDesk() {
  const community = useDeskCommunity();
  if (!community) return <NoCommunity task="再来导入住户名册" />;
  return (
    <>
      <Notice
        icon="shield"
        tone="jade"
      >{`导入到${community.communityName}。姓名和电话加密保存，只用于核实住户身份。文件里有的户照文件改，没有的户不动。`}</Notice>
      <ImportDesk<Report>
        communityId={community.communityId}
        unit="户"
        start={rollEndpoints.startRollImport}
        find={rollEndpoints.findRollImports}
        template={{ endpoint: rollEndpoints.getRollTemplate, name: '住户名册模板' }}
        mostRows={mostRollLines}
        problems={rollEndpoints.findRollImportProblems}
        problemsFile={rollEndpoints.getRollImportProblems}
        keep={rollEndpoints.keepRollImport}
        drop={rollEndpoints.dropRollImport}
        undo={rollEndpoints.undoRollImport}
        answer={rollEndpoints.answerRollImport}
        keptWords={() => '导入完成。'}
        figures={(report) => <Figures report={report} />}
        more={(report) => report.changed > 0 && <Changes report={report} />}
      />
    </>
  );
}

function Figures({
  report: { rows, fresh, changed, same, people, gone, touched, skipped, undone, state },
}: {
  report: Report;
}) {
  return (
    <>
      <Card>
        <Stats>
          <Stat label="读到" value={rows} unit="行" />
          <Stat label="新住户" value={fresh} unit="户" tone="jade" />
          <Stat label="有改动" value={changed} unit="户" tone="indigo" />
          <Stat label="没变" value={same} unit="户" />
          <Stat label="文件里的人" value={people} unit="人" />
          {state === 'undone' && <Stat label="已退回" value={undone} unit="户" />}
        </Stats>
      </Card>
      {state === 'checked' && gone > 0 && (
        <Notice
          icon="alert"
          tone="amber"
        >{`${gone}人在住户名册上、不在文件里，导入后会从名册上删除，请核对下面的名单。`}</Notice>
      )}
      {touched > 0 && (
        <Notice
          icon="alert"
          tone="amber"
        >{`其中${touched}位是已核实的住户。他们的住户身份不变，系统会通知本人；如果已经搬走，请到这一户里结束他们的住户身份。`}</Notice>
      )}
      {skipped > 0 && <Notice icon="info" tone="amber">{`有${skipped}户后来又改过，没有动。`}</Notice>}
    </>
  );
}

/** Home by home: who comes, who goes, whose verification it touches. */
function Changes({ report: { id, changed } }: { report: Report }) {
  const pages = usePages(rollEndpoints.findRollImportChanges, { id }, { isPrivate: true });
  return (
    <Section title="有改动的户" aside={`${changed}户`}>
      <PagedList pages={pages} empty={null}>
        {(items) => (
          <Card isList>
            {items.map((item) => (
              <ListRow
                key={item.id}
                title={item.label}
                note={
                  <>
                    {formatEffect(item).map((line) => (
                      <View key={line}>{line}</View>
                    ))}
                  </>
                }
                value={item.isSkipped ? '没有动' : item.isUndone ? '已退回' : undefined}
                onTap={() => void openPage('places-desk/home/index', { id: item.homeId })}
              />
            ))}
          </Card>
        )}
      </PagedList>
    </Section>
  );
}
