import { View } from '@tarojs/components';
import { canOpenMap, openMap } from '../platform/device/open-map';
import { Button } from '../ui/button';
import { IconText } from '../ui/icon-text';

interface PlaceFactProps {
  place: { placeName: string; latitudeE6: number | null; longitudeE6: number | null };
}

/** Where, and the way there where the phone has a map. */
export function PlaceFact({ place: { placeName, latitudeE6, longitudeE6 } }: PlaceFactProps) {
  return (
    <>
      <IconText icon="pin">{placeName}</IconText>
      {canOpenMap && latitudeE6 !== null && longitudeE6 !== null && (
        <View>
          <Button kind="secondary" icon="pin" onTap={() => void openMap({ latitudeE6, longitudeE6 }, placeName)}>
            导航过去
          </Button>
        </View>
      )}
    </>
  );
}
