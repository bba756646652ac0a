import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { iconNames } from './icon-names';

it('has a drawing for every name, and a name for every drawing', () => {
  const drawings = readFileSync(join(__dirname, 'icon-paths.scss'), 'utf8').matchAll(/^ {2}['"](\w+)['"]:/gm);
  expect([...drawings].map(([, name]) => name)).toEqual([...iconNames]);
});
