import { Map, type MapProps } from '@tarojs/components';
import { accessible } from '../../platform/a11y/accessible';
import { inGcj02 } from '../../platform/device/open-map';
import { useScale } from '../../platform/a11y/scale';
import './spot-map.scss';
import type { Spot } from '../../platform/device/location';

interface SpotMapProps {
  label: string;
  /** What the map begins at; marked only where it has rings. */
  centre: Spot & { name: string };
  /** Radii around the centre. */
  rings?: readonly number[];
  spots: readonly (Spot & { id: string; name: string })[];
  /** Their names are always in sight; otherwise a tap shows them. */
  isNamed?: boolean;
  onChoose: (id: string) => void;
}

const centreMarker = 0;

function MapOfPhone({ label, centre, rings = [], spots, isNamed = false, onChoose }: SpotMapProps) {
  const { factor } = useScale();
  const words = (content: string) => ({
    content,
    fontSize: Math.round(14 * factor),
    color: '#2A2520',
    bgColor: '#FFFFFF',
    padding: 6,
    borderRadius: 8,
  });
  // Without a picture of its own a marker is WeChat's pin.
  const markers = [
    ...(rings.length > 0
      ? [{ id: centreMarker, ...inGcj02(centre), label: { ...words(centre.name), anchorX: 0, anchorY: 0 } }]
      : []),
    ...spots.map((spot, index) => ({
      id: index + 1,
      ...inGcj02(spot),
      callout: { ...words(spot.name), display: isNamed ? 'ALWAYS' : 'BYCLICK' },
    })),
  ] as unknown as MapProps['markers'];
  const circles = rings.map((radius) => ({
    ...inGcj02(centre),
    radius,
    color: '#2F5597AA',
    fillColor: '#2F559712',
    strokeWidth: 1,
  }));
  const choose = (event: { detail: { markerId?: number | string } }) => {
    const spot = spots[Number(event.detail.markerId) - 1];
    if (spot) onChoose(spot.id);
  };
  return (
    <Map
      className="spot-map"
      {...inGcj02(centre)}
      scale={15}
      markers={markers}
      circles={circles}
      onMarkerTap={choose}
      onCalloutTap={choose}
      onError={() => undefined}
      {...accessible({ role: 'img', label })}
    />
  );
}

/** WeChat's own map with markers; they carry numbers only, in the order of the spots. A browser would fetch a foreign script. */
export const SpotMap = process.env.TARO_ENV === 'h5' ? () => null : MapOfPhone;
