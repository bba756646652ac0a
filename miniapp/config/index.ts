import { createHash } from 'node:crypto';
import { existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { defineConfig } from '@tarojs/cli';
import TerserPlugin from 'terser-webpack-plugin';

const target = process.env.TARO_ENV ?? 'weapp';
const apiBase = process.env.YUANLI_API_BASE ?? (target === 'h5' ? '' : 'http://127.0.0.1:8080');
const templates = process.env.WECHAT_TEMPLATES ?? '';
/** 微信同声传译 writes down what is said: only where the account has added the plugin. */
const speechPlugin = target === 'weapp' ? (process.env.TARO_APP_SPEECH_PLUGIN ?? '') : '';
const isDeveloping = process.env.NODE_ENV === 'development';
const withGallery = process.env.YUANLI_GALLERY === '1' || isDeveloping;
/** The gallery and the build under test have folders of their own, so that they never disturb what people open. */
const folder = process.env.YUANLI_FOLDER ?? `${target}${withGallery ? '-gallery' : ''}`;
/** What is built is kept by browsers for good, under the hash of its content. */
const nameOfChunk = isDeveloping ? '[name]' : '[name].[contenthash:8]';
if (target === 'weapp' && apiBase.startsWith('https') && !templates)
  throw new Error('a release needs WECHAT_TEMPLATES, the same as the server: see README');
const sharedDir = path.resolve(__dirname, '../../shared/src');

/** One cache for one set of files; those of earlier sets, some hundred megabytes each, go. */
function nameOfCache(): string {
  const files = [path.resolve(__dirname, '../src'), sharedDir].flatMap((dir) =>
    readdirSync(dir, { recursive: true, encoding: 'utf8' }),
  );
  const name = `${target}-${createHash('sha256').update(files.sort().join()).digest('hex').slice(0, 12)}`;
  const folder = path.resolve(__dirname, '../node_modules/.cache/webpack');
  const others = existsSync(folder) ? readdirSync(folder).filter((other) => other !== name) : [];
  for (const other of others) rmSync(path.join(folder, other), { recursive: true });
  return name;
}

type Minifying = NonNullable<ConstructorParameters<typeof TerserPlugin>[0]>;
interface Chain {
  resolve: { set(key: string, value: unknown): void; alias: { set(key: string, value: unknown): void } };
  optimization: {
    splitChunks(options: unknown): void;
    minimizer(name: string): { use(plugin: typeof TerserPlugin, options: [Minifying]): void };
  };
  plugin(name: string): { use(plugin: unknown): void };
}

/** `shared` is written for Node's resolution too, where imports may end in .js. */
const readSharedSource = (chain: Chain) => {
  chain.resolve.set('extensionAlias', { '.js': ['.ts', '.tsx', '.js'] });
};

/** Every text that is drawn passes through platform/line-ends, which knows where its lines may end. */
const drawTextWithLineEnds = (chain: Chain) => {
  chain.resolve.alias.set('plain-jsx-runtime$', require.resolve('react/jsx-runtime'));
  chain.resolve.alias.set('react/jsx-runtime$', path.resolve(__dirname, '../src/platform/line-ends/jsx-runtime.ts'));
};

/** What Taro brings along for browsers older than those we build for (babel.config.js). */
const leaveOutPolyfills = (chain: Chain) => {
  for (const polyfill of ['whatwg-fetch', 'abortcontroller-polyfill/dist/abortcontroller-polyfill-only'])
    chain.resolve.alias.set(polyfill, false);
};

/**
 * Without this each page carries a copy of its own of the framework and of the parts it shows: eight times the size, and
 * three times the time to build. What most pages need comes with the first one; what a few need comes with those few.
 */
const shareBetweenPages = (chain: Chain) =>
  chain.optimization.splitChunks({
    chunks: 'all',
    minSize: 4096,
    maxAsyncRequests: 8,
    hidePathInfo: true,
    cacheGroups: {
      defaultVendors: false,
      default: { minChunks: 2, priority: 0, reuseExistingChunk: true },
      common: { name: 'common', minChunks: 24, minSize: 0, priority: 1, enforce: true },
    },
  });

/** A quarter smaller than what esbuild makes of them, in a tenth of Terser's time. */
const minifyWithSwc = (chain: Chain) =>
  chain.optimization.minimizer('terserPlugin').use(TerserPlugin, [
    {
      minify: TerserPlugin.swcMinify as Minifying['minify'],
      extractComments: false,
      terserOptions: { ecma: 2017, compress: { passes: 2 }, mangle: true },
    },
  ]);

interface ChunkGroup {
  origins: { request?: string }[];
  getFiles(): string[];
}
interface Compiler {
  hooks: { afterEmit: { tap(name: string, then: (compilation: Compilation) => void): void } };
}
interface Compilation {
  chunkGroups: ChunkGroup[];
  entrypoints: Map<string, ChunkGroup>;
}

/** Writes beside the built pages which files each of them needs: scripts/finish-pages.mjs weighs and preloads by it. */
class PageFiles {
  constructor(private readonly file: string) {}

  apply({ hooks }: Compiler): void {
    hooks.afterEmit.tap('PageFiles', ({ chunkGroups, entrypoints }) => {
      const pages = chunkGroups.flatMap((group) =>
        group.origins.flatMap(({ request }) => {
          const page = /^\.\/(.+\/index)$/.exec(request ?? '')?.[1];
          return page ? [[page, group.getFiles()] as const] : [];
        }),
      );
      const entry = entrypoints.get('app')?.getFiles() ?? [];
      writeFileSync(this.file, JSON.stringify({ entry, pages: Object.fromEntries(pages) }, null, 2));
    });
  }
}

export default defineConfig({
  projectName: 'yuanli',
  framework: 'react',
  compiler: { type: 'webpack5', prebundle: { enable: false } },
  sourceRoot: 'src',
  outputRoot: `dist/${folder}`,
  designWidth: 750,
  deviceRatio: { 375: 2, 750: 1 },
  plugins: ['@tarojs/plugin-platform-weapp', '@tarojs/plugin-platform-h5', path.resolve(__dirname, 'aria-plugin.js')],
  defineConstants: {
    API_BASE: JSON.stringify(apiBase),
    IS_DEMO: JSON.stringify(!apiBase.startsWith('https')),
    TEMPLATES: JSON.stringify(templates),
    HAS_SPEECH_PLUGIN: JSON.stringify(speechPlugin !== ''),
  },
  // A build from a kept cache left modules out after files had moved between packages: what is given away is always built
  // from its sources, and while developing each set of files has a cache of its own.
  cache: { enable: isDeveloping, name: isDeveloping ? nameOfCache() : 'none' },
  ...(target === 'weapp' && {
    copy: { patterns: [{ from: 'src/sitemap.json', to: `dist/${folder}/sitemap.json` }], options: {} },
  }),
  mini: {
    optimizeMainPackage: { enable: true },
    compile: { include: [sharedDir] },
    // Parts never override each other's styles, so the order in which pages import them means nothing.
    miniCssExtractPluginOption: { ignoreOrder: true },
    postcss: { pxtransform: { enable: true, config: {} } },
    webpackChain: (chain: Chain) => {
      readSharedSource(chain);
      drawTextWithLineEnds(chain);
    },
  },
  h5: {
    // The development server serves from its root alone; what is built works in any folder.
    publicPath: isDeveloping ? '/' : './',
    staticDirectory: 'static',
    router: { mode: 'hash' },
    // `npm run dev`: what is not a page is the server's.
    devServer: {
      host: '127.0.0.1',
      port: Number(process.env.PAGES_PORT ?? 10086),
      open: false,
      proxy: [{ context: ['/api', '/demo', '/wechat'], target: `http://127.0.0.1:${process.env.PORT ?? 8080}` }],
    },
    compile: { include: [sharedDir] },
    output: { filename: `js/${nameOfChunk}.js`, chunkFilename: `js/${nameOfChunk}.js` },
    miniCssExtractPluginOption: {
      ignoreOrder: true,
      filename: `css/${nameOfChunk}.css`,
      chunkFilename: `css/${nameOfChunk}.css`,
    },
    postcss: {
      autoprefixer: { enable: true },
      // On wide screens text keeps the size it has on a large phone.
      pxtransform: { enable: true, config: { baseFontSize: 20, minRootSize: 20, maxRootSize: 22 } },
    },
    webpackChain: (chain: Chain) => {
      readSharedSource(chain);
      drawTextWithLineEnds(chain);
      leaveOutPolyfills(chain);
      shareBetweenPages(chain);
      if (isDeveloping) return;
      minifyWithSwc(chain);
      chain.plugin('page-files').use(new PageFiles(path.resolve(__dirname, `../dist/${folder}.pages.json`)));
    },
  },
});
