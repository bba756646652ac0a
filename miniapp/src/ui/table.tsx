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
  /** Brings the rows that are not there yet, once somebody wants them sorted. */
  onWhole?: () => Promise<void>;
  onChoose?: (row: Row) => void;
  /** Which row is looked at beside the table. */
  chosen?: string;
  /** Several rows are ticked, for something that is done to all of them. */
  picking?: Picking<Row>;
}

export interface Picking<Row> {
  picked: readonly string[];
  mayPick: (row: Row) => boolean;
  /** How a row is called: 勾选林静. */
  nameOf: (row: Row) => string;
  onPick: (keys: readonly string[]) => void;
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

const cellOf = ({ isFigure }: { isFigure?: boolean }) => `y-table__cell ${isFigure ? 'y-table__cell--figure' : ''}`;

/** Many rows on a wide screen; rows, heads and ticks are reached by the keyboard. On a phone use a list. */
export function Table<Row>(props: TableProps<Row>) {
  const { label, rows, keyOf, columns, isWhole = false, onWhole, onChoose, chosen, picking } = props;
  const [sorting, setSorting] = useState<Sorting>();
  const shares = columns.map(({ share = 1 }) => `minmax(0, ${share}fr)`);
  const style = { gridTemplateColumns: [...(picking ? ['var(--target)'] : []), ...shares].join(' ') };
  const sortBy = isWhole ? columns.find(({ title }) => title === sorting?.title)?.sortBy : undefined;
  const shown = sortBy && sorting ? sortRows(rows, sortBy, sorting) : rows;
  const turn = (title: string) => {
    setSorting({ title, isDown: sorting?.title === title ? !sorting.isDown : false });
    if (!isWhole) void onWhole?.();
  };
  const cells = (row: Row) => (
    <>
      {picking && (
        <View className="y-table__cell" {...accessible({ role: 'cell' })}>
          {picking.mayPick(row) && <Tick keys={[keyOf(row)]} name={picking.nameOf(row)} picking={picking} />}
        </View>
      )}
      {columns.map((column) => (
        <View key={column.title} className={cellOf(column)} {...accessible({ role: 'cell' })}>
          {column.cell(row)}
        </View>
      ))}
    </>
  );
  return (
    <View className="y-table" {...accessible({ role: 'table', label })}>
      <View className="y-table__row y-table__row--head" style={style} {...accessible({ role: 'row' })}>
        {picking && (
          <View className="y-table__cell" {...accessible({ role: 'columnheader', label: '勾选' })}>
            <Tick keys={rows.filter(picking.mayPick).map(keyOf)} name="全部" picking={picking} />
          </View>
        )}
        {columns.map((column) => (
          <View key={column.title} className={`${cellOf(column)} t-second`} {...accessible({ role: 'columnheader' })}>
            {(isWhole || onWhole) && column.sortBy ? (
              <Pressable className="y-table__sort" label={`按${column.title}排序`} onTap={() => turn(column.title)}>
                {column.title}
                {sorting?.title === column.title && isWhole && <Icon name={sorting.isDown ? 'down' : 'up'} />}
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
          <Pressable
            key={key}
            role="row"
            selected={chosen === undefined ? undefined : chosen === key}
            className={className}
            style={style}
            onTap={() => onChoose(row)}
          >
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

interface TickProps<Row> {
  /** What is ticked with it: one row, or all that may be. */
  keys: readonly string[];
  name: string;
  picking: Picking<Row>;
}

function Tick<Row>({ keys, name, picking: { picked, onPick } }: TickProps<Row>) {
  const isOn = keys.length > 0 && keys.every((key) => picked.includes(key));
  const others = picked.filter((key) => !keys.includes(key));
  return (
    <Pressable
      role="checkbox"
      label={`勾选${name}`}
      checked={isOn}
      isInside
      className="y-table__tick"
      onTap={() => onPick(isOn ? others : [...others, ...keys])}
    >
      <View className={`y-table__box ${isOn ? 'y-table__box--on' : ''}`}>{isOn && <Icon name="ok" />}</View>
    </Pressable>
  );
}
