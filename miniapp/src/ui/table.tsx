import { useState, type ReactNode } from 'react';
import { View } from '@tarojs/components';
import { accessible } from '../platform/a11y/accessible';
import { Icon } from './icon';
import { Pressable } from './pressable';
import { sortRows, type Sorting } from './sort-rows';
import './table.scss';

interface TableProps<Row> {
  /** What the table holds, for whoever cannot see it. */
  label: string;
  rows: readonly Row[];
  keyOf: (row: Row) => string;
  columns: readonly TableColumn<Row>[];
  /** All there are: only then can they be sorted by a column. */
  isWhole?: boolean;
  onChoose?: (row: Row) => void;
  /** Which row is looked at beside the table. */
  chosen?: string;
}

export interface TableColumn<Row> {
  title: string;
  /** Share of the width; 1 unless given. */
  share?: number;
  /** Figures stand at the right, under each other. */
  isFigure?: boolean;
  /** A tap on the head of the column sorts by this. */
  sortBy?: (row: Row) => string | number;
  cell: (row: Row) => ReactNode;
}

/** Many rows on a wide screen; rows and heads are reached by the keyboard. On a phone use a list. */
export function Table<Row>({ label, rows, keyOf, columns, isWhole = false, onChoose, chosen }: TableProps<Row>) {
  const [sorting, setSorting] = useState<Sorting>();
  const style = { gridTemplateColumns: columns.map(({ share = 1 }) => `minmax(0, ${share}fr)`).join(' ') };
  const sortBy = isWhole ? columns.find(({ title }) => title === sorting?.title)?.sortBy : undefined;
  const shown = sortBy && sorting ? sortRows(rows, sortBy, sorting) : rows;
  const turn = (title: string) => setSorting({ title, isDown: sorting?.title === title ? !sorting.isDown : false });
  const cellOf = ({ isFigure }: TableColumn<Row>) => `y-table__cell ${isFigure ? 'y-table__cell--figure' : ''}`;
  const cells = (row: Row) =>
    columns.map((column) => (
      <View key={column.title} className={cellOf(column)} {...accessible({ role: 'cell' })}>
        {column.cell(row)}
      </View>
    ));
  return (
    <View className="y-table" {...accessible({ role: 'table', label })}>
      <View className="y-table__row y-table__row--head" style={style} {...accessible({ role: 'row' })}>
        {columns.map((column) => (
          <View key={column.title} className={`${cellOf(column)} t-second`} {...accessible({ role: 'columnheader' })}>
            {isWhole && column.sortBy ? (
              <Pressable className="y-table__sort" label={`按${column.title}排序`} onTap={() => turn(column.title)}>
                {column.title}
                {sorting?.title === column.title && <Icon name={sorting.isDown ? 'down' : 'up'} />}
              </Pressable>
            ) : (
              column.title
            )}
          </View>
        ))}
      </View>
      {shown.map((row) => {
        const key = keyOf(row);
        const className = `y-table__row ${chosen === key ? 'y-table__row--chosen' : ''}`;
        return onChoose ? (
          <Pressable key={key} role="row" className={className} style={style} onTap={() => onChoose(row)}>
            {cells(row)}
          </Pressable>
        ) : (
          <View key={key} className={className} style={style} {...accessible({ role: 'row' })}>
            {cells(row)}
          </View>
        );
      })}
    </View>
  );
}
