import { useState } from 'react';
import {
  hotlineColumnNames,
  hotlineColumns,
  requiredHotlineColumns,
  type HotlineColumn,
} from '@yuanli/shared/cases/hotline-columns';
import { hotlineEndpoints as endpoints } from '@yuanli/shared/cases/hotline.endpoints';
import { ActError } from '../../parts/forms/act-error';
import type { ItemOf } from '../../platform/net/endpoint-types';
import { useAct } from '../../platform/net/use-act';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Choice } from '../../ui/choice';
import { ListRow } from '../../ui/list-row';
import { Notice } from '../../ui/notice';
import { Sheet } from '../../ui/sheet';

type Report = ItemOf<typeof endpoints.findHotlineImports>;

interface ColumnMapProps {
  report: Report;
  onChange: () => void;
}

const isRequired = (column: HotlineColumn): boolean => (requiredHotlineColumns as readonly string[]).includes(column);
const NONE = 'none';

/** Which column of the file is which: proposed by its titles, confirmed by one tap, kept for the community. */
export function ColumnMap({ report: { id, head }, onChange }: ColumnMapProps) {
  const [columns, setColumns] = useState(head?.proposed ?? {});
  const [chosen, setChosen] = useState<HotlineColumn>();
  const map = useAct(endpoints.mapHotlineColumns);
  if (!head) return null;
  const { titles } = head;
  const titleOf = (column: HotlineColumn): string | undefined => {
    const at = columns[column];
    return at === undefined ? undefined : titles[at];
  };
  const choose = (column: HotlineColumn, value: string) => {
    const { [column]: _before, ...rest } = columns;
    setColumns(value === NONE ? rest : { ...rest, [column]: Number(value) });
    setChosen(undefined);
  };
  const missing = requiredHotlineColumns.filter((column) => columns[column] === undefined);
  const confirm = async () => {
    if (await map.run({ id, columns })) onChange();
  };
  return (
    <>
      <Notice icon="info" tone="amber">
        第一次用这样的表格，请核对各列。只问这一次，列名不变以后都照这样读。
      </Notice>
      <Card isList>
        {hotlineColumnNames.map((column) => (
          <ListRow
            key={column}
            title={hotlineColumns[column]}
            note={isRequired(column) ? '必须有' : undefined}
            value={titleOf(column) ?? (isRequired(column) ? '请选择' : '没有这一列')}
            onTap={() => setChosen(column)}
          />
        ))}
      </Card>
      <ActError error={map.error} />
      <Button
        icon="ok"
        isBusy={map.isBusy}
        blockedBecause={
          missing.length > 0 ? `请先选哪一列是${missing.map((one) => hotlineColumns[one]).join('、')}` : undefined
        }
        onTap={() => void confirm()}
      >
        对，按这样读
      </Button>
      <Sheet
        isOpen={chosen !== undefined}
        title={chosen ? `${hotlineColumns[chosen]}是哪一列` : ''}
        onClose={() => setChosen(undefined)}
      >
        {chosen && (
          <Choice
            label="文件里的列"
            options={[
              ...titles.flatMap((label, at) => (label ? [{ value: String(at), label }] : [])),
              ...(isRequired(chosen) ? [] : [{ value: NONE, label: '没有这一列' }]),
            ]}
            value={columns[chosen] === undefined ? undefined : String(columns[chosen])}
            onChange={(value) => choose(chosen, value)}
          />
        )}
      </Sheet>
    </>
  );
}

/** What was said of the columns shows as wrong once the lines are read. */
export function AskAgain({ report: { id, state }, onChange }: ColumnMapProps) {
  const ask = useAct(endpoints.askHotlineColumnsAgain);
  if (state !== 'checked') return null;
  const again = async () => {
    if (await ask.run({ id })) onChange();
  };
  return (
    <>
      <ActError error={ask.error} />
      <Button kind="quiet" icon="refresh" isBusy={ask.isBusy} onTap={() => void again()}>
        列对错了，重新对应
      </Button>
    </>
  );
}
