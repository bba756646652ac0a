/**
 * The figures of the house, beside what it aims at: `npm run lint` prints them. With `--strict` a missed aim is an error.
 * Tests are left out; migrations and the seed's data may be long (eslint.config.js), so they do not count as too long.
 */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import typescript from 'typescript';

const PARTS = ['server/src', 'miniapp/src', 'shared/src'];
const DOOR_LINES = 25;
const TOO_LONG = 250;
const isList = (file) => /\/(migrations|seed\/data)\//.test(file);

const files = new Map(PARTS.flatMap(filesBelow).map((file) => [file, read(file)]));
const importers = new Map([...files.keys()].map((file) => [file, new Set()]));
for (const [file, { imports }] of files) for (const found of imports) importers.get(found)?.add(file);

const figures = PARTS.map((part) =>
  figuresOf(
    part,
    [...files].filter(([file]) => file.startsWith(`${part}/`)),
  ),
);
const aims = {
  'median lines': ['30–45', (part) => part['median lines'] >= 30 && part['median lines'] <= 45],
  'imports %': ['< 16', (part) => part['imports %'] < 16],
  doors: ['< 40', (part) => part.doors < 40],
  'above 250': ['0', (part) => part['above 250'] === 0],
};
const missed = figures.flatMap((part) =>
  part.part === 'shared/src'
    ? []
    : Object.entries(aims).flatMap(([name, [, isMet]]) => (isMet(part) ? [] : [`${part.part}: ${name}`])),
);
print([...figures, { part: 'aim', ...Object.fromEntries(Object.entries(aims).map(([name, [aim]]) => [name, aim])) }]);
console.log(
  `doors: files of ${DOOR_LINES} lines or fewer whose only importer stands beside them; of these, small acts that their\nservice's routes or index name are counted apart: one act, one file`,
);
if (missed.length > 0) console.log(`not yet: ${missed.join(' · ')}`);
if (process.argv.includes('--strict') && missed.length > 0) process.exitCode = 1;

function filesBelow(part) {
  const names = readdirSync(part, { recursive: true }).map((name) => join(part, name));
  return names.filter((name) => /\.tsx?$/.test(name) && !/\.(test|d)\.tsx?$/.test(name)).sort();
}

/** How long it is, how many of its lines import or export from elsewhere, and which files of the house it names there. */
function read(file) {
  const text = readFileSync(file, 'utf8');
  const source = typescript.createSourceFile(file, text, typescript.ScriptTarget.Latest);
  const lineOf = (position) => source.getLineAndCharacterOfPosition(position).line;
  const links = source.statements.filter((one) => one.moduleSpecifier);
  return {
    lines: text.split('\n').length - (text.endsWith('\n') ? 1 : 0),
    importLines: links.reduce((sum, one) => sum + lineOf(one.end) - lineOf(one.getStart(source)) + 1, 0),
    imports: links.map((one) => fileNamed(one.moduleSpecifier.text, file)).filter(Boolean),
  };
}

function fileNamed(name, from) {
  const path = name.startsWith('.')
    ? join(dirname(from), name)
    : name.startsWith('@yuanli/shared/')
      ? name.replace('@yuanli/shared', 'shared/src')
      : undefined;
  if (!path) return undefined;
  const tries = ['.ts', '.tsx', '/index.ts', '/index.tsx'].map((end) => path.replace(/\.js$/, '') + end);
  return tries.find((found) => existsSync(resolve(found)));
}

function figuresOf(part, own) {
  const lengths = own.map(([, { lines }]) => lines).sort((a, b) => a - b);
  const all = lengths.reduce((sum, lines) => sum + lines, 0);
  const ofImports = own.reduce((sum, [, { importLines }]) => sum + importLines, 0);
  const at = (share) => lengths[Math.min(lengths.length - 1, Math.floor(lengths.length * share))];
  return {
    part,
    files: lengths.length,
    'median lines': at(0.5),
    p90: at(0.9),
    longest: lengths.at(-1),
    'imports %': Math.round((1000 * ofImports) / all) / 10,
    doors: own.filter(([file, { lines }]) => lines <= DOOR_LINES && isDoor(file) && !isNamedByFace(file)).length,
    'small acts': own.filter(([file, { lines }]) => lines <= DOOR_LINES && isDoor(file) && isNamedByFace(file)).length,
    'above 250': own.filter(([file, { lines }]) => lines > TOO_LONG && !isList(file)).length,
  };
}

function isDoor(file) {
  const [only, another] = importers.get(file);
  return only !== undefined && another === undefined && dirname(only) === dirname(file);
}

/** Routes, handlers and the index of a service are lists of what it does, not users of a helper. */
function isNamedByFace(file) {
  return [...importers.get(file)].some((user) => /\.(routes|handlers)\.ts$|\/index\.ts$/.test(user));
}

function print(rows) {
  const names = Object.keys(rows[0]);
  const widths = names.map((name) =>
    Math.max(...[name, ...rows.map((row) => row[name] ?? '')].map((it) => `${it}`.length)),
  );
  const line = (cells) =>
    cells.map((cell, at) => (at ? `${cell}`.padStart(widths[at]) : cell.padEnd(widths[at]))).join('  ');
  console.log([line(names), ...rows.map((row) => line(names.map((name) => row[name] ?? '')))].join('\n'));
}
