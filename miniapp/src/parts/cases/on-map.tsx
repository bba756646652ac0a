import { canOpenMap, openMap } from '../../platform/device/open-map';
import type { Spot } from '../../platform/device/location';
import { Button } from '../../ui/button';

/** The spot that was marked, on the phone's map; nothing where none was, or where there is no map. */
export function OnMap({ position, name }: { position: Spot | null; name: string }) {
  if (!position || !canOpenMap) return null;
  return (
    <Button kind="quiet" icon="pin" onTap={() => void openMap(position, name)}>
      在地图上看位置
    </Button>
  );
}
