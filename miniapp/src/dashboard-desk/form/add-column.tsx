import { nameOfColumn, reportColumnNames, type MappedColumn } from '@yuanli/shared/dashboard/report-columns';
import { Card } from '../../ui/card';
import { ListRow } from '../../ui/list-row';
import { Sheet } from '../../ui/sheet';

interface AddColumnProps {
  isOpen: boolean;
  onAdd: (column: MappedColumn) => void;
  onClose: () => void;
}

/** Everything a column may hold. */
export function AddColumn({ isOpen, onAdd, onClose }: AddColumnProps) {
  return (
    <Sheet isOpen={isOpen} title="加哪一列" onClose={onClose}>
      <Card isList>
        {reportColumnNames.map((column) => (
          <ListRow
            key={column}
            title={nameOfColumn(column)}
            onTap={() => onAdd({ column, header: nameOfColumn(column) })}
          />
        ))}
      </Card>
    </Sheet>
  );
}
