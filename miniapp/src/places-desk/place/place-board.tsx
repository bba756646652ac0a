import { useState } from 'react';
import { View } from '@tarojs/components';
import { placeKinds } from '@yuanli/shared/places/place-kinds';
import { placeTreeEndpoints } from '@yuanli/shared/places/place-tree.endpoints';
import { Loaded } from '../../parts/loading/loaded';
import { useLoad } from '../../platform/net/use-load';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Columns } from '../../ui/columns';
import { formatMoment } from '../../ui/format-date';
import { IconText } from '../../ui/icon-text';
import { ListRow } from '../../ui/list-row';
import { Notice } from '../../ui/notice';
import { Section } from '../../ui/section';
import { ChangePlace } from './change-place';
import { ClosePlace } from './close-place';
import { MergeCourtyards } from './merge-courtyards';
import { MovePlace } from './move-place';
import { formatFigures, type Place } from './place-figures';

interface PlaceBoardProps {
  id: string;
  /** Something was changed: a list beside it is out of date. */
  onChange?: () => void;
}

/** One place: what it is, whom a change would concern, what was changed before, and by whom. */
export function PlaceBoard({ id, onChange }: PlaceBoardProps) {
  const load = useLoad(placeTreeEndpoints.getPlace, id ? { id } : null);
  const [doing, setDoing] = useState<'change' | 'move' | 'merge' | 'close'>();
  const acts = {
    onClose: () => setDoing(undefined),
    onDone: () => {
      setDoing(undefined);
      void load.reload();
      onChange?.();
    },
  };
  return (
    <Loaded load={load}>
      {(place) => (
        <Columns>
          <>
            <PlaceFacts place={place} />
            {place.can.change && doing !== 'change' && (
              <Button kind="secondary" icon="edit" onTap={() => setDoing('change')}>
                更正
              </Button>
            )}
            {doing === 'change' && <ChangePlace place={place} {...acts} />}
            {place.can.move && (
              <Button kind="secondary" icon="share" onTap={() => setDoing('move')}>
                移到别处
              </Button>
            )}
            {place.cannotMoveBecause && <Notice>{`现在不能移动：${place.cannotMoveBecause}。`}</Notice>}
            {place.can.merge && (
              <Button kind="secondary" icon="tag" onTap={() => setDoing('merge')}>
                和另一个院子合并
              </Button>
            )}
            {place.can.close && (
              <Button kind="secondary" icon="trash" onTap={() => setDoing('close')}>
                {`撤销这个${placeKinds[place.kind]}`}
              </Button>
            )}
            {place.cannotCloseBecause && <Notice>{`现在不能撤销：${place.cannotCloseBecause}。`}</Notice>}
            {doing === 'move' && <MovePlace place={place} {...acts} />}
            {doing === 'merge' && <MergeCourtyards place={place} {...acts} />}
            {doing === 'close' && <ClosePlace place={place} {...acts} />}
          </>
          <Section title="修改记录">
            <Card isList>
              {place.history.map(({ at, byName, text }) => (
                <ListRow key={`${at}${text}`} title={text} note={`${formatMoment(at)} · ${byName}`} />
              ))}
            </Card>
          </Section>
        </Columns>
      )}
    </Loaded>
  );
}

function PlaceFacts({ place }: { place: Place }) {
  const { kind, name, path, phone, address, plateCode, latitudeE6, removedAt, mergedInto } = place;
  return (
    <Card>
      <View className="y-stack y-stack--tight">
        <View className="t-title">{name}</View>
        <View className="t-caption">{path.map((one) => one.name).join(' · ')}</View>
        {phone && <IconText icon="phone">{phone}</IconText>}
        {address && <IconText icon="pin">{address}</IconText>}
        {plateCode && <IconText icon="scan">{`牌子编号 ${plateCode}`}</IconText>}
        {kind === 'courtyard' && !removedAt && (
          <IconText icon="walk">{latitudeE6 === null ? '还没有标注位置' : '已标注位置'}</IconText>
        )}
        {!removedAt && <IconText icon="people">{formatFigures(place)}</IconText>}
        {mergedInto && <Notice icon="tag">{`已并入${mergedInto.name}，两块牌子都通向那里。`}</Notice>}
        {removedAt && !mergedInto && <Notice icon="close">{`${formatMoment(removedAt)}撤销。`}</Notice>}
      </View>
    </Card>
  );
}
