import { useState } from 'react';
import { View } from '@tarojs/components';
import { kindInside, placeKinds } from '@yuanli/shared/places/place-kinds';
import { placeTreeEndpoints } from '@yuanli/shared/places/place-tree.endpoints';
import { MoreOfList } from '../../parts/loading/paged-list';
import { Loaded } from '../../parts/loading/loaded';
import { canArrangePlaces } from '../../parts/staff/permissions';
import { StaffPage } from '../../parts/staff/staff-page';
import { openPage } from '../../platform/navigate';
import type { ItemOf } from '../../platform/net/endpoint-types';
import { useIsWide } from '../../platform/device/wide-screen';
import { usePages } from '../../platform/net/use-pages';
import { scrollPage } from '../../platform/scroll-page';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Chips } from '../../ui/chips';
import { Empty } from '../../ui/empty';
import { ListRow } from '../../ui/list-row';
import { PlaceBoard } from '../place/place-board';
import { AddPlace } from './add-place';
import './places.scss';

type PlaceData = ItemOf<typeof placeTreeEndpoints.findPlaces>;

const views = [
  { value: 'open' as const, label: '在用' },
  { value: 'closed' as const, label: '已撤销' },
];

/** Districts down to courtyards, opened level by level; each can be added to and looked at. */
export default function Places() {
  return (
    <StaffPage title="区划和院子" isWide may={canArrangePlaces}>
      <PlaceTree />
    </StaffPage>
  );
}

function PlaceTree() {
  const [parentId, setParentId] = useState<string>();
  const [view, setView] = useState<'open' | 'closed'>('open');
  const [isAdding, setAdding] = useState(false);
  const [courtyardId, setCourtyardId] = useState<string>();
  const isWide = useIsWide();
  const pages = usePages(placeTreeEndpoints.findPlaces, { ...(parentId && { parentId }), view });
  const { data, items } = pages;
  const path = data?.path ?? [];
  const here = path.at(-1);
  const open = (id: string | undefined) => {
    setAdding(false);
    setView('open');
    setCourtyardId(undefined);
    setParentId(id);
    void scrollPage();
  };
  const look = (id: string) => (isWide ? setCourtyardId(id) : void openPage('places-desk/place/index', { id }));
  const choose = ({ id, kind }: PlaceData) => (kind === 'courtyard' ? look(id) : open(id));
  const shownId = courtyardId ?? here?.id;
  const inside = kindInside(here?.kind ?? null);

  const list = (
    <View className="y-stack">
      {here && (
        <Card isList>
          <ListRow
            title={`返回${path.length > 1 ? path.at(-2)!.name : '最上面一级'}`}
            onTap={() => open(path.length > 1 ? path.at(-2)!.id : undefined)}
          />
          <ListRow
            title={<View className="t-lead">{here.name}</View>}
            note={isWide ? undefined : '更正、移动、看修改记录'}
            onTap={() => look(here.id)}
          />
        </Card>
      )}
      {data?.can.add && !isAdding && (
        <Button kind="secondary" icon="plus" onTap={() => setAdding(true)}>
          {`新增${placeKinds[data.can.add]}`}
        </Button>
      )}
      {data?.can.add && isAdding && (
        <AddPlace
          key={parentId ?? ''}
          kind={data.can.add}
          parentId={parentId ?? null}
          onClose={() => setAdding(false)}
          onDone={() => void pages.reload()}
        />
      )}
      {data?.can.importFile && (
        <Button kind="quiet" icon="list" onTap={() => void openPage('places-desk/place-import/index')}>
          用文件一次导入
        </Button>
      )}
      <Chips label="在用或已撤销" chips={views} value={view} onChange={setView} />
      <Loaded load={pages} />
      {items.length > 0 && (
        <Card isList>
          {items.map((place) => (
            <ListRow key={place.id} title={place.name} note={describe(place)} onTap={() => choose(place)} />
          ))}
        </Card>
      )}
      <MoreOfList pages={pages} />
      {data && items.length === 0 && (
        <Empty title={view === 'closed' ? '没有撤销过的' : '这里还是空的'}>
          {view === 'closed' ? '撤销的会显示在这里。' : `新增的${inside ? placeKinds[inside] : '内容'}会显示在这里。`}
        </Empty>
      )}
    </View>
  );
  if (!isWide) return list;
  return (
    <View className="places">
      {list}
      {shownId && (
        <View className="y-stack">
          <PlaceBoard key={shownId} id={shownId} onChange={() => void pages.reload()} />
        </View>
      )}
    </View>
  );
}

/** 3个网格 · 0731-55550101 */
function describe({ kind, note, plateCode, inside }: PlaceData): string {
  const below = kindInside(kind);
  return [below && `${inside}个${placeKinds[below]}`, note, plateCode && `牌子编号 ${plateCode}`]
    .filter(Boolean)
    .join(' · ');
}
