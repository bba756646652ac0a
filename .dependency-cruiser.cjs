const services =
  'places|tasks|holds|identity|pictures|recordings|messages|points|moderation|wishes|cases|gifts|payments|volunteering|party-points|directory|hall|home|opening|audit|search|dashboard';

/** The folders below miniapp/src that hold pages. */
const pages = [
  ...['home', 'wish-list', 'me', 'workbench'],
  ...[
    'wishes',
    'cases',
    'places',
    'identity',
    'points',
    'gifts',
    'payments',
    'party-points',
    'messages',
    'volunteering',
    'directory',
    'hall',
    'audit',
    'cases',
  ].flatMap((service) => [service, `${service}-desk`]),
  'moderation-desk',
  'dashboard-desk',
].join('|');

/** Who may import whom; the picture of it is in docs/ARCHITECTURE.md. */
module.exports = {
  forbidden: [
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'services-meet-through-index',
      comment: 'A service is used through its index.ts only; the demo and the tests may call any act.',
      severity: 'error',
      from: { path: '^server/src/([^/]+)/', pathNot: '^server/src/(seed|demo|set-up)/|^server/src/app/schema\\.ts$' },
      to: { path: `^server/src/(${services})/`, pathNot: ['^server/src/$1/', '^server/src/[^/]+/index\\.ts$'] },
    },
    {
      name: 'schema-knows-entities',
      comment: 'The schema needs every table and no act.',
      severity: 'error',
      from: { path: '^server/src/app/schema\\.ts$' },
      to: { path: `^server/src/(${services})/`, pathNot: '^server/src/[^/]+/entities\\.ts$' },
    },
    {
      name: 'entities-are-for-the-schema',
      severity: 'error',
      from: { path: '^server/src/', pathNot: '^server/src/app/schema\\.ts$' },
      to: { path: '^server/src/[^/]+/entities\\.ts$' },
    },
    {
      name: 'platform-knows-no-service',
      severity: 'error',
      from: { path: '^server/src/platform/' },
      to: { path: `^server/src/(${services}|wechat|wechat-stand-in|demo|seed)/` },
    },
    {
      name: 'stand-in-stays-outside',
      comment: 'The product never loads the stand-in: it is another process.',
      severity: 'error',
      from: { path: '^server/src/', pathNot: '^server/src/wechat-stand-in/' },
      to: { path: '^server/src/wechat-stand-in/' },
    },
    {
      name: 'shared-imports-neither-side',
      severity: 'error',
      from: { path: '^shared/' },
      to: { path: '^(server|miniapp)/' },
    },
    {
      name: 'pages-do-not-meet',
      comment: 'The mini-program’s services share ui, platform and app-wide parts, never each other.',
      severity: 'error',
      from: {
        path: `^miniapp/src/(${pages})/`,
      },
      to: {
        path: `^miniapp/src/(${pages})/`,
        pathNot: '^miniapp/src/$1/',
      },
    },
    {
      name: 'ui-is-dumb',
      severity: 'error',
      from: { path: '^miniapp/src/ui/' },
      to: {
        path: '^miniapp/src/(?!ui/|platform/(a11y/|net/network|device/(privacy|update)|navigate))',
      },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '\\.test\\.ts$' },
  },
};
