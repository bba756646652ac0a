import { useState } from 'react';
import { View } from '@tarojs/components';
import { HEADER_LENGTH, nameOfColumn, type MappedColumn } from '@yuanli/shared/dashboard/report-columns';
import { Button } from '../../ui/button';
import { Field } from '../../ui/field';
import { Sheet } from '../../ui/sheet';

interface EditColumnProps {
  chosen: MappedColumn;
  /** Counted from one. */
  place: number;
  isFirst: boolean;
  isLast: boolean;
  isOnly: boolean;
  onHeader: (header: string) => void;
  /** With what was typed so far. */
  onMove: (by: 1 | -1, header: string) => void;
  onRemove: () => void;
  onClose: () => void;
}

/** What the form calls a column, and where it stands. */
export function EditColumn({
  chosen,
  place,
  isFirst,
  isLast,
  isOnly,
  onHeader,
  onMove,
  onRemove,
  onClose,
}: EditColumnProps) {
  const [header, setHeader] = useState(chosen.header);
  const words = header.trim();
  const close = () => {
    if (words) onHeader(words);
    onClose();
  };
  return (
    <Sheet
      isOpen
      title={`第${place}列`}
      onClose={close}
      footer={
        <Button icon="ok" blockedBecause={words ? undefined : '请填写表头'} onTap={close}>
          改好了
        </Button>
      }
    >
      <View className="y-stack">
        <Field
          label="表头"
          hint={`内容：${nameOfColumn(chosen.column)}`}
          value={header}
          max={HEADER_LENGTH}
          onInput={setHeader}
        />
        {!isFirst && (
          <Button kind="secondary" icon="up" onTap={() => onMove(-1, words || chosen.header)}>
            往前移一列
          </Button>
        )}
        {!isLast && (
          <Button kind="secondary" icon="down" onTap={() => onMove(1, words || chosen.header)}>
            往后移一列
          </Button>
        )}
        {!isOnly && (
          <Button kind="danger" icon="trash" onTap={onRemove}>
            删除这一列
          </Button>
        )}
      </View>
    </Sheet>
  );
}
