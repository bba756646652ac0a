const reactHooks = require('eslint-plugin-react-hooks');
const typescript = require('typescript-eslint');
const settledWords = require('./server/scripts/settled-words.cjs');

module.exports = typescript.config(
  { ignores: ['**/dist/**', '**/node_modules/**', '.data/**', 'miniapp/.temp/**', 'miniapp/src/custom-tab-bar/**'] },
  {
    files: ['**/*.mjs'],
    languageOptions: {
      globals: Object.fromEntries(
        ['console', 'fetch', 'process', 'setInterval', 'URL', 'document', 'localStorage'].map((it) => [it, false]),
      ),
    },
    rules: { 'no-undef': 'error', 'no-unused-vars': 'error' },
  },
  ...typescript.configs.recommended.map((config) => ({ ...config, files: ['**/*.ts', '**/*.tsx'] })),
  {
    files: ['**/*.ts', '**/*.tsx'],
    rules: {
      'no-console': 'error',
      'max-lines': ['error', 250],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-require-imports': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/no-unsafe-function-type': 'off',
    },
  },
  {
    files: ['server/src/**/*.ts'],
    ignores: ['server/src/app/env.ts', 'server/src/wechat-stand-in/main.ts'],
    rules: {
      'no-restricted-properties': [
        'error',
        { object: 'process', property: 'env', message: 'env.ts is the only reader of the environment' },
      ],
    },
  },
  {
    files: ['server/src/**/*.ts'],
    ignores: ['server/src/platform/clock.ts', 'server/src/wechat-stand-in/**'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: 'NewExpression[callee.name="Date"][arguments.length=0]',
          message: 'time comes from platform/clock',
        },
        {
          selector: 'CallExpression[callee.object.name="Date"][callee.property.name="now"]',
          message: 'time comes from platform/clock',
        },
        {
          selector: 'CallExpression[callee.property.name="save"]',
          message: 'state is changed by conditional updates, never by save()',
        },
      ],
    },
  },
  {
    // Texts that people read. What others write is read by its old names as well.
    files: ['server/src/**/*.ts', 'shared/src/**/*.ts', 'miniapp/src/**/*.{ts,tsx}'],
    ignores: [
      '**/*.test.ts',
      'server/src/migrations/**',
      'server/src/seed/data/**',
      'server/src/places/roll/get-roll-template.ts',
      'server/src/set-up/read-places-file.ts',
      'server/src/wechat-stand-in/pay/fund-flow-bill.ts',
      'shared/src/directory/chinese-hours.ts',
      'shared/src/cases/hotline-columns.ts',
      'shared/src/directory/import-columns.ts',
      'shared/src/places/door.ts',
      'shared/src/places/place-file-columns.ts',
      'shared/src/places/roll-columns.ts',
    ],
    plugins: { yuanli: { rules: { 'settled-words': settledWords } } },
    rules: { 'yuanli/settled-words': 'error' },
  },
  {
    // One `describe` per act reads better in one place than cut in two.
    files: ['tests/**/*.ts', '**/*.test.ts'],
    rules: {
      'max-lines': ['error', 400],
    },
  },
  {
    // Tables and invented people are lists: nobody has to hold them in mind.
    files: ['server/src/migrations/**', 'server/src/seed/data/**'],
    rules: { 'max-lines': 'off' },
  },
  {
    // What a test says of time must hold wherever the clock stands.
    files: ['tests/api/**/*.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: 'NewExpression[callee.name="Date"][arguments.length=0]',
          message: 'time comes from platform/clock',
        },
        {
          selector: 'CallExpression[callee.object.name="Date"][callee.property.name="now"]',
          message: 'time comes from platform/clock',
        },
      ],
    },
  },
  {
    files: ['tests/bench/**'],
    rules: { 'no-console': 'off' },
  },
  {
    files: ['miniapp/src/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks },
    rules: {
      'react-hooks/rules-of-hooks': 'error',
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              group: ['zod', '**/*.schema'],
              allowTypeImports: true,
              message: 'no zod at run time in the mini-program',
            },
          ],
        },
      ],
    },
  },
);
