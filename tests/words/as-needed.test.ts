import { describe, expect, it } from 'vitest';
import { en } from '~/words/en';
import { keysNamedIn } from '~/words/as-needed.vite';

const starting = (prefix: string) => Object.keys(en).filter((key) => key.startsWith(prefix));

describe('the texts a module brings along', () => {
  it('are those it names whole', () => {
    expect(keysNamedIn(`t("ui.private", { side }); jsx(T, { k: 'form.cancel' })`)).toEqual([
      'ui.private',
      'form.cancel',
    ]);
  });

  it('are all that a template may come to', () => {
    expect(keysNamedIn('t(`ui.stage.${stage}`)')).toEqual(starting('ui.stage.'));
    expect(keysNamedIn('t(`edge.${status}.title`)').every((key) => key.endsWith('.title'))).toBe(true);
  });

  it('are all that start so, where a key is put together otherwise', () => {
    expect(keysNamedIn(`t('ui.verdict.' + verdict)`)).toEqual(starting('ui.verdict.'));
  });

  it('are named by a message that carries values', () => {
    expect(keysNamedIn(`'form.too-long-plain?max=60'`)).toEqual(['form.too-long-plain']);
  });

  it('are none where nothing is named', () => {
    expect(keysNamedIn(`import x from './ui/form'; const form = 'forms'; "build.private"`)).toEqual([]);
  });
});
