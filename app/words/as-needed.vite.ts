import { IntlMessageFormat } from 'intl-messageformat';
import type { Plugin } from 'vite';
import { en } from './en';

const CATALOGUE = '/app/words/catalogue.ts';
const areas = [...new Set(Object.keys(en).map((key) => key.slice(0, key.indexOf('.'))))];
/** A string or template that starts like a key: its text, with `*` for each value put into a template. */
const LITERAL = new RegExp(
  `(["'\`])((?:${areas.join('|')})\\.(?:[^"'\`\\\\\\n$]|\\$\\{[^}\`]*\\}|\\$(?!\\{))*)\\1`,
  'g',
);

/** The keys that code names: `'ui.private'` is one, `` `ui.stage.${stage}` `` all of that form, `'ui.' + x` all that start so. */
export function keysNamedIn(code: string): string[] {
  const named = new Set<string>();
  for (const [, , literal = ''] of code.matchAll(LITERAL)) {
    // A question mark ends a key, but not one within a value of a template.
    const key = literal.replace(/\$\{[^}]*\}/g, '${}').split('?', 1)[0] ?? '';
    if (key in en) {
      named.add(key);
      continue;
    }
    const parts = key.split(/\$\{[^}]*\}/).map((part) => part.replace(/[.*+?^$()[\]{}|\\]/g, '\\$&'));
    const form = new RegExp(parts.length > 1 ? `^${parts.join('.+')}$` : `^${parts[0]}`);
    for (const each of Object.keys(en)) if (form.test(each)) named.add(each);
  }
  return [...named];
}

/**
 * Sends the browser only the texts that a page's own code names, parsed, and no parser: the catalogue is large and every page would
 * pay for all of it. Each module brings its texts along; the server keeps them all.
 */
export function wordsAsNeeded(): Plugin[] {
  const withoutParser: Plugin = {
    name: 'words-without-parser',
    enforce: 'pre',
    resolveId(source, importer, { ssr }) {
      if (ssr || source !== '@formatjs/icu-messageformat-parser') return null;
      return this.resolve('@formatjs/icu-messageformat-parser/no-parser.js', importer, { skipSelf: true });
    },
  };
  const asNeeded: Plugin = {
    name: 'words-as-needed',
    enforce: 'post',
    transform(code, id, { ssr } = {}) {
      if (ssr) return null;
      const file = id.split('?')[0]!;
      if (file.endsWith(CATALOGUE)) return { code: 'export const catalogue = {};', map: null };
      if (!/\/app\/.*\.tsx?$/.test(file) || file.includes('/app/words/')) return null;
      const keys = keysNamedIn(code);
      if (!keys.length) return null;
      const texts = JSON.stringify(Object.fromEntries(keys.map((key) => [key, parsed(key)])));
      return {
        code: `import { catalogue as __words } from '${CATALOGUE}';Object.assign(__words, ${texts});\n${code}`,
        map: null,
      };
    },
  };
  return [withoutParser, asNeeded];
}

function parsed(key: string): unknown {
  const text: string = en[key as keyof typeof en];
  if (!/[{}<']/.test(text)) return text;
  try {
    return new IntlMessageFormat(text, 'en').getAst();
  } catch (error) {
    throw new Error(`${key} is no ICU message: ${text}`, { cause: error });
  }
}
