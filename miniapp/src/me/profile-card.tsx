import { View } from '@tarojs/components';
import { roles } from '@yuanli/shared/identity/roles';
import { openPage } from '../platform/navigate';
import { pictureAddress } from '../platform/net/picture-address';
import type { Me } from '../platform/net/session';
import { Avatar } from '../ui/avatar';
import { Button } from '../ui/button';
import { Card } from '../ui/card';
import { IconText } from '../ui/icon-text';
import { Tag } from '../ui/tag';
import './who-i-am.scss';

/** Name, courtyard, what I am here, and how to be verified. */
export function ProfileCard({ me }: { me: Me }) {
  const { nickname, avatarUrl, courtyard, verification, householdLabel, appointments } = me;
  return (
    <Card>
      <View className="y-stack">
        <View className="who-i-am">
          <Avatar name={nickname} url={avatarUrl ? pictureAddress(avatarUrl) : undefined} isLarge />
          <View className="y-grow">
            <View className="t-title">{nickname}</View>
            <View className="t-caption">
              {courtyard ? `${courtyard.communityName} · ${courtyard.name}` : '还没有选院子'}
            </View>
          </View>
        </View>
        {verification === 'verified' && (
          <IconText icon="shield">{`已核实住户${householdLabel ? ` · ${householdLabel}` : ''}`}</IconText>
        )}
        {appointments.length > 0 && (
          <View className="y-row">
            {appointments.map(({ role, scopeName }) => (
              <Tag key={`${role}${scopeName}`} icon="star" tone="amber">{`${roles[role]} · ${scopeName}`}</Tag>
            ))}
          </View>
        )}
        {verification === 'waiting' && (
          <IconText icon="clock" note="核实后会通知您">
            住户身份正在核实
          </IconText>
        )}
        {verification === 'none' && courtyard && (
          <Button kind="secondary" icon="shield" onTap={() => void openPage('identity/verify/index')}>
            核实住户身份
          </Button>
        )}
      </View>
    </Card>
  );
}
