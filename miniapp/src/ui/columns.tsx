import { Children, type ReactNode } from 'react';
import { View } from '@tarojs/components';
import './columns.scss';

interface ColumnsProps {
  /** The second is what is looked up or done beside the first, and narrower. */
  isUneven?: boolean;
  /** Two: each a column. What is absent (false) leaves its room to the other. */
  children: ReactNode;
}

/** Two columns on a wide screen, one under the other on a phone and in much larger text. Its page `hasColumns`. */
export function Columns({ isUneven = false, children }: ColumnsProps) {
  const columns = Children.toArray(children);
  if (columns.length === 0) return null;
  return (
    <View className={`y-columns ${isUneven ? 'y-columns--uneven' : ''}`}>
      {columns.map((column, n) => (
        <View key={n} className="y-columns__one">
          {column}
        </View>
      ))}
    </View>
  );
}
