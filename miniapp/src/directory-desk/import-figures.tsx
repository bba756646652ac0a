import { Card } from '../ui/card';
import { Notice } from '../ui/notice';
import { Stat, Stats } from '../ui/stat';
import type { ImportReport } from './directory-data';

interface ImportFiguresProps {
  report: ImportReport;
  /** How what comes in is counted: 处, 件. */
  unit: string;
}

/** What a file of services or of guides would change, or did. */
export function ImportFigures({ report, unit }: ImportFiguresProps) {
  const { rows, fresh, changed, same, closed, badRows } = report;
  return (
    <>
      {closed > 0 && (
        <Notice
          icon="info"
          tone="amber"
        >{`有${closed}${unit}已经撤下，这次没有更新，居民看不到。要用的话，请先到“已撤下”里恢复显示，再导入一次。`}</Notice>
      )}
      <Card>
        <Stats>
          <Stat label="读到" value={rows} unit="行" />
          <Stat label="新的" value={fresh} unit={unit} tone="jade" />
          <Stat label="有改动" value={changed} unit={unit} tone="indigo" />
          {badRows > 0 ? (
            <Stat label="要改" value={badRows} unit="行" tone="danger" />
          ) : (
            <Stat label="没变" value={same} unit={unit} />
          )}
        </Stats>
      </Card>
    </>
  );
}
