import { rollEndpoints } from '@yuanli/shared/places/roll.endpoints';
import { useIsWide } from '../../platform/device/wide-screen';
import { openPage } from '../../platform/navigate';
import type { ItemOf } from '../../platform/net/endpoint-types';
import { Card } from '../../ui/card';
import { ListRow } from '../../ui/list-row';
import { Table, type TableColumn } from '../../ui/table';
import { Tag } from '../../ui/tag';
import { formatArea } from '../format-effect';

type Home = ItemOf<typeof rollEndpoints.findRollHomes>;

const doorOf = ({ courtyardName, label }: Home): string => `${courtyardName}${label}`;
const namesOf = ({ namesMasked }: Home): string => namesMasked.join('、') || '没有登记人';

const columns: readonly TableColumn<Home>[] = [
  { title: '房号', share: 4, sortBy: doorOf, cell: doorOf },
  { title: '登记的人', share: 4, cell: namesOf },
  {
    title: '面积',
    share: 2,
    isFigure: true,
    sortBy: ({ areaHundredths }) => areaHundredths,
    cell: ({ areaHundredths }) => formatArea(areaHundredths),
  },
  {
    title: '已核实',
    share: 2,
    isFigure: true,
    sortBy: ({ verifiedCount }) => verifiedCount,
    cell: ({ verifiedCount }) => `${verifiedCount}人`,
  },
  {
    title: '名册外',
    share: 2,
    isFigure: true,
    sortBy: ({ unnamedCount }) => unnamedCount,
    cell: ({ unnamedCount }) => (unnamedCount > 0 ? `${unnamedCount}人` : ''),
  },
];

const open = ({ id }: Home): void => void openPage('places-desk/home/index', { id });

interface HomesProps {
  homes: readonly Home[];
  /** Nothing follows: a table can be sorted. */
  isWhole: boolean;
}

/** Homes as the roll names them: a list on the phone, a table where there is room. */
export function Homes({ homes, isWhole }: HomesProps) {
  if (useIsWide())
    return (
      <Table label="住户" rows={homes} keyOf={({ id }) => id} columns={columns} isWhole={isWhole} onChoose={open} />
    );
  return (
    <Card isList>
      {homes.map((home) => (
        <HomeRow key={home.id} home={home} />
      ))}
    </Card>
  );
}

function HomeRow({ home }: { home: Home }) {
  const { areaHundredths, verifiedCount, unnamedCount } = home;
  return (
    <ListRow
      start={
        unnamedCount > 0 ? (
          <Tag icon="alert" tone="amber">
            名册外
          </Tag>
        ) : undefined
      }
      title={doorOf(home)}
      note={[
        namesOf(home),
        formatArea(areaHundredths),
        verifiedCount > 0 && `已核实${verifiedCount}人`,
        unnamedCount > 0 && `其中${unnamedCount}人不在住户名册上`,
      ]
        .filter(Boolean)
        .join(' · ')}
      onTap={() => open(home)}
    />
  );
}
