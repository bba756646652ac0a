import { useState } from 'react';
import { View } from '@tarojs/components';
import { placeKinds } from '@yuanli/shared/places/place-kinds';
import { placeTreeEndpoints } from '@yuanli/shared/places/place-tree.endpoints';
import { PagedList } from '../../parts/loading/paged-list';
import type { ItemOf } from '../../platform/net/endpoint-types';
import { usePages } from '../../platform/net/use-pages';
import { Card } from '../../ui/card';
import { Empty } from '../../ui/empty';
import { ListRow } from '../../ui/list-row';
import { Sheet } from '../../ui/sheet';

export interface ChosenPlace {
  id: string;
  name: string;
}

interface ChoosePlaceProps {
  /** A street or a district, or a community opened from there; none: the desk's community. */
  chosen: ChosenPlace | undefined;
  onChoose: (place: ChosenPlace | undefined) => void;
}

/** For operators: the sum of a street or a district. */
export function ChoosePlace({ chosen, onChoose }: ChoosePlaceProps) {
  const [isOpen, setOpen] = useState(false);
  const choose = (place: ChosenPlace | undefined) => {
    onChoose(place);
    setOpen(false);
  };
  return (
    <>
      <Card isList>
        <ListRow
          title={chosen ? chosen.name : '看一个街道或一个区'}
          note={chosen ? '点这里换一个地方' : '下面各社区合在一起的数字'}
          onTap={() => setOpen(true)}
        />
        {chosen && <ListRow title="回到社区" onTap={() => choose(undefined)} />}
      </Card>
      <Sheet isOpen={isOpen} title="看哪里的数据" onClose={() => setOpen(false)}>
        <PlacesInside onChoose={choose} />
      </Sheet>
    </>
  );
}

type Place = ItemOf<typeof placeTreeEndpoints.findPlaces>;

/** A district opens; a street is chosen. */
function PlacesInside({ onChoose }: { onChoose: (place: ChosenPlace) => void }) {
  const [district, setDistrict] = useState<Place>();
  const pages = usePages(placeTreeEndpoints.findPlaces, { ...(district && { parentId: district.id }) });
  const open = (place: Place) => (place.kind === 'district' ? setDistrict(place) : onChoose(place));
  return (
    <View className="y-stack">
      {district && (
        <Card isList>
          <ListRow title={`${district.name}全区`} onTap={() => onChoose(district)} />
          <ListRow title="看别的区" onTap={() => setDistrict(undefined)} />
        </Card>
      )}
      <PagedList pages={pages} isNested empty={<Empty title="还没有街道">请先在“区划和院子”里登记。</Empty>}>
        {(places) => (
          <Card isList>
            {places.map((place) => (
              <ListRow
                key={place.id}
                title={place.name}
                note={place.inside > 0 ? `${placeKinds[place.kind]}，下面有${place.inside}个` : placeKinds[place.kind]}
                onTap={() => open(place)}
              />
            ))}
          </Card>
        )}
      </PagedList>
    </View>
  );
}
