import { describe, expect, it } from 'vitest';
import { domainOf, isDomain, isPublicMail } from '~/domain/sign-in/mail-domain';
import { isProvedBy, issuerOf, recordName, recordValue } from '~/domain/sign-in/provider';

describe('The domain of an address', () => {
  it('is what stands behind the last @, in lower case', () => {
    expect(domainOf('Dana@Northquay.Example')).toBe('northquay.example');
    expect(domainOf('"a@b.example"@northquay.example')).toBe('northquay.example');
  });

  it('is a name of two parts or more', () => {
    for (const one of ['northquay.example', 'a.b.co', 'xn--bcher-kva.example', '1and1.example'])
      expect([one, isDomain(one)]).toEqual([one, true]);
    for (const one of [
      '',
      'example',
      'a..b',
      '-a.example',
      'a-.example',
      '10.0.0.1',
      'a.example.',
      'a b.example',
      `${'a'.repeat(64)}.example`,
    ])
      expect([one, isDomain(one)]).toEqual([one, false]);
  });

  it('that anybody can have an address in is nobody’s', () => {
    for (const one of ['gmail.com', 'outlook.com', 'yahoo.co.uk', 'hotmail.fr', 'web.de', 'proton.me', 'gmx.at'])
      expect([one, isPublicMail(one)]).toEqual([one, true]);
    for (const one of ['northquay.example', 'mail.northquay.example', 'yahoo-inc.com', 'live.northquay.example'])
      expect([one, isPublicMail(one)]).toEqual([one, false]);
  });
});

describe('A provider', () => {
  it('is named by an address on https; on plain http only on this machine, outside production', () => {
    for (const one of [
      'https://login.northquay.example',
      'https://login.example/tenant/v2.0',
      'https://login.example/',
    ])
      expect([issuerOf(one, false), issuerOf(one, true)]).toEqual([one, one]);
    for (const one of ['http://localhost:4000', 'http://127.0.0.1:4000', 'https://localhost'])
      expect([issuerOf(one, false), issuerOf(one, true)]).toEqual([null, one]);
    for (const one of [
      '',
      'login.example',
      'http://login.example',
      'https://a@login.example',
      'https://login.example?x=1',
      'https://login.example#x',
      'javascript:alert(1)',
      'https://login .example',
    ])
      expect([issuerOf(one, false), issuerOf(one, true)]).toEqual([null, null]);
  });

  it('is proved by the one record, as it is, however it was cut', () => {
    const value = recordValue('https://login.northquay.example', 'key');
    expect(recordName('northquay.example')).toBe('_evenhand.northquay.example');
    expect(isProvedBy([['v=spf1'], [value.slice(0, 10), value.slice(10)]], value)).toBe(true);
    expect(isProvedBy([[`${value}x`], [value.toUpperCase()], []], value)).toBe(false);
    expect(isProvedBy([], value)).toBe(false);
  });
});
