import { describe, expect, it } from 'vitest';
import { ownPath } from '~/session/own-path';

describe('The path that somebody goes on to', () => {
  it('is one of this site, as an address has it', () => {
    for (const path of ['/', '/plans/1/commitments?who=marcus#at-2', '/find?q=caf%C3%A9+%F0%9F%98%80', '/~a/b%2F'])
      expect(ownPath(path)).toBe(path);
  });

  it('is the first page where it could lead elsewhere', () => {
    for (const path of [
      '',
      null,
      undefined,
      'https://elsewhere.example',
      '//elsewhere.example',
      '/\\elsewhere.example',
    ])
      expect(ownPath(path)).toBe('/');
    for (const path of ['/\t/elsewhere.example', '/a\r\nSet-Cookie: b=c', '/a\\b', `/${'a'.repeat(1001)}`])
      expect(ownPath(path)).toBe('/');
  });

  it('can stand in a header: nothing in it that only a page can hold', () => {
    for (const path of ['/😀', '/é', '/a b', '/\u2028', '/\ud800', '/find?q=日本']) {
      const led = new Headers({ Location: ownPath(path) });
      expect(led.get('Location')).toBe('/');
    }
  });
});
