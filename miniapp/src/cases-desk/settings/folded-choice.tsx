import { useState } from 'react';
import { View } from '@tarojs/components';
import { Card } from '../../ui/card';
import { Choice, type Option } from '../../ui/choice';
import { ListRow } from '../../ui/list-row';
import '../../parts/staff/two-across.scss';

interface FoldedChoiceProps<V extends string> {
  label: string;
  options: readonly Option<V>[];
  value: V;
  onChange: (value: V) => void;
  error?: string;
}

/** One out of many: what is chosen in one line, and a tap offers the others. */
export function FoldedChoice<V extends string>({ label, options, value, onChange, error }: FoldedChoiceProps<V>) {
  const [isOpen, setOpen] = useState(false);
  const chosen = options.find((option) => option.value === value);
  if (!isOpen && !error)
    return (
      <Card isList>
        <ListRow title={label} value={chosen?.label ?? '请选择'} isFold onTap={() => setOpen(true)} />
      </Card>
    );
  return (
    <View className="two-across">
      <Choice
        label={label}
        isCompact
        options={options}
        value={value}
        error={error}
        onChange={(one) => {
          onChange(one);
          setOpen(false);
        }}
      />
    </View>
  );
}
