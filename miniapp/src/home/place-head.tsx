import { View } from '@tarojs/components';
import { accessible } from '../platform/a11y/accessible';
import { phoneCall } from '../platform/device/phone-call';
import type { CurrentCourtyard } from '../platform/storage/current-courtyard';
import { openPage } from '../platform/navigate';
import { Icon } from '../ui/icon';
import { Pressable } from '../ui/pressable';
import { dutyWords } from './duty-words';
import type { Duty } from './home-data';
import './place-head.scss';

/** So long a name still stands on the button beside the courtyard's. */
const LONGEST_NAME = 3;
/** A longer courtyard's name is set a step smaller: 中铁任之健康城三期B区 stands on one line too. */
const LONGEST_DISPLAY = 7;

const openCourtyards = () => void openPage('places/find-courtyard/index');

/** The courtyard's name, and the way to another one. */
export function PlaceName({ name }: { name: string }) {
  return (
    <Pressable className="place-name" label={`${name}，换一个院子`} onTap={openCourtyards}>
      <View
        className={name.length > LONGEST_DISPLAY ? 't-title' : 't-display'}
        {...accessible({ role: 'heading', level: 1 })}
      >
        {name}
      </View>
      <Icon name="down" />
    </Pressable>
  );
}

/** Whom the button calls: the grid worker while on duty, else the community. */
function callOf({ communityPhone }: CurrentCourtyard, duty: Duty | null | undefined): { name: string; phone: string } {
  if (duty?.state !== 'on_duty' || !duty.phone) return { name: '社区', phone: communityPhone };
  const [name = ''] = duty.names;
  return { name: name && name.length <= LONGEST_NAME ? name : '网格员', phone: duty.phone };
}

/** Which courtyard this is, who looks after it today, and one tap to call. */
export function PlaceHead({ courtyard, duty }: { courtyard: CurrentCourtyard; duty: Duty | null | undefined }) {
  const { name: callee, phone } = callOf(courtyard, duty);
  return (
    <View className="place-head">
      <View className="place-head__words">
        <PlaceName name={courtyard.name} />
        <View className="t-caption">
          {duty ? dutyWords(duty) : `${courtyard.communityName} · ${courtyard.gridName}`}
        </View>
      </View>
      <Pressable className="place-head__call" label={`打电话给${callee}`} onTap={() => void phoneCall(phone)}>
        <Icon name="phone" />
        <View>{callee}</View>
      </Pressable>
    </View>
  );
}
