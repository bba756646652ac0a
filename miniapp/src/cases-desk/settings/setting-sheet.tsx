import { useState, type ReactNode } from 'react';
import { View } from '@tarojs/components';
import { ActError } from '../../parts/forms/act-error';
import type { AppError } from '../../platform/net/app-error';
import { Button } from '../../ui/button';
import { Confirm } from '../../ui/confirm';
import { Sheet } from '../../ui/sheet';

interface Act {
  isBusy: boolean;
  error?: AppError;
}

interface SettingSheetProps {
  title: string;
  /** The verb of going on. */
  yes: string;
  save: Act;
  onSave: () => void;
  /** Of a row that is there already. */
  removing?: { title: string; words: string; yes: string; act: Act; onRemove: () => void };
  onClose: () => void;
  children: ReactNode;
}

/** It stands under the fields already. */
const hasFields = (error?: AppError): boolean => Object.keys(error?.fields ?? {}).length > 0;

/** One row that a community edits: its form, and the way to remove it. */
export function SettingSheet({ title, yes, save, onSave, removing, onClose, children }: SettingSheetProps) {
  const [isAsked, setAsked] = useState(false);
  if (removing && isAsked)
    return (
      <Confirm
        isOpen
        isDangerous
        title={removing.title}
        yes={removing.yes}
        no="先不删除"
        isBusy={removing.act.isBusy}
        onYes={removing.onRemove}
        onNo={() => setAsked(false)}
      >
        <View className="y-stack">
          <View>{removing.words}</View>
          <ActError error={removing.act.error} />
        </View>
      </Confirm>
    );
  return (
    <Sheet
      isOpen
      title={title}
      onClose={onClose}
      footer={
        <View className="y-stack">
          <Button isBusy={save.isBusy} onTap={onSave}>
            {yes}
          </Button>
          {removing && (
            <Button kind="quiet" icon="trash" onTap={() => setAsked(true)}>
              {removing.yes}
            </Button>
          )}
        </View>
      }
    >
      {children}
      {!hasFields(save.error) && <ActError error={save.error} />}
    </Sheet>
  );
}
