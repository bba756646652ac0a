import { useState } from 'react';
import { View } from '@tarojs/components';
import { directoryDeskEndpoints } from '@yuanli/shared/directory/directory-desk.endpoints';
import { ActError } from '../../parts/forms/act-error';
import { useAct } from '../../platform/net/use-act';
import { Button } from '../../ui/button';
import { Sheet } from '../../ui/sheet';
import { showToast } from '../../ui/toast';
import type { ServiceRow } from '../directory-data';
import { ChangeActions } from './change-actions';
import './service-actions.scss';

interface ServiceActionsProps {
  service: ServiceRow;
  /** In a list: the one tap, and the rest behind a word. */
  isShort?: boolean;
  onChanged: () => void;
}

/** One tap says that all is as written; what else can be done stands behind it. */
export function ServiceActions({ service, isShort = false, onChanged }: ServiceActionsProps) {
  const [isOpen, setOpen] = useState(false);
  const check = useAct(directoryDeskEndpoints.checkService);
  const reopen = useAct(directoryDeskEndpoints.reopenService);
  const finish = (said: string) => {
    setOpen(false);
    showToast(said);
    onChanged();
  };
  const { id, name, status } = service;
  if (status === 'closed') {
    return (
      <View className="y-stack">
        <ActError error={reopen.error} />
        <Button
          tone="indigo"
          icon="refresh"
          isBusy={reopen.isBusy}
          onTap={() => void reopen.run({ id }).then((done) => done && finish(`${name}已恢复显示`))}
        >
          恢复显示
        </Button>
      </View>
    );
  }
  const looked = (
    <Button
      tone="jade"
      icon="ok"
      isBusy={check.isBusy}
      onTap={() => void check.run({ id }).then((done) => done && finish(`${name}核实无误，居民会看到是您今天核实的`))}
    >
      核实无误
    </Button>
  );
  const others = <ChangeActions service={service} onDone={finish} />;
  return (
    <View className="y-stack">
      <ActError error={check.error} />
      {isShort ? (
        <View className="service-actions">
          <View className="service-actions__main">{looked}</View>
          <View className="service-actions__more">
            <Button kind="secondary" onTap={() => setOpen(true)}>
              有变化
            </Button>
          </View>
        </View>
      ) : (
        <>
          {looked}
          {others}
        </>
      )}
      <Sheet isOpen={isOpen} title={name} onClose={() => setOpen(false)}>
        {others}
      </Sheet>
    </View>
  );
}
