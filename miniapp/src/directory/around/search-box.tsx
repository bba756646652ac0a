import { useEffect, useState } from 'react';
import { directoryLimits } from '@yuanli/shared/directory/directory-limits';
import { useScale } from '../../platform/a11y/scale';
import { Field } from '../../ui/field';

interface SearchBoxProps {
  q: string;
  onSearch: (q: string) => void;
}

/** Until the fingers rest. */
const pauseMs = 350;

export function SearchBox({ q, onSearch }: SearchBoxProps) {
  const { isElder } = useScale();
  const [typed, setTyped] = useState(q);
  useEffect(() => {
    setTyped(q);
  }, [q]);
  useEffect(() => {
    if (typed === q) return undefined;
    const timer = setTimeout(() => onSearch(typed), pauseMs);
    return () => clearTimeout(timer);
    // Only typing starts the wait anew.
  }, [typed]);
  return (
    <Field
      label="搜索服务"
      value={typed}
      onInput={(value) => setTyped(value.slice(0, directoryLimits.queryLength))}
      placeholder={isElder ? '名称或首字母，如 lf' : '输入名称、拼音或首字母，如 lf'}
    />
  );
}
