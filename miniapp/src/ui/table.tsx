import type { ReactNode } from 'react';
import { View } from '@tarojs/components';
import { accessible } from '../platform/a11y/accessible';
import { Pressable } from './pressable';
import './table.scss';

interface TableProps<Row> {
  /** What the table holds, for whoever cannot see it. */
  label: string;
  rows: readonly Row[];
  keyOf: (row: Row) => string;
  columns: readonly TableColumn<Row>[];
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
  cell: (row: Row) => ReactNode;
}

/** Many rows on a wide screen. Each row is reached by the keyboard where it can be chosen. On a phone use a list. */
export function Table<Row>({ label, rows, keyOf, columns, onChoose, chosen }: TableProps<Row>) {
  const style = { gridTemplateColumns: columns.map(({ share = 1 }) => `minmax(0, ${share}fr)`).join(' ') };
  const cells = (row: Row) =>
    columns.map(({ title, isFigure, cell }) => (
      <View
        key={title}
        className={`y-table__cell ${isFigure ? 'y-table__cell--figure' : ''}`}
        {...accessible({ role: 'cell' })}
      >
        {cell(row)}
      </View>
    ));
  return (
    <View className="y-table" {...accessible({ role: 'table', label })}>
      <View className="y-table__row y-table__row--head" style={style} {...accessible({ role: 'row' })}>
        {columns.map(({ title, isFigure }) => (
          <View
            key={title}
            className={`y-table__cell t-second ${isFigure ? 'y-table__cell--figure' : ''}`}
            {...accessible({ role: 'columnheader' })}
          >
            {title}
          </View>
        ))}
      </View>
      {rows.map((row) => {
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
