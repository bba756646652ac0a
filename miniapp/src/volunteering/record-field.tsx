import type { ReactNode } from 'react';
import { View } from '@tarojs/components';
import { ListRow } from '../ui/list-row';

/** One part of something on record: its name, and under it what it says. */
export function RecordField({ name, children }: { name: string; children: ReactNode }) {
  return (
    <ListRow title={<View className="t-caption">{name}</View>} note={<View className="t-body">{children}</View>} />
  );
}
