import { useState } from 'react';
import { View } from '@tarojs/components';
import {
  figureNames,
  figures,
  figureSubjectNames,
  figureSubjects,
  type FigureSubject,
} from '@yuanli/shared/dashboard/figures';
import { useIsWide } from '../../platform/device/wide-screen';
import { Card } from '../../ui/card';
import { Chips } from '../../ui/chips';
import { ListRow } from '../../ui/list-row';
import { Section } from '../../ui/section';
import { Table, type TableColumn } from '../../ui/table';
import { formatFigure, type Board } from './board-data';

const chips = figureSubjectNames.map((value) => ({ value, label: figureSubjects[value] }));

type Community = Board['communities'][number];

interface ByCommunityProps {
  communities: Board['communities'];
  onPlace: (id: string, name: string) => void;
}

/** The communities of a street or a district, in the order of their names, which no figure changes. */
export function ByCommunity({ communities, onPlace }: ByCommunityProps) {
  const isWide = useIsWide();
  const [subject, setSubject] = useState<FigureSubject>('wishes');
  const names = figureNames.filter((name) => figures[name].subject === subject);
  return (
    <View className="board__whole">
      <Section title="各社区">
        <View className="y-stack y-stack--tight">
          <Chips label="内容" chips={chips} value={subject} onChange={setSubject} />
          {isWide ? (
            <Table
              label={`各社区的${figureSubjects[subject]}`}
              rows={communities}
              keyOf={({ id }) => id}
              columns={[
                { title: '社区', share: 1.6, cell: ({ name }) => name },
                ...names.map((figure): TableColumn<Community> => ({
                  title: figures[figure].name,
                  isFigure: true,
                  cell: ({ values }) => formatFigure(figure, values[figure]),
                })),
              ]}
              onChoose={({ id, name }) => onPlace(id, name)}
            />
          ) : (
            <Card isList>
              {communities.map(({ id, name, values }) => (
                <ListRow
                  key={id}
                  title={name}
                  note={names
                    .map((figure) => `${figures[figure].name}${formatFigure(figure, values[figure])}`)
                    .join('，')}
                  onTap={() => onPlace(id, name)}
                />
              ))}
            </Card>
          )}
        </View>
      </Section>
    </View>
  );
}
