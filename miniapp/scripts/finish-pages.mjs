// After Taro has built the web pages: index.html names what every page needs, so that it is fetched beside the app and not
// after it; everything is compressed once, as well as can be; and what people fetch is weighed and held to its budget.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const KB = 1024;
/** Over the wire; the first visit is someone who scans a plate. Whoever takes brotli gets a tenth less than what is weighed. */
const budget = { firstVisit: 200 * KB, furtherPage: 40 * KB };
const firstPage = 'places/plate/index';
const dist = fileURLToPath(new URL(`../dist/${process.env.YUANLI_FOLDER ?? 'h5'}`, import.meta.url));

const { entry, pages } = JSON.parse(readFileSync(`${dist}.pages.json`, 'utf8'));
const everywhere = pages[firstPage].filter((file) => Object.values(pages).every((files) => files.includes(file)));
preload();
const weights = await compressAll();
process.exit(weigh() ? 0 : 1);

/** What every page needs is fetched at once; what the first one needs, by whoever comes with a code (`?scene=…`). */
function preload() {
  const page = path.join(dist, 'index.html');
  const kindOf = (file) => (file.endsWith('css') ? 'style' : 'script');
  const links = everywhere
    .filter((file) => !entry.includes(file))
    .map((file) => `<link rel="preload" as="${kindOf(file)}" href="./${file}">`);
  const own = ownOf(firstPage).map((file) => [kindOf(file), `./${file}`]);
  const script = `if(/scene=/.test(location.href))${JSON.stringify(own)}.forEach(function(file){var link=document.createElement("link");link.rel="preload";link.as=file[0];link.href=file[1];document.head.appendChild(link)})`;
  const head = `</title>${links.join('')}<script>${script}</script>`;
  writeFileSync(page, readFileSync(page, 'utf8').replace('</title>', head));
}

/** Without what the first visit has brought anyway. */
function ownOf(page) {
  return pages[page].filter((file) => !entry.includes(file) && !everywhere.includes(file));
}

/** Writes `.br` and `.gz` beside each file; answers what each weighs: [brotli, gzip]. */
async function compressAll() {
  const files = readdirSync(dist, { recursive: true }).filter((file) => /\.(html|js|css|svg|json|txt)$/.test(file));
  const weighed = files.map(async (file) => {
    const content = readFileSync(path.join(dist, file));
    const [brotli, gzipped] = await Promise.all([
      promisify(brotliCompress)(content, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: content.length } }),
      promisify(gzip)(content, { level: 9 }),
    ]);
    writeFileSync(path.join(dist, `${file}.br`), brotli);
    writeFileSync(path.join(dist, `${file}.gz`), gzipped);
    return [file.replaceAll(path.sep, '/'), [brotli.length, gzipped.length]];
  });
  return new Map(await Promise.all(weighed));
}

/** Prints the first visit and the heaviest of the further pages; false where one is above the budget. */
function weigh() {
  const sum = (files) => [0, 1].map((kind) => files.reduce((all, file) => all + weights.get(file)[kind], 0));
  const further = Object.keys(pages)
    .map((page) => [page, sum(ownOf(page)), budget.furtherPage])
    .sort(([, [, a]], [, [, b]]) => b - a);
  const first = ['first visit', sum([...new Set(['index.html', ...entry, ...pages[firstPage]])]), budget.firstVisit];
  const isAbove = ([, [, gzipped], limit]) => gzipped > limit;
  for (const row of [first, ...further.filter((page, n) => n < 5 || isAbove(page))]) {
    const [name, [brotli, gzipped], limit] = row;
    const [least, most] = [brotli, gzipped].map((bytes) => (bytes / KB).toFixed(1).padStart(6));
    const words = isAbove(row) ? '  ABOVE THE BUDGET' : '';
    console.log(`${name.padEnd(32)}${least} KB brotli ${most} KB gzip of ${limit / KB} KB${words}`);
  }
  return ![first, ...further].some(isAbove);
}
