import { IntlMessageFormat } from 'intl-messageformat';
import type { Plugin } from 'vite';
import { en } from './en';

/**
 * Sends the browser only the texts a page's code names, parsed, and no parser: the catalogue is large and every page would pay
 * for all of it. A module that holds a string starting with `area.` gets that area's texts; the server keeps them all.
 */
export function wordsByArea(): Plugin[] {
  const areas = new Map<string, Record<string, unknown>>();
  for (const [key, text] of Object.entries(en)) {
    const area = key.slice(0, key.indexOf('.'));
    if (!areas.has(area)) areas.set(area, {});
    areas.get(area)![key] = parsed(key, text);
  }
  const named = new RegExp(`["'\`](${[...areas.keys()].join('|')})\\.`, 'g');
  const CATALOGUE = '/app/words/catalogue.ts';

  const withoutParser: Plugin = {
    name: 'words-without-parser',
    enforce: 'pre',
    resolveId(source, importer, { ssr }) {
      if (ssr || source !== '@formatjs/icu-messageformat-parser') return null;
      return this.resolve('@formatjs/icu-messageformat-parser/no-parser.js', importer, { skipSelf: true });
    },
  };
  const areaByArea: Plugin = {
    name: 'words-by-area',
    enforce: 'post',
    resolveId: (source) =>
      source.startsWith('virtual:words/') ? { id: `\0${source}`, moduleSideEffects: true } : null,
    load(id) {
      if (!id.startsWith('\0virtual:words/')) return null;
      const area = id.slice('\0virtual:words/'.length);
      return `import { catalogue } from '${CATALOGUE}';\nObject.assign(catalogue, ${JSON.stringify(areas.get(area))});`;
    },
    transform(code, id, { ssr } = {}) {
      if (ssr) return null;
      const file = id.split('?')[0]!;
      if (file.endsWith(CATALOGUE)) return { code: 'export const catalogue = {};', map: null };
      if (!/\/app\/.*\.tsx?$/.test(file) || file.includes('/app/words/')) return null;
      const used = new Set([...code.matchAll(named)].map((match) => match[1]));
      if (!used.size) return null;
      return { code: [...used].map((area) => `import 'virtual:words/${area}';`).join('') + code, map: null };
    },
  };
  return [withoutParser, areaByArea];
}

function parsed(key: string, text: string): unknown {
  if (!/[{}<']/.test(text)) return text;
  try {
    return new IntlMessageFormat(text, 'en').getAst();
  } catch (error) {
    throw new Error(`${key} is no ICU message: ${text}`, { cause: error });
  }
}
