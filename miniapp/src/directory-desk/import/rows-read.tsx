import { Card } from '../../ui/card';
import { Stat, Stats } from '../../ui/stat';
import type { ImportReport } from '../directory-data';

export function RowsRead({ report: { rows, fresh, changed, same, badRows } }: { report: ImportReport }) {
  return (
    <Card>
      <Stats>
        <Stat label="读到" value={rows} unit="行" />
        <Stat label="新的" value={fresh} unit="处" tone="jade" />
        <Stat label="有改动" value={changed} unit="处" tone="indigo" />
        {badRows > 0 ? (
          <Stat label="要改" value={badRows} unit="行" tone="danger" />
        ) : (
          <Stat label="没变" value={same} unit="处" />
        )}
      </Stats>
    </Card>
  );
}
