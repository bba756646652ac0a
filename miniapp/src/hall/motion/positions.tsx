import { useState } from 'react';
import { View } from '@tarojs/components';
import { motionEndpoints } from '@yuanli/shared/hall/motions.endpoints';
import type { Party } from '@yuanli/shared/hall/motion-stages';
import { ComplaintLink } from '../../parts/complaints/complaint';
import type { MotionPartProps } from '../../parts/hall/hall-data';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { IconBadge } from '../../ui/icon-badge';
import { formatShortDay } from '../../ui/format-date';
import type { IconName } from '../../ui/icon-names';
import { TakePosition } from './add-position';
import './positions.scss';

const partyIcons: Record<Party, IconName> = {
  party_organisation: 'flag',
  residents_committee: 'home',
  property_company: 'tool',
  owners_committee: 'people',
  stationed_unit: 'hall',
  social_organisation: 'hand',
};

/** What each party says, by its name. */
export function Positions({ motion, reload }: MotionPartProps) {
  const [isTaking, setTaking] = useState(false);
  const { positions, can } = motion;
  // Whoever runs the motion writes it at their desk.
  const speaksHere = can.addPosition.length > 0 && !can.run;
  return (
    <View className="y-stack">
      {positions.map(({ id, party, text, byName, removedBecause, at, can: { complain } }) => (
        <Card key={party}>
          <View className="y-stack y-stack--tight">
            <View className="position__who">
              <IconBadge name={partyIcons[party]} tone="plum" />
              <View className="y-grow">
                <View className="t-lead">{byName}</View>
                <View className="t-caption">{formatShortDay(at)}</View>
              </View>
            </View>
            <View className={removedBecause ? 't-second' : ''}>
              {removedBecause ? `这段话被撤下了，原因：${removedBecause}` : text}
            </View>
            {complain && <ComplaintLink tone="plum" endpoint={motionEndpoints.complainAboutPosition} id={id} />}
          </View>
        </Card>
      ))}
      {speaksHere && (
        <Button kind="secondary" icon="edit" onTap={() => setTaking(true)}>
          以单位的名义发言
        </Button>
      )}
      {isTaking && <TakePosition motion={motion} reload={reload} onClose={() => setTaking(false)} />}
    </View>
  );
}
