import { useEffect, useState } from 'react';
import { Input, View } from '@tarojs/components';
import { directoryLimits } from '@yuanli/shared/directory/directory-limits';
import { named } from '../platform/a11y/accessible';
import { Icon } from '../ui/icon';
import './search-box.scss';

interface SearchBoxProps {
  q: string;
  /** What is searched, for who does not see the glass. */
  label: string;
  /** An example. */
  placeholder: string;
  onSearch: (q: string) => void;
}

/** Until the fingers rest. */
const pauseMs = 350;

/** One line that says what it is by its glass and an example; pinyin and initials find too. */
export function SearchBox({ q, label, placeholder, onSearch }: SearchBoxProps) {
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
    <View className="y-field__box circle-search">
      <Icon name="search" />
      <Input
        className="y-field__input"
        placeholderClass="y-field__placeholder"
        confirmType="search"
        value={typed}
        placeholder={placeholder}
        onInput={({ detail }) => setTyped(detail.value.slice(0, directoryLimits.queryLength))}
        {...named(label, false)}
      />
    </View>
  );
}
