import type { ReactNode } from 'react';
import { View } from '@tarojs/components';
import { accessible } from '../platform/a11y/accessible';
import { Icon } from './icon';
import './field.scss';

interface FieldFrameProps {
  label: string;
  hint?: ReactNode;
  error?: string;
  isOptional?: boolean;
  /** Room left, in words. */
  count?: string;
  children: ReactNode;
}

/** What every question of a form has around it. */
export function FieldFrame({ label, hint, error, isOptional = false, count, children }: FieldFrameProps) {
  return (
    <View className="y-field">
      <View className="y-field__label">
        {label}
        {isOptional && <View className="y-field__optional">可以不填</View>}
      </View>
      {hint && <View className="t-caption">{hint}</View>}
      {children}
      {(error || count) && (
        <View className="y-field__below">
          <View className="y-field__error" {...(error ? accessible({ role: 'alert' }) : {})}>
            {error && (
              <>
                <Icon name="alert" /> {error}
              </>
            )}
          </View>
          {count && <View className="t-caption">{count}</View>}
        </View>
      )}
    </View>
  );
}
