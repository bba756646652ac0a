import { View } from '@tarojs/components';
import { accessible } from '../platform/a11y/accessible';
import { Pressable } from './pressable';
import './data-table.scss';

interface DataTableProps {
  /** What the table shows, said aloud. */
  label: string;
  /** The first stands over the names of the lines. */
  heads: readonly string[];
  /** `onTap` opens what the line is about, from its name. */
  rows: readonly { name: string; cells: readonly (string | number)[]; onTap?: () => void }[];
}

/** Lines and columns of figures, for the wide layout; a phone has rows instead. */
export function DataTable({ label, heads, rows }: DataTableProps) {
  const style = { gridTemplateColumns: `minmax(7em, 1.6fr) repeat(${heads.length - 1}, minmax(0, 1fr))` };
  return (
    <View className="y-table" {...accessible({ role: 'table', label })}>
      <View className="y-table__row y-table__row--head" style={style} {...accessible({ role: 'row' })}>
        {heads.map((head, n) => (
          <View key={head} className={n > 0 ? 'y-table__figure' : ''} {...accessible({ role: 'columnheader' })}>
            {head}
          </View>
        ))}
      </View>
      {rows.map(({ name, cells, onTap }) => (
        <View key={name} className="y-table__row" style={style} {...accessible({ role: 'row' })}>
          <View {...accessible({ role: 'rowheader' })}>
            {onTap ? (
              <Pressable className="y-table__open" role="link" onTap={onTap}>
                {name}
              </Pressable>
            ) : (
              name
            )}
          </View>
          {cells.map((cell, n) => (
            <View key={heads[n + 1]} className="y-table__figure" {...accessible({ role: 'cell' })}>
              {cell}
            </View>
          ))}
        </View>
      ))}
    </View>
  );
}
