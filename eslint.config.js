import js from '@eslint/js';
import lit from 'eslint-plugin-lit';
import wc from 'eslint-plugin-wc';
import globals from 'globals';
import ts from 'typescript-eslint';

/**
 * Whatever a dossier holds is text: nothing of it is ever parsed as HTML, as code or as a style sheet. One module may
 * name these sinks (test/house/source-scan.test.ts says which): the positive control of the tests.
 */
const SINKS = [
  ...['innerHTML', 'outerHTML', 'srcdoc'].map((name) => ({
    selector: `AssignmentExpression > MemberExpression.left[property.name="${name}"]`,
    message: `${name} parses data as HTML: render text with Lit.`,
  })),
  ...['insertAdjacentHTML', 'createContextualFragment', 'setHTMLUnsafe', 'parseFromString'].map((name) => ({
    selector: `CallExpression[callee.property.name="${name}"]`,
    message: `${name} parses data as HTML: render text with Lit.`,
  })),
  {
    selector: 'CallExpression[callee.object.name="document"][callee.property.name=/^(write|writeln)$/]',
    message: 'document.write breaks the page that embeds us.',
  },
  {
    selector: 'NewExpression[callee.name=/^(Function|DOMParser|Worker|SharedWorker)$/]',
    message: 'A sink under Trusted Types.',
  },
  {
    selector: 'ImportSpecifier[imported.name=/^(unsafeHTML|unsafeSVG|unsafeCSS|unsafeMathML|styleMap)$/]',
    message: 'Breaks the strict policy that the elements run under.',
  },
];

/** The same picture every time, in any place: no chance, no clock, no page. */
const IMPURE = [
  {
    selector: 'MemberExpression[object.name="Math"][property.name="random"]',
    message: 'The same data gives the same picture: no chance.',
  },
  {
    selector: 'MemberExpression[object.name="Date"][property.name="now"]',
    message: 'The clock is read by element classes only.',
  },
  {
    selector: 'NewExpression[callee.name="Date"][arguments.length=0]',
    message: 'The clock is read by element classes only.',
  },
];
const PAGE = [
  'document',
  'window',
  'navigator',
  'location',
  'customElements',
  'HTMLElement',
  'requestAnimationFrame',
  'performance',
];
const TIMERS = ['setTimeout', 'setInterval', 'queueMicrotask', 'setImmediate', 'scheduler'];

export default ts.config(
  { ignores: ['**/dist/', '**/aot/', 'cdn/', 'storybook-static/', 'shots/', 'coverage/', 'node_modules/', '.cache/'] },
  js.configs.recommended,
  ...ts.configs.recommended,
  {
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      'no-restricted-syntax': ['error', ...SINKS],
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-new-func': 'error',
      'no-proto': 'error',
      eqeqeq: 'error',
      'prefer-const': 'error',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
    },
  },
  {
    files: ['src/**/*.ts'],
    extends: [lit.configs['flat/recommended'], wc.configs['flat/recommended']],
    languageOptions: {
      globals: globals.browser,
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      'max-lines': ['error', { max: 400 }],
      'max-lines-per-function': ['error', { max: 60 }],
      'no-console': ['error', { allow: ['warn'] }],
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      'lit/no-legacy-template-syntax': 'error',
      'lit/no-native-attributes': 'off',
      'lit/no-template-map': 'off',
      'lit/attribute-names': 'off',
    },
  },
  {
    files: ['src/dossier/**/*.ts', 'src/*/layout*.ts', 'src/*/layout/**/*.ts'],
    rules: {
      'no-restricted-syntax': ['error', ...SINKS, ...IMPURE],
      'no-restricted-globals': ['error', ...PAGE, ...TIMERS],
    },
  },
  {
    // A load has a time limit, so it needs a timer; it is the one part of dossier/ that meets the world.
    files: ['src/dossier/load*.ts'],
    rules: { 'no-restricted-globals': ['error', 'document', 'window', 'customElements', 'HTMLElement'] },
  },
  {
    files: ['scripts/**', 'bench/**', '*.{js,mjs}', 'test/**/*.mjs', '.storybook/**'],
    languageOptions: { globals: globals.node },
  },
  {
    files: ['test/**', 'stories/**', 'bench/**', 'scripts/**', 'examples/**'],
    languageOptions: { globals: globals.browser },
  },
  {
    files: ['test/**/*.browser.ts'],
    languageOptions: { globals: globals.mocha },
    rules: { '@typescript-eslint/no-unused-expressions': 'off' },
  },
);
