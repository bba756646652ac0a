import { useState } from 'react';
import { View } from '@tarojs/components';
import type { auditEndpoints } from '@yuanli/shared/audit/audit.endpoints';
import type { AnswerOf } from '../../platform/net/endpoint-types';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { formatMoment } from '../../ui/format-date';
import { ListRow } from '../../ui/list-row';
import { Sheet } from '../../ui/sheet';
import { Table, type TableColumn } from '../../ui/table';

export type LogLine = AnswerOf<typeof auditEndpoints.findAudit>['items'][number];

const columns: readonly TableColumn<LogLine>[] = [
  { title: '时间', share: 4, cell: ({ at }) => formatMoment(at) },
  { title: '谁', share: 2, cell: ({ byName }) => byName },
  { title: '做了什么', share: 3, cell: ({ what }) => what },
  { title: '对象', share: 4, cell: ({ title }) => title },
  { title: '原因', share: 4, cell: ({ reason }) => reason ?? '' },
];

interface LogLinesProps {
  lines: LogLine[];
  isWide: boolean;
  /** Asks for all that this person did, or all that happened to this thing. */
  onChoose: (line: LogLine, what: 'person' | 'thing') => void;
}

/** A list on the phone, a table where there is room; a line chosen leads to what belongs to it. */
export function LogLines({ lines, isWide, onChoose }: LogLinesProps) {
  const [chosen, setChosen] = useState<LogLine>();
  const choose = (what: 'person' | 'thing') => {
    setChosen(undefined);
    onChoose(chosen!, what);
  };
  return (
    <>
      {isWide ? (
        <Table label="操作记录" rows={lines} keyOf={({ id }) => id} columns={columns} onChoose={setChosen} />
      ) : (
        <Card isList>
          {lines.map((line) => (
            <ListRow
              key={line.id}
              title={`${line.byName} ${line.what}`}
              note={describeLine(line)}
              onTap={() => setChosen(line)}
            />
          ))}
        </Card>
      )}
      <Sheet
        isOpen={chosen !== undefined}
        title={chosen ? `${chosen.byName} ${chosen.what}` : ''}
        onClose={() => setChosen(undefined)}
        footer={
          <>
            {chosen?.byId && (
              <Button kind="secondary" icon="me" onTap={() => choose('person')}>
                {`只看${chosen.byName}办的`}
              </Button>
            )}
            <Button kind="secondary" icon="list" onTap={() => choose('thing')}>
              只看这件事的记录
            </Button>
          </>
        }
      >
        {chosen && <View>{describeLine(chosen)}</View>}
      </Sheet>
    </>
  );
}

const describeLine = ({ at, title, reason }: LogLine): string =>
  [formatMoment(at), title && `“${title}”`, reason && `原因：${reason}`].filter(Boolean).join(' · ');
