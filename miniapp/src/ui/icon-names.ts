/** The drawn set; the paths are in icon-paths.scss. */
export const iconNames = [
  'heart', 'hand', 'pin', 'talk', 'home', 'me', 'people', 'clock',
  'calendar', 'ok', 'close', 'phone', 'eye', 'back', 'next', 'down',
  'up', 'box', 'sun', 'wheel', 'lock', 'plus', 'minus', 'camera',
  'scan', 'bell', 'gear', 'alert', 'info', 'offline', 'refresh', 'edit',
  'trash', 'share', 'search', 'text', 'device', 'shield', 'list', 'tool',
  'book', 'star', 'flag', 'gift', 'mic', 'download', 'leave', 'walk',
  'elder', 'bowl', 'medical', 'broom', 'bag', 'cap', 'hall', 'scales', 'sprout', 'tag',
] as const;

export type IconName = (typeof iconNames)[number];
