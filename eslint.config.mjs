import hooks from 'eslint-plugin-react-hooks';
import globals from 'globals';
import tseslint from 'typescript-eslint';

export default tseslint.config(
  { ignores: ['build/', '.data/', '.cache/', 'test-results/', 'playwright-report/'] },
  ...tseslint.configs.recommended,
  {
    languageOptions: { globals: { ...globals.node, ...globals.browser } },
    plugins: { 'react-hooks': hooks },
    rules: {
      ...hooks.configs.recommended.rules,
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/consistent-type-imports': 'error',
      // A date string through Date is read as UTC midnight: calendar dates go through Temporal (app/domain/calendar.ts).
      'no-restricted-syntax': [
        'error',
        {
          selector: "NewExpression[callee.name='Date'][arguments.length>0]",
          message: 'Use Temporal; see app/domain/calendar.ts.',
        },
        {
          selector: "MemberExpression[object.name='Date'][property.name='parse']",
          message: 'Use Temporal; see app/domain/calendar.ts.',
        },
      ],
    },
  },
  {
    files: ['app/domain/**'],
    rules: {
      'no-restricted-globals': ['error', 'Date', 'process', 'fetch', 'crypto', 'performance'],
      'no-restricted-properties': [
        'error',
        { object: 'Math', property: 'random', message: 'Randomness is an argument.' },
      ],
    },
  },
  { files: ['app/server/**', 'drizzle/**', 'tests/**'], rules: { 'no-console': 'off' } },
);
