interface Named {
  name: string;
}

/** As names stand in a Chinese register, by their reading. */
export const byName = (one: Named, other: Named): number => one.name.localeCompare(other.name, 'zh-Hans-CN');
